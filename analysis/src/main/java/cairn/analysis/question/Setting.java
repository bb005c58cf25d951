package cairn.analysis.question;

import cairn.analysis.judging.AnalysisRequest;
import cairn.analysis.person.history.Cutoff;
import cairn.analysis.person.history.Meetings;
import cairn.analysis.person.plan.StudyPlan;
import cairn.ingest.model.GroupFormat;
import cairn.ingest.model.GroupQuestions;
import cairn.ingest.model.GroupType;
import java.util.Random;
import java.util.random.RandomGenerator;

/**
 * What every question is asked in: the same in the walk of each part and in the answer.
 *
 * @param request what is asked: the month, the catalogues, the definitions
 * @param plan the study plan
 * @param meetings groups and meetings known at the cutoff
 * @param cutoff the last day known
 */
public record Setting(AnalysisRequest request, StudyPlan plan, Meetings meetings, Cutoff cutoff) {
  /** The setting of a request, with the groups and meetings known at its month's end. */
  public static Setting of(AnalysisRequest request, Meetings meetings) {
    return new Setting(request, request.plan(), meetings, Cutoff.endOf(request.month()));
  }

  /** The level of every interval. */
  public double level() {
    return plan.confidence();
  }

  /** Which questions a type of group is asked; what all types together are asked, they all are. */
  public GroupQuestions asked(String groupType) {
    GroupType type = request.contract().catalogues().groupTypes().get(groupType);
    return type == null ? GroupQuestions.usual(GroupFormat.OPEN) : type.asked();
  }

  /** A generator at the plan's seed; whatever draws starts with a new one. */
  public RandomGenerator random() {
    return new Random(plan.seed());
  }
}
