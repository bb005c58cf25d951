package cairn.analysis.person.calendar;

/**
 * Days that one report covers together without saying on which of them use was, and that nothing
 * else places.
 *
 * @param from index of the report's first day
 * @param until index after its last day
 * @param days how many of its days nothing else places
 * @param used days of use among those
 * @param differs whether the report says use where another source says that there was none at all
 */
record CoarseReport(int from, int until, int days, int used, boolean differs) {}
