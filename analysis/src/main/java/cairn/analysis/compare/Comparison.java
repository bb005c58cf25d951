package cairn.analysis.compare;

import cairn.analysis.result.ComparisonTables;
import cairn.ingest.contract.Row;
import cairn.ingest.contract.Table;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Group types side by side, who is in them allowed for. People choose their group, so a difference
 * between types is one of their people too: each type is set beside the reference plain and
 * adjusted in three ways, with who is in it, whether people of both are alike at all, and what the
 * missing could change. Nothing here says what a type brings about.
 */
public final class Comparison {
  /** The view in which people count once, under the type of their first session. */
  static final String FIRST = "first";

  /** The view of types attended. */
  static final String ATTENDED = "attended";

  private final ComparedPeople people;
  private final Question question;
  private final Map<Table, List<Row>> tables = new LinkedHashMap<>();
  private final ComparisonRows comparisons;

  private Comparison(ComparedPeople people, Question question) {
    this.people = people;
    this.question = question;
    this.comparisons = new ComparisonRows(question);
    ComparisonTables.all().forEach(table -> tables.put(table, new ArrayList<>()));
  }

  /** All tables of the comparison, in the order of the codebook. */
  public static Map<Table, List<Row>> of(ComparedPeople people, Question question) {
    Comparison comparison = new Comparison(people, question);
    comparison.work();
    return comparison.tables;
  }

  private void work() {
    int primary = people.outcomes().indexOf(question.plan().primaryOutcome());
    int reference = people.types().indexOf(question.reference());
    for (int type = 0; type < people.types().size(); type++) {
      if (type != reference) {
        pair(type, reference, primary);
      }
      if (primary >= 0) {
        rows(ComparisonTables.RESPONSE)
            .addAll(BalanceRows.response(people.traits(), followed(type, primary)));
      }
    }
    for (int type = 0; type < people.types().size() && primary >= 0; type++) {
      Sides sides = AttendedTypes.sides(people, type);
      if (sides.count(true) > 0) {
        Propensity propensity = Propensity.of(people.traits(), sides);
        rows(ComparisonTables.OVERLAP).add(OverlapRows.overlap(propensity));
        comparisons.add(ATTENDED, people, propensity, primary);
      }
    }
    rows(ComparisonTables.COMPARISONS).addAll(comparisons.rows());
  }

  private void pair(int type, int reference, int primary) {
    Sides sides =
        Sides.of(
            people.types().get(type),
            question.reference(),
            people,
            person -> people.isDue(person) && people.type(person) == type,
            person -> people.isDue(person) && people.type(person) == reference);
    if (sides.size() == 0) {
      return;
    }
    Propensity propensity = Propensity.of(people.traits(), sides);
    rows(ComparisonTables.OVERLAP).add(OverlapRows.overlap(propensity));
    rows(ComparisonTables.PROPENSITY).addAll(OverlapRows.scores(propensity));
    rows(ComparisonTables.BALANCE).addAll(BalanceRows.balance(people.traits(), propensity));
    for (int outcome = 0; outcome < people.outcomes().size(); outcome++) {
      MissingRows missing = new MissingRows(people, propensity, question, outcome);
      if (outcome == primary || missing.isAny()) {
        comparisons.add(FIRST, people, propensity, outcome);
        rows(ComparisonTables.MISSING_SENSITIVITY).addAll(missing.policies(outcome == primary));
      }
      if (outcome == primary) {
        rows(ComparisonTables.TIPPING).addAll(missing.tipping());
      }
    }
  }

  /**
   * People due of whom the primary outcome is known, against those for whom records are wanting.
   */
  private Sides followed(int type, int primary) {
    return Sides.of(
        people.types().get(type),
        "lost",
        people,
        person -> isOf(person, type) && seen(person, primary) > 0,
        person -> isOf(person, type) && seen(person, primary) < 0);
  }

  private boolean isOf(int person, int type) {
    return people.isDue(person) && people.type(person) == type;
  }

  /** 1 with a verdict, −1 with none that could have been, 0 where it does not apply. */
  private int seen(int person, int outcome) {
    int seen = 0;
    for (int row = people.firstRow(person); row < people.firstRow(person + 1); row++) {
      byte verdict = people.verdict(row, outcome);
      if (verdict == ComparedPeople.ACHIEVED || verdict == ComparedPeople.NOT_ACHIEVED) {
        return 1;
      }
      seen = verdict == ComparedPeople.MISSING ? -1 : seen;
    }
    return seen;
  }

  private List<Row> rows(Table table) {
    return tables.computeIfAbsent(table, t -> new ArrayList<>());
  }
}
