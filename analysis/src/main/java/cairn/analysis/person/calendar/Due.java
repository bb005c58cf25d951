package cairn.analysis.person.calendar;

import cairn.ingest.model.Away;
import java.time.LocalDate;
import java.util.List;

/**
 * When a weekly report is due: from the first day on which the problem is known of, up to the end
 * of the time looked at or the person's death, except while away. Leaving a group does not end it,
 * so that a person who left cannot look abstinent.
 *
 * @param from first day on which a report is due
 * @param until the day after the last
 * @param away times when none is due
 */
public record Due(LocalDate from, LocalDate until, List<Away> away) {}
