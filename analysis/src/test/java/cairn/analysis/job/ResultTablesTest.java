package cairn.analysis.job;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cairn.analysis.judging.AnalysisRequest;
import cairn.analysis.person.history.Meetings;
import cairn.analysis.question.Question;
import cairn.analysis.question.Setting;
import cairn.ingest.catalogue.Catalogues;
import cairn.ingest.contract.Contract;
import cairn.ingest.contract.RecordTable;
import cairn.ingest.contract.Table;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class ResultTablesTest {
  private static List<RecordTable<?>> ofQuestions() {
    AnalysisRequest request =
        new AnalysisRequest(
            YearMonth.of(2026, 10), Contract.load(Catalogues.load()), null, null, true);
    List<RecordTable<?>> tables = new ArrayList<>();
    for (Question<?> each : Questions.of(Setting.of(request, Meetings.of(List.of(), List.of())))) {
      tables.addAll(each.tables());
    }
    return tables;
  }

  private static List<String> names(List<RecordTable<?>> tables, boolean ofPersons) {
    return tables.stream()
        .filter(table -> table.isOfPersons() == ofPersons)
        .map(RecordTable::name)
        .sorted()
        .toList();
  }

  private static List<String> names(List<Table> tables) {
    return tables.stream().map(Table::name).sorted().toList();
  }

  /** The codebook has an order of its own; what stands in it is what the questions publish. */
  @Test
  void eachTableOfAQuestionIsListedAndEachListedOneIsOfOneQuestion() {
    List<RecordTable<?>> tables = ofQuestions();
    assertEquals(names(tables, true), names(ResultTables.ofPersons()));
    assertEquals(names(tables, false), names(ResultTables.summaries()));
  }

  @Test
  void eachTableHasItsOwnNameAndItsKeyIsMadeOfItsColumns() {
    Set<String> names = new HashSet<>();
    for (Table table : ResultTables.all()) {
      assertTrue(names.add(table.name()), table.name() + " stands twice");
      table.key().forEach(table::indexOf);
      assertTrue(table.columns().stream().noneMatch(c -> c.description().isBlank()), table.name());
    }
  }
}
