package cairn.ingest.source.field;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cairn.ingest.catalogue.Catalogues;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Questions of other people's forms, told by their words. */
class CommonQuestionTest {
  private static AskedField asked(String question) {
    return new AskedField("q1", question, Map.of(), false);
  }

  @Test
  void daysWithoutUseAreNoDaysOfUse() {
    assertTrue(CommonQuestion.isDaysUsed(asked("Days of alcohol use, last 30 days")));
    assertTrue(CommonQuestion.isDaysUsed(asked("On how many days did you smoke cannabis?")));
    assertTrue(CommonQuestion.isDaysUsed(asked("Days in a 30 day time that you drank alcohol")));
    for (String other :
        new String[] {
          "Days abstinent from alcohol",
          "Days of abstinence from alcohol",
          "Days sober, alcohol",
          "Days without alcohol use",
          "Days clean of heroin",
          "Money spent on cocaine, days used",
          "How many drinks do you have on a typical drinking day?",
          "How many cigarettes do you smoke a day?",
          "Joints smoked per day, cannabis"
        }) {
      assertFalse(CommonQuestion.isDaysUsed(asked(other)), other);
    }
  }

  @Test
  void leavingIsNoDropIn() {
    assertTrue(asked("Date dropped out").speaksOf(CommonQuestion.LEAVING));
    assertTrue(asked("Drop out date").speaksOf(CommonQuestion.LEAVING));
    assertFalse(asked("Date of first drop-in").speaksOf(CommonQuestion.LEAVING));
    assertFalse(asked("Eye drops, date").speaksOf(CommonQuestion.LEAVING));
  }

  @Test
  void choicesMeanKeysThatThereAre() {
    Catalogues catalogues = Catalogues.load();
    OtherWords.SHIPPED
        .choices()
        .forEach(
            (vocabulary, words) ->
                words.forEach(
                    (word, key) ->
                        assertTrue(
                            catalogues.vocabulary(vocabulary).keys().contains(key),
                            vocabulary + " has no " + key)));
    Map<String, String> ends =
        ChoiceKeys.of(
            Map.of("1", "Completed treatment", "2", "Lost to follow-up", "3", "Cancelled"),
            catalogues.vocabulary("end_reasons"));
    assertEquals(Map.of("1", "completed", "2", "stopped_coming"), ends);
    assertEquals(
        Map.of("1", "attended", "2", "absent"),
        ChoiceKeys.of(
            Map.of("1", "Yes", "2", "No show", "3", "Cancelled"),
            catalogues.vocabulary("attendance_statuses")));
  }
}
