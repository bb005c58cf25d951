package cairn.ingest.check;

import cairn.ingest.catalogue.Nearest;
import cairn.ingest.contract.Column;
import cairn.ingest.contract.Finding;
import cairn.ingest.contract.Location;
import cairn.ingest.contract.Rule;
import cairn.ingest.contract.Table;
import cairn.ingest.screen.Headers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A file's header held against a table: where each of the table's columns stands in the file, or
 * findings that refuse it. A name that is not the contract's is never repeated; it may be a
 * person's.
 */
final class HeaderCheck {
  /**
   * The header of a file.
   *
   * @param names the names of its columns
   * @param line its line, or row of a sheet, from 1
   */
  record Heading(List<String> names, long line) {}

  private final Table table;
  private final String file;
  private final Findings findings;
  private long line = 1;

  HeaderCheck(Table table, String file, Findings findings) {
    this.table = table;
    this.file = file;
    this.findings = findings;
  }

  /** The place in the file of each column of the table, -1 for an optional one that is absent. */
  int[] places(Heading heading) {
    List<String> header = heading.names();
    line = heading.line();
    List<String> names = table.columns().stream().map(Column::name).toList();
    int[] places = new int[names.size()];
    Arrays.fill(places, -1);
    List<String> unknown = new ArrayList<>();
    for (int i = 0; i < header.size(); i++) {
      String name = header.get(i);
      int column = names.indexOf(name);
      if (name.isBlank()) {
        refuse(null, Rule.UNNAMED_COLUMN, "column " + (i + 1) + " has no name", null);
      } else if (column < 0) {
        unknown.add(name);
        unknown(i, name, names);
      } else if (places[column] >= 0) {
        refuse(name, Rule.DUPLICATE_COLUMN, "stands twice in the header", null);
      } else {
        places[column] = i;
      }
    }
    for (int i = 0; i < places.length; i++) {
      if (places[i] < 0 && table.columns().get(i).required()) {
        refuse(names.get(i), Rule.MISSING_COLUMN, missing(names.get(i), unknown), null);
      }
    }
    return places;
  }

  private static String missing(String name, List<String> unknown) {
    return unknown.stream().anyMatch(other -> name.equals(Nearest.of(other, List.of(name))))
        ? "is not in the header, though a column with a name like it is"
        : "is not in the header";
  }

  private void unknown(int place, String name, List<String> names) {
    String hint = Nearest.of(name, names);
    if (hint == null && Headers.tellsWho(name)) {
      refuse(
          null,
          Rule.IDENTIFYING_COLUMN,
          "column "
              + (place + 1)
              + " has a name that speaks of who somebody is or of free text; take it out of the"
              + " file",
          null);
    } else {
      refuse(
          null,
          Rule.UNKNOWN_COLUMN,
          "column " + (place + 1) + " is none of the columns of " + table.name(),
          hint);
    }
  }

  private void refuse(@Nullable String column, Rule rule, String expected, @Nullable String hint) {
    findings.add(Finding.of(rule, new Location(file, line, column), expected).hint(hint));
  }
}
