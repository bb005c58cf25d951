package cairn.analysis.question.comparison;

import cairn.analysis.definition.library.OutcomeDefinition;
import cairn.analysis.judging.AnalysisRequest;
import cairn.analysis.judging.JudgedCourse;
import cairn.analysis.judging.JudgedPerson;
import cairn.analysis.judging.Judgement;
import cairn.analysis.person.history.Milestone;
import cairn.analysis.person.verdict.Reason;
import cairn.analysis.person.verdict.Verdict;
import cairn.analysis.start.JudgedRow;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The verdicts at the primary milestone, a symbol each, so that a comparison reads a small file and
 * not every verdict.
 *
 * @param place where each definition stands in the word
 * @param milestone the primary milestone
 */
record JudgedWords(Map<String, Integer> place, Milestone milestone) {
  /** Why nobody can say although the definition is about the person: records are wanting. */
  private static final Set<Reason> MISSING =
      EnumSet.of(
          Reason.NO_BASELINE,
          Reason.NO_REPORTS,
          Reason.COVERAGE_TOO_LOW,
          Reason.AMOUNT_NOT_RECORDED,
          Reason.NOT_REVIEWED,
          Reason.NO_SECOND_ASSESSMENT);

  static JudgedWords of(AnalysisRequest request) {
    Map<String, Integer> place = new HashMap<>();
    outcomes(request).forEach(id -> place.put(id, place.size()));
    return new JudgedWords(place, request.plan().primaryMilestone());
  }

  /** The definitions in the order of their table. */
  static List<String> outcomes(AnalysisRequest request) {
    return request.definitions().stream().map(OutcomeDefinition::id).toList();
  }

  /** The words of one start, in the order of the problems. */
  List<JudgedRow> rows(JudgedPerson person, JudgedCourse judged) {
    Map<String, char[]> words = new TreeMap<>();
    for (Judgement each : judged.judgements()) {
      Integer at = place.get(each.definition());
      if (at != null && each.milestone().equals(milestone)) {
        words.computeIfAbsent(each.problem(), problem -> empty())[at] = symbol(each.verdict());
      }
    }
    List<JudgedRow> rows = new ArrayList<>();
    words.forEach(
        (problem, word) ->
            rows.add(
                new JudgedRow(person.id(), judged.course().number(), problem, new String(word))));
    return rows;
  }

  private char[] empty() {
    char[] word = new char[place.size()];
    Arrays.fill(word, JudgedRow.DOES_NOT_APPLY);
    return word;
  }

  private static char symbol(Verdict verdict) {
    return switch (verdict.status()) {
      case ACHIEVED -> JudgedRow.ACHIEVED;
      case NOT_ACHIEVED -> JudgedRow.NOT_ACHIEVED;
      case UNPLACED -> JudgedRow.UNPLACED;
      case NOT_EVALUABLE ->
          MISSING.contains(verdict.reason()) ? JudgedRow.MISSING : JudgedRow.DOES_NOT_APPLY;
    };
  }
}
