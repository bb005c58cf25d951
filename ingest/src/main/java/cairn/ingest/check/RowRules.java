package cairn.ingest.check;

import cairn.ingest.catalogue.Catalogue;
import cairn.ingest.catalogue.Catalogues;
import cairn.ingest.contract.Row;
import cairn.ingest.contract.RowRule;
import cairn.ingest.contract.Table;
import cairn.ingest.model.Dimension;
import cairn.ingest.model.GoalType;
import cairn.ingest.model.Instrument;
import cairn.ingest.model.Problem;
import cairn.ingest.model.Unit;
import java.time.LocalDate;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What must hold within a row, with the places of its columns found once. */
final class RowRules {
  /** Grams of pure alcohol in a US standard drink. */
  private static final double GRAMS = 14;

  private final Table table;
  private final Catalogues catalogues;

  RowRules(Table table, Catalogues catalogues) {
    this.table = table;
    this.catalogues = catalogues;
  }

  /**
   * Whether a row keeps a rule; cells that are empty or broken keep every rule but the required.
   */
  Predicate<Row> holds(RowRule rule) {
    if (rule instanceof RowRule.Advised advised) {
      return holds(advised.rule());
    } else if (rule instanceof RowRule.DatesInOrder r) {
      return datesInOrder(at(r.first()), at(r.second()));
    } else if (rule instanceof RowRule.AtMost r) {
      int smaller = at(r.smaller());
      int larger = at(r.larger());
      return row ->
          row.isEmpty(smaller)
              || row.isEmpty(larger)
              || number(row, smaller) <= number(row, larger);
    } else if (rule instanceof RowRule.AtMostDaysOfPeriod r) {
      return withinPeriod(at(r.days()), 1, at(r.from()), at(r.until()));
    } else if (rule instanceof RowRule.AtMostHoursOfPeriod r) {
      return withinPeriod(at(r.hours()), 24, at(r.from()), at(r.until()));
    } else if (rule instanceof RowRule.RequiredUnless r) {
      int column = at(r.column());
      int other = at(r.other());
      return row -> !row.isEmpty(column) || !row.isEmpty(other);
    } else if (rule instanceof RowRule.RequiredWith r) {
      int column = at(r.column());
      int other = at(r.other());
      return row -> !row.isEmpty(column) || row.isEmpty(other);
    } else if (rule instanceof RowRule.IdWithDigit r) {
      int column = at(r.column());
      return row -> hasDigit(row.text(column));
    }
    return catalogueRule(rule);
  }

  private Predicate<Row> catalogueRule(RowRule rule) {
    if (rule instanceof RowRule.SubscaleOfInstrument r) {
      return subscaleOfInstrument(at(r.subscale()), at(r.instrument()));
    } else if (rule instanceof RowRule.ScoreInRange r) {
      return scoreInRange(at(r.score()), at(r.instrument()));
    } else if (rule instanceof RowRule.DomainOfGoalType r) {
      Catalogue<GoalType> types = catalogues.goalTypes();
      int domain = at(r.domain());
      int goalType = at(r.goalType());
      return row -> {
        GoalType type = entry(types, row.text(goalType));
        return type == null || row.isEmpty(domain) || type.domain().key().equals(row.text(domain));
      };
    } else if (rule instanceof RowRule.SubstanceOnly r) {
      Catalogue<Problem> problems = catalogues.problems();
      int column = at(r.problem());
      return row -> {
        Problem problem = entry(problems, row.text(column));
        return problem == null || problem.isSubstance();
      };
    } else if (rule instanceof RowRule.UnitOfProblem r) {
      return unitOfProblem(at(r.unit()), at(r.problem()));
    } else if (rule instanceof RowRule.DrinksADay r) {
      return drinksADay(r);
    }
    throw new IllegalStateException("a rule of rows is not written: " + rule.id());
  }

  private int at(String column) {
    return table.indexOf(column);
  }

  private static double number(Row row, int column) {
    return row.value(column) instanceof Number number ? number.doubleValue() : 0;
  }

  private static <T> @Nullable T entry(Catalogue<T> catalogue, @Nullable String key) {
    return key == null ? null : catalogue.get(key);
  }

  private static boolean hasDigit(@Nullable String id) {
    return id == null || id.chars().anyMatch(c -> c >= '0' && c <= '9');
  }

  private static Predicate<Row> datesInOrder(int first, int second) {
    return row -> {
      LocalDate from = row.date(first);
      LocalDate until = row.date(second);
      return from == null || until == null || !until.isBefore(from);
    };
  }

  private static Predicate<Row> withinPeriod(int column, int perDay, int from, int until) {
    return row -> {
      LocalDate first = row.date(from);
      LocalDate last = row.date(until);
      if (first == null || last == null || row.isEmpty(column) || last.isBefore(first)) {
        return true;
      }
      long days = last.toEpochDay() - first.toEpochDay() + 1;
      return number(row, column) <= days * perDay;
    };
  }

  private Predicate<Row> subscaleOfInstrument(int subscale, int instrument) {
    Catalogue<Instrument> instruments = catalogues.instruments();
    return row -> {
      Instrument found = entry(instruments, row.text(instrument));
      return found == null
          || row.isEmpty(subscale)
          || found.subscales().contains(row.text(subscale));
    };
  }

  private Predicate<Row> scoreInRange(int score, int instrument) {
    Catalogue<Instrument> instruments = catalogues.instruments();
    return row -> {
      Instrument found = entry(instruments, row.text(instrument));
      return found == null || row.isEmpty(score) || found.scores().include(number(row, score));
    };
  }

  private Predicate<Row> unitOfProblem(int unitColumn, int problemColumn) {
    Catalogue<Problem> problems = catalogues.problems();
    return row -> {
      Problem problem = entry(problems, row.text(problemColumn));
      String unit = row.text(unitColumn);
      return problem == null || unit == null || problem.units().contains(unit);
    };
  }

  private Predicate<Row> drinksADay(RowRule.DrinksADay rule) {
    Catalogue<Unit> units = catalogues.units();
    int amount = at(rule.amount());
    int unitColumn = at(rule.unit());
    int days = rule.days() == null ? -1 : at(rule.days());
    return row -> {
      Unit unit = entry(units, row.text(unitColumn));
      if (unit == null || unit.dimension() != Dimension.ALCOHOL || unit.grams() == null) {
        return true;
      }
      double over = days < 0 ? 1 : number(row, days);
      return over == 0 || number(row, amount) * unit.grams() / GRAMS / over <= rule.most();
    };
  }
}
