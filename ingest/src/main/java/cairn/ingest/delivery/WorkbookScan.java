package cairn.ingest.delivery;

import cairn.ingest.catalogue.Nearest;
import cairn.ingest.contract.Finding;
import cairn.ingest.contract.Location;
import cairn.ingest.contract.Rule;
import cairn.ingest.source.InputFormat;
import cairn.ingest.source.SheetName;
import cairn.ingest.source.SourceRefusal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Looks which sheets of a workbook are tables. The names of other sheets may hold anything, so that
 * they are counted and never repeated.
 */
final class WorkbookScan {
  /** Workbooks of kinds that are not read. */
  private static final Set<String> OTHER_KINDS =
      Set.of(".xls", ".xlsb", ".xlsm", ".numbers", ".gsheet");

  private static final String RENAME = "; give it another one";

  private final List<String> tables;
  private final List<Finding> findings;

  /**
   * @param tables the names of the contract's tables
   * @param findings takes what is found
   */
  WorkbookScan(List<String> tables, List<Finding> findings) {
    this.tables = tables;
    this.findings = findings;
  }

  /** Whether a file is a workbook that is read sheet by sheet. */
  static boolean isWorkbook(String name) {
    return InputFormat.isWorkbook(name);
  }

  /** Refuses a workbook of a kind that is not read; true where it is one. */
  boolean refuseOtherKind(String name, String prefix) {
    String lower = name.toLowerCase(Locale.ROOT);
    boolean isOther =
        OTHER_KINDS.stream().anyMatch(lower::endsWith)
            || (lower.endsWith(InputFormat.XLSX.ending())
                    || lower.endsWith(InputFormat.ODS.ending()))
                && InputFormat.of(name) == null;
    if (isOther) {
      tell(
          prefix + "a file",
          Rule.UNKNOWN_FORMAT,
          "is a workbook of a kind that is not read; save it as Excel Workbook with a name that"
              + " ends in .xlsx or .ods, or each sheet as CSV",
          null);
    }
    return isOther;
  }

  /**
   * The tables that a workbook holds, each with its sheet.
   *
   * @param file the workbook
   * @param prefix what stands before its name in findings
   */
  List<FoundTable> tables(Path file, String prefix) {
    String own = String.valueOf(file.getFileName());
    Rule telling = MappingScreen.inName(own);
    if (telling != null) {
      findings.add(MappingScreen.found(prefix + "a workbook", telling, "has a name", RENAME));
      return List.of();
    }
    try {
      return tables(file, prefix + own, SheetName.in(file));
    } catch (SourceRefusal e) {
      findings.add(e.finding(prefix + own));
      return List.of();
    }
  }

  private List<FoundTable> tables(Path file, String name, List<SheetName> sheets) {
    List<SheetName> shown = sheets.stream().filter(sheet -> !sheet.isHidden()).toList();
    String stem = InputFormat.stem(String.valueOf(file.getFileName()));
    if (shown.size() == 1 && tables.contains(stem) && !tables.contains(shown.get(0).asTable())) {
      return List.of(FoundTable.of(file, stem, shown.get(0).name()));
    }
    List<FoundTable> found = new ArrayList<>();
    int others = 0;
    String hint = null;
    for (SheetName sheet : shown) {
      if (tables.contains(sheet.asTable())) {
        found.add(FoundTable.of(file, sheet.asTable(), sheet.name()));
      } else {
        others++;
        hint = hint == null ? Nearest.of(sheet.asTable(), tables) : hint;
      }
    }
    tellHidden(name, sheets);
    if (found.isEmpty()) {
      tell(name, Rule.UNKNOWN_TABLE, noneOf(others), hint);
    } else if (others > 0) {
      tell(name, Rule.OTHER_SHEETS, others(others) + " left out; tables are " + list(), hint);
    }
    return found;
  }

  private void tellHidden(String name, List<SheetName> sheets) {
    for (SheetName sheet : sheets) {
      if (sheet.isHidden() && tables.contains(sheet.asTable())) {
        String where = Location.sheet(name, sheet.asTable());
        tell(where, Rule.HIDDEN_SHEET, "is hidden and not read; show it, if it should be", null);
      }
    }
  }

  private String noneOf(int others) {
    return "is no delivery: of its "
        + (others == 1 ? "1 sheet that is shown" : others + " sheets that are shown")
        + " none is named after a table; name the sheets "
        + list();
  }

  private static String others(int count) {
    return count == 1
        ? "1 sheet is named after no table and is"
        : count + " sheets are named after no table and are";
  }

  private String list() {
    return String.join(", ", tables);
  }

  private void tell(String file, Rule rule, String says, @Nullable String hint) {
    findings.add(Finding.of(rule, Location.ofFile(file), says).hint(hint));
  }
}
