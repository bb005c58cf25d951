package cairn.reports.release;

import cairn.analysis.question.period.PeriodCategory;
import cairn.analysis.question.period.PeriodMeasure;
import cairn.ingest.catalogue.Mistakes;
import cairn.ingest.catalogue.YamlMapping;
import cairn.ingest.catalogue.YamlNode;
import cairn.ingest.model.GroupKind;
import cairn.ingest.model.Keyed;
import cairn.ingest.store.disk.Checksum;
import cairn.reports.disclosure.joint.DisclosureRule;
import cairn.reports.release.ReleaseDesign.Fraction;
import cairn.reports.release.table.Bin;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads {@code release.yaml}. Every key but targets must be there, and none that is not known. */
public final class ReleaseDesignReader {
  /** What the file is called, beside a study plan. */
  public static final String FILE = "release.yaml";

  private static final Pattern FRACTION = Pattern.compile("(\\d{1,3})/(\\d{1,3})");
  private static final int MANY = 1_000_000;
  private static final int HUNDRED = 100;

  private final YamlMapping yaml;

  private ReleaseDesignReader(YamlMapping yaml) {
    this.yaml = yaml;
  }

  /** The design that is used where a program brings none. */
  public static ReleaseDesign shipped() {
    return read(shippedText(), FILE);
  }

