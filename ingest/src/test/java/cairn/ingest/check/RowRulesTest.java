package cairn.ingest.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What must hold within a row: each rule just kept and just broken, and nothing else found. */
class RowRulesTest {
  private static final String USE =
      "client_id,problem,from_on,until_on,source,days_used,amount,amount_unit,max_amount_in_a_day,"
          + "heavy_days,hours,max_hours_in_a_day,special_occasion_days,result";
  private static final String WEEK = "c01,alcohol,2026-01-01,2026-01-07,self_report,";

  @TempDir Path folder;

  private Checked read(String table, String header, String row) throws IOException {
    Path file = Files.writeString(folder.resolve(table + ".csv"), header + "\n" + row + "\n");
    return Checked.read(file, table);
  }

  private void assertBreaks(String table, String header, String row, String rule)
      throws IOException {
    assertEquals(rule == null ? Set.of() : Set.of(rule), read(table, header, row).rules(), row);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "7,,,,,,,,;",
        "8,,,,,,,,;at_most_days_of_period",
        "7,,,,7,,,7,;",
        "6,,,,7,,,,;at_most",
        "6,,,,,,,7,;at_most",
        "0,,,,,,,,;",
        ",,,,,,,,positive;",
        ",,,,,,,,;required_unless",
        "2,6,us_drink,6,,,,,;",
        "2,6,us_drink,6.5,,,,,;at_most",
        "2,6,,,,,,,;required_with",
        "2,,,6,,,,,;required_with",
        "2,,,,,168,,,;",
        "2,,,,,168.5,,,;at_most_hours_of_period",
        "2,,,,,12,12,,;",
        "2,,,,,12,12.5,,;at_most",
        "2,,,,,,24,,;",
        "2,120,us_drink,60,,,,,;",
        "2,120.5,us_drink,60,,,,,;drinks_a_day",
        "3,120,us_drink,60.5,,,,,;drinks_a_day",
        "2,60,uk_unit,60,,,,,;",
        "2,210,uk_unit,105,,,,,;",
        "2,210.5,uk_unit,105,,,,,;drinks_a_day",
        "0,90,us_drink,,,,,,;",
        "2,900,smoke,,,,,,;unit_of_problem"
      })
  void aWeekOfUse(String cells, String rule) throws IOException {
    assertBreaks("use_reports", USE, WEEK + cells, rule);
  }

  @Test
  void aPeriodEndsOnTheDayItBeginsOrLater() throws IOException {
    String row = "c01,alcohol,2026-01-07,2026-01-%s,self_report,1,,,,,,,,";
    assertBreaks("use_reports", USE, String.format(row, "07"), null);
    assertBreaks("use_reports", USE, String.format(row, "06"), "dates_in_order");
    String two = "c01,alcohol,2026-01-07,2026-01-07,self_report,2,,,,,,,,";
    assertBreaks("use_reports", USE, two, "at_most_days_of_period");
  }

  @ParameterizedTest
  @CsvSource({
    "wai_sr,total,4,",
    "wai_sr,total,60,",
    "wai_sr,total,3.5,score_in_range",
    "wai_sr,total,60.5,score_in_range",
    "wai_sr,bond,30,",
    "wai_sr,overall,30,subscale_of_instrument"
  })
  void scoresOfTheirInstrument(String instrument, String subscale, String score, String rule)
      throws IOException {
    assertBreaks(
        "measures",
        "client_id,instrument,subscale,measured_on,score",
        String.join(",", "c01", instrument, subscale, "2026-01-05", score),
        rule);
  }

  @ParameterizedTest
  @CsvSource({"c01,", "ab0,", "ab9,", "abc,id_with_digit"})
  void idsOfPeople(String id, String rule) throws IOException {
    assertBreaks("clients", "client_id,intake_on", id + ",2026-01-05", rule);
  }

  @ParameterizedTest
  @CsvSource({
    "substance,abstinence,,,",
    "wellness,abstinence,,,domain_of_goal_type",
    "substance,fewer_days,3,day,",
    "substance,fewer_days,3,,required_with",
    "substance,fewer_days,,day,required_with"
  })
  void goalsAndTheirTargets(String domain, String type, String target, String unit, String rule)
      throws IOException {
    assertBreaks(
        "goals",
        "goal_id,client_id,set_on,domain,goal_type,problem,horizon,chosen_by,target,target_unit",
        String.join(
            ",",
            "a01",
            "c01",
            "2026-01-05",
            domain,
            type,
            "alcohol",
            "short",
            "client",
            target == null ? "" : target,
            unit == null ? "" : unit),
        rule);
  }

  @Test
  void whatMustBeFilledIsNotAskedOfARowWithABrokenCell() throws IOException {
    assertBreaks("use_reports", USE, WEEK + "many,,,,,,,,", "type_integer");
    assertBreaks("use_reports", USE, WEEK + "2,x,,,,,,,", "type_number");
    Checked both = read("use_reports", USE, WEEK + "8,x,,,,,,,");
    assertEquals(Set.of("type_number", "at_most_days_of_period"), both.rules());
  }
}
