/**
 * What happened to people in therapy groups, in plain Java. Five ideas carry the house:
 *
 * <ol>
 *   <li><b>Plain core, engine at the rim.</b> Everything that means something works on one person's
 *       {@link cairn.analysis.person.history.ClientHistory history}; an engine only brings a
 *       person's rows together ({@link cairn.analysis.job}).
 *   <li><b>A definition is data.</b> Outcomes are YAML beside {@link
 *       cairn.analysis.definition.library}; Java holds the few kinds of {@link
 *       cairn.analysis.definition.OutcomeRule rule}.
 *   <li><b>Counts travel, ratios are derived.</b> A {@link cairn.analysis.table.Tally tally} is a
 *       record of {@link cairn.analysis.table.Counts counts} that add up over parts; a share is
 *       made at the end, with its n and interval.
 *   <li><b>A result is a record, a question is a room.</b> A table comes from the components of its
 *       row; a {@link cairn.analysis.question.Question question} holds what it counts, writes and
 *       publishes.
 *   <li><b>Same input, same bytes.</b> No clock, locale, zone or unordered output.
 * </ol>
 *
 * <p>Rooms know only those below them: job, question, start, judging, definition (library, joined,
 * fact, derived, record, harm, word), person; all may use {@link cairn.analysis.statistic} and
 * {@link cairn.analysis.table}; {@link cairn.analysis.method} knows the statistics alone. Why a
 * rule is as it is stands in {@code .github/decisions}.
 */
@NullMarked
package cairn.analysis;

import org.jspecify.annotations.NullMarked;
