package cairn.reports.script;

import java.util.List;

/**
 * A program of SAS: a macro for each table that reads its CSV file into a data set with labels and
 * formats. {@code %include 'labels.sas';}, then {@code %outcomes}.
 */
public final class SasScript {
  /** The longest label of a variable. */
  private static final int VARIABLE = 256;

  /** The longest name of a format. */
  private static final int FORMAT = 30;

  private SasScript() {}

  /** The whole script. */
  public static String of(List<LabelledTable> tables) {
    StringBuilder script = new StringBuilder();
    script.append("/* Reads a table of this folder with labels. Set folder first:\n");
    script.append("   %let folder = path of this folder; %include \"&folder/labels.sas\";\n");
    script.append("   and then, for example: %outcomes */\n");
    tables.forEach(table -> macro(table, script));
    return script.toString();
  }

  private static void macro(LabelledTable table, StringBuilder script) {
    String name = table.name();
    script.append("\n%macro ").append(name).append(";\n");
    formats(table, script);
    script.append("data ").append(name).append(" (label=").append(quoted(table.title()));
    script.append(");\n  infile \"&folder/tables/").append(name);
    script.append(".csv\" dsd dlm=',' firstobs=2 lrecl=32767 truncover encoding='utf-8';\n");
    script.append("  length");
    for (LabelledTable.Variable each : table.variables()) {
      script.append("\n    ").append(each.name()).append(' ');
      script.append(each.isText() ? "$" + each.width() : "8");
    }
    script.append(";\n  input");
    for (LabelledTable.Variable each : table.variables()) {
      // Two question marks: n/a is missing, without a word in the log.
      script.append("\n    ").append(each.name()).append(each.isText() ? "" : " ??");
    }
    script.append(";\n  label");
    for (LabelledTable.Variable each : table.variables()) {
      script.append("\n    ").append(each.name()).append(" = ");
      script.append(quoted(LabelledTable.shortened(each.title(), VARIABLE)));
    }
    script.append(";\n");
    for (LabelledTable.Variable each : table.variables()) {
      if (!each.words().isEmpty()) {
        script.append("  format ").append(each.name()).append(" $").append(format(each));
        script.append(".;\n");
      }
    }
    script.append("run;\n%mend ").append(name).append(";\n");
  }

  private static void formats(LabelledTable table, StringBuilder script) {
    boolean any = table.variables().stream().anyMatch(each -> !each.words().isEmpty());
    if (!any) {
      return;
    }
    script.append("proc format;\n");
    for (LabelledTable.Variable each : table.variables()) {
      if (!each.words().isEmpty()) {
        script.append("  value $").append(format(each));
        for (LabelledTable.Word word : each.words()) {
          script.append("\n    ").append(quoted(word.key())).append(" = ");
          script.append(quoted(word.label()));
        }
        script.append(";\n");
      }
    }
    script.append("run;\n");
  }

  /** A format's name may not end in a digit. */
  private static String format(LabelledTable.Variable variable) {
    String name = variable.name();
    return name.substring(0, Math.min(name.length(), FORMAT)) + "_";
  }

  private static String quoted(String text) {
    return "'" + text.replace("'", "''") + "'";
  }
}
