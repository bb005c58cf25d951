package cairn.ingest.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cairn.ingest.model.GroupFormat;
import cairn.ingest.model.GroupQuestions;
import cairn.ingest.model.GroupType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GroupQuestionsTest {
  @TempDir Path folder;

  private Catalogues added(String entry) throws IOException {
    Files.writeString(
        folder.resolve("group_types.yaml"),
        "arm_a: {label: Arm A, approach: harm_reduction, usual_gap_days: 7,\n"
            + "  stopping_gap_days: 28, "
            + entry
            + "}\n");
    return Catalogues.load().withAdditions(folder);
  }

  private static GroupQuestions own(String key) {
    return Catalogues.load().groupTypes().require(key).asked();
  }

  @Test
  void wherePeopleComeAndGoNobodyStops() {
    for (GroupType type : Catalogues.load().groupTypes().values()) {
      boolean comeAndGo = type.format() == GroupFormat.DROP_IN;
      assertEquals(!comeAndGo, type.asked().stopping(), type.key());
      assertEquals(!comeAndGo, type.asked().attendanceShare(), type.key());
    }
    assertFalse(own("family_and_friends").substanceOutcomes());
    assertTrue(own("ongoing_support").substanceOutcomes());
    assertFalse(own("individual_only").clusteredByGroup());
    assertTrue(own("drop_in").clusteredByGroup());
  }

  @Test
  void aTypeThatSaysNothingIsAskedWhatItsFormatIs() throws IOException {
    assertEquals(
        new GroupQuestions(false, false, false, true, true),
        added("format: drop_in").groupTypes().require("arm_a").asked());
    assertEquals(
        new GroupQuestions(true, true, true, true, true),
        added("format: open").groupTypes().require("arm_a").asked());
    assertEquals(
        new GroupQuestions(true, false, true, true, false),
        added("format: open, stopping: false, clustered_by_group: false")
            .groupTypes()
            .require("arm_a")
            .asked());
  }

  private String mistake(String entry) {
    return assertThrows(Mistakes.MistakesException.class, () -> added(entry)).getMessage();
  }

  @Test
  void aWrongFlagIsToldWithFileLineAndKey() {
    String wrong = mistake("format: open, stoping: false");
    assertTrue(wrong.contains("catalogue/group_types.yaml line 2"), wrong);
    assertTrue(wrong.contains("stopping"), wrong);
    String word = mistake("format: open, completion: perhaps");
    assertTrue(word.contains("catalogue/group_types.yaml line 2"), word);
    String both = mistake("format: drop_in, complete_at: 6");
    assertTrue(both.contains("catalogue/group_types.yaml line 2"), both);
    assertTrue(both.contains("complete_at"), both);
  }
}
