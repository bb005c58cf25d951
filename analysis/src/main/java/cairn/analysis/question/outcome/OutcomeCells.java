package cairn.analysis.question.outcome;

import cairn.analysis.definition.library.OutcomeDefinition;
import cairn.analysis.judging.AnalysisRequest;
import cairn.analysis.judging.RuleKey;
import cairn.analysis.judging.UnderRules;
import cairn.analysis.judging.View;
import cairn.analysis.person.history.Milestone;
import cairn.analysis.person.plan.StudyPlan;
import cairn.analysis.person.verdict.Reason;
import cairn.analysis.person.verdict.Status;
import cairn.analysis.person.verdict.Verdict;
import cairn.analysis.table.Counts;
import cairn.analysis.table.Grid;
import cairn.ingest.catalogue.Catalogues;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The numbers of a tally of outcomes by their places: each is looked for once under its key, and
 * then found in an array, for thousands of verdicts are counted for each person.
 */
final class OutcomeCells {
  private final OutcomeTally tally;
  private final Grid outcomes;
  private final Grid ofCluster;
  private final Grid underRules;
  private final List<@Nullable Map<Said, long[]>> verdicts;
  private final long[][] attended;
  private final long[][] ruled;
  private final Map<Cluster, long[][]> clusters = new HashMap<>();

  /** What verdicts on the same thing can differ in. */
  private record Said(String goalType, Status status, Reason reason, @Nullable String category) {}

  /** A group and its type; people of individual care are one each, of any type. */
  private record Cluster(String groupType, String group) {}

  OutcomeCells(OutcomeTally tally, AnalysisRequest request, StudyPlan plan) {
    this.tally = tally;
    Catalogues catalogues = request.contract().catalogues();
    List<String> types = catalogues.groupTypes().keys();
    List<String> problems = new ArrayList<>(catalogues.problems().keys());
    problems.add(Counts.ALL);
    List<String> milestones = plan.milestones().stream().map(Milestone::key).toList();
    List<String> asked = ids(request.definitions());
    List<String> all = new ArrayList<>(ids(request.counted()));
    all.addAll(asked);
    List<String> views = Arrays.stream(View.values()).map(View::key).toList();
    this.outcomes = Grid.of(types, problems, asked, milestones);
    this.ofCluster = Grid.of(asked, milestones);
    this.underRules = Grid.of(types, views, problems, milestones, all);
    this.verdicts = new ArrayList<>(Collections.nCopies(outcomes.size(), null));
    this.attended = new long[outcomes.size()][];
    this.ruled = new long[underRules.size()][];
  }

  private static List<String> ids(List<OutcomeDefinition> definitions) {
    return definitions.stream().map(OutcomeDefinition::id).toList();
  }

  /** Whether these are the cells of that tally. */
  boolean isOf(OutcomeTally other) {
    return tally.verdicts() == other.verdicts();
  }

  private int place(OutcomeKey key) {
    return outcomes.place(key.groupType(), key.problem(), key.definition(), key.milestone());
  }

  /** Counts a verdict under the type of the first session. */
  void verdict(OutcomeKey key, String goalType, Verdict verdict) {
    int place = place(key);
    Map<Said, long[]> cells = verdicts.get(place);
    if (cells == null) {
      cells = new HashMap<>();
      verdicts.set(place, cells);
    }
    Said said = new Said(goalType, verdict.status(), verdict.reason(), verdict.category());
    cells
        .computeIfAbsent(
            said,
            s ->
                tally
                    .verdicts()
                    .numbers(
                        new VerdictKey(key, s.goalType(), s.status(), s.reason(), s.category()),
                        1))[0]++;
  }

  /** The numbers of those who attended a type. */
  long[] attended(OutcomeKey key) {
    int place = place(key);
    if (attended[place] == null) {
      attended[place] = tally.attended().numbers(key, 5);
    }
    return attended[place];
  }

  /** The numbers of those of one group. */
  long[] cluster(ClusterKey key) {
    Cluster cluster = new Cluster(key.groupType(), key.group());
    long[][] cells = clusters.computeIfAbsent(cluster, c -> new long[ofCluster.size()][]);
    int place = ofCluster.place(key.definition(), key.milestone());
    if (cells[place] == null) {
      cells[place] = tally.clusters().numbers(key, 3);
    }
    return cells[place];
  }

  /** The numbers of a definition under the missing rules. */
  long[] underRules(RuleKey key) {
    int place =
        underRules.place(
            key.groupType(), key.view().key(), key.problem(), key.milestone(), key.definition());
    if (ruled[place] == null) {
      ruled[place] = tally.underRules().numbers(key, UnderRules.NUMBERS);
    }
    return ruled[place];
  }
}
