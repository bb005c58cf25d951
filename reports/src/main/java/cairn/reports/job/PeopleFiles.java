package cairn.reports.job;

import cairn.reports.document.EasyRead;
import cairn.reports.format.EasyReadFiles;
import cairn.reports.funder.EasyReadOf;
import cairn.reports.funder.FunderTables;
import cairn.reports.language.Language;
import cairn.reports.release.Release;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The page for the people in the groups, on a screen and on paper. It is made of releases alone, as
 * the funder's files are, so that it tells nothing more than those.
 */
final class PeopleFiles {
  private static final String EASY = "easy-read";

  private PeopleFiles() {}

  /**
   * Adds the page in each language.
   *
   * @param release what is given out of the month
   * @param before releases that came before it
   */
  static void add(
      Release release, List<Release> before, List<Language> languages, ReportFiles files) {
    String folder = Audience.PEOPLE.key() + "/";
    for (Language language : languages) {
      EasyRead page =
          EasyReadOf.release(release, FunderTables.of(release, before, language), language);
      files.add(
          folder + language.file(EASY, "html"),
          EasyReadFiles.html(page, language).getBytes(StandardCharsets.UTF_8));
      files.add(folder + language.file(EASY, "pdf"), EasyReadFiles.pdf(page, language));
    }
  }
}
