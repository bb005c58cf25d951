package cairn.analysis.job;

import cairn.analysis.history.Course;
import cairn.analysis.history.Milestone;
import cairn.analysis.judging.AnalysisRequest;
import cairn.analysis.judging.JudgedPerson;
import cairn.analysis.judging.Judgement;
import cairn.analysis.outcome.OutcomeDefinition;
import cairn.analysis.result.SubjectTable;
import cairn.analysis.verdict.Reason;
import cairn.analysis.verdict.Verdict;
import java.io.IOException;
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
  private static final char NOT_JUDGED = '_';

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
    List<String> outcomes = new ArrayList<>();
    request.definitions().stream().map(OutcomeDefinition::id).forEach(outcomes::add);
    return List.copyOf(outcomes);
  }

  void write(JudgedPerson person, Course course, List<Judgement> judgements, PartSink sink)
      throws IOException {
    Map<String, char[]> words = new TreeMap<>();
    for (Judgement each : judgements) {
      Integer at = place.get(each.definition());
      if (at != null && each.milestone().equals(milestone)) {
        words.computeIfAbsent(each.problem(), problem -> empty())[at] = symbol(each.verdict());
      }
    }
    for (Map.Entry<String, char[]> word : words.entrySet()) {
      sink.write(
          SubjectTable.JUDGED,
          person.id(),
          (long) course.number(),
          word.getKey(),
          new String(word.getValue()));
    }
  }

  private char[] empty() {
    char[] word = new char[place.size()];
    Arrays.fill(word, NOT_JUDGED);
    return word;
  }

  private static char symbol(Verdict verdict) {
    return switch (verdict.status()) {
      case ACHIEVED -> '1';
      case NOT_ACHIEVED -> '0';
      case NOT_EVALUABLE -> MISSING.contains(verdict.reason()) ? 'o' : NOT_JUDGED;
    };
  }
}
