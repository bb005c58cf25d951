package cairn.reports.document;

import java.time.LocalDate;
import java.util.List;

/**
 * What stands above a report.
 *
 * @param audience whom it is for, as read: {@code Evaluator report}
 * @param program the program's name
 * @param title the report's title: {@code Group outcomes, June 2026}
 * @param lead one sentence on what the report tells
 * @param run what the numbers cover and how they are found again
 * @param notices sentences every reader must see first: who may have it, which rules changed
 */
public record Header(
    String audience, String program, String title, String lead, Run run, List<String> notices) {
  public Header {
    notices = List.copyOf(notices);
  }

  /**
   * What the names of files saved from it begin with: the program and the month, which is what the
   * run's id begins with: {@code north-side-2026-10}.
   */
  public String fileStart() {
    String month = run.id().matches("\\d{4}-\\d{2}-.*") ? run.id().substring(0, 7) : run.id();
    return SectionIds.of(program + " " + month);
  }

  /**
   * The run that made the numbers.
   *
   * @param period the period it covers, in words
   * @param dataAsOf the day up to which the data reach
   * @param id the run's id, by which the numbers are found again
   * @param status whether later reports may still change these numbers
   */
  public record Run(String period, LocalDate dataAsOf, String id, Status status) {}

  /** How final a report's numbers are. */
  public enum Status {
    /** Records that arrive later may still change the numbers. */
    PROVISIONAL("Provisional"),
    /** The numbers are closed. */
    FINAL("Final"),
    /** The numbers replace those of an earlier final report. */
    REVISED("Revised");

    private final String label;

    Status(String label) {
      this.label = label;
    }

    /** The word a reader sees. */
    public String label() {
      return label;
    }
  }
}
