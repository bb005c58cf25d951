package cairn.reports.section.profile;

import cairn.analysis.question.profile.ProfileRow;
import cairn.analysis.question.profile.ProfileRow.Unit;
import cairn.reports.document.Block;
import cairn.reports.document.Note;
import cairn.reports.section.Glossary;
import cairn.reports.section.ReportMaterial;
import cairn.reports.section.RowsOf;
import cairn.reports.section.Share;
import cairn.reports.section.start.AtTheStart;
import cairn.reports.table.PublishedTable;
import cairn.reports.table.TableColumn;
import cairn.reports.table.Value;
import cairn.reports.words.NumberWords;
import cairn.reports.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The primary outcome by site, or by group. */
final class ProfileTable {
  private static final String NONE = "no limits";
  private static final String OPEN = "reports leave somebody open";

  /** How the part of a note begins that tells of its own unit, and stands in a column here. */
  private static final Pattern OF_ONE = Pattern.compile("\\d+ more left open by reports: .*");

  private ProfileTable() {}

  static Block of(ReportMaterial m, Unit kind, RowsOf<ProfileRow> rows) {
    String what = kind == Unit.SITE ? "site" : "group";
    ProfileRow any = rows.list().get(0);
    List<TableColumn> columns =
        List.of(
            TableColumn.text("unit", Words.capital(what)),
            TableColumn.count("people", "People with a verdict", "people"),
            TableColumn.count("achieved", "Achieved it", "people"),
            TableColumn.count("open", "Left open by reports", "people"),
            TableColumn.share("share", "Share"),
            TableColumn.share("lower", "Chance allows from"),
            TableColumn.share("upper", "to"),
            TableColumn.text("where", "The share lies"),
            TableColumn.text("p", "p for all " + what + "s (Holm)"),
            TableColumn.decimal("expected", "Expected of people like these", "people", 1),
            TableColumn.text("ratio", m.level().head("Achieved over expected")));
    List<List<Value>> lines = new ArrayList<>();
    rows.forEach(r -> lines.add(line(m, r)));
    return new Block.TableBlock(
        "profiles-" + what + "s",
        PublishedTable.of(
            "profiles_" + what + "s",
            Glossary.label(m, any.definition())
                + " at "
                + Words.milestone(any.milestone())
                + ", by "
                + what,
            columns,
            lines),
        notes(rows));
  }

  private static List<Note> notes(RowsOf<ProfileRow> rows) {
    List<Note> notes = new ArrayList<>();
    notes.add(
        Note.linked(
            "Chance allows from and to: the limits for a unit of this size about the share of all.",
            "method-funnel",
            "How this is worked out"));
    String expected = String.join("; ", ofAll(rows));
    if (!expected.isEmpty()) {
      notes.add(Note.of("In what is expected: " + AtTheStart.note(expected) + "."));
    }
    if (rows.stream().anyMatch(row -> row.people().unplaced() > 0)) {
      notes.add(
          Note.of(
              "Where reports leave somebody open there is no share, and the unit is not held against"
                  + " the limits; achieved are those who surely did."));
    }
    return notes;
  }

  /** What the notes of all units say alike: the rest is of one alone, and stands in its line. */
  private static List<String> ofAll(RowsOf<ProfileRow> rows) {
    List<List<String>> notes =
        rows.stream()
            .flatMap(row -> Stream.ofNullable(row.note()))
            .map(note -> List.of(note.split("; ")))
            .toList();
    return notes.stream()
        .flatMap(List::stream)
        .distinct()
        .filter(part -> notes.stream().allMatch(note -> note.contains(part)))
        .filter(part -> !OF_ONE.matcher(part).matches())
        .toList();
  }

  private static List<Value> line(ReportMaterial m, ProfileRow r) {
    return List.of(
        Value.text(name(m, r)),
        Value.count(r.people().n()),
        Value.count(r.people().achieved()),
        Value.count(r.people().unplaced()),
        Share.number(r.people().share(), r.people().unplaced() > 0 ? OPEN : "nobody has a verdict"),
        Share.number(r.funnel().funnelLower(), NONE),
        Share.number(r.funnel().funnelUpper(), NONE),
        Value.text(where(r)),
        Value.text(NumberWords.p(Share.number(r.test().pAdjusted()))),
        Share.number(r.expected().expected(), NONE),
        Value.text(
            NumberWords.withInterval(
                Share.number(r.expected().ratio()),
                Share.number(r.expected().ratioLower()),
                Share.number(r.expected().ratioUpper()),
                2)));
  }

  private static String name(ReportMaterial m, ProfileRow r) {
    @Nullable String type = r.groupType();
    return type == null ? r.unit() : r.unit() + " (" + m.groupType(type) + ")";
  }

  private static String where(ProfileRow r) {
    ProfileRow.Outside outside = r.funnel().outside();
    if (outside == null) {
      return NONE;
    }
    return switch (outside) {
      case ABOVE -> "Above";
      case BELOW -> "Below";
      case WITHIN -> "Within";
    };
  }
}
