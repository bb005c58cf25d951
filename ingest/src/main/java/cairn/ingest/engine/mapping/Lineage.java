package cairn.ingest.engine.mapping;

import cairn.ingest.engine.EngineException;
import cairn.ingest.engine.mapping.Relation.Ends;
import cairn.ingest.engine.mapping.Relation.Output;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Works out in a statement's parse tree of which source columns each column is made, and gives the
 * statement columns more that carry the numbers of the source rows. A row made of several carries
 * the first and the last. Where rows cannot be followed, through EXCEPT for example, there is
 * nothing to carry; what a statement means never changes.
 */
final class Lineage {
  private static final String WITH = "cairn_with ";

  private final DuckDb duck;
  private final Map<String, LoadedSource> sources = new TreeMap<>();
  private final IdentityHashMap<ObjectNode, Map<String, Ends>> rows = new IdentityHashMap<>();
  private final List<Select> selects = new ArrayList<>();

  Lineage(DuckDb duck, Collection<LoadedSource> sources) {
    this.duck = duck;
    sources.forEach(source -> this.sources.put(Names.plain(source.name()), source));
  }

  /**
   * What a query yields.
   *
   * @param isOpen whether columns can be added to it
   * @param sources the sources whose rows can be followed through it
   * @param outputs its columns
   */
  record Query(boolean isOpen, Set<String> sources, List<Output> outputs) {}

  /** A WITH table: its twin that carries the numbers of rows, where there is one. */
  record WithTable(@Nullable String twin, Query query) {}

  /** A SELECT with the tables in its FROM. */
  record Select(ObjectNode node, List<Relation> relations) {}

  /** The name of the column that carries the number of the first row of a source. */
  static String first(String source) {
    return "cairn_first " + source;
  }

  /** The name of the column that carries the number of the last row of a source. */
  static String last(String source) {
    return "cairn_last " + source;
  }

  @Nullable LoadedSource source(String name) {
    return sources.get(Names.plain(name));
  }

  /** Every SELECT that was looked at. */
  List<Select> selects() {
    return selects;
  }

  /** Looks at a query; its tree then reads WITH tables and subqueries that carry row numbers. */
  Query look(ObjectNode query, Map<String, WithTable> outer) {
    Map<String, WithTable> scope = new HashMap<>(outer);
    lookAtWithTables(query, scope);
    return switch (SqlTree.type(query)) {
      case SqlTree.SELECT -> select(query, scope);
      case SqlTree.SET_OPERATION -> setOperation(query, scope);
      default -> new Query(false, Set.of(), List.of());
    };
  }

  private void lookAtWithTables(ObjectNode query, Map<String, WithTable> scope) {
    JsonNode entries = query.path("cte_map").path("map");
    if (!(query.path("cte_map") instanceof ObjectNode map) || entries.isEmpty()) {
      return;
    }
    ArrayNode all = query.arrayNode();
    for (JsonNode entry : entries) {
      all.add(entry);
      String name = entry.path("key").asText();
      if (entry.deepCopy() instanceof ObjectNode twin
          && twin.path("value").path("query").path("node") instanceof ObjectNode body) {
        Query made = look(body, scope);
        boolean renamed = !twin.path("value").path("aliases").isEmpty();
        boolean carries = !renamed && !made.sources().isEmpty();
        if (carries) {
          carry(body, made.sources());
          all.add(twin.put("key", WITH + name));
        }
        Query known = renamed ? new Query(false, Set.of(), List.of()) : made;
        scope.put(Names.plain(name), new WithTable(carries ? WITH + name : null, known));
      }
    }
    map.set("map", all);
  }

  private Query select(ObjectNode node, Map<String, WithTable> scope) {
    List<Relation> relations = new FromTables(this, scope).of(node, "from_table");
    selects.add(new Select(node, relations));
    Map<String, List<Ends>> bySource = new TreeMap<>();
    for (Relation relation : relations) {
      relation
          .rows()
          .forEach(
              (name, ends) -> bySource.computeIfAbsent(name, n -> new ArrayList<>()).add(ends));
      leaveOut(node, relation);
    }
    boolean grouped = SqlTree.isGrouped(node);
    boolean distinct = SqlTree.isDistinct(node);
    Map<String, Ends> own = new TreeMap<>();
    if (!grouped || !distinct) {
      bySource.forEach((name, all) -> own.put(name, together(all, grouped || distinct)));
    }
    rows.put(node, own);
    return new Query(true, new TreeSet<>(own.keySet()), outputs(node, relations));
  }

  private static Ends together(List<Ends> all, boolean overRows) {
    String first = all.stream().map(Ends::first).collect(Collectors.joining(", "));
    String last = all.stream().map(Ends::last).collect(Collectors.joining(", "));
    if (all.size() > 1) {
      first = "least(" + first + ")";
      last = "greatest(" + last + ")";
    }
    return overRows ? new Ends("min(" + first + ")", "max(" + last + ")") : new Ends(first, last);
  }

