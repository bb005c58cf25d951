package cairn.reports.figure.narrow;

import cairn.reports.figure.DifferencesFigure;
import cairn.reports.figure.Figure;
import cairn.reports.figure.OutcomeBars;
import cairn.reports.figure.OwnDifferencesFigure;
import cairn.reports.figure.StageMatrix;
import cairn.reports.figure.StayingFigure;
import cairn.reports.figure.TextStyle;
import cairn.reports.figure.glance.KnownShares;
import cairn.reports.figure.glance.MonthTrend;
import cairn.reports.figure.glance.StayingAtGlance;
import cairn.reports.language.Language;
import java.util.List;
import java.util.Optional;

/** Which figure is drawn for a telephone in place of a wide one. */
public final class NarrowFigure {
  /** As wide as a screen of 320 pixels has room for. */
  static final double WIDTH = 280;

  /** The smallest words, as large as they are drawn. */
  static final TextStyle WORDS = TextStyle.SMALL;

  private static final double HEIGHT = 168;
  private static final double CHARTED = 188;

  private NarrowFigure() {}

  /** The same numbers in a narrow drawing; empty where the figure has none. */
  public static Optional<Figure> of(Figure figure) {
    if (figure instanceof MonthTrend t) {
      double height = t.limits() == null ? HEIGHT : CHARTED;
      return Optional.of(
          new MonthTrend(
              t.title(), t.measure(), WIDTH, height, t.months(), t.limits(), t.language()));
    } else if (figure instanceof KnownShares k) {
      return Optional.of(new KnownShares(k.title(), WIDTH, k.checks(), k.range(), k.language()));
    } else if (figure instanceof StayingFigure s) {
      return s.curves().size() == 1 ? Optional.of(staying(s)) : Optional.empty();
    } else if (figure instanceof OutcomeBars bars) {
      return Optional.of(new NarrowOutcomes(bars));
    } else if (figure instanceof StageMatrix matrix) {
      return Optional.of(new NarrowStages(matrix));
    } else if (figure instanceof DifferencesFigure differences) {
      return Optional.of(NarrowDifferences.of(differences));
    } else if (figure instanceof OwnDifferencesFigure differences) {
      return Optional.of(NarrowDifferences.of(differences));
    }
    return Optional.empty();
  }

  /** The one curve with its shares in numbers; who was seen so long stands behind the figure. */
  private static Figure staying(StayingFigure figure) {
    double until = figure.curves().get(0).until();
    List<Integer> named =
        figure.time().ticks().stream().filter(week -> week > 0 && week <= until).toList();
    int every = Math.max(1, (int) Math.ceil(named.size() / 4.0));
    List<Integer> few = named.stream().filter(w -> named.indexOf(w) % every == 0).toList();
    return new StayingAtGlance(
        figure.title(), figure.time().horizon(), few, figure.curves().get(0), Language.ENGLISH);
  }
}
