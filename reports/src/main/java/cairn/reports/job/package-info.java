/**
 * Making a month's reports: {@link cairn.reports.job.ReportJob} reads the summary tables, builds
 * the files of every {@link cairn.reports.job.Audience} asked for, and publishes them in one step.
 * {@link cairn.reports.job.Sections} lists the sections of the evaluator's report; what funders and
 * researchers get stands in files that begin with their names. Funders' tables pass {@link
 * cairn.reports.disclosure}.
 */
@NullMarked
package cairn.reports.job;

import org.jspecify.annotations.NullMarked;
