package cairn.sample.person;

import cairn.sample.program.Draw;
import java.util.List;

/**
 * How a substance is used and reported in made-up programs.
 *
 * @param problem its key
 * @param weight how often it is the one that brings a person
 * @param days typical days of use in 28 at the start
 * @param pattern what is reported of it beside days
 * @param behaviors safety behaviours that go with it
 */
public record Substance(
    String problem, double weight, double days, Pattern pattern, List<String> behaviors) {

  /** What people report of it beside days of use. */
  public enum Pattern {
    DRINKS,
    SMOKES,
    HOURS,
    OCCASIONS,
    DAYS_ONLY
  }

  private static final List<String> DRINKING =
      List.of("water_between", "ate_before", "set_limit_kept", "gave_up_keys", "hangover");
  private static final List<String> OPIOIDS =
      List.of("naloxone_at_hand", "not_using_alone", "sterile_equipment", "overdose");
  private static final List<String> STIMULANTS =
      List.of("condom", "not_using_alone", "ate_before", "missed_work", "unprotected_sex");
  private static final List<String> OTHERS =
      List.of("set_limit_kept", "drug_checking", "not_using_alone", "missed_work");

  /** Every substance that brings people, in a fixed order. */
  static final List<Substance> ALL =
      List.of(
          new Substance("alcohol", 0.42, 20, Pattern.DRINKS, DRINKING),
          new Substance("cannabis", 0.12, 24, Pattern.SMOKES, OTHERS),
          new Substance("methamphetamine", 0.11, 13, Pattern.HOURS, STIMULANTS),
          new Substance("heroin", 0.08, 22, Pattern.DAYS_ONLY, OPIOIDS),
          new Substance("fentanyl", 0.06, 24, Pattern.DAYS_ONLY, OPIOIDS),
          new Substance("prescription_opioid", 0.03, 20, Pattern.DAYS_ONLY, OPIOIDS),
          new Substance("cocaine", 0.07, 8, Pattern.OCCASIONS, STIMULANTS),
          new Substance("crack", 0.05, 14, Pattern.DAYS_ONLY, STIMULANTS),
          new Substance("benzodiazepine", 0.03, 16, Pattern.DAYS_ONLY, OTHERS),
          new Substance("ketamine", 0.02, 8, Pattern.OCCASIONS, OTHERS),
          new Substance("ghb", 0.01, 6, Pattern.OCCASIONS, OTHERS));

  /** Draws one that is none of those a person has already. */
  static Substance draw(Draw draw, List<Substance> already) {
    double[] weights = new double[ALL.size()];
    for (int i = 0; i < weights.length; i++) {
      weights[i] = already.contains(ALL.get(i)) ? 0 : ALL.get(i).weight();
    }
    return ALL.get(draw.weighted(weights));
  }

  /** Whether it is an opioid, for which there is medication. */
  public boolean isOpioid() {
    return behaviors == OPIOIDS;
  }
}
