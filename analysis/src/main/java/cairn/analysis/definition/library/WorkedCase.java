package cairn.analysis.definition.library;

import cairn.ingest.catalogue.YamlMapping;
import cairn.ingest.catalogue.YamlNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A made-up person whom the build tries a definition on, as its entry names them.
 *
 * @param folder the folder of {@code sample-data/cases} with their records
 * @param cells what an {@code expected.csv} says of the person, by column: {@code client_id},
 *     {@code as_of}, {@code status}, {@code reason}, and where there is one the {@code problem},
 *     {@code category}, {@code value}, {@code missing_rule} or {@code known_to}
 */
public record WorkedCase(String folder, Map<String, String> cells) {
  private static final List<String> NEEDED = List.of("client_id", "as_of", "status", "reason");
  private static final List<String> MORE =
      List.of("problem", "category", "value", "missing_rule", "known_to");

  /** Keeps a copy. */
  public WorkedCase {
    cells = Map.copyOf(cells);
  }

  /** Those of an entry; none where it names none, then a case folder has to. */
  static List<WorkedCase> of(YamlMapping definition) {
    List<WorkedCase> cases = new ArrayList<>();
    for (YamlNode item : definition.items("cases")) {
      YamlMapping from = item.mapping();
      Map<String, String> cells = new LinkedHashMap<>();
      String folder = from.text("case");
      NEEDED.forEach(column -> cells.put(column, from.text(column)));
      for (String column : MORE) {
        String cell = from.optionalText(column);
        if (cell != null) {
          cells.put(column, cell);
        }
      }
      from.finish();
      cases.add(new WorkedCase(folder, cells));
    }
    return List.copyOf(cases);
  }
}
