package cairn.reports.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cairn.analysis.definition.DefinitionGroup;
import cairn.analysis.definition.library.JoinedKinds;
import cairn.analysis.definition.library.OutcomeDefinition;
import cairn.reports.cli.answer.ExitCode;
import cairn.reports.cli.definitions.DefinitionsCommand;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** The library reads well in a terminal of 80 columns, every definition of it. */
class DefinitionsCommandTest {
  private static final List<OutcomeDefinition> ALL = JoinedKinds.library().all();

  private static final String OWN =
      """
      - id: OWN-1
        version: 1
        group: retention
        label: Still coming after four weeks
        rules:
          - retained_for: {weeks: 4}
        missing: observed
        denominators: [due]
        formula: days stayed >= 28
        citation: Our own protocol 2026
        provenance: house
        default: true
        example: A stay of 28 days gives achieved.
      """;

  @TempDir private Path folder;

  private static String said(String... arguments) {
    StringWriter text = new StringWriter();
    CommandLine command = new CommandLine(new DefinitionsCommand());
    command.setOut(new PrintWriter(text));
    assertEquals(ExitCode.DONE, command.execute(arguments), String.join(" ", arguments));
    return text.toString();
  }

  private static String refused(String... arguments) {
    Ran ran = Ran.cairn(arguments);
    assertEquals(ExitCode.USAGE, ran.exit());
    return ran.err();
  }

  private static void fits(String text) {
    text.lines().forEach(line -> assertTrue(line.length() <= 80, line));
  }

  @Test
  void theListIsShortSaysWhatIsUsedAndFits() {
    String defaults = said("list");
    String all = said("list", "--all");
    fits(defaults);
    fits(all);
    assertTrue(defaults.lines().count() < 50, "a page that somebody reads");
    for (OutcomeDefinition each : ALL) {
      assertTrue(all.contains((each.isDefault() ? "* " : "  ") + each.id()), each.id());
      assertEquals(each.isDefault(), defaults.contains("  " + each.id() + " "), each.id());
    }
    assertTrue(all.contains("* every report uses it"), all);
  }

  @Test
  void theListDoesNotBeginWithAbstinence() {
    for (String list : List.of(said("list"), said("list", "--all"))) {
      List<String> lines = list.lines().toList();
      assertEquals("Goal", lines.get(0));
      assertTrue(lines.indexOf("Harm") < lines.indexOf("Abstinence"), list);
    }
  }

  @Test
  void asManyOfHarmSaferUseAndLivingWellAsOfAbstinence() {
    long abstinence = used(Set.of(DefinitionGroup.ABSTINENCE));
    long others =
        used(Set.of(DefinitionGroup.HARM, DefinitionGroup.SAFER_USE, DefinitionGroup.WELLBEING));
    assertTrue(abstinence > 0 && others >= abstinence, others + " against " + abstinence);
  }

  /** How many definitions of some groups every report uses. */
  private static long used(Set<DefinitionGroup> groups) {
    return ALL.stream().filter(each -> each.isDefault() && groups.contains(each.group())).count();
  }

  @Test
  void everyDefinitionIsToldInFull() {
    for (OutcomeDefinition each : ALL) {
      String text = said("show", each.id());
      fits(text);
      for (String part : List.of("Formula", "Missing", "Share of", "Source", "Example")) {
        assertTrue(text.contains("\n" + part), each.id());
      }
    }
    String goals = said("show", "GOAL-5");
    assertTrue(goals.contains("goal by goal") && goals.contains("Fewer days of use"), goals);
  }

  @Test
  void bothAnswerInJsonAndTakeAFileOfOnesOwn() throws IOException {
    JsonNode list = new ObjectMapper().readTree(said("list", "--json"));
    assertEquals(ALL.size(), list.size());
    JsonNode one = new ObjectMapper().readTree(said("show", "RET-2", "--json"));
    assertEquals("RET-2", one.get(0).get("id").asText());
    assertTrue(one.get(0).get("default").asBoolean());
    Path own = folder.resolve("own.yaml");
    Files.writeString(own, OWN);
    assertTrue(said("list", "--definitions", own.toString()).contains("Still coming after four"));
    String shown = said("show", "OWN-1", "--definitions", own.toString());
    assertTrue(shown.contains("Still coming 28 days after the first session"), shown);
    assertTrue(shown.contains("every report"), shown);
  }

  @Test
  void aNearMissIsToldWhatIsNear() {
    assertTrue(refused("definitions", "show", "goal-5").contains("did you mean GOAL-5?"));
    assertTrue(refused("definitions", "show", "RET-22").contains("did you mean RET-2?"));
    assertFalse(refused("definitions", "show", "zzzzzzzz").contains("did you mean"));
  }
}
