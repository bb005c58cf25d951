package cairn.reports.figure;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class LayoutTest {
  @Test
  void textIsAsWideAsTheAdvancesOfItsLetters() {
    // Advances of Noto Sans in thousandths of an em, as fontTools reads them from the hmtx table.
    assertEquals(5.72, Typeface.REGULAR.width("0", 10), 1e-9);
    assertEquals(5.72, Typeface.REGULAR.width("−", 10), 1e-9);
    assertEquals(5.72, Typeface.BOLD.width("5", 10), 1e-9);
    assertEquals(113.91, Typeface.REGULAR.width("Not ready yet (38%) – ąß", 10), 1e-9);
    assertEquals(0, Typeface.REGULAR.width("", 10));
    assertEquals(20, Typeface.REGULAR.width("語\uD83D\uDE00", 10), 1e-9, "unknown letters: an em");
  }

  @Test
  void everyLetterTheFiguresWriteIsInBothFonts() {
    String written = "0123456789%()[]<>≤≥+−–—←→▲▼“”’·…×±ÄÖÜäöüßéèñşğıİłžő";
    written
        .codePoints()
        .forEach(
            letter -> {
              assertTrue(Typeface.REGULAR.has(letter), Character.toString(letter));
              assertTrue(Typeface.BOLD.has(letter), Character.toString(letter));
            });
    assertFalse(Typeface.REGULAR.has('語'));
  }

  @Test
  void wrappingKeepsEveryLetter() {
    String text = "  A  Donaudampfschifffahrtsgesellschaft and\tmore \uD83D\uDE00 words ";
    List<String> lines = TextStyle.NAME.wrap(text, 70);
    assertEquals(text.replaceAll("\\s", ""), String.join("", lines).replaceAll("\\s", ""));
    for (String line : lines) {
      assertTrue(TextStyle.NAME.width(line) <= 70, line);
    }
    assertEquals(List.of(), TextStyle.NAME.wrap("  ", 70));
    assertEquals(List.of("W", "W"), TextStyle.NAME.wrap("WW", 1), "never nothing, never endless");
  }

  @Test
  void labelsStayNearTheirWishesWithoutOverlap() {
    double[] apart = EndLabels.tops(List.of(100.0, 20.0), List.of(30.0, 30.0), 0, 200);
    assertArrayEquals(new double[] {85, 5}, apart, 1e-9);
    double[] pushed =
        EndLabels.tops(List.of(100.0, 101.0, 102.0), List.of(30.0, 30.0, 30.0), 0, 200);
    assertArrayEquals(new double[] {56, 86, 116}, pushed, 1e-9);
    double[] bottom = EndLabels.tops(List.of(199.0, 198.0), List.of(30.0, 30.0), 0, 200);
    assertArrayEquals(new double[] {170, 140}, bottom, 1e-9);
    assertEquals(0, EndLabels.tops(List.of(), List.of(), 0, 10).length);
  }

  @Test
  void ticksAreRoundNumbersThatCover() {
    assertEquals(List.of(-0.1, 0.0, 0.1, 0.2), Axis.roundTicks(-0.08, 0.17, 4));
    assertEquals(List.of(0.0, 5.0, 10.0), Axis.roundTicks(0, 10, 2));
    List<Double> tiny = Axis.roundTicks(0, 0, 6);
    assertTrue(tiny.size() < 10, "a span of nothing does not run on");
  }

  @Test
  void numbersInSvgHaveAtMostTwoDecimalsAndNoNegativeZero() {
    assertEquals("0", Svg.number(-0.0001));
    assertEquals("-1.5", Svg.number(-1.5));
    assertEquals("3.05", Svg.number(3.049));
    assertEquals("12", Svg.number(12));
  }
}
