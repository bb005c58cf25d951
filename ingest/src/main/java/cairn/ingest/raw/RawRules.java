package cairn.ingest.raw;

import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is made of raw exports, and how.
 *
 * @param month the month that the delivery is for, or null
 * @param program the program it is from, or null
 * @param tables the tables that are made, in the order of the contract
 */
record RawRules(@Nullable YearMonth month, @Nullable String program, List<RawTable> tables) {}
