package cairn.analysis.job;

import cairn.analysis.question.Answers;
import cairn.analysis.question.EarlierAnswers;
import cairn.analysis.question.Question;
import cairn.analysis.table.Tally;
import cairn.ingest.contract.RecordTable;
import cairn.ingest.job.Progress;
import cairn.ingest.store.PartFolder;
import cairn.ingest.store.part.PartReader;
import cairn.ingest.store.part.PartWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Has the questions answered, one after the other, and publishes what they answer. */
final class Answering implements EarlierAnswers, Answers {
  private final PartFolder results;
  private final Tallies tallies;
  private final Progress progress;
  private final Map<RecordTable<?>, List<Record>> answered = new LinkedHashMap<>();
  private int asked;

  /**
   * Begins.
   *
   * @param results where rows about persons lie and where the answers go
   * @param tallies what was counted, of everybody
   * @param progress is told of questions that take long
   */
  Answering(PartFolder results, Tallies tallies, Progress progress) {
    this.results = results;
    this.tallies = tallies;
    this.progress = progress;
  }

  /**
   * All questions in their order.
   *
   * @return how many rows were published
   * @throws IllegalStateException when a question leaves out one of its tables
   */
  long answer(List<Question<?>> questions) {
    for (asked = 0; asked < questions.size(); asked++) {
      answer(questions.get(asked), tallies.list().get(asked));
    }
    long rows = 0;
    for (Map.Entry<RecordTable<?>, List<Record>> table : answered.entrySet()) {
      rows += write(table.getKey(), table.getValue());
    }
    return rows;
  }

  @SuppressWarnings("unchecked") // The tally was made by the question in the same place.
  private <T extends Tally> void answer(Question<T> question, Tally tally) {
    long began = System.nanoTime();
    question.answer((T) tally, this, this);
    long rows = 0;
    for (RecordTable<?> table : question.tables()) {
      List<Record> own = answered.get(table);
      if (own == null && !table.isOfPersons()) {
        throw new IllegalStateException("nothing was published as " + table.name());
      }
      rows += own == null ? 0 : own.size();
    }
    String stage = question.progressStage();
    if (stage != null) {
      progress.stage(stage, rows, (System.nanoTime() - began) / 1e9);
    }
  }

  @SuppressWarnings("unchecked") // Rows were put under a table of their own record.
  private <T extends Record> long write(RecordTable<T> table, List<Record> rows) {
    try (PartWriter writer = results.writer(table.table(), 0)) {
      rows.forEach(row -> writer.write(table.row((T) row)));
    }
    return rows.size();
  }

  @Override
  public <T extends Record> void put(RecordTable<T> table, List<T> rows) {
    answered.computeIfAbsent(table, t -> new ArrayList<>()).addAll(rows);
  }

  @Override
  public <T extends Tally> T tally(Class<T> type) {
    return tallies.ofFirst(asked).get(type);
  }

  @Override
  @SuppressWarnings("unchecked") // Rows were put under a table of their own record.
  public <T extends Record> List<T> rows(RecordTable<T> table) {
    List<Record> rows = answered.get(table);
    if (rows == null) {
      throw new IllegalArgumentException(table.name() + " is not published yet");
    }
    return rows.stream().map(row -> (T) row).toList();
  }

  @Override
  public <T extends Record> void people(RecordTable<T> table, Consumer<T> each) {
    for (int part = 0; part < results.parts(table.table()); part++) {
      try (PartReader rows = results.reader(table.table(), part)) {
        rows.forEachRemaining(row -> each.accept(table.record(row)));
      }
    }
  }

  @Override
  public long count(RecordTable<?> table) {
    return results.rows(table.table());
  }
}
