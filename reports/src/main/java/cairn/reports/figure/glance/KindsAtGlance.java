package cairn.reports.figure.glance;

import cairn.reports.figure.Canvas;
import cairn.reports.figure.Drawing;
import cairn.reports.figure.Figure;
import cairn.reports.language.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Kinds of group at a glance, a row each: people month by month, change and staying with what they
 * probably lie between. A word stands where a question is not asked of a kind.
 *
 * @param title the figure's short name
 * @param change the head over the share with change
 * @param staying the head over the share who had not stopped
 * @param fewest how many groups make a kind more than described
 * @param narrow whether it is drawn for a telephone: each kind a block, not a row
 * @param rows one a kind
 * @param language of its words
 */
public record KindsAtGlance(
    String title,
    String change,
    String staying,
    int fewest,
    boolean narrow,
    List<KindRow> rows,
    Language language)
    implements Figure {
  /** Keeps a copy. */
  public KindsAtGlance {
    rows = List.copyOf(rows);
  }

  /** The same for a telephone. */
  public KindsAtGlance forTelephones() {
    return new KindsAtGlance(title, change, staying, fewest, true, rows, language);
  }

  @Override
  public Drawing draw() {
    double width = narrow ? KindsPainter.NARROW : KindsPainter.WIDE;
    if (rows.isEmpty()) {
      return Canvas.noted(width, title, language.say("figure.kinds.none"));
    }
    Canvas canvas = new Canvas(width);
    KindsPainter painter = new KindsPainter(this, canvas);
    double bottom = narrow ? painter.blocks() : painter.table();
    return canvas.drawing(title, description(), bottom);
  }

  private String description() {
    List<String> parts = new ArrayList<>();
    for (KindRow row : rows) {
      parts.add(
          language.say(
              "figure.kinds.row",
              row.label(),
              language.say("figure.kinds.came", row.last(), language.count(row.first())),
              language.say("figure.kinds.cell", change, words(row.change())),
              language.say("figure.kinds.cell", staying, words(row.staying())),
              row.enough() ? "" : "; " + language.say("figure.kinds.few", fewest)));
    }
    return String.join(". ", parts) + ".";
  }

  private String words(KindRow.Cell cell) {
    KindRow.Estimated e = cell.estimated();
    if (e == null) {
      return cell.word();
    }
    String share = e.percent(language);
    if (e.isOpen()) {
      return language.say("figure.kinds.open", share, e.counts());
    }
    if (e.lower() == e.upper()) {
      return e.counts().isEmpty() ? share : language.say("share.interval", share, e.counts());
    }
    return language.say(
        e.counts().isEmpty() ? "figure.kinds.between" : "figure.kinds.between.of",
        share,
        language.share(e.lower()),
        language.share(e.upper()),
        e.counts());
  }

  /** Whether reports leave a share of one of them open. */
  boolean isAnyOpen() {
    return rows.stream()
        .flatMap(row -> Stream.of(row.change(), row.staying()))
        .map(KindRow.Cell::estimated)
        .anyMatch(e -> e != null && e.isOpen());
  }
}
