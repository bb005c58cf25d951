package cairn.reports.funder;

import cairn.reports.document.FunderSummary.Picture;
import cairn.reports.figure.glance.PartsBars;
import cairn.reports.figure.glance.PartsBars.Kind;
import cairn.reports.language.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/** The one picture: where the people of the month stand, drawn from the released table alone. */
final class MonthPicture {
  private static final double WIDE = 688;
  private static final double NARROW = 280;

  private final MonthLines headline;
  private final ToldTable table;
  private final String month;
  private final Language language;

  MonthPicture(MonthLines headline, FunderTables tables, String month, Language language) {
    this.headline = headline;
    this.table = new ToldTable(tables.month());
    this.month = month;
    this.language = language;
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
    List<String> note = new ArrayList<>();
    note.add(
        people.isShown()
            ? language.say("picture.all", people.count(language))
            : language.say("picture.hidden"));
    if (headline.chanceNow().asNumber().isPresent()) {
      note.add(language.say("picture.chance"));
    }
    note.add(language.say("made", "month.csv"));
    return new Picture(
        language.say("picture.title"),
        drawn(WIDE, bars),
        drawn(NARROW, bars),
        String.join(" ", note));
  }

  private PartsBars drawn(double width, List<PartsBars.Bar> bars) {
    return new PartsBars(
        language.say("picture.title"), language.say("picture.description"), width, bars);
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
    String label = asked.label(language);
    OptionalDouble level =
        asked == Asked.CHANGE ? headline.chanceNow().asNumber() : OptionalDouble.empty();
    if (level.isPresent()) {
      label = language.say("picture.level", label, language.share(level.getAsDouble()));
    }
    String instead =
        parts.isEmpty()
            ? language.say("picture.untold")
            : isHidden
                ? language.say("picture.safe")
                : parts.stream().allMatch(p -> p.people() == 0)
                    ? language.say("picture.nobody")
                    : "";
    boolean isDrawn = instead.isEmpty();
    return new PartsBars.Bar(
        label, isDrawn ? parts : List.of(), instead, isDrawn ? level : OptionalDouble.empty());
  }

  private PartsBars.Part part(Asked asked, ToldTable.Named category, ToldNumber told) {
    String label =
        told.hasShare()
            ? language.say(
                "part.share", category.label(), told.many(language), told.share(language))
            : language.say("part", category.label(), told.many(language));
    Kind kind =
        category.key().equals(asked.category())
            ? asked.isUnwelcome() ? Kind.UNWELCOME : Kind.WELCOME
            : List.of("no", "not_reached", "ended").contains(category.key())
                ? Kind.NO
                : Kind.UNKNOWN;
    return new PartsBars.Part(
        kind, language.capital(label), (long) told.number().asNumber().orElse(0));
  }
}
