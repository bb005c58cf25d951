package cairn.ingest.screen;

import cairn.ingest.contract.Rule;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What people's ids tell together though none does alone: a day of birth with two digits for the
 * year, initials beside a part of a birth, as in {@code JS0483}, a telephone number without its
 * area.
 */
final class ShortForms {
  /** Two digits of a year in which a grown person was born; later ones are years of intake. */
  private static final String YY = "(?<year>0[0-8]|[3-9][0-9])";

  private static final String YEAR = "(?:19[2-9][0-9]|200[0-8])";
  private static final String MM = "(?:0[1-9]|1[0-2])";
  private static final String DD = "(?:0[1-9]|[12][0-9]|3[01])";
  private static final String GAP = "[-_]?";

  private static final List<Pattern> DAYS =
      forms(YY + GAP + MM + GAP + DD, MM + GAP + DD + GAP + YY, DD + GAP + MM + GAP + YY);

  private static final List<Pattern> PARTS =
      forms(YEAR, YEAR + GAP + MM, MM + GAP + YEAR, YY + GAP + MM, MM + GAP + YY, MM + DD, DD + MM);

  private static final Pattern TELEPHONE =
      Pattern.compile("[A-Za-z]{1,3}[-_]?(?<exchange>[2-9][0-9]{2})[-_](?<line>[0-9]{4})");

  private static final double NEARLY_ALL = 0.9;
  private static final int FEWEST = 3;

  /** Codes of places, and years of intake, are fewer. */
  private static final int MANY_INITIALS = 20;

  private static final int MANY_YEARS = 5;

  /** Numbers given in turn at a few places lie closer together than telephones do. */
  private static final int WIDE = 1000;

  private static final int GAPS = 20;

  private ShortForms() {}

  private static List<Pattern> forms(String... births) {
    return Stream.of(births)
        .map(birth -> "(?<before>[A-Za-z]{1,3})" + GAP + birth + GAP + "(?<after>[A-Za-z]{0,3})")
        .map(form -> Pattern.compile(form + "[0-9]?"))
        .toList();
  }

  /** The rule that different ids, one for each person, break together, or null. */
  static @Nullable Rule in(Collection<String> ids) {
    if (DAYS.stream().anyMatch(form -> areDays(matches(form, ids)))
        || PARTS.stream().anyMatch(form -> haveInitials(matches(form, ids)))) {
      return Rule.IDENTIFIER_DATE;
    }
    return areTelephones(matches(TELEPHONE, ids)) ? Rule.IDENTIFIER_PHONE : null;
  }

  /** The ids that have a form, none unless nearly all have it. */
  private static List<Matcher> matches(Pattern form, Collection<String> ids) {
    List<Matcher> matches = new ArrayList<>();
    int others = 0;
    for (String id : ids) {
      Matcher matcher = form.matcher(id);
      if (matcher.matches()) {
        matches.add(matcher);
      } else if (++others > (1 - NEARLY_ALL) * ids.size()) {
        return List.of();
      }
    }
    return matches.size() < FEWEST ? List.of() : matches;
  }

  private static boolean areDays(List<Matcher> ids) {
    Set<String> years = new HashSet<>();
    ids.forEach(id -> years.add(id.group("year")));
    return !ids.isEmpty() && years.size() >= Math.min(MANY_YEARS, (ids.size() + 1) / 2);
  }

  private static boolean haveInitials(List<Matcher> ids) {
    Set<String> initials = new HashSet<>();
    for (Matcher id : ids) {
      String letters = (id.group("before") + id.group("after")).toLowerCase(Locale.ROOT);
      if (letters.length() > 1) {
        initials.add(letters);
      }
    }
    return initials.size() >= FEWEST
        && initials.size() >= Math.min(MANY_INITIALS, (ids.size() + 1) / 2);
  }

  private static boolean areTelephones(List<Matcher> ids) {
    Set<String> exchanges = new HashSet<>();
    int least = Integer.MAX_VALUE;
    int greatest = 0;
    for (Matcher id : ids) {
      exchanges.add(id.group("exchange"));
      int line = Integer.parseInt(id.group("line"));
      least = Math.min(least, line);
      greatest = Math.max(greatest, line);
    }
    return !ids.isEmpty()
        && greatest - least > Math.max(WIDE, GAPS * ids.size() / exchanges.size());
  }
}
