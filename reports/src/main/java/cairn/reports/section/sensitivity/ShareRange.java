package cairn.reports.section.sensitivity;

import cairn.analysis.definition.DefinitionGroup;
import cairn.analysis.question.sensitivity.SensitivityRow;
import cairn.reports.section.RowsOf;
import cairn.reports.section.Share;
import cairn.reports.table.Display;
import cairn.reports.table.Value;
import cairn.reports.words.Words;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.DoubleStream;

/**
 * The least and the most share that definitions give, of people or of people and problems: those
 * that give at least half as many verdicts as the one that gives most.
 *
 * @param group what they are about
 * @param definitions how many these are
 * @param least the row of the least share by a definition's own rule
 * @param most the row of the most
 * @param lowest the least share under any missing rule
 * @param highest the most
 */
public record ShareRange(
    DefinitionGroup group,
    long definitions,
    SensitivityRow least,
    SensitivityRow most,
    double lowest,
    double highest) {
  /** Groups in the order of the report. */
  static List<DefinitionGroup> inOrder(List<DefinitionGroup> groups) {
    return groups.stream().sorted().toList();
  }

  /** The range over rows of one group and one group type; empty where nobody has a verdict. */
  public static Optional<ShareRange> of(DefinitionGroup group, RowsOf<SensitivityRow> all) {
    long most =
        all.stream()
            .filter(SensitivityRow::ownRule)
            .mapToLong(r -> r.people().evaluable())
            .max()
            .orElse(0);
    List<SensitivityRow> own =
        all.stream()
            .filter(SensitivityRow::ownRule)
            .filter(r -> least(r).isPresent() && 2 * r.people().evaluable() >= most)
            .sorted(Comparator.comparingDouble(r -> least(r).orElse(0)))
            .toList();
    if (own.isEmpty()) {
      return Optional.empty();
    }
    Set<String> named = new HashSet<>();
    own.forEach(r -> named.add(r.definition()));
    double[] shares = ends(all.stream().filter(r -> named.contains(r.definition())).toList());
    SensitivityRow greatest = own.get(0);
    for (SensitivityRow each : own) {
      greatest = most(each).orElse(0) >= most(greatest).orElse(0) ? each : greatest;
    }
    return Optional.of(
        new ShareRange(
            group, own.size(), own.get(0), greatest, shares[0], shares[shares.length - 1]));
  }

  /** The share of a row, or the least of its range where reports leave some people open. */
  static OptionalDouble least(SensitivityRow row) {
    return Share.number(row.share().least());
  }

  /** The share of a row, or the most of its range. */
  static OptionalDouble most(SensitivityRow row) {
    return Share.number(row.share().most());
  }

  /** Every share and every end of a range, sorted. */
  static double[] ends(List<SensitivityRow> rows) {
    return rows.stream()
        .flatMapToDouble(r -> DoubleStream.concat(least(r).stream(), most(r).stream()))
        .sorted()
        .toArray();
  }

  /** A share, or a range in words. */
  static Value value(SensitivityRow row) {
    OptionalDouble least = least(row);
    return least.isPresent() && row.people().unplaced() > 0
        ? Value.between(least.getAsDouble(), most(row).orElse(0))
        : Share.number(least, "nobody to count");
  }

  /** What the definitions are about, in words. */
  String words() {
    return words(group);
  }

  /** The words for a group of definitions. */
  static String words(DefinitionGroup group) {
    return switch (group) {
      case RETURN_TO_USE -> "no return to use";
      case GOAL -> "own goals";
      case STAGE -> "stages of change";
      case RETENTION -> "staying";
      default -> group.key().replace('_', ' ');
    };
  }

  /** How far apart the definitions are by their own rules. */
  double width() {
    return most(most).orElse(0) - least(least).orElse(0);
  }

  /** The verdicts of the definition at either end that gives fewer. */
  long fewestVerdicts() {
    return Math.min(least.people().evaluable(), most.people().evaluable());
  }

  private String verdicts() {
    long first = least.people().evaluable();
    long second = most.people().evaluable();
    long few = Math.min(first, second);
    long many = Math.max(first, second);
    return few == many
        ? Words.counted(many, "verdict", "verdicts")
        : Display.count(few) + " to " + Display.count(many) + " verdicts";
  }

  /**
   * The range in a sentence.
   *
   * @param asked what its definitions ask, in words
   */
  public String sentence(String asked) {
    String rules =
        " to " + Display.share(highest) + " where missing reports may be taken for anything.";
    if (width() == 0) {
      return asked
          + ": "
          + Display.share(least(least).orElse(0))
          + " of "
          + verdicts()
          + " by each of "
          + definitions
          + " definitions; from "
          + Display.share(lowest)
          + rules;
    }
    return asked
        + ": between "
        + Display.share(least(least).orElse(0))
        + " ("
        + least.definition()
        + ") and "
        + Display.share(most(most).orElse(0))
        + " ("
        + most.definition()
        + ") of "
        + verdicts()
        + ", depending on which of "
        + definitions
        + " definitions; from "
        + Display.share(lowest)
        + rules;
  }
}
