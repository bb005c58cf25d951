package cairn.analysis.question.comparison;

import cairn.analysis.person.plan.StudyPlan;
import cairn.analysis.question.Answers;
import cairn.analysis.question.comparison.ComparisonRow.View;
import cairn.analysis.question.comparison.missing.MissingAssumptions;
import cairn.analysis.question.comparison.missing.MissingSensitivityRow;
import cairn.analysis.question.comparison.missing.TippingRow;
import cairn.analysis.start.ComparedPeople;
import cairn.analysis.start.JudgedRow;
import cairn.analysis.start.Propensity;
import cairn.analysis.start.Sides;
import java.util.ArrayList;
import java.util.List;

/**
 * Group types side by side, who is in them allowed for. People choose their group, so a difference
 * between types is one of their people too: each type is set beside the reference plain and
 * adjusted in three ways, with who is in it, whether people of both are alike at all, and what the
 * missing could change. Nothing here says what a type brings about.
 *
 * @param comparisons the differences
 * @param balance who is in the types
 * @param overlap whether their people are alike
 * @param propensity the scores behind that
 * @param missing the differences under assumptions on the missing
 * @param tipping the same over a grid of assumptions
 * @param response who is followed up
 */
record Comparison(
    List<ComparisonRow> comparisons,
    List<BalanceRow> balance,
    List<OverlapRow> overlap,
    List<PropensityRow> propensity,
    List<MissingSensitivityRow> missing,
    List<TippingRow> tipping,
    List<ResponseRow> response) {

  /** Everything, of people who can be held at once. */
  static Comparison of(ComparedPeople people, StudyPlan plan, String reference) {
    return new Work(people, plan, reference).done();
  }

  /** Differences alone. */
  static Comparison plain(List<ComparisonRow> comparisons) {
    List<ComparisonRow> rows = List.copyOf(comparisons);
    return new Comparison(rows, List.of(), List.of(), List.of(), List.of(), List.of(), List.of());
  }

  void publish(Answers answers) {
    answers.put(ComparisonRow.TABLE, comparisons);
    answers.put(BalanceRow.TABLE, balance);
    answers.put(OverlapRow.TABLE, overlap);
    answers.put(PropensityRow.TABLE, propensity);
    answers.put(MissingSensitivityRow.TABLE, missing);
    answers.put(TippingRow.TABLE, tipping);
    answers.put(ResponseRow.TABLE, response);
  }

  /** Goes over the pairs of types. */
  private static final class Work {
    private final ComparedPeople people;
    private final StudyPlan plan;
    private final String reference;
    private final int primary;
    private final Comparisons comparisons;
    private final List<BalanceRow> balance = new ArrayList<>();
    private final List<OverlapRow> overlap = new ArrayList<>();
    private final List<PropensityRow> propensity = new ArrayList<>();
    private final List<MissingSensitivityRow> missing = new ArrayList<>();
    private final List<TippingRow> tipping = new ArrayList<>();
    private final List<ResponseRow> response = new ArrayList<>();

    Work(ComparedPeople people, StudyPlan plan, String reference) {
      this.people = people;
      this.plan = plan;
      this.reference = reference;
      this.primary = people.outcomes().indexOf(plan.primaryOutcome());
      this.comparisons = new Comparisons(plan);
    }

    Comparison done() {
      int other = people.types().indexOf(reference);
      for (int type = 0; type < people.types().size(); type++) {
        if (type != other) {
          pair(type, other);
        }
        if (primary >= 0) {
          response.addAll(Balance.response(people.traits(), followed(type)));
        }
      }
      for (int type = 0; type < people.types().size() && primary >= 0; type++) {
        Sides sides = AttendedTypes.sides(people, type);
        if (sides.count(true) > 0) {
          Propensity chances = Propensity.of(people.traits(), sides);
          overlap.add(OverlapScores.overlap(chances));
          comparisons.add(View.ATTENDED, people, chances, primary);
        }
      }
      return new Comparison(
          comparisons.rows(), balance, overlap, propensity, missing, tipping, response);
    }

    private void pair(int type, int other) {
      Sides sides =
          Sides.of(
              people.types().get(type),
              reference,
              people,
              person -> isOf(person, type),
              person -> isOf(person, other));
      if (sides.size() == 0) {
        return;
      }
      Propensity chances = Propensity.of(people.traits(), sides);
      overlap.add(OverlapScores.overlap(chances));
      propensity.addAll(OverlapScores.scores(chances));
      balance.addAll(Balance.balance(people.traits(), chances));
      for (int outcome = 0; outcome < people.outcomes().size(); outcome++) {
        MissingAssumptions assumed = new MissingAssumptions(people, chances, plan, outcome);
        if (outcome == primary || assumed.isAny()) {
          comparisons.add(View.FIRST, people, chances, outcome);
          missing.addAll(assumed.assumptions(outcome == primary));
        }
        if (outcome == primary) {
          tipping.addAll(assumed.tipping());
        }
      }
    }

    /**
     * People due of whom the primary outcome is known, against those for whom records are wanting.
     */
    private Sides followed(int type) {
      return Sides.of(
          people.types().get(type),
          "lost",
          people,
          person -> isOf(person, type) && seen(person) > 0,
          person -> isOf(person, type) && seen(person) < 0);
    }

    private boolean isOf(int person, int type) {
      return people.isDue(person) && people.type(person) == type;
    }

    /** 1 with a verdict, −1 with none that could have been, 0 where it does not apply. */
    private int seen(int person) {
      int seen = 0;
      for (int row = people.firstRow(person); row < people.firstRow(person + 1); row++) {
        char verdict = people.verdict(row, primary);
        if (verdict == JudgedRow.ACHIEVED
            || verdict == JudgedRow.NOT_ACHIEVED
            || verdict == JudgedRow.UNPLACED) {
          return 1;
        }
        seen = verdict == JudgedRow.MISSING ? -1 : seen;
      }
      return seen;
    }
  }
}
