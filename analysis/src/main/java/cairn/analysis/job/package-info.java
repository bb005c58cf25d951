/**
 * From the records of a store to a month's results: {@link cairn.analysis.job.AnalysisJob} has an
 * engine walk every person once ({@code PartAnalysis}), adds the tallies of all parts up, has the
 * questions answered ({@code Answering}) and publishes their tables. {@code Questions} and {@link
 * cairn.analysis.job.ResultTables} are the lists that an addition is entered in; {@link
 * cairn.analysis.job.ExplainJob} tells the same of one person.
 */
@NullMarked
package cairn.analysis.job;

import org.jspecify.annotations.NullMarked;
