package cairn.ingest.engine.mapping;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The functions that a mapping may use: those whose answer depends on nothing but what they are
 * given. The guide to mappings lists the same ones. What reads files, settings, the clock or the
 * environment, and what draws at random, is not among them.
 */
final class SqlFunctions {
  private static final Map<String, String> TOPICS = new LinkedHashMap<>();

  static {
    TOPICS.put("operators", "+ - * / // % ^ ** || & | ~ << >> @ !~~ ~~ ~~* !~~* ~~~ ^@");
    TOPICS.put(
        "text",
        "concat concat_ws lower lcase upper ucase trim ltrim rtrim length len char_length"
            + " character_length strlen left right lpad rpad substr substring replace translate"
            + " reverse repeat contains starts_with prefix ends_with suffix strpos instr position"
            + " split_part string_split str_split split string_to_array string_split_regex"
            + " str_split_regex strip_accents nfc_normalize format printf ascii unicode chr"
            + " like_escape not_like_escape ilike_escape not_ilike_escape");
    TOPICS.put(
        "patterns",
        "regexp_matches regexp_full_match regexp_extract regexp_extract_all regexp_replace"
            + " regexp_split_to_array regexp_escape");
    TOPICS.put(
        "numbers",
        "abs ceil ceiling floor round round_even trunc sign greatest least mod fmod divide fdiv"
            + " power pow sqrt exp ln log log2 log10 add subtract multiply even isnan isinf"
            + " isfinite");
    TOPICS.put(
        "dates",
        "strptime try_strptime strftime make_date make_time make_timestamp date_add date_sub"
            + " datesub date_diff datediff date_part datepart date_trunc datetrunc last_day"
            + " days_in_month year quarter month week weekofyear yearweek isoyear day dayofmonth"
            + " dayofweek dayofyear weekday isodow dayname monthname hour minute second epoch"
            + " epoch_ms to_timestamp julian time_bucket timezone to_years to_quarters to_months"
            + " to_weeks to_days to_hours to_minutes to_seconds to_milliseconds");
    TOPICS.put("missing", "nullif");
    TOPICS.put(
        "lists",
        "unnest generate_series range list_value list_contains list_has array_contains array_has"
            + " list_position list_indexof array_length list_extract list_element array_extract"
            + " list_slice array_slice list_concat list_cat list_append list_prepend list_distinct"
            + " list_unique list_sort list_reverse_sort list_reverse list_filter array_filter"
            + " list_transform array_transform list_apply list_zip list_has_any list_has_all"
            + " list_aggregate list_aggr list_count list_sum list_min list_max list_avg"
            + " array_to_string flatten struct_pack struct_extract struct_extract_at row map"
            + " map_extract element_at cardinality");
    TOPICS.put(
        "rows",
        "count count_star count_if countif sum avg mean min max min_by max_by arg_min argmin arg_max"
            + " argmax median quantile_cont quantile_disc mode stddev stddev_samp stddev_pop"
            + " variance var_samp var_pop bool_and bool_or any_value first last string_agg"
            + " group_concat listagg list array_agg product");
    TOPICS.put(
        "windows",
        "row_number rank dense_rank rank_dense percent_rank cume_dist ntile lag lead first_value"
            + " last_value nth_value");
  }

  /** Topics with their functions, in the order of the guide. */
  static final Map<String, List<String>> BY_TOPIC = byTopic();

  /** Every function. */
  static final Set<String> ALL = all();

  /** Functions over several rows. */
  static final Set<String> OF_ROWS = Set.copyOf(BY_TOPIC.getOrDefault("rows", List.of()));

  /** Functions that may stand in FROM. */
  static final Set<String> TABLES = Set.of("unnest", "generate_series", "range");

  private SqlFunctions() {}

  private static Map<String, List<String>> byTopic() {
    Map<String, List<String>> topics = new LinkedHashMap<>();
    TOPICS.forEach((topic, names) -> topics.put(topic, List.of(names.split(" "))));
    return Collections.unmodifiableMap(topics);
  }

  private static Set<String> all() {
    Set<String> all = new TreeSet<>();
    BY_TOPIC.values().forEach(all::addAll);
    return Collections.unmodifiableSet(all);
  }
}
