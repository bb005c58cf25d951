package cairn.reports.format;

import cairn.reports.document.FunderSummary;
import cairn.reports.figure.Drawing;
import cairn.reports.language.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The funder's summary as its template reads it, on paper.
 *
 * @param summary the summary
 * @param picture its picture; null where it has none
 * @param language its language
 * @param scale how large letters and the picture are; 1 as designed
 */
public record SummarySheet(
    FunderSummary summary, @Nullable Drawing picture, Language language, double scale) {

  /** Whose it is, for whom, and how it stands, in one line. */
  public String standing() {
    List<String> all = new ArrayList<>(List.of(summary.head().program()));
    all.addAll(summary.head().standing());
    return String.join(" · ", all);
  }

  /** What stands at the foot of each page, as text of a style sheet: without quotes. */
  public String foot() {
    return (summary.head().title() + " · " + summary.head().program())
        .replaceAll("[\"\\\\<>&\\p{Cntrl}]", " ");
  }

  /** The picture's place: as wide as the page, as high as the drawing then is. */
  public String place(Drawing drawing) {
    return String.format(
        Locale.ROOT,
        "width:%.1fpx;height:%.1fpx",
        drawing.width() * scale,
        drawing.height() * scale);
  }

  /** So many points at the sheet's scale. */
  public String pt(double points) {
    return String.format(Locale.ROOT, "%.2fpt", points * scale);
  }
}
