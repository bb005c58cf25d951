package cairn.reports.section.profile;

import static cairn.reports.section.MadeUpRow.madeUp;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cairn.analysis.question.profile.ProfileRow;
import cairn.analysis.question.profile.ProfileRow.People;
import cairn.analysis.question.profile.ProfileRow.Unit;
import cairn.reports.document.Block;
import cairn.reports.document.Note;
import cairn.reports.section.MadeUpMonth;
import cairn.reports.section.ReportMaterial;
import cairn.reports.section.RowsOf;
import cairn.reports.table.PublishedTable;
import cairn.reports.table.Value;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is so of one site alone stands in its line, and is not said of all of them. */
class ProfileTableTest {
  private static final ReportMaterial MONTH = MadeUpMonth.material(MadeUpMonth.fourTypes(), false);

  private static ProfileRow site(String unit, long open, String note) {
    return madeUp(ProfileRow.class)
        .with(ProfileRow::kind, Unit.SITE)
        .with(ProfileRow::unit, unit)
        .with(ProfileRow::milestone, "week_13")
        .with(ProfileRow::people, People::unplaced, open)
        .with(ProfileRow::people, People::share, open > 0 ? null : 0.45)
        .with(ProfileRow::note, note)
        .made();
  }

  private static Block.TableBlock table(ProfileRow... sites) {
    return (Block.TableBlock) ProfileTable.of(MONTH, Unit.SITE, new RowsOf<>(List.of(sites)));
  }

  @Test
  void notesAreOfAllUnits() {
    Block.TableBlock block =
        table(
            site("s1", 4, "4 more left open by reports: 9 to 13 of 24; age unknown of 3 people"),
            site("s2", 0, "no limits: so few people; age unknown of 3 people"));
    List<String> notes = block.notes().stream().map(Note::text).toList();
    assertTrue(notes.contains("In what is expected: age unknown of 3 people."), notes.toString());
    PublishedTable sites = block.table();
    assertEquals(Value.count(4), sites.value(0, "open"));
    assertEquals(Value.notAvailable("reports leave somebody open"), sites.value(0, "share"));
    assertEquals(Value.number(0.45), sites.value(1, "share"));
  }

  @Test
  void whereNobodyIsOpenNothingIsSaidOfIt() {
    Block.TableBlock block = table(site("s1", 0, "age unknown of 3 people"));
    assertEquals(2, block.notes().size());
  }
}
