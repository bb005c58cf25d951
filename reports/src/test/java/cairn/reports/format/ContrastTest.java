package cairn.reports.format;

import static org.junit.jupiter.api.Assertions.assertTrue;

import cairn.reports.document.Block;
import cairn.reports.document.Section;
import cairn.reports.figure.Drawing;
import cairn.reports.figure.Figure;
import cairn.reports.figure.Palette;
import cairn.reports.figure.Shape;
import cairn.reports.figure.glance.KnownShares;
import cairn.reports.figure.glance.KnownShares.Range;
import cairn.reports.figure.narrow.NarrowFigure;
import cairn.reports.section.MadeUpMonth;
import cairn.reports.section.ReportMaterial;
import cairn.reports.section.front.FrontPage;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What axe cannot judge: words on what is drawn under them, and every ink of the style sheet. */
class ContrastTest {
  private static final double READ = 4.5;
  private static final double DRAWN = 3;

  /** What only parts the page, and carries nothing that is not written beside it. */
  private static final Set<String> QUIET = Set.of(Palette.RULE, Palette.BACKGROUND_LINE);

  private static final Set<String> GROUNDS = Set.of(Palette.PAGE, Palette.BAND, Palette.TRACK);
  private static final Pattern RULE = Pattern.compile("([^{}]+)\\{([^{}]*)\\}");
  private static final Pattern INK = Pattern.compile("(?:^|;)color:([^;]+)");
  private static final Pattern GROUND = Pattern.compile("(?:^|;)background:(#[0-9a-f]{3,6})");

  @ParameterizedTest
  @ValueSource(ints = {1, 5, 10})
  void wordsOfFiguresAreReadOnWhatIsUnderThem(int types) {
    int words = 0;
    for (Section section : DemoReport.extreme(types).sections()) {
      for (Block block : section.blocks()) {
        if (block instanceof Block.FigureBlock figure) {
          words += assertRead(figure.figure().draw(), figure.id());
        }
      }
    }
    assertTrue(words > 20, "words of figures: " + words);
  }

  /** WCAG 1.4.11: bars, lines and marks, in the wide drawing and in the one for a telephone. */
  @ParameterizedTest
  @ValueSource(ints = {1, 5, 10})
  void whatIsDrawnStandsOutFromWhatIsUnderIt(int types) {
    List<Figure> figures = new ArrayList<>();
    for (Section section : DemoReport.extreme(types).sections()) {
      for (Block block : section.blocks()) {
        if (block instanceof Block.FigureBlock figure) {
          figures.add(figure.figure());
        }
      }
    }
    ReportMaterial ten = MadeUpMonth.material(MadeUpMonth.tenTypes(), true);
    FrontPage.of(ten).findings().forEach(finding -> figures.add(finding.figure()));
    figures.add(new KnownShares("Known", 290, List.of(), new Range("It could be", 0.2, 0.5, 0.9)));
    List.copyOf(figures).forEach(each -> NarrowFigure.of(each).ifPresent(figures::add));
    int marks = 0;
    for (Figure figure : figures) {
      marks += assertDrawn(figure.draw(), figure.getClass().getSimpleName());
    }
    assertTrue(marks > 60, "marks: " + marks);
  }

  private static int assertDrawn(Drawing drawing, String figure) {
    int marks = 0;
    List<Shape.Box> grounds = new ArrayList<>();
    List<Shape.Box> under = new ArrayList<>();
    for (Shape shape : drawing.shapes()) {
      String mark = null;
      Shape.Point at = new Shape.Point(0, 0);
      if (shape instanceof Shape.Box box) {
        under.add(box);
        if (GROUNDS.contains(box.fill())) {
          grounds.add(box);
        } else if (box.width() > 1 && !holdsWords(drawing, box)) {
          mark = box.fill();
          at = new Shape.Point(box.x() + box.width() / 2, box.y() + box.height() / 2);
        }
      } else if (shape instanceof Shape.Stroke stroke && !QUIET.contains(stroke.stroke())) {
        mark = stroke.stroke();
        at = stroke.points().get(0);
      } else if (shape instanceof Shape.Ticks ticks) {
        mark = ticks.stroke();
        at = ticks.middles().get(0);
      } else if (shape instanceof Shape.Dot dot) {
        at = new Shape.Point(dot.x(), dot.y());
        String ground = ground(under, at);
        boolean isRim = Palette.contrast(dot.rim(), ground) > Palette.contrast(dot.fill(), ground);
        mark = isRim ? dot.rim() : dot.fill();
      }
      if (mark != null) {
        marks++;
        String ground = ground(shape instanceof Shape.Dot ? under : grounds, at);
        double contrast = Palette.contrast(mark, ground);
        assertTrue(contrast >= DRAWN, figure + ": " + mark + " on " + ground + ": " + contrast);
      }
    }
    return marks;
  }

