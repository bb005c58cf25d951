package cairn.ingest.engine.mapping;

import cairn.ingest.engine.mapping.Lineage.Query;
import cairn.ingest.engine.mapping.Lineage.WithTable;
import cairn.ingest.engine.mapping.Relation.Ends;
import cairn.ingest.engine.mapping.Relation.Output;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What the tables in a FROM offer; where they can carry the numbers of source rows, the tree is
 * changed so that they do.
 */
final class FromTables {
  private static final Set<String> OF_THE_LEFT_ONLY = Set.of("SEMI", "ANTI");

  private final Lineage lineage;
  private final Map<String, WithTable> scope;

  /**
   * The tables of a FROM.
   *
   * @param scope the WITH tables that can be seen, by name
   */
  FromTables(Lineage lineage, Map<String, WithTable> scope) {
    this.lineage = lineage;
    this.scope = scope;
  }

  /** The tables under a field of a node. */
  List<Relation> of(ObjectNode parent, String field) {
    if (!(parent.path(field) instanceof ObjectNode node)) {
      return List.of();
    }
    return switch (SqlTree.type(node)) {
      case "BASE_TABLE" -> List.of(table(node));
      case "SUBQUERY" -> List.of(subquery(node));
      case "PIVOT" -> List.of(unpivot(node));
      case "JOIN" -> {
        List<Relation> both = new ArrayList<>(of(node, "left"));
        if (!OF_THE_LEFT_ONLY.contains(node.path("join_type").asText())) {
          both.addAll(of(node, "right"));
        }
        yield both;
      }
      default -> List.of(Relation.unknown(node.path("alias").asText()));
    };
  }

  private Relation table(ObjectNode node) {
    String name = node.path("table_name").asText();
    String alias = node.path("alias").asText().isEmpty() ? name : node.path("alias").asText();
    WithTable with = scope.get(Names.plain(name));
    List<String> renamed = SqlTree.texts(node.path("column_name_alias"));
    if (with != null) {
      String twin = with.twin();
      if (twin != null) {
        node.put("table_name", twin).put("alias", alias);
      }
      Collection<String> carried = twin == null ? List.of() : with.query().sources();
      return carrying(alias, with.query().outputs(), renamed, carried);
    }
    LoadedSource source = lineage.source(name);
    if (source == null) {
      return Relation.unknown(alias);
    }
    String row = Names.quoted(alias) + ".rowid";
    Map<String, Ends> rows =
        source.has("rowid") ? Map.of() : Map.of(source.name(), new Ends(row, row));
    return new Relation(alias, node, renamed(columns(source), renamed), rows, List.of());
  }

  private static List<Output> columns(LoadedSource source) {
    return source.header().stream()
        .map(column -> new Output(column, Set.of(new LoadedSource.Column(source.name(), column))))
        .toList();
  }

  private Relation subquery(ObjectNode node) {
    if (!(node.path("subquery").path("node") instanceof ObjectNode query)) {
      return Relation.unknown(node.path("alias").asText());
    }
    Query made = lineage.look(query, scope);
    if (!made.sources().isEmpty()) {
      lineage.carry(query, made.sources());
      if (node.path("alias").asText().isEmpty()) {
        node.put("alias", "cairn_query " + lineage.selects().size());
      }
    }
    return carrying(
        node.path("alias").asText(),
        made.outputs(),
        SqlTree.texts(node.path("column_name_alias")),
        made.sources());
  }

  private static Relation carrying(
      String alias, List<Output> outputs, List<String> renamed, Collection<String> sources) {
    Map<String, Ends> rows = new TreeMap<>();
    List<String> carried = new ArrayList<>();
    for (String source : sources) {
      String in = alias.isEmpty() ? "" : Names.quoted(alias) + ".";
      rows.put(
          source,
          new Ends(
              in + Names.quoted(Lineage.first(source)), in + Names.quoted(Lineage.last(source))));
      carried.add(Lineage.first(source));
      carried.add(Lineage.last(source));
    }
    return new Relation(alias, null, renamed(outputs, renamed), rows, carried);
  }

  private static List<Output> renamed(List<Output> outputs, List<String> names) {
    List<Output> all = new ArrayList<>(outputs);
    for (int i = 0; i < Math.min(names.size(), all.size()); i++) {
      all.set(i, new Output(names.get(i), all.get(i).cells()));
    }
    return all;
  }

  /** UNPIVOT makes a row for each of some columns: all columns that it does not name stay. */
  private Relation unpivot(ObjectNode node) {
    String alias = node.path("alias").asText();
    if (node.path("unpivot_names").isEmpty() || !node.path("aggregates").isEmpty()) {
      return Relation.unknown(alias);
    }
    carryRowNumbers(node);
    List<Relation> from = of(node, "source");
    if (from.size() != 1) {
      return Relation.unknown(alias);
    }
    Relation before = from.get(0);
    Set<String> turned = new HashSet<>();
    for (ObjectNode star : SqlTree.expressions(node.path("pivots"))) {
      if (star.path("exclude_list") instanceof ArrayNode excluded) {
        Set<String> kept = new HashSet<>(SqlTree.texts(excluded));
        before.starred(kept).forEach(output -> turned.add(Names.plain(output.name())));
        before.carried().forEach(excluded::add);
      }
    }
    for (JsonNode pivot : node.path("pivots")) {
      for (JsonNode entry : pivot.path("entries")) {
        entry.path("values").forEach(v -> turned.add(Names.plain(v.path("value").asText())));
      }
    }
    List<Output> outputs = new ArrayList<>();
    Set<LoadedSource.Column> cells = new LinkedHashSet<>();
    for (Output output : before.outputs()) {
      if (turned.contains(Names.plain(output.name()))) {
        cells.addAll(output.cells());
      } else {
        outputs.add(output);
      }
    }
    SqlTree.texts(node.path("unpivot_names")).forEach(n -> outputs.add(new Output(n, cells)));
    Relation after = carrying("", outputs, List.of(), before.rows().keySet());
    return new Relation(alias, null, after.outputs(), after.rows(), after.carried());
  }

  /** In place of a source UNPIVOT gets a query over it, to which columns can be added. */
  private void carryRowNumbers(ObjectNode unpivot) {
    JsonNode from = unpivot.path("source");
    String name = from.path("table_name").asText();
    LoadedSource source = lineage.source(name);
    boolean isSource =
        SqlTree.type(from).equals("BASE_TABLE")
            && source != null
            && !scope.containsKey(Names.plain(name));
    if (source != null && isSource && !source.has("rowid")) {
      String alias = from.path("alias").asText().isEmpty() ? name : from.path("alias").asText();
      String query =
          "SELECT * FROM (SELECT * FROM %s) AS %s"
              .formatted(Names.quoted(source.name()), Names.quoted(alias));
      unpivot.set("source", lineage.parsed(query).path("from_table"));
    }
  }
}