  /** The file that says so. */
  public static String shippedText() {
    try (InputStream stream =
        Objects.requireNonNull(ReleaseDesignReader.class.getResourceAsStream(FILE), FILE)) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("a packaged file cannot be read", e);
    }
  }

  /**
   * The funders' design of a file.
   *
   * @param text the file's text
   * @param file the file's name, for messages
   * @throws Mistakes.MistakesException naming everything that is wrong, with its line
   */
  public static ReleaseDesign read(String text, String file) {
    Mistakes mistakes = new Mistakes();
    Optional<YamlNode> root = YamlNode.read(new StringReader(text), file, mistakes);
    mistakes.throwIfAny();
    YamlMapping all = root.orElseThrow().mapping();
    mistakes.throwIfAny();
    if (!all.has("funder")) {
      all.mistake("the key funder is missing: only funders have a design of their own");
    }
    YamlMapping funder = all.mapping("funder");
    all.finish();
    mistakes.throwIfAny();
    ReleaseDesignReader reader = new ReleaseDesignReader(funder);
    ReleaseDesign design = reader.design(Checksum.of(text.getBytes(StandardCharsets.UTF_8)));
    funder.finish();
    mistakes.throwIfAny();
    return design;
  }

  private ReleaseDesign design(String checksum) {
    List<PeriodMeasure> monthly = measures("monthly");
    List<PeriodMeasure> quarterly = measures("quarterly");
    YamlNode node = yaml.child("quarterly");
    if (node != null && quarterly.stream().anyMatch(measure -> !measure.isOfQuarters())) {
      node.mistake("starts of a quarter are the sum of its months', so came is of months only");
    }
    DisclosureRule profile = profile();
    int smallest = (int) profile.smallest();
    return new ReleaseDesign(
        yaml.text("recipient"),
        profile,
        new ReleaseDesign.Measures(monthly, quarterly, targets(monthly)),
        kinds(),
        new ReleaseDesign.Limits(
            fraction(), from("own_kind_from", smallest), from("rates_from", smallest)),
        details(),
        checksum);
  }

  private DisclosureRule profile() {
    Optional<DisclosureRule> named = DisclosureRule.of(yaml.text("profile"));
    YamlNode node = yaml.child("profile");
    if (named.isEmpty() && node != null) {
      node.mistake(
          "is none of "
              + DisclosureRule.shipped().stream()
                  .map(DisclosureRule::key)
                  .collect(Collectors.joining(", ")));
    }
    return named.orElse(DisclosureRule.shipped().get(0));
  }

  private List<PeriodMeasure> measures(String key) {
    List<PeriodMeasure> measures = constants(key, PeriodMeasure.class);
    YamlNode node = yaml.child(key);
    if (node != null && measures.isEmpty()) {
      node.mistake("at least one measure was expected");
    }
    return measures;
  }

  private List<GroupKind> kinds() {
    List<GroupKind> kinds = constants("kinds", GroupKind.class);
    YamlNode node = yaml.child("kinds");
    if (node != null && kinds.size() != GroupKind.values().length) {
      node.mistake("each of " + words(List.of(GroupKind.values())) + " was expected once");
    }
    return kinds;
  }

  private <E extends Enum<E> & Keyed> List<E> constants(String key, Class<E> type) {
    if (!yaml.has(key)) {
      yaml.mistake("the key " + key + " is missing");
    }
    List<E> found = new ArrayList<>();
    for (YamlNode item : yaml.items(key)) {
      E one = item.one(type);
      if (one != null && found.contains(one)) {
        item.mistake("stands here twice");
      } else if (one != null) {
        found.add(one);
      }
    }
    return found;
  }

  private Fraction fraction() {
    String text = yaml.text("hidden_at_most");
    Matcher matcher = FRACTION.matcher(text);
    YamlNode node = yaml.child("hidden_at_most");
    if (matcher.matches()) {
      int part = Integer.parseInt(matcher.group(1));
      int whole = Integer.parseInt(matcher.group(2));
      if (whole > 0 && part < whole) {
        return new Fraction(part, whole);
      }
    }
    if (node != null) {
      node.mistake("a fraction below 1 was expected, such as 1/3");
    }
    return new Fraction(1, 3);
  }

  private int from(String key, int least) {
    int value = yaml.integer(key);
    YamlNode node = yaml.child(key);
    if (node != null && (value < least || value > MANY)) {
      node.mistake("a whole number from " + least + " to " + MANY + " was expected");
    }
    return value;
  }

  /** What was agreed on, which may be nothing: no key is needed. */
  private SortedMap<String, Integer> targets(List<PeriodMeasure> monthly) {
    SortedMap<String, Integer> targets = new TreeMap<>();
    if (yaml.has("targets")) {
      YamlMapping all = yaml.mapping("targets");
      for (PeriodMeasure measure : monthly) {
        int most = measure == PeriodMeasure.CAME ? MANY : HUNDRED;
        YamlNode node = all.child(measure.key());
        Integer value = all.optionalInteger(measure.key());
        if (node != null && value != null && (value < 1 || value > most)) {
          node.mistake("a whole number from 1 to " + most + " was expected");
        } else if (value != null) {
          targets.put(measure.key(), value);
        }
      }
      all.finish();
    }
    return targets;
  }

  private Map<PeriodMeasure, Detail> details() {
    if (!yaml.has("details")) {
      yaml.mistake("the key details is missing");
      return Map.of();
    }
    YamlMapping details = yaml.mapping("details");
    Map<PeriodMeasure, Detail> read = new EnumMap<>(PeriodMeasure.class);
    for (PeriodMeasure measure : PeriodMeasure.values()) {
      YamlNode levels = details.child(measure.key());
      if (levels == null) {
        details.mistake("the key " + measure.key() + " is missing");
      } else {
        read.put(measure, detail(measure, levels));
      }
    }
    details.finish();
    return read;
  }

  private static Detail detail(PeriodMeasure measure, YamlNode node) {
    List<List<Bin>> levels = new ArrayList<>();
    for (YamlNode item : node.items()) {
      List<Bin> level = level(measure, item);
      if (!node.isWrong()
          && !levels.isEmpty()
          && !Detail.joins(levels.get(levels.size() - 1), level)) {
        item.mistake("joins no categories of the level above as they stand there");
      }
      levels.add(level);
    }
    if (levels.isEmpty()) {
      node.mistake("at least one level was expected");
      levels.add(List.of());
    }
    return new Detail(levels);
  }

  private static List<Bin> level(PeriodMeasure measure, YamlNode node) {
    Set<String> left =
        measure.categories().stream()
            .map(PeriodCategory::key)
            .collect(Collectors.toCollection(TreeSet::new));
    List<List<String>> bins = new ArrayList<>();
    for (YamlNode item : node.items()) {
      List<String> categories = List.of(String.valueOf(item.text()).split(" \\+ "));
      for (String category : categories) {
        if (!left.remove(category)) {
          item.mistake(
              "is no category of "
                  + measure.key()
                  + " that is not yet counted; they are "
                  + words(measure.categories()));
        }
      }
      bins.add(categories);
    }
    if (!left.isEmpty()) {
      node.mistake("counts everybody only with " + String.join(", ", left));
    }
    return bins.stream().map(bin -> Bin.of(bin, bins.size())).toList();
  }

  private static String words(List<? extends Keyed> constants) {
    return constants.stream().map(Keyed::key).collect(Collectors.joining(", "));
  }
}
