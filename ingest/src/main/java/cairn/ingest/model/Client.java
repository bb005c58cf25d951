package cairn.ingest.model;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A person at intake: one row of {@code clients}. An age of 90 means 90 or older. */
@Delivered("clients")
public record Client(
    ClientId id,
    LocalDate intakeOn,
    Demographics demographics,
    Referral referral,
    Background background) {
  /** Who the person is. */
  public record Demographics(
      @Nullable Integer ageAtIntake,
      @Nullable Code gender,
      @Nullable DrinkingLimits drinkingLimits,
      List<Code> raceEthnicity) {}

  /** How the person came. */
  public record Referral(@Nullable Code referralSource, @Nullable Boolean mandated) {}

  /** What the person brings along. */
  public record Background(
      @Nullable Boolean coOccurring,
      @Nullable Boolean earlierTreatment,
      @Nullable Problem mostProblematic) {}

  /** Years of age, 90 for 90 or older. */
  public @Nullable Integer ageAtIntake() {
    return demographics.ageAtIntake();
  }

  /** The word the person uses. */
  public @Nullable Code gender() {
    return demographics.gender();
  }

  /** Which limits apply. */
  public @Nullable DrinkingLimits drinkingLimits() {
    return demographics.drinkingLimits();
  }

  /** As the person names it, in the order written. */
  public List<Code> raceEthnicity() {
    return demographics.raceEthnicity();
  }

  /** Who sent the person. */
  public @Nullable Code referralSource() {
    return referral.referralSource();
  }

  /** Whether somebody ordered it. */
  public @Nullable Boolean mandated() {
    return referral.mandated();
  }

  /** Whether there is a mental health diagnosis. */
  public @Nullable Boolean coOccurring() {
    return background.coOccurring();
  }

  /** Whether there was treatment before. */
  public @Nullable Boolean earlierTreatment() {
    return background.earlierTreatment();
  }

  /** What troubles the person most. */
  public @Nullable Problem mostProblematic() {
    return background.mostProblematic();
  }
}
