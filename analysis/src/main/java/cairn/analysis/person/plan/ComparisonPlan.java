package cairn.analysis.person.plan;

import cairn.analysis.person.history.Milestone;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is compared, and how.
 *
 * @param referenceGroupType key of the type that others are compared with; none: the first type of
 *     the catalogue that has people
 * @param primaryOutcome id of the one outcome declared beforehand
 * @param primaryMilestone when it is judged
 * @param covariates what comparisons are adjusted for
 * @param adjustment which adjusted estimate is shown first
 * @param minimumGroups groups of a type below which comparisons are descriptive only
 */
public record ComparisonPlan(
    @Nullable String referenceGroupType,
    String primaryOutcome,
    Milestone primaryMilestone,
    List<Covariate> covariates,
    AdjustmentMethod adjustment,
    int minimumGroups) {}
