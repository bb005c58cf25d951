package cairn.analysis.job;

import cairn.analysis.compare.ComparedPeople;
import cairn.analysis.compare.Comparison;
import cairn.analysis.compare.PeopleReading;
import cairn.analysis.compare.PlainOnly;
import cairn.analysis.compare.Question;
import cairn.analysis.judging.AnalysisRequest;
import cairn.analysis.plan.Covariate;
import cairn.analysis.plan.StudyPlan;
import cairn.analysis.result.SubjectTable;
import cairn.analysis.result.Summary;
import cairn.ingest.contract.Row;
import cairn.ingest.contract.Table;
import cairn.ingest.store.PartFolder;
import cairn.ingest.store.PartReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Brings the people who are compared into one process. An adjusted difference does not add up over
 * parts, so it is worked out here, for up to a million starts; above that the rows say that the
 * difference is plain only.
 *
 * @param results the results just written
 * @param request what is asked
 * @param reference key of the reference type
 */
record ComparedReader(PartFolder results, AnalysisRequest request, String reference) {
  /** Starts up to which everybody is held at once. */
  static final long MOST_PEOPLE = 1_000_000;

  private static final List<String> FIXED =
      List.of("client_id", "course", "group_type", "group_id", "attended_types");

  /** All tables of the comparison. */
  Map<Table, List<Row>> tables(Summary summary) {
    Question question = new Question(request.plan(), reference);
    long starts = results.rows(SubjectTable.SUBJECTS);
    return starts > MOST_PEOPLE
        ? PlainOnly.of(summary, question, MOST_PEOPLE)
        : Comparison.of(people(), question);
  }

  private ComparedPeople people() {
    StudyPlan plan = request.plan();
    PeopleReading reading = new PeopleReading(plan.covariates(), JudgedWords.outcomes(request));
    for (int part = 0; part < results.parts(SubjectTable.SUBJECTS); part++) {
      subjects(results, part, plan.covariates(), reading);
      try (PartReader rows = results.reader(SubjectTable.JUDGED, part)) {
        while (rows.hasNext()) {
          Row row = rows.next();
          reading.judged(text(row, 0), number(row, 1), text(row, 2), text(row, 3));
        }
      }
    }
    return reading.people();
  }

  /** Reads the people of a part, without any verdicts. */
  static void subjects(
      PartFolder results, int part, List<Covariate> covariates, PeopleReading reading) {
    List<String> columns = new ArrayList<>(FIXED);
    covariates.forEach(covariate -> columns.add(covariate.key()));
    columns.add("baseline_after_start");
    try (PartReader rows = results.reader(SubjectTable.SUBJECTS, part, columns)) {
      while (rows.hasNext()) {
        Row row = rows.next();
        boolean after = Boolean.TRUE.equals(row.bool(columns.size() - 1));
        @Nullable Object[] values = new @Nullable Object[covariates.size()];
        for (int c = 0; c < values.length; c++) {
          boolean unusable = after && covariates.get(c) == Covariate.BASELINE_DAYS;
          values[c] = unusable ? null : value(row.value(FIXED.size() + c));
        }
        reading.subject(
            text(row, 0), number(row, 1), text(row, 2), text(row, 3), values, row.text(4));
      }
    }
  }

  /** A number as such, yes and no as words. */
  private static @Nullable Object value(@Nullable Object cell) {
    if (cell instanceof Number number) {
      return number.doubleValue();
    }
    return cell instanceof Boolean yes ? (yes ? "yes" : "no") : cell;
  }

  private static String text(Row row, int column) {
    String text = row.text(column);
    if (text == null) {
      throw new IllegalStateException("a required column is empty");
    }
    return text;
  }

  private static long number(Row row, int column) {
    Long number = row.integer(column);
    if (number == null) {
      throw new IllegalStateException("a required column is empty");
    }
    return number;
  }
}
