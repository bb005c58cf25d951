package cairn.ingest.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cairn.ingest.catalogue.Mistakes.MistakesException;
import cairn.ingest.model.EndClass;
import cairn.ingest.model.EndReason;
import cairn.ingest.model.GoalAim;
import cairn.ingest.model.GoalDomain;
import cairn.ingest.model.GroupFormat;
import cairn.ingest.model.GroupType;
import cairn.ingest.model.Problem;
import cairn.ingest.model.ProblemKind;
import cairn.ingest.model.Provenance;
import cairn.ingest.model.Stage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CataloguesTest {
  private static final Catalogues CATALOGUES = Catalogues.load();

  @TempDir Path folder;

  @Test
  void everyKeyHasALabelAndKeysNeverRepeat() {
    for (String vocabulary : Catalogues.vocabularies()) {
      Catalogue<?> catalogue = CATALOGUES.vocabulary(vocabulary);
      assertFalse(catalogue.keys().isEmpty(), vocabulary);
      assertEquals(catalogue.keys().size(), new HashSet<>(catalogue.keys()).size(), vocabulary);
      Set<String> labels = new HashSet<>();
      for (String key : catalogue.keys()) {
        assertFalse(catalogue.label(key).isBlank(), vocabulary + "." + key);
        assertTrue(labels.add(catalogue.label(key)), "two keys of " + vocabulary + " read alike");
      }
    }
  }

  @Test
  void groupTypesHaveTheGapThatEndsAStay() {
    GroupType eightWeeks = CATALOGUES.groupTypes().require("psychoeducation");
    assertEquals(8, eightWeeks.course().plannedSessions());
    assertEquals(6, eightWeeks.course().completeAt());
    assertSame(GroupFormat.CLOSED, eightWeeks.format());
    for (GroupType type : CATALOGUES.groupTypes().values()) {
      assertEquals(type.format() == GroupFormat.DROP_IN ? 60 : 28, type.course().stoppingGapDays());
      assertEquals(type.course().plannedSessions() == null, type.course().completeAt() == null);
    }
  }

  @Test
  void everySubstanceHasUnitsAndAnUnconfirmedThresholdSaysSo() {
    for (Problem problem : CATALOGUES.problems().values()) {
      assertEquals(problem.isSubstance(), !problem.units().isEmpty(), problem.key());
      if (problem.norms().reliableDays() != null) {
        assertSame(Provenance.UNCONFIRMED, problem.norms().reliableDaysProvenance(), problem.key());
      }
    }
    for (Problem problem : CATALOGUES.problems().values()) {
      Integer days = problem.norms().detectionDays();
      Problem above =
          problem.parent() == null ? null : CATALOGUES.problems().require(problem.parent());
      assertEquals(days == null, problem.norms().detectionSource() == null, problem.key());
      assertTrue(problem.isSubstance() || days == null, problem.key());
      assertTrue(
          days == null || above == null || above.norms().detectionDays() >= days, problem.key());
    }
    assertEquals("opioid", CATALOGUES.problems().require("heroin").parent());
    assertEquals("cocaine", CATALOGUES.problems().require("crack").parent());
    assertEquals("stimulant", CATALOGUES.problems().require("cocaine").parent());
    assertSame(ProblemKind.RISK, CATALOGUES.problems().require("injecting").kind());
  }

  @Test
  void standardDrinksHaveTheirGrams() {
    assertEquals(14, CATALOGUES.units().require("us_drink").grams());
    assertEquals(8, CATALOGUES.units().require("uk_unit").grams());
    assertEquals(10, CATALOGUES.units().require("au_drink").grams());
    assertEquals(13.5, CATALOGUES.units().require("ca_drink").grams());
  }

  @Test
  void everyAimHasAGoalTypeAndWellnessIsReviewed() {
    Set<GoalAim> aims = new HashSet<>();
    CATALOGUES.goalTypes().values().forEach(type -> aims.add(type.aim()));
    assertEquals(Set.of(GoalAim.values()), aims);
    CATALOGUES.goalTypes().values().stream()
        .filter(type -> type.domain() == GoalDomain.WELLNESS)
        .forEach(type -> assertSame(GoalAim.REVIEW, type.aim(), type.key()));
  }

  @Test
  void endsAreClassed() {
    assertSame(
        EndClass.LEFT,
        ((EndReason) CATALOGUES.vocabulary("end_reasons").require("stopped_coming")).endClass());
    assertSame(
        EndClass.COMPETING,
        ((EndReason) CATALOGUES.vocabulary("end_reasons").require("died")).endClass());
    assertSame(
        EndClass.PLANNED,
        ((EndReason) CATALOGUES.vocabulary("end_reasons").require("completed")).endClass());
  }

  @Test
  void closedVocabulariesAreTheProgramsOwn() {
    assertEquals(Arrays.stream(Stage.values()).map(Stage::key).toList(), CATALOGUES.keys("stages"));
    assertEquals("Return to use", CATALOGUES.codes("stages").label("return_to_use"));
  }

  @Test
  void anotherWordForAKeyIsAcceptedAndTheSharedKeyComesBack() {
    assertEquals("return_to_use", CATALOGUES.vocabulary("stages").key("relapse"));
    String typed = new String("alcohol");
    assertSame(CATALOGUES.problems().key(typed), CATALOGUES.problems().key(new String("alcohol")));
    assertNull(CATALOGUES.problems().key("Alcohol"));
    assertNull(CATALOGUES.problems().get("beer"));
  }

  @Test
  void didYouMean() {
    assertEquals("alcohol", CATALOGUES.problems().nearest("alchohol"));
    assertEquals("methamphetamine", CATALOGUES.problems().nearest("Methamfetamine"));
    assertEquals("us_drink", CATALOGUES.units().nearest("US drink"));
    assertNull(CATALOGUES.problems().nearest("Quillfeather"));
    assertNull(CATALOGUES.problems().nearest(""));
    assertNull(CATALOGUES.problems().nearest("x".repeat(100_000)));
  }

  @Test
  void aFolderAddsKeys() throws IOException {
    Files.writeString(
        folder.resolve("group_types.yaml"),
        """
        arm_a: {label: Arm A, approach: harm_reduction, format: open, usual_gap_days: 7,
                stopping_gap_days: 28}
        """);
    Files.writeString(
        folder.resolve("problems.yaml"),
        "kratom: {label: Kratom, kind: substance, parent: opioid, units: [gram, dose]}\n");
    Catalogues more = CATALOGUES.withAdditions(folder);
    assertEquals("Arm A", more.groupTypes().require("arm_a").label());
    assertEquals("opioid", more.problems().require("kratom").parent());
    assertNull(CATALOGUES.problems().get("kratom"));
    assertSame(CATALOGUES, CATALOGUES.withAdditions(folder.resolve("nothing")));
  }

  @Test
  void addedKeysCrossProcessBorders() throws Exception {
    Files.writeString(folder.resolve("topics.yaml"), "sleep_well: {label: Sleeping well}\n");
    Catalogues more = CATALOGUES.withAdditions(folder);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(more);
    }
    try (ObjectInputStream in =
        new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      Catalogues back = (Catalogues) in.readObject();
      assertEquals(more.keys("topics"), back.keys("topics"));
      assertNotNull(back.codes("topics").get("sleep_well"));
    }
  }

  @Test
  void everythingWrongWithAddedKeysIsSaidAtOnceWithFileAndLine() throws IOException {
    Files.writeString(
        folder.resolve("problems.yaml"),
        """
        alcohol: {label: Again, kind: substance, units: [gram]}
        kratom: {label: Kratom, kind: substence, units: [gramm], parrent: opioid}
        spice:
          kind: substance
          parent: opiod
          reliable_days: ten
          detection_days: 3
        """);
    Files.writeString(folder.resolve("stages.yaml"), "new_stage: {label: New}\n");
    Files.writeString(folder.resolve("problem.yaml"), "x: {label: X}\n");
    MistakesException unnamed =
        assertThrows(MistakesException.class, () -> CATALOGUES.withAdditions(folder));
    assertEquals(
        "catalogue: holds a file that is not named after a vocabulary (did you mean"
            + " problems.yaml?)",
        unnamed.getMessage());
    Files.delete(folder.resolve("problem.yaml"));
    MistakesException e =
        assertThrows(MistakesException.class, () -> CATALOGUES.withAdditions(folder));
    assertEquals(
        List.of(
            "catalogue/problems.yaml line 1: the key is in the vocabulary already",
            "catalogue/problems.yaml line 2: one of substance, wellbeing, risk was expected (did"
                + " you mean substance?)",
            "catalogue/problems.yaml line 2: unknown key; known are label, also, kind, parent,"
                + " units, reliable_days, reliable_days_provenance, detection_days,"
                + " detection_source (did you mean parent?)",
            "catalogue/problems.yaml line 4: the key label is missing",
            "catalogue/problems.yaml line 6: a whole number was expected",
            "catalogue/stages.yaml: this vocabulary is closed; nothing can be added to it",
            "catalogue/problems.yaml line 2: units: a key of units was expected (did you mean"
                + " gram?)",
            "catalogue/problems.yaml line 5: parent: a key of problems was expected (did you mean"
                + " opioid?)",
            "catalogue/problems.yaml line 7: detection_days and its source belong together"),
        e.mistakes().stream().map(Mistakes.Mistake::message).toList());
  }

  @Test
  void whatIsRefusedOfAnEntryIsSaidOnceWhereItStands() throws IOException {
    Files.writeString(
        folder.resolve("instruments.yaml"),
        """
        mood:
          label: Mood
          subscales: []
          minimum: ten
          maximum: 5
          higher_is_better: true
          reliability: 2
          provenance: published
          source: Somebody's
        """);
    Files.writeString(
        folder.resolve("problems.yaml"),
        """
        kava:
          label: Kava
          also:
            - kavakava
            - alcohol
          kind: substance
          units:
            - gram
            - spoon
          detection_days: many
        """);
    MistakesException e =
        assertThrows(MistakesException.class, () -> CATALOGUES.withAdditions(folder));
    assertEquals(
        List.of(
            "catalogue/instruments.yaml line 3: subscales: at least one was expected",
            "catalogue/instruments.yaml line 4: a number was expected",
            "catalogue/instruments.yaml line 7: reliability: a number between 0 and 1 was expected",
            "catalogue/problems.yaml line 10: a whole number was expected",
            "catalogue/problems.yaml line 5: also: a word is in the vocabulary already",
            "catalogue/problems.yaml line 9: units: a key of units was expected"),
        e.mistakes().stream().map(Mistakes.Mistake::message).sorted().toList());
  }

  @Test
  void aProblemCannotBeItsOwnParent() throws IOException {
    Files.writeString(
        folder.resolve("problems.yaml"),
        """
        aa: {label: A, kind: substance, parent: bb, units: [gram]}
        bb: {label: B, kind: substance, parent: aa, units: [gram]}
        """);
    assertThrows(MistakesException.class, () -> CATALOGUES.withAdditions(folder));
  }
}
