package cairn.reports.document;

import java.util.List;

/**
 * A month on the page that lists the reports.
 *
 * @param month YYYY-MM, the name of its folder
 * @param title the month as read
 * @param status whether later records may still change its numbers
 * @param run the id by which its numbers are found again
 * @param next what to do so that its numbers become final, or empty
 * @param audiences whom its reports are for, each with its files
 */
public record MonthEntry(
    String month,
    String title,
    Header.Status status,
    String run,
    String next,
    List<Audience> audiences) {
  public MonthEntry {
    audiences = List.copyOf(audiences);
  }

  /**
   * One audience's reports of a month.
   *
   * @param name whom they are for
   * @param files what can be opened, by path from the page
   */
  public record Audience(String name, List<File> files) {
    public Audience {
      files = List.copyOf(files);
    }
  }

  /**
   * A file or a folder.
   *
   * @param path its path from the page
   * @param name what the link says
   */
  public record File(String path, String name) {}
}
