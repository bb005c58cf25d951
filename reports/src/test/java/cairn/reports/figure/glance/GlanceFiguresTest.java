package cairn.reports.figure.glance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cairn.reports.figure.Drawing;
import cairn.reports.figure.Figure;
import cairn.reports.figure.Palette;
import cairn.reports.figure.Shape;
import cairn.reports.figure.Shape.Anchor;
import cairn.reports.figure.StayingCurve;
import cairn.reports.figure.TextStyle;
import cairn.reports.language.Language;
import cairn.reports.table.Value;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The front's figures: nothing leaves the drawing, and every number is told in words too. */
final class GlanceFiguresTest {
  private static final String LONG =
      "Peer-led evening group for parents and grandparents in rural districts";

  private static KindRow kind(String label, long people) {
    KindRow.Estimated share = new KindRow.Estimated(0.7, 0.5, 0.9, "1,407 of 2,010", false);
    return new KindRow(
        label,
        false,
        List.of(0L, people),
        people > 10,
        new KindRow.Cell(share, ""),
        new KindRow.Cell(null, "a course that ends"));
  }

  private static MonthTrend.Limits limits(List<MonthTrend.Month> months) {
    double last = months.isEmpty() ? 0 : months.get(months.size() - 1).count();
    List<YearMonth> apart = months.stream().map(MonthTrend.Month::month).limit(2).toList();
    return new MonthTrend.Limits(0.3 * last, 0.5 * last, 0.7 * last, apart);
  }

  private static List<Figure> figures(int months, int kinds) {
    List<MonthTrend.Month> trend = new ArrayList<>();
    for (int i = 0; i < months; i++) {
      trend.add(new MonthTrend.Month(YearMonth.of(2025, 1).plusMonths(i), 1_000L * i + 3));
    }
    List<KindRow> rows = new ArrayList<>();
    for (int i = 0; i < kinds; i++) {
      rows.add(kind(i % 2 == 0 ? LONG : "Drop-in", i));
    }
    KindsAtGlance table =
        new KindsAtGlance("Kinds", "Change", "Staying", 10, false, rows, Language.ENGLISH);
    return List.of(
        new MonthTrend("Trend", "people", 290, 168, trend, null),
        new MonthTrend("Trend", "people", 290, 188, trend, limits(trend)),
        new ChangeKinds(
            "Change",
            "Together",
            "problems",
            kinds * 10L,
            List.of(
                new ChangeKinds.Kind("Less use", ChangeKinds.Colour.LESS, kinds * 9L),
                new ChangeKinds.Kind("More use", ChangeKinds.Colour.MORE, kinds)),
            Language.ENGLISH),
        new StayingAtGlance("Staying", 52, List.of(8, 26, 52), curve(months), Language.ENGLISH),
        new KnownShares(
            "Known",
            290,
            List.of(new KnownShares.Check(LONG, 0.4, OptionalDouble.of(1.0))),
            new KnownShares.Range("Could be", 0, 1, 1)),
        table,
        table.forTelephones());
  }

  private static StayingCurve curve(int weeks) {
    List<StayingCurve.Step> steps = new ArrayList<>();
    for (int week = 0; week < weeks; week++) {
      steps.add(new StayingCurve.Step(week, 1 - week / 60.0, 1 - week / 50.0, 1));
    }
    List<Value> none = List.of();
    return new StayingCurve(
        "All",
        Value.count(9),
        steps,
        Math.max(0, weeks - 1),
        List.of(),
        new StayingCurve.Counts(none, none, none, none));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 12, 18, 40})
  void everyTextStaysInsideItsDrawing(int size) {
    for (Figure figure : figures(size, Math.min(size, 13))) {
      Drawing drawing = figure.draw();
      for (Shape shape : drawing.shapes()) {
        if (shape instanceof Shape.Label label) {
          double width = new TextStyle(label.size(), label.bold(), label.ink()).width(label.text());
          double left =
              label.anchor() == Anchor.START
                  ? label.x()
                  : label.x() - (label.anchor() == Anchor.END ? width : width / 2);
          String told = figure.getClass().getSimpleName() + ": " + label;
          assertTrue(left >= -1 && left + width <= drawing.width() + 1, told);
          assertTrue(label.y() > 0 && label.y() <= drawing.height(), told);
          assertTrue(label.size() >= 10, told);
        }
      }
    }
  }

  @Test
  void numbersAreToldInWords() {
    for (Figure figure : figures(18, 4)) {
      String told = figure.draw().description();
      assertTrue(told.chars().filter(Character::isDigit).count() > 3, told);
      assertTrue(told.endsWith("."), told);
    }
  }

  @Test
  void aMonthApartHasARingAndIsNamedInWords() {
    List<MonthTrend.Month> months = new ArrayList<>();
    for (int i = 0; i < 13; i++) {
      months.add(new MonthTrend.Month(YearMonth.of(2025, 1).plusMonths(i), i == 12 ? 40 : 20));
    }
    MonthTrend.Limits limits =
        new MonthTrend.Limits(15, 21.5, 28, List.of(YearMonth.of(2026, 1), YearMonth.of(2031, 1)));
    Drawing drawn = new MonthTrend("Trend", "people", 290, 188, months, limits).draw();
    long rings =
        drawn.shapes().stream()
            .filter(s -> s instanceof Shape.Dot dot && dot.fill().equals(Palette.PAGE))
            .count();
    assertEquals(2, rings, "the month's own, and the key's");
    assertTrue(
        drawn
            .description()
            .endsWith("Mean 22, limits of chance 15 to 28; outside or in a run: 2026-01."),
        drawn.description());
  }

  @Test
  void nothingToDrawIsSaidAndNotDrawn() {
    Drawing none = new MonthTrend("Trend", "people", 290, 168, List.of(), null).draw();
    assertTrue(none.description().startsWith("No data"), none.description());
    assertEquals(290, none.width());
  }
}
