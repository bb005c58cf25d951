package cairn.reports.section.staying;

import cairn.analysis.person.plan.Covariate;
import cairn.analysis.question.staying.StayingComparisonRow;
import cairn.analysis.question.staying.StayingComparisonRow.Adjusted;
import cairn.reports.document.Note;
import cairn.reports.section.ReportMaterial;
import cairn.reports.section.start.AtTheStart;
import cairn.reports.words.Words;
import com.google.common.base.Splitter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What stands under the rates of stopping: how to read them, what is not as usual, for whom. */
final class StayingNotes {
  private StayingNotes() {}

  /** The notes of these rows, each reason once with the group types that it holds for. */
  static List<Note> of(ReportMaterial m, List<StayingComparisonRow> rows) {
    List<Note> notes = new ArrayList<>();
    notes.add(
        Note.of(
            "The rate in the group type over that in the type it is set against; 1 is no"
                + " difference, below 1 people stopped later. In parentheses "
                + m.level().ci()
                + ". Adjusted: with"
                + " what is known at the start allowed for, each person once, under the type of"
                + " the first session; the people counted are those of both types."));
    notes.add(
        Note.linked(
            "The ratio stands beside the mean weeks, which are what is read; a small p says that it"
                + " does not keep the same throughout.",
            "method-hazard-ratio",
            "How this is worked out"));
    Map<String, List<String>> reasons = new LinkedHashMap<>();
    Map<String, List<String>> adjusted = new LinkedHashMap<>();
    for (StayingComparisonRow r : rows) {
      String type = Words.small(m.groupType(r.groupType()));
      add(reasons, r.note(), type);
      Adjusted model = r.adjusted();
      if (model != null) {
        add(reasons, model.adjustedNote(), type);
        add(adjusted, allowedFor(m, model.adjustedFor()), type);
      }
    }
    reasons.forEach(
        (why, types) -> notes.add(Note.of(Words.capital(why) + ": " + Words.list(types) + ".")));
    adjusted.forEach(
        (what, types) ->
            notes.add(Note.of("Allowed for in " + Words.list(types) + ": " + what + ".")));
    return notes;
  }

  private static void add(Map<String, List<String>> of, @Nullable String text, String type) {
    if (text != null && !text.isEmpty()) {
      of.computeIfAbsent(text, t -> new ArrayList<>()).add(type);
    }
  }

  /**
   * The columns of a model in words, a variable with its levels: {@code days of use in the 28
   * before; goal at the start (something else, safer use)}.
   */
  private static String allowedFor(ReportMaterial m, @Nullable String columns) {
    if (columns == null) {
      return "";
    }
    Map<Covariate, List<String>> levels = new LinkedHashMap<>();
    for (String column : Splitter.on(',').trimResults().omitEmptyStrings().split(columns)) {
      int at = column.indexOf('=');
      Covariate variable = Covariate.of(at < 0 ? column : column.substring(0, at));
      List<String> named = levels.computeIfAbsent(variable, v -> new ArrayList<>());
      if (at >= 0) {
        named.add(Words.small(AtTheStart.level(m, variable, column.substring(at + 1))));
      }
    }
    List<String> words = new ArrayList<>();
    levels.forEach(
        (variable, named) ->
            words.add(
                Words.small(AtTheStart.covariate(variable))
                    + (named.isEmpty() ? "" : " (" + String.join(", ", named) + ")")));
    return String.join("; ", words);
  }
}
