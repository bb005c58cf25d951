package cairn.ingest.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A goal that a person set: one row of {@code goals}. {@code fromOn} and {@code untilOn} are both
 * inclusive, as written: they bound a planned period.
 */
@Delivered("goals")
public record Goal(
    GoalId id, ClientId client, Occasion occasion, Content content, Term term, Choice choice) {
  /** When it was set. */
  public record Occasion(LocalDate setOn, @Nullable SessionId setInSession) {}

  /** What it asks. */
  public record Content(
      GoalDomain domain,
      GoalType goalType,
      @Nullable Problem problem,
      @Nullable Double target,
      @Nullable Unit targetUnit) {}

  /** For how long. */
  public record Term(@Nullable LocalDate fromOn, @Nullable LocalDate untilOn, Horizon horizon) {}

  /** Who chose it, and how it stands beside the person's other goals. */
  public record Choice(
      ChosenBy chosenBy,
      @Nullable Double weight,
      @Nullable Integer priority,
      @Nullable GoalId replaces) {}

  /** The day it was set. */
  public LocalDate setOn() {
    return occasion.setOn();
  }

  /** The meeting it was set in. */
  public @Nullable SessionId setInSession() {
    return occasion.setInSession();
  }

  /** About use, or about living well. */
  public GoalDomain domain() {
    return content.domain();
  }

  /** Its kind. */
  public GoalType type() {
    return content.goalType();
  }

  /** What it is about. */
  public @Nullable Problem problem() {
    return content.problem();
  }

  /** How much at most. */
  public @Nullable Double target() {
    return content.target();
  }

  /** The unit of the target. */
  public @Nullable Unit targetUnit() {
    return content.targetUnit();
  }

  /** First day of the planned period. */
  public @Nullable LocalDate fromOn() {
    return term.fromOn();
  }

  /** Last day of the planned period. */
  public @Nullable LocalDate untilOn() {
    return term.untilOn();
  }

  /** How far it looks ahead. */
  public Horizon horizon() {
    return term.horizon();
  }

  /** Who chose it. */
  public ChosenBy chosenBy() {
    return choice.chosenBy();
  }

  /** How much it counts beside others. */
  public @Nullable Double weight() {
    return choice.weight();
  }

  /** Its place in the person's own order when it was set; 1 comes first. */
  public @Nullable Integer priority() {
    return choice.priority();
  }

  /** The goal it stands for. */
  public @Nullable GoalId replaces() {
    return choice.replaces();
  }
}
