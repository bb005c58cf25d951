package cairn.analysis.job;

import cairn.analysis.history.Visit;
import cairn.analysis.judging.JudgedPerson;
import cairn.analysis.result.Counts.Key;
import cairn.analysis.result.Summary;
import java.time.YearMonth;
import java.util.Map;
import java.util.TreeMap;

/** Visits and people in each month, by group type and in all. */
record MonthStep() implements Step {
  @Override
  public void walk(JudgedPerson person, PartSink sink) {
    Map<Key, Integer> visits = new TreeMap<>();
    for (Visit visit : person.history().attended()) {
      String month = YearMonth.from(visit.on()).toString();
      visits.merge(new Key(visit.group().type().key(), month), 1, Integer::sum);
      visits.merge(new Key(Summary.ALL, month), 1, Integer::sum);
    }
    visits.forEach((key, times) -> sink.summary().months.add(key, times, 1));
  }
}
