package cairn.sample;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who does not exist. The traits are standard normal numbers that no file shows; they
 * decide who chooses which group and what becomes of it.
 *
 * @param id the client's id
 * @param intakeOn day of intake, counted from 1970-01-01
 * @param severity how heavy use and its consequences are
 * @param motivation how ready to change
 * @param stability how settled life is
 * @param distress how much anxiety and low mood
 * @param leaning how much abstinence, and not less or safer use, is the wish
 * @param forSomebodyElse whether the person comes because of somebody else's use
 * @param age years at intake
 * @param gender key, or null where not asked
 * @param mandated whether somebody ordered it
 * @param coOccurring whether there is another mental health condition
 * @param earlierTreatment whether there was treatment before
 * @param issues what the person works on; the first substance is the most problematic one
 */
record Person(
    String id,
    int intakeOn,
    double severity,
    double motivation,
    double stability,
    double distress,
    double leaning,
    boolean forSomebodyElse,
    int age,
    @Nullable String gender,
    boolean mandated,
    boolean coOccurring,
    boolean earlierTreatment,
    List<Issue> issues) {

  /** Issues that are substances, the most problematic one first. */
  List<Issue> substances() {
    return issues.stream().filter(issue -> issue.substance() != null).toList();
  }

  /** How well things go, whatever the group: higher is better. */
  double prospects() {
    return 0.6 * motivation - 0.35 * severity + 0.3 * stability - 0.2 * distress;
  }

  /** Whether the higher of the two published drinking limits applies. */
  boolean higherLimits() {
    return "man".equals(gender);
  }
}
