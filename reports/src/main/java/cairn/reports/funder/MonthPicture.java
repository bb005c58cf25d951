package cairn.reports.funder;

import cairn.reports.document.FunderSummary.Picture;
import cairn.reports.figure.glance.PartsBars;
import cairn.reports.figure.glance.PartsBars.Kind;
import cairn.reports.table.CellType;
import cairn.reports.table.Display;
import cairn.reports.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/** The one picture: where the people of the month stand, drawn from the released table alone. */
final class MonthPicture {
  private static final double WIDE = 688;
  private static final double NARROW = 280;
  private static final String TITLE = "Where the people of the month stood at its end";

  private final MonthLines headline;
  private final ToldTable table;
  private final String month;

  MonthPicture(MonthLines headline, FunderTables tables, String month) {
    this.headline = headline;
    this.table = new ToldTable(tables.month());
    this.month = month;
  }

  /** The picture; null where no bar could be drawn. */
  @Nullable Picture of() {
    List<PartsBars.Bar> bars =
        Asked.OF_KINDS.stream()
            .filter(asked -> table.asks(month, asked.measure()))
            .map(this::bar)
            .toList();
    if (bars.stream().allMatch(bar -> bar.parts().isEmpty())) {
      return null;
    }
    ToldNumber people = headline.now(Asked.PEOPLE);
    String of =
        people.isShown()
            ? "Each bar is everybody who came: " + people.count() + "."
            : "Each bar is everybody who came; how many is hidden.";
    String mark =
        headline.chanceNow().asNumber().isPresent()
            ? " The upright mark is the level of positive change that chance alone gives."
            : "";
    return new Picture(
        TITLE,
        new PartsBars(TITLE, WIDE, bars),
        new PartsBars(TITLE, NARROW, bars),
        of + mark + " Made of month.csv.");
  }

  private PartsBars.Bar bar(Asked asked) {
    List<PartsBars.Part> parts = new ArrayList<>();
    boolean isHidden = false;
    for (ToldTable.Named each : table.categories(month, asked.measure())) {
      ToldNumber told =
          table
              .find(new ToldTable.Place(month, ToldTable.ALL, asked.measure(), each.key()))
              .orElseGet(ToldNumber::notOffered);
      isHidden |= !told.isShown();
      parts.add(part(asked, each, told));
    }
    String label = asked.label();
    OptionalDouble level =
        asked == Asked.CHANGE ? headline.chanceNow().asNumber() : OptionalDouble.empty();
    if (level.isPresent()) {
      label += "; chance alone gives " + Display.share(level.getAsDouble());
    }
    String instead =
        parts.isEmpty()
            ? "Not told of this month"
            : isHidden
                ? "Hidden, so that nobody can be found"
                : parts.stream().allMatch(p -> p.people() == 0) ? "Nobody came" : "";
    boolean isDrawn = instead.isEmpty();
    return new PartsBars.Bar(
        label, isDrawn ? parts : List.of(), instead, isDrawn ? level : OptionalDouble.empty());
  }

  private static PartsBars.Part part(Asked asked, ToldTable.Named category, ToldNumber told) {
    String label =
        category.label()
            + " "
            + Display.text(told.number(), CellType.COUNT, 0)
            + (told.hasShare() ? " (" + told.shareWords() + ")" : "");
    Kind kind =
        category.key().equals(asked.category())
            ? asked.isUnwelcome() ? Kind.UNWELCOME : Kind.WELCOME
            : List.of("no", "not_reached", "ended").contains(category.key())
                ? Kind.NO
                : Kind.UNKNOWN;
    return new PartsBars.Part(
        kind, Words.capital(label), (long) told.number().asNumber().orElse(0));
  }
}
