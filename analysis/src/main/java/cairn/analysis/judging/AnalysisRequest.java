package cairn.analysis.judging;

import cairn.analysis.definition.library.DefinitionLibrary;
import cairn.analysis.definition.library.JoinedKinds;
import cairn.analysis.definition.library.OutcomeDefinition;
import cairn.analysis.definition.library.WordLibrary;
import cairn.analysis.person.history.Cutoff;
import cairn.analysis.person.history.Meetings;
import cairn.analysis.person.plan.PlanReader;
import cairn.analysis.person.plan.ScoreSpread;
import cairn.analysis.person.plan.StartRule;
import cairn.analysis.person.plan.StudyPlan;
import cairn.analysis.person.report.Families;
import cairn.ingest.contract.Contract;
import cairn.ingest.model.Problem;
import cairn.ingest.model.Provenance;
import java.io.Serializable;
import java.io.StringReader;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is to be analysed, and how. It travels to where the parts are worked on, so a plan and
 * definitions of one's own are held as the text they were written in.
 *
 * @param month nothing after its end is known
 * @param contract the tables, with the catalogues that their words come from
 * @param planText the study plan as written, or null for the standard one
 * @param definitionsText definitions of one's own as written, or null for none
 * @param hasAttendance whether the records hold any attendance; without, memberships tell of coming
 *     and leaving
 */
public record AnalysisRequest(
    YearMonth month,
    Contract contract,
    @Nullable String planText,
    @Nullable String definitionsText,
    boolean hasAttendance)
    implements Serializable {

  /** The study plan. */
  public StudyPlan plan() {
    if (planText == null) {
      return StudyPlan.standard();
    }
    return PlanReader.read(
        new StringReader(planText), "plan.yaml", contract.catalogues(), this::outcomes);
  }

  private List<String> outcomes(List<Integer> windows) {
    return library(Map.of(), windows).all().stream().map(OutcomeDefinition::id).toList();
  }

  /** Where a person's time starts: as planned, else the first session, else joining a group. */
  public StartRule start() {
    StartRule planned = plan().start();
    if (planned != null) {
      return planned;
    }
    return hasAttendance ? StartRule.FIRST_SESSION : StartRule.JOINED;
  }

  /** All definitions, one's own among them. */
  public DefinitionLibrary library() {
    StudyPlan plan = plan();
    return library(plan.reliableChange(), plan.windows());
  }

  private DefinitionLibrary library(Map<String, ScoreSpread> spreads, List<Integer> windows) {
    DefinitionLibrary library = JoinedKinds.library(spreads).planned(windows);
    return definitionsText == null
        ? library
        : library.with(
            new StringReader(definitionsText),
            "definitions.yaml",
            contract.catalogues().problems().keys());
  }

  /**
   * The definitions that the results are made by: the usual ones and the primary outcome's, by what
   * they are about.
   */
  public List<OutcomeDefinition> definitions() {
    String primary = plan().primaryOutcome();
    return library().all().stream()
        .filter(each -> each.isDefault() || each.id().equals(primary))
        .sorted(Comparator.comparing(OutcomeDefinition::group))
        .toList();
  }

  /**
   * The definitions that are counted under every missing rule: all but the published word columns
   * with their quirks, whose guarded forms stand for them, and but what nobody has confirmed,
   * unless a report uses it or the plan names it. Setbacks are left out too: whoever is not seen
   * must not count as without one.
   */
  public List<OutcomeDefinition> counted() {
    String primary = plan().primaryOutcome();
    return library().all().stream()
        .filter(each -> !each.id().endsWith(WordLibrary.AS_PUBLISHED))
        .filter(each -> !each.rule().isSetback())
        .filter(
            each ->
                each.provenance() != Provenance.UNCONFIRMED
                    || each.isDefault()
                    || each.id().equals(primary))
        .toList();
  }

  /** What judges a person's starts by these definitions. */
  public CourseJudge judge(Meetings meetings) {
    return judge(definitions(), meetings);
  }

  /** The same by other definitions of the library. */
  public CourseJudge judge(List<OutcomeDefinition> asked, Meetings meetings) {
    return new CourseJudge(
        plan(),
        start(),
        Cutoff.endOf(month),
        new JudgedDefinitions(asked, counted(), library().ofChange()),
        families(),
        meetings);
  }

  /** Which substances count for which class, by the catalogue. */
  public Families families() {
    Map<String, String> parents = new LinkedHashMap<>();
    for (Problem problem : contract.catalogues().problems().values()) {
      String parent = problem.parent();
      if (parent != null) {
        parents.put(problem.key(), parent);
      }
    }
    return new Families(parents);
  }
}