  /** Stars of a SELECT must not show what a table carries. */
  private static void leaveOut(ObjectNode select, Relation relation) {
    for (ObjectNode star : SqlTree.expressions(select.path("select_list"))) {
      String of = star.path("relation_name").asText();
      if (SqlTree.isOfClass(star, "STAR")
          && (of.isEmpty() || relation.isCalled(of))
          && star.path("exclude_list") instanceof ArrayNode excluded) {
        relation.carried().forEach(excluded::add);
      }
    }
  }

  private static List<Output> outputs(ObjectNode select, List<Relation> relations) {
    List<Output> outputs = new ArrayList<>();
    for (JsonNode item : select.path("select_list")) {
      if (SqlTree.isOfClass(item, "STAR")) {
        String of = item.path("relation_name").asText();
        Set<String> excluded = new HashSet<>(SqlTree.texts(item.path("exclude_list")));
        relations.stream()
            .filter(relation -> of.isEmpty() || relation.isCalled(of))
            .forEach(relation -> outputs.addAll(relation.starred(excluded)));
      } else {
        outputs.add(new Output(SqlTree.outputName(item), cells(item, relations, outputs)));
      }
    }
    return outputs;
  }

  private static Set<LoadedSource.Column> cells(
      JsonNode expression, List<Relation> relations, List<Output> earlier) {
    Set<LoadedSource.Column> cells = new LinkedHashSet<>();
    for (ObjectNode part : SqlTree.expressions(expression)) {
      if (SqlTree.isOfClass(part, "COLUMN_REF")) {
        List<String> names = SqlTree.texts(part.path("column_names"));
        if (Relation.having(relations, names).isEmpty()) {
          earlier.stream()
              .filter(output -> output.isCalled(names.get(0)))
              .forEach(output -> cells.addAll(output.cells()));
        }
        cells.addAll(Relation.cells(relations, names));
      }
    }
    return cells;
  }

  private Query setOperation(ObjectNode node, Map<String, WithTable> scope) {
    if (!(node.path("left") instanceof ObjectNode left)
        || !(node.path("right") instanceof ObjectNode right)) {
      return new Query(false, Set.of(), List.of());
    }
    Query one = look(left, scope);
    Query other = look(right, scope);
    boolean isUnionOfAll =
        node.path("setop_type").asText().equals("UNION") && node.path("setop_all").asBoolean();
    boolean open = isUnionOfAll && one.isOpen() && other.isOpen();
    Set<String> followed = new TreeSet<>();
    if (open) {
      followed.addAll(one.sources());
      followed.addAll(other.sources());
    }
    return new Query(open, followed, both(one.outputs(), other.outputs()));
  }

  private static List<Output> both(List<Output> one, List<Output> other) {
    List<Output> both = new ArrayList<>();
    for (int i = 0; i < one.size(); i++) {
      Set<LoadedSource.Column> cells = new LinkedHashSet<>(one.get(i).cells());
      if (one.size() == other.size()) {
        cells.addAll(other.get(i).cells());
      }
      both.add(new Output(one.get(i).name(), cells));
    }
    return both;
  }

  /** Adds to a query that was looked at the columns that carry the row numbers of some sources. */
  void carry(ObjectNode query, Collection<String> wanted) {
    if (SqlTree.type(query).equals(SqlTree.SET_OPERATION)) {
      for (String side : List.of("left", "right")) {
        if (query.path(side) instanceof ObjectNode part) {
          carry(part, wanted);
        }
      }
      return;
    }
    Map<String, Ends> own = rows.getOrDefault(query, Map.of());
    List<String> items = new ArrayList<>();
    for (String name : wanted) {
      Ends none = new Ends("CAST(NULL AS BIGINT)", "CAST(NULL AS BIGINT)");
      Ends ends = own.getOrDefault(name, none);
      items.add(ends.first() + " AS " + Names.quoted(first(name)));
      items.add(ends.last() + " AS " + Names.quoted(last(name)));
    }
    if (query.path("select_list") instanceof ArrayNode list) {
      parsed("SELECT " + String.join(", ", items)).path("select_list").forEach(list::add);
    }
    if (!own.isEmpty() && SqlTree.isDistinct(query)) {
      SqlTree.groupInPlaceOfDistinct(query);
    }
  }

  /** The tree of a query of our own. */
  JsonNode parsed(String sql) {
    try {
      return duck.tree(sql).path("statements").path(0).path("node");
    } catch (JsonProcessingException e) {
      throw new EngineException("a query of our own does not parse");
    }
  }
}
