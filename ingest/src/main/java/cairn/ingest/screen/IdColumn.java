package cairn.ingest.screen;

import cairn.ingest.contract.Rule;
import org.jspecify.annotations.Nullable;

/**
 * A column of ids: each is looked at once, and in the end all of them together. Ids that count from
 * 1, or that are random letters and digits, tell nobody; record numbers are large and far apart.
 */
public final class IdColumn {
  /** The way on, said after what an id or a column of them holds. */
  public static final String WAY_ON =
      "; give ids that count from 1, such as c0001, and keep the list of which is whose yourself";

  private static final int SLOTS = 1024;

  /** Digits of a number that is a record's, a licence's or a passport's unless all ids are so. */
  private static final int LONG = 7;

  /** Numbers are dense when one in so many is given out. */
  private static final int DENSE = 50;

  private static final double NEARLY_ALL = 0.9;
  private static final double HALF = 0.5;
  private static final double MANY = 0.2;
  private static final int FEWEST = 3;

  private final IdNaming names;
  private final boolean everybody;
  private final @Nullable String[] seen = new @Nullable String[SLOTS];
  private final IdSample sample = new IdSample();
  private String last = "";
  private long lineOfLong;
  private long lineOfBirth;
  private long lineOfName;
  private long least = Long.MAX_VALUE;
  private long greatest;

  /**
   * A column of ids.
   *
   * @param names what they name
   * @param everybody whether the column lists all of them, each once
   */
  public IdColumn(IdNaming names, boolean everybody) {
    this.names = names;
    this.everybody = everybody;
  }

  /** The rule that an id of the right shape breaks by itself, or null. */
  @SuppressWarnings("ReferenceEquality") // equal ids in a row are one object
  public @Nullable Rule see(long line, String id) {
    if (id == last) {
      return null;
    }
    last = id;
    int hash = id.hashCode();
    int slot = (hash ^ hash >>> 12) & (SLOTS - 1);
    if (id.equals(seen[slot])) {
      return null;
    }
    seen[slot] = id;
    boolean takes = sample.takes(id);
    IdTraits traits = IdTraits.of(id);
    if (traits.isPlain(id)) {
      if (takes) {
        sample.add(id, IdSample.Kind.PLAIN);
      }
      return null;
    }
    return takes && sample.has(id) ? null : look(line, id, traits, takes);
  }

  private @Nullable Rule look(long line, String id, IdTraits traits, boolean takes) {
    Rule rule = TellingId.in(id, traits, names);
    NamedIds.Naming naming =
        traits.mayHaveWord() ? NamedIds.in(id, names.isPersonal()) : NamedIds.Naming.NOBODY;
    if (rule != null) {
      return rule;
    }
    IdSample.Kind kind = kind(line, TellingId.withoutDates(id, traits), naming, traits);
    if (naming == NamedIds.Naming.SOMEBODY) {
      if (!kind.mixed()) {
        return Rule.IDENTIFIER_NAME;
      }
      lineOfName = lineOfName == 0 ? line : lineOfName;
    }
    if (takes) {
      sample.add(id, kind);
    }
    return null;
  }

  private IdSample.Kind kind(long line, String id, NamedIds.Naming naming, IdTraits traits) {
    boolean mixed = false;
    long number = 0;
    boolean year = false;
    boolean birth = false;
    for (int at = 0; at < id.length(); ) {
      if (!NumberedBlock.isPart(id.charAt(at))) {
        at++;
        continue;
      }
      NumberedBlock block = NumberedBlock.at(id, at);
      at = block.end();
      mixed |= block.isMixed();
      if (block.longest().digits() >= IdTraits.LARGE && !block.isMixed()) {
        number = block.longest().value();
        year = block.longest().digits() >= LONG && startsWithYear(number);
        birth |= TellingId.isBirth(number, names);
        least = Math.min(least, number);
        greatest = Math.max(greatest, number);
        if (block.longest().digits() >= LONG && !year && lineOfLong == 0) {
          lineOfLong = line;
        }
      }
    }
    if (lineOfLong == 0 && traits.mixes() && Licences.mayBeInId(id.replace('_', ' '))) {
      lineOfLong = line;
    }
    lineOfBirth = birth && lineOfBirth == 0 ? line : lineOfBirth;
    return new IdSample.Kind(naming, number, year, birth, mixed);
  }

  private static boolean startsWithYear(long number) {
    String digits = Long.toString(number);
    int year = Integer.parseInt(digits.substring(0, 4));
    return year >= 1990 && year < 2050;
  }

  /** What the ids look like together, or null. */
  public @Nullable Suspicion atEnd() {
    if ((lineOfName > 0 && !areRandom()) || areNames()) {
      return suspicion(Rule.IDENTIFIER_NAME, lineOfName, "somebody's name");
    }
    if (areRecords() || (lineOfLong > 0 && !count() && !areRandom())) {
      return suspicion(
          Rule.IDENTIFIER_RECORD,
          lineOfLong,
          "the number of somebody's record, licence or passport");
    }
    if (lineOfBirth > 0 && !areRandom() && !countByYear()) {
      return suspicion(Rule.IDENTIFIER_DATE, lineOfBirth, "somebody's day of birth");
    }
    Rule rule = names == IdNaming.PERSON && everybody ? ShortForms.in(sample.ids()) : null;
    return rule == null
        ? null
        : suspicion(
            rule,
            0,
            rule == Rule.IDENTIFIER_PHONE
                ? "somebody's telephone number"
                : "somebody's day, month or year of birth");
  }

  private static Suspicion suspicion(Rule rule, long line, String what) {
    return new Suspicion(rule, line, "looks like " + what + WAY_ON);
  }

  /** Whether half of the people have a name beside a number, or a word for a name. */
  private boolean areNames() {
    return names == IdNaming.PERSON
        && everybody
        && sample.size() >= FEWEST
        && sample.share(kind -> kind.naming() == NamedIds.Naming.PERHAPS) >= HALF;
  }

  /** Whether people have large numbers that are far apart. */
  private boolean areRecords() {
    return names.isPersonal() && sample.size() >= FEWEST && areLarge() && areFarApart();
  }

  /** Whether all ids have large numbers, and close together, as when they are given in turn. */
  private boolean count() {
    return areLarge() && !areFarApart() && greatest > least;
  }

  private boolean areLarge() {
    return sample.share(kind -> kind.number() > 0 && !kind.year()) >= NEARLY_ALL;
  }

  private boolean areFarApart() {
    return greatest - least > DENSE * sample.numbers(kind -> kind.number() > 0);
  }

  /** Whether most ids are letters and digits by turns, in which anything may stand by chance. */
  private boolean areRandom() {
    return sample.size() >= FEWEST
        && sample.share(IdSample.Kind::mixed) >= HALF
        && sample.share(kind -> kind.number() > 0) <= MANY;
  }

  /** Whether ids begin with a year and go on with a number, which is a day now and then only. */
  private boolean countByYear() {
    return sample.share(IdSample.Kind::year) >= NEARLY_ALL
        && sample.share(kind -> kind.year() && !kind.day()) > 1 - NEARLY_ALL;
  }
}