  /** A cell whose number stands in it says with that what its shade says. */
  private static boolean holdsWords(Drawing drawing, Shape.Box box) {
    return drawing.shapes().stream()
        .anyMatch(
            s ->
                s instanceof Shape.Label l
                    && box.x() <= l.x()
                    && l.x() <= box.x() + box.width()
                    && box.y() <= l.y()
                    && l.y() <= box.y() + box.height());
  }

  private static int assertRead(Drawing drawing, String figure) {
    int words = 0;
    List<Shape.Box> under = new ArrayList<>();
    for (Shape shape : drawing.shapes()) {
      if (shape instanceof Shape.Box box) {
        under.add(box);
      } else if (shape instanceof Shape.Label label) {
        words++;
        String ground = ground(under, label);
        double contrast = Palette.contrast(label.ink(), ground);
        assertTrue(contrast >= READ, figure + ": " + label.ink() + " on " + ground);
      }
    }
    return words;
  }

  /** The colour of the last box under the middle of a label's letters. */
  private static String ground(List<Shape.Box> under, Shape.Label label) {
    return ground(under, new Shape.Point(label.x(), label.y() - label.size() / 3));
  }

  private static String ground(List<Shape.Box> under, Shape.Point at) {
    String ground = Palette.PAGE;
    for (Shape.Box box : under) {
      boolean across = box.x() <= at.x() && at.x() <= box.x() + box.width();
      if (across && box.y() <= at.y() && at.y() <= box.y() + box.height()) {
        ground = box.fill();
      }
    }
    return ground;
  }

  @Test
  void everyInkOfTheStyleSheetIsReadOnItsGround() {
    String style = Resources.text("format/report.css").replaceAll("@media[^{]*\\{", "");
    Map<String, String> variables = new TreeMap<>();
    Matcher variable = Pattern.compile("--([a-z]+):(#[0-9a-f]+)").matcher(style);
    while (variable.find()) {
      variables.put("var(--" + variable.group(1) + ")", variable.group(2));
    }
    int inks = 0;
    Matcher rule = RULE.matcher(style.replace("background:var(--main)", "background:#12436d"));
    while (rule.find()) {
      Matcher ink = INK.matcher(rule.group(2));
      if (!ink.find() || ink.group(1).equals("inherit")) {
        continue;
      }
      inks++;
      Matcher ground = GROUND.matcher(rule.group(2));
      String on = ground.find() ? ground.group(1) : "#fff";
      String colour = variables.getOrDefault(ink.group(1), ink.group(1));
      double contrast = Palette.contrast(six(colour), six(on));
      assertTrue(contrast >= READ, rule.group(1).strip() + ": " + colour + " on " + on);
    }
    assertTrue(inks > 15, "inks: " + inks);
    // Words and links that stand on the grounds of other elements.
    for (String on : List.of("#f0f4f8", "#f3f5f6", "#fff3b0", "#eef4fa")) {
      assertTrue(style.contains(on), on);
      for (String words : List.of("var(--ink)", "var(--link)", "var(--soft)")) {
        double contrast = Palette.contrast(six(variables.get(words)), six(on));
        assertTrue(contrast >= READ, words + " on " + on);
      }
    }
  }

  private static String six(String colour) {
    String hex = colour.substring(1);
    return "#" + (hex.length() == 3 ? hex.replaceAll("(.)", "$1$1") : hex).toUpperCase(Locale.ROOT);
  }
}
