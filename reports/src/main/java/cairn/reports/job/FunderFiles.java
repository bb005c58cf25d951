package cairn.reports.job;

import cairn.reports.format.CsvWriter;
import cairn.reports.section.Material;
import cairn.reports.section.Words;
import cairn.reports.table.PublishedTable;
import java.util.List;

/** The funder's tables as CSV, a description for machines beside each, and notes in plain words. */
final class FunderFiles {
  private FunderFiles() {}

  static void add(Material material, ReportFiles files) {
    String folder = Audience.FUNDER.key() + "/";
    List<PublishedTable> tables = FunderTables.of(material);
    for (PublishedTable table : tables) {
      files.add(folder + table.name() + ".csv", table.toCsv());
      files.add(folder + table.name() + ".json", CsvWriter.metadata(table));
    }
    files.add(folder + "NOTES.md", notes(material, tables));
  }

  private static String notes(Material material, List<PublishedTable> tables) {
    StringBuilder list = new StringBuilder();
    tables.forEach(
        t -> list.append("- `").append(t.name()).append(".csv`: ").append(t.title()).append("\n"));
    return """
        # %s: outcomes of therapy groups, %s

        Records up to %s. Results %s. %s: later records may change these numbers until they are final.

        ## The files

        %s
        Each row is one measure of one kind of group; `all` is everybody. Shares run from 0 to 1 and
        are rounded to whole hundredths. `lower` and `upper` are the ends of the 95%% confidence
        interval: the shares that fit the numbers when only chance is at work.

        ## Shorthand

        - `[c]`: known, and hidden to protect people's privacy.
        - `n/a`: there is no such number; the measure is no share, or nobody has been seen for so long.

        ## What is hidden

        Numbers of people from 1 to 10 are hidden, and so is every share made of them or leaving out
        so few. 0 is shown. Where a hidden number could be worked out from the numbers around it in
        the same table, others are hidden beside it; a hidden number need not be small. This was
        checked before the files were written.

        These files are protected one month at a time. Numbers of two months set side by side can
        tell of the few people between them. Please do not publish or pass on the tables of several
        months together.

        ## How to read the numbers

        - No use, use within limits, less use and safer use are all changes for the good. None is
          ranked above another: people choose their own goal.
        - Own goals are counted for each problem: somebody who works on two counts twice. All other
          numbers count people, each under the kind of group of their first session, except in
          `staying.csv`, where somebody stands in every kind of group they attended.
        - Still coming: the share not yet stopped by a week, of those who could still be seen. A
          planned end is not stopping. A drop-in group is there to come and go.
        - People chose their group. A difference between kinds of group does not show what a group
          brings about.
        - Checks of fewer than 12 records are left out.
        """
        .formatted(
            material.run().program(),
            Words.month(material.now().month()),
            material.run().dataAsOf(),
            material.run().runId(),
            material.run().status().label(),
            list);
  }
}
