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
import org.jspecify.annotations.Nullable;

/** The primary outcome by site, or by group. */
final class ProfileTable {
  private static final String NONE = "no limits";

  private ProfileTable() {}

  static Block of(ReportMaterial m, Unit kind, RowsOf<ProfileRow> rows) {
    String what = kind == Unit.SITE ? "site" : "group";
    ProfileRow any = rows.list().get(0);
    List<TableColumn> columns =
        List.of(
            TableColumn.text("unit", Words.capital(what)),
            TableColumn.count("people", "People with a verdict", "people"),
            TableColumn.count("achieved", "Achieved it", "people"),
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
        notes(any));
  }

  private static List<Note> notes(ProfileRow any) {
    List<Note> notes = new ArrayList<>();
    notes.add(
        Note.linked(
            "Chance allows from and to: the limits for a unit of this size about the share of all.",
            "method-funnel",
            "How this is worked out"));
    if (any.note() != null) {
      notes.add(Note.of("In what is expected: " + AtTheStart.note(any.note()) + "."));
    }
    return notes;
  }

  private static List<Value> line(ReportMaterial m, ProfileRow r) {
    return List.of(
        Value.text(name(m, r)),
        Value.count(r.people().n()),
        Value.count(r.people().achieved()),
        Share.number(r.people().share(), NONE),
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
