/**
 * What all sections of the evaluator's report are made of: the month's rows ({@link
 * cairn.reports.section.ReportMaterial}), a share that never goes without its number and interval,
 * and sentences made from intervals by rule. A {@link cairn.reports.section.SectionBuilder} makes
 * one section; each stands in a room below, after the question it tells, and they do not know each
 * other.
 */
@NullMarked
package cairn.reports.section;

import org.jspecify.annotations.NullMarked;
