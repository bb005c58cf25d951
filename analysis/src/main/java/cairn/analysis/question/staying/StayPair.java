package cairn.analysis.question.staying;

import cairn.analysis.statistic.AbsenceReason;
import cairn.analysis.statistic.Quantity;
import cairn.analysis.statistic.TestResult;
import cairn.analysis.statistic.survival.ClusteredLogRank;
import cairn.analysis.statistic.survival.EndCounts;
import cairn.analysis.statistic.survival.LogRank;
import java.util.ArrayList;
import java.util.List;

/**
 * A type of group against another.
 *
 * @param here the type
 * @param there what it is compared with
 */
record StayPair(TypeStays here, TypeStays there) {

  /** Every two types once; the reference is always the one that is compared with. */
  static List<StayPair> all(List<TypeStays> types, String reference) {
    List<StayPair> pairs = new ArrayList<>();
    for (int i = 0; i < types.size(); i++) {
      for (int j = i + 1; j < types.size(); j++) {
        boolean turned = types.get(i).type().equals(reference);
        pairs.add(
            turned
                ? new StayPair(types.get(j), types.get(i))
                : new StayPair(types.get(i), types.get(j)));
      }
    }
    return pairs;
  }

  /** Whether both have groups enough for a variance by groups. */
  boolean isEnough(int minimumGroups) {
    return here.isEnough(minimumGroups) && there.isEnough(minimumGroups);
  }

  List<EndCounts> ends() {
    return List.of(here.ends(), there.ends());
  }

  TestResult logRank() {
    return LogRank.test(List.of(here.stopping(), there.stopping()), 0).test();
  }

  /** The p value of several types stopping alike, by groups; none where nobody stopped at all. */
  static Quantity byGroups(List<TypeStays> types) {
    if (types.stream().allMatch(type -> type.stopped() == 0)) {
      return Quantity.absent(AbsenceReason.NOT_ESTIMABLE);
    }
    return ClusteredLogRank.ofCounts(types.stream().map(TypeStays::stoppingByGroup).toList()).p();
  }
}
