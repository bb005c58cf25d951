package cairn.analysis.person.calendar;

import cairn.ingest.model.TestResult;

/**
 * A test.
 *
 * @param day the day it was taken, as an epoch day
 * @param result what it found
 */
record TestDay(long day, TestResult result) {}
