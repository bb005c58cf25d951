package cairn.reports.section.sensitivity;

import cairn.analysis.definition.DefinitionGroup;
import cairn.analysis.question.sensitivity.SensitivityDefinitionRow;
import cairn.analysis.question.sensitivity.SensitivityRow;
import cairn.reports.section.RowsOf;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Definitions that ask one thing in their own ways, so that their shares can be set side by side.
 *
 * @param group what they are about
 * @param asked what they ask, in words
 * @param rows their rows
 */
record OneQuestion(DefinitionGroup group, String asked, RowsOf<SensitivityRow> rows) {

  /** The questions that several definitions ask, group by group. */
  static List<OneQuestion> of(
      RowsOf<SensitivityDefinitionRow> definitions, RowsOf<SensitivityRow> rows) {
    List<OneQuestion> questions = new ArrayList<>();
    for (DefinitionGroup group : ShareRange.inOrder(rows.values(SensitivityRow::definitionGroup))) {
      RowsOf<SensitivityDefinitionRow> asking =
          definitions
              .where(SensitivityDefinitionRow::group, group)
              .where(each -> each.asks() != null);
      for (String asked : asking.values(each -> Objects.requireNonNull(each.asks()))) {
        Set<String> ids =
            asking.where(each -> asked.equals(each.asks())).stream()
                .map(SensitivityDefinitionRow::definition)
                .collect(Collectors.toSet());
        questions.add(
            new OneQuestion(group, asked, rows.where(row -> ids.contains(row.definition()))));
      }
    }
    return questions;
  }

  /** The same in one type of group. */
  OneQuestion in(String type) {
    return new OneQuestion(group, asked, rows.where(SensitivityRow::groupType, type));
  }

  /** The range that its definitions span; empty where fewer than two gave verdicts. */
  Optional<ShareRange> range() {
    return ShareRange.of(group, rows).filter(range -> range.definitions() > 1);
  }
}
