package cairn.analysis.person.calendar;

import cairn.ingest.model.DrugTestResult;

/**
 * A test.
 *
 * @param day the day it was taken, as an epoch day
 * @param result what it found
 */
record TestDay(long day, DrugTestResult result) {}
