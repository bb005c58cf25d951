package cairn.reports.cli.answer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Sentences fit the terminal that somebody looks at, and are one line each where nobody does. */
final class TerminalTest {
  private static final String WIDTH = "cairn.columns";
  private static final String LONG = "a sentence that goes on and on ".repeat(5).strip();

  @AfterEach
  void nobodyLooks() {
    System.clearProperty(WIDTH);
  }

  @Test
  void aLineStaysWholeInAPipe() {
    assertFalse(Terminal.isThere());
    assertEquals(List.of("cairn: " + LONG), Terminal.said(LONG));
    System.setProperty(WIDTH, "");
    assertEquals(List.of(LONG), Terminal.told(LONG), "a width that is not known");
  }

  @Test
  void aLineIsFoldedBetweenWordsOnATerminal() {
    System.setProperty(WIDTH, "80");
    assertTrue(Terminal.isThere());
    List<String> said = Terminal.said(LONG + "\nshort");
    assertEquals(4, said.size());
    assertTrue(said.stream().allMatch(line -> line.length() <= 80), said.toString());
    assertTrue(said.get(1).startsWith("         "), said.toString());
    assertEquals("cairn: short", said.get(3));
    assertEquals(LONG, String.join(" ", Terminal.told(LONG).stream().map(String::strip).toList()));
  }

  @Test
  void stagesInColumnsAreNotTouched() {
    System.setProperty(WIDTH, "80");
    String stage = "people" + " ".repeat(50) + "1,000";
    assertEquals(List.of("cairn: " + stage), Terminal.said(stage));
  }
}
