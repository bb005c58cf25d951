package cairn.analysis.judging;

import cairn.analysis.definition.fact.ChangeDefinitions;
import cairn.analysis.definition.library.OutcomeDefinition;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What verdicts are given by, told apart once a run by what each is asked for. */
public final class JudgedDefinitions {
  private final ChangeDefinitions ofChange;
  private final List<OutcomeDefinition> onRecords = new ArrayList<>();
  private final List<OutcomeDefinition> everyOnRecords = new ArrayList<>();
  private final List<OutcomeDefinition> joined = new ArrayList<>();
  private final List<OutcomeDefinition> otherJoined = new ArrayList<>();
  private final Set<String> reported = new HashSet<>();
  private final Set<String> counted = new HashSet<>();
  private final Set<String> countedJoined = new HashSet<>();

  /**
   * Tells them apart.
   *
   * @param asked the definitions of the library that are asked for
   * @param counted every definition that is counted under each missing rule, those among them
   * @param ofChange the definitions that joined verdicts are made of
   */
  JudgedDefinitions(
      List<OutcomeDefinition> asked, List<OutcomeDefinition> counted, ChangeDefinitions ofChange) {
    this.ofChange = ofChange;
    for (OutcomeDefinition each : asked) {
      reported.add(each.id());
      (each.isJoined() ? joined : onRecords).add(each);
      if (each.isJoined() && !each.rule().isSetback()) {
        countedJoined.add(each.id());
      }
    }
    everyOnRecords.addAll(onRecords);
    for (OutcomeDefinition each : counted) {
      this.counted.add(each.id());
      if (!reported.contains(each.id())) {
        (each.isJoined() ? otherJoined : everyOnRecords).add(each);
      }
    }
  }

  /** The days of the longest window that ends at a milestone, which can begin before the start. */
  int longestWindow() {
    return everyOnRecords.stream().mapToInt(each -> each.terms().windowDays()).max().orElse(0);
  }

  /** The definitions that joined verdicts are made of. */
  ChangeDefinitions ofChange() {
    return ofChange;
  }

  /** Those on records of use that are asked for. */
  List<OutcomeDefinition> onRecords() {
    return onRecords;
  }

  /** The same, and after them those that are only counted under each missing rule. */
  List<OutcomeDefinition> everyOnRecords() {
    return everyOnRecords;
  }

  /** Those that join other records and are asked for. */
  List<OutcomeDefinition> joined() {
    return joined;
  }

  /** Those that join other records and are only counted under each missing rule. */
  List<OutcomeDefinition> otherJoined() {
    return otherJoined;
  }

  /** Whether it is asked for. */
  boolean isReported(OutcomeDefinition definition) {
    return reported.contains(definition.id());
  }

  /** Whether it is counted under each missing rule where the whole library is. */
  boolean isCounted(OutcomeDefinition definition) {
    return counted.contains(definition.id());
  }

  /** Whether an id is that of one asked for that joins other records and is counted so. */
  boolean isCountedJoined(String definition) {
    return countedJoined.contains(definition);
  }
}
