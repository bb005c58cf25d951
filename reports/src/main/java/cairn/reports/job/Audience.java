package cairn.reports.job;

import cairn.ingest.model.Keyed;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Whom a report is for, and so what it may show. */
public enum Audience implements Keyed {
  /** People of the program: exact numbers, not to be passed on. */
  EVALUATOR,
  /** Those who pay: small numbers hidden, everything checked for what can be worked out. */
  FUNDER,
  /** Those who come: a page that is read easily, of what funders were given and nothing more. */
  PEOPLE,
  /** Researchers under an agreement, asked for by name: summary tables with their dictionary. */
  RESEARCHER;

  /** The word for everybody who needs no agreement. */
  public static final String ALL = "all";

  /** The audiences that a word names; empty for a word that names none. */
  public static Optional<Set<Audience>> named(String word) {
    if (word.equals(ALL)) {
      return Optional.of(EnumSet.of(EVALUATOR, FUNDER, PEOPLE));
    }
    return Arrays.stream(values()).filter(a -> a.key().equals(word)).findFirst().map(EnumSet::of);
  }

  /** Whether its files are made of what was released, and of nothing else. */
  boolean isOfReleases() {
    return this == FUNDER || this == PEOPLE;
  }

  /** Every word that names audiences. */
  public static List<String> words() {
    return List.of(EVALUATOR.key(), FUNDER.key(), PEOPLE.key(), RESEARCHER.key(), ALL);
  }
}
