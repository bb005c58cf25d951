package cairn.reports.figure;

import java.util.List;
import java.util.Locale;

/**
 * The colours of the figures, after the palette of the UK Government Analysis Function, and the
 * contrasts they need: 3:1 for what is drawn and 4.5:1 for what is read (WCAG 2.2, 1.4.11 and
 * 1.4.3). No red: nothing that people do is an alarm.
 */
public final class Palette {
  /** Ink of text. */
  public static final String INK = "#0B0C0C";

  /** Ink of text of less weight. */
  public static final String GREY_INK = "#484D52";

  /** Axes and thin rules. */
  public static final String RULE = "#D5D8DB";

  /** The axis itself. */
  public static final String AXIS = "#2B2F33";

  /** Lines in the background, all other group types. */
  public static final String BACKGROUND_LINE = "#A9AFB5";

  /** A pale ground to tell rows apart. */
  public static final String BAND = "#F3F5F6";

  /** The rest of a bar that is not full. */
  public static final String TRACK = "#E3E7EB";

  /** What lies between a least and a most, on the page and on {@link #TRACK}. */
  public static final String RANGE = "#5F82A0";

  /** Bars of what is neither towards nor away. */
  public static final String NEUTRAL = "#868E96";

  /** A bar of what is not known. */
  public static final String NEUTRAL_DARK = "#5E666E";

  /** Black, for grounds neither light nor dark, where {@link #INK} falls short of 4.5:1. */
  public static final String BLACK = "#000000";

  /** White, the page. */
  public static final String PAGE = "#FFFFFF";

  /** The main colour, for single series and for shades. */
  public static final String MAIN = "#12436D";

  /** What moves away from a goal. */
  public static final String AWAY = "#F46A25";

  /** Colours of group types, in order. */
  public static final List<String> SERIES =
      List.of("#12436D", "#28A197", "#801650", "#F46A25", "#3D3D3D", "#A285D1");

  /** Colours of outcomes towards a goal, in order; none is warmer or louder than another. */
  public static final List<String> TOWARDS =
      List.of("#28A197", "#2073BC", "#12436D", "#A285D1", "#801650", "#3D3D3D");

  private Palette() {}

  /** The colour of the series at {@code index}; after the sixth they begin again. */
  static String series(int index) {
    return SERIES.get(index % SERIES.size());
  }

  /** The line of the series at {@code index}, so that series differ without colour too. */
  static Shape.Dash dash(int index) {
    Shape.Dash[] dashes = Shape.Dash.values();
    return dashes[(index + index / SERIES.size()) % dashes.length];
  }

  /** Contrast of two colours, 1 to 21 (WCAG 2.2, contrast ratio). */
  public static double contrast(String one, String other) {
    double a = luminance(one);
    double b = luminance(other);
    return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
  }

  /** {@code colour}, darkened as little as needed to be read on white (4.5:1). */
  public static String ink(String colour) {
    String ink = colour;
    for (int step = 1; contrast(ink, PAGE) < 4.5; step++) {
      ink = mix(colour, BLACK, step / 100.0);
    }
    return ink;
  }

  /** The ink, black or white, that is read best on {@code ground}: always 4.5:1 or more. */
  public static String inkOn(String ground) {
    return contrast(BLACK, ground) >= contrast(PAGE, ground) ? BLACK : PAGE;
  }

  /** The colour {@code weight} (0 to 1) of the way from {@code from} to {@code to}. */
  public static String mix(String from, String to, double weight) {
    StringBuilder mixed = new StringBuilder("#");
    for (int c = 0; c < 3; c++) {
      long part = Math.round(channel(from, c) * (1 - weight) + channel(to, c) * weight);
      mixed.append(String.format(Locale.ROOT, "%02X", part));
    }
    return mixed.toString();
  }

  private static int channel(String colour, int index) {
    return Integer.parseInt(colour.substring(1 + 2 * index, 3 + 2 * index), 16);
  }

  private static double luminance(String colour) {
    return 0.2126 * linear(channel(colour, 0))
        + 0.7152 * linear(channel(colour, 1))
        + 0.0722 * linear(channel(colour, 2));
  }

  private static double linear(int channel) {
    double c = channel / 255.0;
    return c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
  }
}
