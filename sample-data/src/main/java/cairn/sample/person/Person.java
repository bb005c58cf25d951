package cairn.sample.person;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who does not exist.
 *
 * @param id the client's id
 * @param intakeOn day of intake, counted from 1970-01-01
 * @param traits what decides who chooses which group and what becomes of it
 * @param background what the records say of the person at intake
 * @param issues what the person works on; the first substance is the most problematic one
 */
public record Person(
    String id, int intakeOn, Traits traits, Background background, List<Issue> issues) {
  /**
   * Standard normal numbers that no file shows.
   *
   * @param severity how heavy use and its consequences are
   * @param motivation how ready to change
   * @param stability how settled life is
   * @param distress how much anxiety and low mood
   * @param leaning how much abstinence, and not less or safer use, is the wish
   */
  record Traits(
      double severity, double motivation, double stability, double distress, double leaning) {}

  /**
   * What is asked at intake.
   *
   * @param forSomebodyElse whether the person comes because of somebody else's use
   * @param age years
   * @param gender key, or null where not asked
   * @param mandated whether somebody ordered it
   * @param coOccurring whether there is another mental health condition
   * @param earlierTreatment whether there was treatment before
   */
  record Background(
      boolean forSomebodyElse,
      int age,
      @Nullable String gender,
      boolean mandated,
      boolean coOccurring,
      boolean earlierTreatment) {}

  public double severity() {
    return traits.severity();
  }

  public double motivation() {
    return traits.motivation();
  }

  public double stability() {
    return traits.stability();
  }

  public double distress() {
    return traits.distress();
  }

  public double leaning() {
    return traits.leaning();
  }

  boolean forSomebodyElse() {
    return background.forSomebodyElse();
  }

  public int age() {
    return background.age();
  }

  public @Nullable String gender() {
    return background.gender();
  }

  public boolean mandated() {
    return background.mandated();
  }

  public boolean coOccurring() {
    return background.coOccurring();
  }

  public boolean earlierTreatment() {
    return background.earlierTreatment();
  }

  /** Issues that are substances, the most problematic one first. */
  public List<Issue> substances() {
    return issues.stream().filter(issue -> issue.substance() != null).toList();
  }

  /** How well things go, whatever the group: higher is better. */
  public double prospects() {
    return 0.6 * motivation() - 0.35 * severity() + 0.3 * stability() - 0.2 * distress();
  }

  /** Whether the higher of the two published drinking limits applies. */
  public boolean higherLimits() {
    return "man".equals(gender());
  }
}
