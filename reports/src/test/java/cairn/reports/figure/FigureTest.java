package cairn.reports.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cairn.reports.figure.Shape.Label;
import cairn.reports.table.CellType;
import cairn.reports.table.Value;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

class FigureTest {
  /** Where a label's letters are: from the top of capitals to the foot of long letters. */
  private record Place(double left, double top, double right, double bottom) {
    static Place of(Label label) {
      double width =
          (label.bold() ? Typeface.BOLD : Typeface.REGULAR).width(label.text(), label.size());
      double left =
          switch (label.anchor()) {
            case START -> label.x();
            case MIDDLE -> label.x() - width / 2;
            case END -> label.x() - width;
          };
      double top = label.y() - 0.74 * label.size();
      return new Place(left, top, left + width, label.y() + 0.22 * label.size());
    }

    boolean meets(Place other) {
      return left < other.right - 0.01
          && other.left < right - 0.01
          && top < other.bottom - 0.01
          && other.top < bottom - 0.01;
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 4, 5, 7, 10})
  void noTextIsCutOrTouchesAnother(int types) {
    for (Figure figure : MadeUp.all(types)) {
      Drawing drawing = figure.draw();
      List<Label> labels = labels(drawing);
      for (int i = 0; i < labels.size(); i++) {
        Place place = Place.of(labels.get(i));
        String where = drawing.title() + ": " + labels.get(i);
        assertTrue(place.left() >= -0.5 && place.top() >= 0, where);
        assertTrue(place.right() <= drawing.width() + 0.5, where);
        assertTrue(place.bottom() <= drawing.height(), where);
        for (int j = 0; j < i; j++) {
          assertFalse(place.meets(Place.of(labels.get(j))), where + " meets " + labels.get(j));
        }
      }
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 4, 10})
  void everyTextCanBeReadOnWhatIsBehindIt(int types) {
    for (Figure figure : MadeUp.all(types)) {
      List<Shape> before = new ArrayList<>();
      for (Shape shape : figure.draw().shapes()) {
        if (shape instanceof Label label) {
          double contrast = Palette.contrast(label.ink(), ground(before, label));
          assertTrue(contrast >= 4.5, label + " has contrast " + contrast);
        }
        before.add(shape);
      }
    }
  }

  private static String ground(List<Shape> painted, Label label) {
    Place place = Place.of(label);
    double x = (place.left() + place.right()) / 2;
    double y = (place.top() + place.bottom()) / 2;
    String ground = Palette.PAGE;
    for (Shape shape : painted) {
      if (shape instanceof Shape.Box b
          && x >= b.x()
          && x <= b.x() + b.width()
          && y >= b.y()
          && y <= b.y() + b.height()) {
        ground = b.fill();
      }
    }
    return ground;
  }

  @Test
  void coloursStandOutFromThePageAndTheirInksCanBeRead() {
    List<String> colours = new ArrayList<>(Palette.SERIES);
    colours.addAll(Palette.TOWARDS);
    colours.addAll(List.of(Palette.AWAY, Palette.NEUTRAL, Palette.NEUTRAL_DARK, Palette.MAIN));
    for (String colour : colours) {
      assertTrue(Palette.contrast(colour, Palette.PAGE) >= 3, colour);
      assertTrue(Palette.contrast(Palette.ink(colour), Palette.PAGE) >= 4.5, colour);
      assertTrue(Palette.contrast(Palette.inkOn(colour), colour) >= 4.5, colour);
    }
    assertEquals(21, Palette.contrast("#000000", "#FFFFFF"), 1e-9);
    assertEquals("#12436D", Palette.ink("#12436D"), "what can be read already stays as it is");
  }

