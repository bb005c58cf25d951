package cairn.reports.script;

import java.util.List;
import java.util.Set;

/**
 * SPSS syntax (also PSPP's): a block for each table that reads its CSV file and labels variables
 * and values. A block stands alone; run it with the folder of the results as the working folder.
 */
public final class SpssScript {
  /** The longest label of a variable that SPSS shows whole. */
  private static final int VARIABLE = 255;

  /** The longest label of a value. */
  private static final int VALUE = 120;

  /** Words of the syntax, which no variable may be called. */
  private static final Set<String> RESERVED =
      Set.of("all", "and", "by", "eq", "ge", "gt", "le", "lt", "ne", "not", "or", "to", "with");

  private SpssScript() {}

  /** The whole script. */
  public static String of(List<LabelledTable> tables) {
    StringBuilder script = new StringBuilder();
    script.append("* Reads a table of this folder with labels: select its block, and run it.\n");
    script.append("* Set the working folder first: CD 'path of this folder'.\n");
    script.append("* A cell of n/a is missing; SPSS warns of it in columns of numbers.\n");
    script.append("* A column called as a word of SPSS has an underscore after its name.\n");
    tables.forEach(table -> block(table, script));
    return script.toString();
  }

  private static void block(LabelledTable table, StringBuilder script) {
    script.append("\n* ").append(table.name()).append(": ").append(plain(table.title()));
    script
        .append(".\nSET MXWARNS=1000000.\nGET DATA /TYPE=TXT /FILE='tables/")
        .append(table.name());
    script.append(".csv' /ENCODING='UTF8' /ARRANGEMENT=DELIMITED /DELIMITERS=','");
    script.append(" /QUALIFIER='\"' /FIRSTCASE=2\n /VARIABLES=");
    for (LabelledTable.Variable each : table.variables()) {
      script.append("\n  ").append(name(each)).append(' ').append(format(each));
    }
    script.append(".\nVARIABLE LABELS");
    String next = "\n  ";
    for (LabelledTable.Variable each : table.variables()) {
      script.append(next).append(name(each)).append(' ');
      next = "\n  /";
      script.append(quoted(LabelledTable.shortened(each.title(), VARIABLE)));
    }
    script.append(".\n");
    for (LabelledTable.Variable each : table.variables()) {
      if (!each.words().isEmpty()) {
        script.append("VALUE LABELS ").append(name(each));
        for (LabelledTable.Word word : each.words()) {
          script.append("\n  ").append(quoted(word.key())).append(' ');
          script.append(quoted(LabelledTable.shortened(word.label(), VALUE)));
        }
        script.append(".\n");
      }
    }
    script.append("DATASET NAME ").append(table.name()).append(".\n");
  }

  private static String name(LabelledTable.Variable variable) {
    return RESERVED.contains(variable.name()) ? variable.name() + "_" : variable.name();
  }

  private static String format(LabelledTable.Variable variable) {
    return switch (variable.kind()) {
      case TEXT -> "A" + variable.width();
      case WHOLE -> "F12.0";
      case DECIMAL -> "F16.6";
    };
  }

  /** A full stop at the end of a line would end a comment too early; this has none inside. */
  private static String plain(String text) {
    return text.replace('\n', ' ').replaceAll("\\.$", "");
  }

  private static String quoted(String text) {
    return "'" + text.replace("'", "''") + "'";
  }
}
