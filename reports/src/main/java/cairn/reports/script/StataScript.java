package cairn.reports.script;

import java.util.List;

/**
 * A do-file of Stata: a program for each table that imports its CSV file, turns keys into numbers
 * with value labels, and labels variables. {@code do labels.do}, then {@code cairn_outcomes}.
 */
public final class StataScript {
  /** The longest label of a variable. */
  private static final int VARIABLE = 80;

  private StataScript() {}

  /** The whole script. */
  public static String of(List<LabelledTable> tables) {
    StringBuilder script = new StringBuilder();
    script.append("* Reads a table of this folder with labels, for Stata 14 or later.\n");
    script.append("* cd to this folder, run this file once, then for example: cairn_outcomes\n");
    script.append("version 14\n");
    tables.forEach(table -> program(table, script));
    return script.toString();
  }

  private static void program(LabelledTable table, StringBuilder script) {
    String name = "cairn_" + table.name();
    script.append("\n* ").append(table.title().replace('\n', ' ')).append('\n');
    script.append("capture program drop ").append(name).append('\n');
    script.append("program define ").append(name).append('\n');
    script.append("  import delimited using \"tables/").append(table.name());
    script.append(
        ".csv\", varnames(1) case(preserve) stringcols(_all) encoding(\"UTF-8\") clear\n");
    script.append("  quietly foreach v of varlist _all {\n");
    script.append("    replace `v' = \"\" if `v' == \"n/a\"\n  }\n");
    for (LabelledTable.Variable each : table.variables()) {
      if (!each.isText()) {
        script.append("  quietly destring ").append(each.name()).append(", replace\n");
      } else if (!each.words().isEmpty()) {
        keys(each, script);
      }
      script.append("  label variable ").append(each.name()).append(' ');
      script.append(quoted(LabelledTable.shortened(each.title(), VARIABLE))).append('\n');
    }
    script.append("end\n");
  }

  /** Keys as numbers from 1 on, in the order of their words. */
  private static void keys(LabelledTable.Variable variable, StringBuilder script) {
    String name = variable.name();
    script.append("  quietly generate long __key = .\n");
    script.append("  capture label drop ").append(name).append("\n");
    int number = 0;
    for (LabelledTable.Word word : variable.words()) {
      number++;
      script.append("  quietly replace __key = ").append(number).append(" if ").append(name);
      script.append(" == ").append(quoted(word.key())).append('\n');
      script.append("  label define ").append(name).append(' ').append(number).append(' ');
      script.append(quoted(word.label())).append(number == 1 ? "\n" : ", add\n");
    }
    script.append("  order __key, after(").append(name).append(")\n");
    script.append("  drop ").append(name).append("\n  rename __key ").append(name);
    script.append("\n  label values ").append(name).append(' ').append(name).append('\n');
  }

  private static String quoted(String text) {
    return "`\"" + text + "\"'";
  }
}