  @Test
  void linesDifferWithoutColour() {
    for (int other = 1; other < StayingFigure.MOST_TOGETHER; other++) {
      for (int one = 0; one < other; one++) {
        assertFalse(Palette.dash(one) == Palette.dash(other));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"tr", "de", "ar", "hi-IN-u-nu-deva"})
  void everyLocaleGivesTheSameBytes(String language) {
    List<String> expected = MadeUp.all(5).stream().map(f -> Svg.write(f.draw(), "f")).toList();
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag(language));
      assertEquals(expected, MadeUp.all(5).stream().map(f -> Svg.write(f.draw(), "f")).toList());
    } finally {
      Locale.setDefault(before);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 10})
  void everyFigureIsAnImageWithATitleAndADescription(int types) throws Exception {
    for (Figure figure : MadeUp.all(types)) {
      String svg = Svg.write(figure.draw(), "some-figure");
      Document xml = parse(svg);
      assertEquals("img", xml.getDocumentElement().getAttribute("role"));
      assertEquals(
          "title", xml.getDocumentElement().getElementsByTagName("*").item(0).getNodeName());
      assertTrue(xml.getElementsByTagName("desc").item(0).getTextContent().length() > 10);
      assertFalse(svg.contains("NaN") || svg.contains("Infinity") || svg.contains("null"), svg);
    }
  }

  @Test
  void hostileTextStaysText() throws Exception {
    String hostile = "</text></svg><script>alert(1)</script>\"' onload=x & \u0000\u0007]]>";
    Value half = Value.number(0.5);
    Figure figure =
        new RangeFigure(
            hostile,
            hostile,
            List.of(
                new RangeFigure.Row(
                    hostile, hostile, half, half, half, Value.count(1), Value.count(2))));
    Document xml = parse(Svg.write(figure.draw(), "x\" onload=\"alert(1)"));
    assertEquals(0, xml.getElementsByTagName("script").getLength());
    assertFalse(xml.getDocumentElement().hasAttribute("onload"));
    assertTrue(xml.getElementsByTagName("title").item(0).getTextContent().contains("<script>"));
  }

  private static Document parse(String svg) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
    return factory.newDocumentBuilder().parse(new InputSource(new StringReader(svg)));
  }

  private static List<Label> labels(Drawing drawing) {
    return drawing.shapes().stream()
        .filter(Label.class::isInstance)
        .map(Label.class::cast)
        .toList();
  }

  private static boolean says(Drawing drawing, String text) {
    return labels(drawing).stream().anyMatch(label -> label.text().equals(text));
  }

  @Test
  void stayingTableMustAddUp() {
    List<Value> two = List.of(Value.count(2));
    List<Value> none = List.of(Value.count(0));
    var wrong = new StayingCurve.Counts(two, none, none, two);
    var curve = new StayingCurve("A", Value.count(3), List.of(), 8, List.of(), wrong);
    assertThrows(
        IllegalArgumentException.class,
        () ->
            new StayingFigure(
                "T",
                new StayingFigure.TimeAxis("W", 8, List.of(0), 4),
                List.of(curve),
                StayingFigure.Layout.TOGETHER,
                MadeUp.LEVEL));
  }

  @Test
  void moreThanFourCurvesGetAPlotEach() {
    Drawing together = MadeUp.staying(4, StayingFigure.Layout.TOGETHER).draw();
    Drawing apart = MadeUp.staying(5, StayingFigure.Layout.TOGETHER).draw();
    assertTrue(says(together, "Still attending"));
    assertEquals(4, count(together, "0%") + 3, "one plot has one 0%");
    assertEquals(2, count(apart, "0%"), "two rows of plots have two");
  }

  private static long count(Drawing drawing, String text) {
    return labels(drawing).stream().filter(label -> label.text().equals(text)).count();
  }

  @Test
  void plannedEndsHaveTheirRowWhereThereAreAny() {
    StayingCurve open = MadeUp.curve("Open", 40, 0.05, 99);
    StayingCurve planned = MadeUp.curve("Planned", 41, 0.05, 8);
    assertEquals(0, count(staying(open), "Planned end"));
    assertEquals(2, count(staying(open, planned), "Planned end"));
  }

  private static Drawing staying(StayingCurve... curves) {
    return new StayingFigure(
            "T",
            new StayingFigure.TimeAxis("Weeks", 26, List.of(0, 4, 8, 12, 16, 20, 24), 8),
            List.of(curves),
            StayingFigure.Layout.TOGETHER,
            MadeUp.LEVEL)
        .draw();
  }

  @Test
  void aGroupTypeWithoutPeopleHasNoCurve() {
    Drawing drawing = staying(MadeUp.curve("Nobody yet", 0, 0.05, 99));
    assertTrue(says(drawing, "n = 0"));
    assertTrue(says(drawing, "nobody"));
  }

  @Test
  void hiddenCountsAreHiddenInTheDrawingAndInItsWords() {
    List<StageMatrix.Row> rows =
        List.of(
            new StageMatrix.Row(
                List.of(Value.hidden(), Value.count(70), Value.hidden()), Value.count(77)),
            new StageMatrix.Row(
                List.of(Value.count(0), Value.count(5), Value.count(0)), Value.count(5)));
    Drawing drawing =
        new StageMatrix("T", "Earlier", "Later", List.of("A", "B"), "Not seen again", rows).draw();
    assertEquals(2, count(drawing, "[c]"));
    assertTrue(drawing.description().contains("[c] in the same stage"));
    assertTrue(says(drawing, "91%"));
    assertTrue(says(drawing, "100%"));
  }

  @Test
  void barsOfGoalsAddUpToTheirTotal() {
    Drawing drawing = MadeUp.outcomes(1).draw();
    assertTrue(says(drawing, "69%"), "19 + 27 + 17 + 6 towards the goal");
    assertTrue(says(drawing, "10%"));
    assertTrue(says(drawing, "21%"));
  }

  @Test
  void sharesAboveOneAreRefused() {
    List<OutcomeBars.Category> two =
        List.of(
            new OutcomeBars.Category("A", OutcomeBars.Side.TOWARDS),
            new OutcomeBars.Category("B", OutcomeBars.Side.APART));
    var bar =
        new OutcomeBars.Bar("X", Value.count(5), List.of(Value.number(0.7), Value.number(0.6)));
    assertThrows(
        IllegalArgumentException.class, () -> new OutcomeBars("T", "a", "t", two, List.of(bar)));
  }

  @Test
  void aHiddenPartHidesTheTotal() {
    OutcomeBars bars =
        new OutcomeBars(
            "T",
            "away",
            "towards",
            List.of(
                new OutcomeBars.Category("A", OutcomeBars.Side.TOWARDS),
                new OutcomeBars.Category("B", OutcomeBars.Side.TOWARDS)),
            List.of(
                new OutcomeBars.Bar(
                    "X", Value.count(50), List.of(Value.number(0.7), Value.hidden()))));
    assertTrue(says(bars.draw(), "[c]"));
  }

  @Test
  void differencesOfWeeksKeepTheirDecimals() {
    var estimate = DrawnDifference.of(1.25, -0.5, 3);
    Drawing drawing =
        new DifferencesFigure(
                "T",
                "a reference with a very long name that goes on and on",
                "Difference in weeks",
                CellType.DECIMAL,
                1,
                MadeUp.LEVEL,
                List.of(DifferencesFigure.Row.plain("X", estimate, Value.count(9), Value.count(8))))
            .draw();
    assertTrue(says(drawing, "+1.3 (−0.5 to +3.0)"));
    assertThrows(IllegalArgumentException.class, () -> DrawnDifference.of(1, 2, 3));
  }

  @Test
  void aDifferenceThatReportsLeaveOpenIsDrawnAsARange() {
    DrawnDifference both =
        DrawnDifference.across(
                List.of(
                    Optional.of(DrawnDifference.of(0.36, 0.2, 0.5)),
                    Optional.of(DrawnDifference.of(0.07, -0.08, 0.22))))
            .orElseThrow();
    assertEquals(new DrawnDifference(0.07, 0.36, -0.08, 0.5), both);
    assertTrue(DrawnDifference.across(List.of(Optional.of(both), Optional.empty())).isEmpty());
    Drawing drawing =
        new DifferencesFigure(
                "T",
                "a reference",
                "Difference in percentage points",
                CellType.POINTS,
                0,
                MadeUp.LEVEL,
                List.of(DifferencesFigure.Row.plain("X", both, Value.count(9), Value.count(8))))
            .draw();
    assertTrue(says(drawing, "+7 to +36 (−8 to +50)"));
    assertTrue(
        drawing.shapes().stream()
            .noneMatch(shape -> shape instanceof Shape.Dot dot && dot.y() > 40),
        "no dot, which would be one number");
  }

  @Test
  void emptyFiguresSayThatThereIsNoData() {
    for (Figure figure :
        List.of(
            MadeUp.staying(0, StayingFigure.Layout.TOGETHER),
            MadeUp.outcomes(0),
            MadeUp.differences(0, true))) {
      assertTrue(figure.draw().description().startsWith("No data: "));
    }
  }
}
