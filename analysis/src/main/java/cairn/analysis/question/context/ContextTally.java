package cairn.analysis.question.context;

import static cairn.analysis.table.Counts.ALL;

import cairn.analysis.person.context.CareStart;
import cairn.analysis.person.context.WayOfLiving;
import cairn.analysis.question.context.UseByLivingRow.Stretch;
import cairn.analysis.question.context.WithinPersonRow.Looked;
import cairn.analysis.table.Counts;
import cairn.analysis.table.Tally;
import cairn.ingest.model.EndClass;
import cairn.ingest.model.Part;
import java.io.Serializable;

/**
 * What adds up about what goes with what: days, billionths and people.
 *
 * @param seen people who have any record of a kind
 * @param within people against themselves
 * @param living weeks, then the sums of {@code RatioOfTotals} over days
 * @param early staying by what was known early
 * @param after where people went, and what else they began
 * @param acts the sums of {@code RatioOfTotals} over acts
 * @param goalChanges people by what became of their first goal about use
 */
record ContextTally(
    Counts<RecordedKey> seen,
    WithinTally within,
    Counts<LivingKey> living,
    EarlyTally early,
    AfterTally after,
    Counts<ActsKey> acts,
    Counts<GoalChangeKey> goalChanges)
    implements Tally {

  /**
   * People against themselves.
   *
   * @param sums the sums of {@code WithinPerson}
   * @param people people whose share was lower with it than without, the same, and higher
   */
  record WithinTally(Counts<WithinKey> sums, Counts<WithinKey> people) implements Tally {}

  /**
   * How people stayed, by what was known of them early.
   *
   * @param signs people by what was known early and how they stayed
   * @param scores people by an early score and how they stayed
   */
  record EarlyTally(Counts<SignKey> signs, Counts<ScoreKey> scores) implements Tally {}

  /**
   * What came after.
   *
   * @param next people by where they went after their first stay in a type
   * @param care people due, and of those who began
   */
  record AfterTally(Counts<NextKey> next, Counts<CareKey> care) implements Tally {}

  /** A kind of record. */
  record RecordedKey(RecordKind kind) implements Serializable {}

  /** A feeling, a topic or a way of living, by its key. */
  record WithinKey(Looked question, String subject) implements Serializable {}

  /** A side of living, and whether it was so. */
  record LivingKey(WayOfLiving living, YesNo so, Stretch weeks) implements Serializable {}

  /** How people of one group stayed of whom something was known early. */
  record SignKey(EarlySign sign, SignLevel level, String groupType, Stayed stayed)
      implements Serializable {
    SignKey ofAllTypes() {
      return new SignKey(sign, level, ALL, stayed);
    }
  }

  /**
   * How people of one group stayed.
   *
   * @param group with whom they share errors
   * @param end how their stay ended
   * @param days after how many days
   */
  record Stayed(String group, EndClass end, int days) implements Serializable {}

  /** A scale and its subscale that an early score is of. */
  record ScaleKey(EarlySign sign, String instrument, String subscale) implements Serializable {}

  /** How people stayed with an early score, in thousandths. */
  record ScoreKey(ScaleKey scale, long score, Stayed stayed) implements Serializable {}

  /** The type of a stay that ended, and what came next. */
  record NextKey(String groupType, String next) implements Serializable {}

  /** A sort of other care. */
  record CareKey(String groupType, CareStart care) implements Serializable {
    CareKey ofAllTypes() {
      return new CareKey(ALL, care);
    }
  }

  /** A part that acts work on. */
  record ActsKey(String groupType, String milestone, Part part) implements Serializable {
    ActsKey ofAllTypes() {
      return new ActsKey(ALL, milestone, part);
    }
  }

  /** The direction of a change after so many days. */
  record GoalChangeKey(String groupType, String direction, int days) implements Serializable {
    GoalChangeKey ofAllTypes() {
      return new GoalChangeKey(ALL, direction, days);
    }
  }
}
