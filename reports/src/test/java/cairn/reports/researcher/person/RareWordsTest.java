package cairn.reports.researcher.person;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import cairn.ingest.contract.ColumnType;
import cairn.reports.researcher.HandedTable;
import org.junit.jupiter.api.Test;

/** A word that few people have is not given. */
class RareWordsTest {
  private static HandedTable table() {
    PersonTable table =
        new PersonTable("stages", "stages", 2)
            .column("problem", ColumnType.TEXT, "the problem")
            .column("stage", ColumnType.TEXT, "the stage");
    for (int person = 0; person < 6; person++) {
      table.add("P" + person, "alcohol", person == 0 ? "maintenance" : "action");
    }
    table.add("P0", "ketamine", "action");
    table.add("P1", "ketamine", "action");
    return table.handed();
  }

  @Test
  void aRowGoesWhereTheWordNamesItElseTheCell() {
    HandedTable given = RareWords.out(table(), 5);
    assertEquals(6, given.rows().size(), "two people of ketamine are few");
    assertEquals(2, given.leftOut());
    assertNull(given.rows().get(0).value(2), "one person in maintenance");
    assertEquals("action", given.rows().get(1).value(2));
    assertEquals(1, given.hidden());
  }

  @Test
  void somebodyWhoHasItOftenIsOnePerson() {
    PersonTable table =
        new PersonTable("goals", "goals", 2)
            .column("goal_id", ColumnType.TEXT, "the goal")
            .column("goal_type", ColumnType.TEXT, "its kind");
    for (int goal = 0; goal < 9; goal++) {
      table.add("P1", "G" + goal, "sleep");
    }
    assertEquals(9, RareWords.out(table.handed(), 5).hidden());
  }

  /** Six of whom it is true are as few as six who have a word. */
  @Test
  void whatIsTrueOfFewGoesToo() {
    PersonTable table =
        new PersonTable("people", "people", 1)
            .column("baseline_after_start", ColumnType.BOOLEAN, "whether it began late");
    for (int person = 0; person < 40; person++) {
      table.add("P" + person, person < 6);
    }
    HandedTable given = RareWords.out(table.handed(), 11);
    assertEquals(40, given.rows().size());
    assertNull(given.rows().get(0).value(1));
    assertEquals(false, given.rows().get(39).value(1));
    assertEquals(6, given.hidden());
  }
}
