package cairn.reports.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cairn.ingest.catalogue.Catalogues;
import cairn.ingest.contract.Column;
import cairn.ingest.contract.Contract;
import cairn.ingest.contract.Table;
import cairn.reports.cli.answer.ExitCode;
import org.junit.jupiter.api.Test;

/** The contract for people: every table and column, what may stand in it, and what it is for. */
final class ContractCommandTest {
  private static final Contract CONTRACT = Contract.load(Catalogues.load());

  private static String printed(String... arguments) {
    Ran ran = Ran.cairn(arguments);
    assertEquals(ExitCode.DONE, ran.exit(), ran.err());
    return ran.out();
  }

  @Test
  void theTextOfATableSaysWhatItsCellsHoldAndWhatReadsIt() {
    String text =
        printed("definitions", "contract", "--format", "text", "--table", "circumstances");
    assertTrue(text.startsWith("circumstances\n============="), text);
    for (String said :
        new String[] {
          "May be left out.",
          "You get ",
          "recorded_on  (needed)",
          "A day, such as 2026-10-01.",
          "A key of housing.",
          "  example         housed",
          "Keys of employment",
          "part_time"
        }) {
      assertTrue(text.contains(said), said + " in " + text);
    }
    text.lines().forEach(line -> assertTrue(line.length() <= 80, line));
  }

  @Test
  void textAndPageHaveEveryTableColumnAndKey() {
    String text = printed("definitions", "contract", "--format", "text");
    String html = printed("definitions", "contract", "--format", "html");
    assertFalse(html.contains("<details>"), "keys that are folded away are not printed");
    for (Table table : CONTRACT.tables()) {
      assertTrue(text.contains("\n" + table.name() + "\n") || text.startsWith(table.name()));
      assertTrue(html.contains("<section id=\"" + table.name() + "\""), table.name());
      for (Column column : table.columns()) {
        assertTrue(text.contains("\n" + column.name()), column.name());
        assertTrue(html.contains("<b>" + column.name() + "</b>"), column.name());
        String vocabulary = column.constraints().vocabulary();
        if (vocabulary != null) {
          for (String key : CONTRACT.catalogues().keys(vocabulary)) {
            assertTrue(text.contains("  " + key + " "), vocabulary + "." + key);
            assertTrue(html.contains("<dt>" + key + "</dt>"), vocabulary + "." + key);
          }
        }
      }
    }
  }

  @Test
  void anotherNameIsRefusedWithTheNearest() {
    Ran ran = Ran.cairn("definitions", "contract", "--format", "text", "--table", "use_report");
    assertEquals(ExitCode.USAGE, ran.exit());
    assertTrue(ran.err().contains("did you mean use_reports?"), ran.err());
    assertEquals(ExitCode.USAGE, Ran.cairn("definitions", "contract", "--table", "goals").exit());
  }
}
