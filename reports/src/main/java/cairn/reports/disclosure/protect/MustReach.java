package cairn.reports.disclosure.protect;

import cairn.reports.disclosure.joint.LinearForm;
import cairn.reports.disclosure.joint.SmallHidden;
import cairn.reports.disclosure.joint.Target;
import java.util.ArrayList;
import java.util.List;

/**
 * What a reader must reckon with: that a form is at least so much.
 *
 * @param target the number that it keeps
 * @param form the number, or the number taken away from nothing
 * @param atLeast what it must be able to reach
 */
record MustReach(Target target, LinearForm form, long atLeast) {
  /**
   * The one or two goals of a small number; the first of one that may be small; none of another.
   */
  static List<MustReach> of(Target target, SmallHidden rule) {
    List<MustReach> goals = new ArrayList<>();
    if (!target.amount().isTold()) {
      goals.add(new MustReach(target, target.amount().form(), rule.threshold()));
    } else if (rule.isSmall(target.amount().value())) {
      goals.add(new MustReach(target, target.amount().form(), rule.threshold()));
      if (rule.lowerToo() && target.amount().value() > target.least()) {
        goals.add(new MustReach(target, target.amount().form().negative(), -target.least()));
      }
    }
    return goals;
  }
}
