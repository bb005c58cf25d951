package cairn.analysis.compare;

import cairn.analysis.plan.Covariate;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Takes people and verdicts in any order and brings them into one. */
public final class PeopleReading {
  private static final Comparator<Subject> ORDER =
      Comparator.comparing((Subject s) -> s.id).thenComparingLong((Subject s) -> s.course);

  private final List<Covariate> covariates;
  private final List<String> outcomes;
  private final List<Subject> subjects = new ArrayList<>();
  private final Map<String, Subject> byStart = new HashMap<>();

  /** One word for everybody who shares it. */
  private final Map<String, String> known = new HashMap<>();

  /**
   * Nobody yet.
   *
   * @param covariates what comparisons are adjusted for, in the plan's order
   * @param outcomes ids of the outcomes, in the order of the words' symbols
   */
  public PeopleReading(List<Covariate> covariates, List<String> outcomes) {
    this.covariates = List.copyOf(covariates);
    this.outcomes = List.copyOf(outcomes);
  }

  /** Whether a covariate is a number. */
  static boolean isAmount(Covariate covariate) {
    return covariate == Covariate.BASELINE_DAYS || covariate == Covariate.AGE;
  }

  private static final class Subject {
    private final String id;
    private final long course;
    private final String type;
    private final String group;
    private final @Nullable Object[] values;
    private final @Nullable String attended;
    private final List<Judged> judged = new ArrayList<>(2);

    private Subject(
        String id,
        long course,
        String type,
        String group,
        @Nullable Object[] values,
        @Nullable String attended) {
      this.id = id;
      this.course = course;
      this.type = type;
      this.group = group;
      this.values = values;
      this.attended = attended;
    }
  }

  private record Judged(String problem, String word) {}

  /**
   * A person at one start.
   *
   * @param values of the covariates in their order: a Double for an amount, else a text; null where
   *     unknown
   * @param attended keys of the types attended before the milestone, a blank between; null where
   *     the milestone is not due
   */
  public void subject(
      String id,
      long course,
      String type,
      String group,
      @Nullable Object[] values,
      @Nullable String attended) {
    @Nullable Object[] kept = values.clone();
    for (int i = 0; i < kept.length; i++) {
      kept[i] = kept[i] instanceof String text ? shared(text) : kept[i];
    }
    Subject subject =
        new Subject(
            id,
            course,
            shared(type),
            shared(group),
            kept,
            attended == null ? null : shared(attended));
    subjects.add(subject);
    byStart.put(id + ' ' + course, subject);
  }

  private String shared(String word) {
    return known.computeIfAbsent(word, w -> w);
  }

  /**
   * The verdicts on one problem of a person read before.
   *
   * @throws IllegalArgumentException when there is no such person, or the word has another length
   */
  public void judged(String id, long course, String problem, String word) {
    Subject subject = byStart.get(id + ' ' + course);
    if (subject == null || word.length() != outcomes.size()) {
      throw new IllegalArgumentException("verdicts of nobody, or not one for each outcome");
    }
    subject.judged.add(new Judged(shared(problem), word));
  }

  /** How many people have been read. */
  public int size() {
    return subjects.size();
  }

  /** Somebody at a start. */
  public record Start(String id, long course, String type) {}

  /** Everybody's starts, in the order of {@link #people}. */
  public List<Start> starts() {
    return subjects.stream()
        .sorted(ORDER)
        .map(subject -> new Start(subject.id, subject.course, subject.type))
        .toList();
  }

  /** Everybody, in order. */
  public ComparedPeople people() {
    subjects.sort(ORDER);
    List<String> types = List.copyOf(new TreeSet<>(subjects.stream().map(s -> s.type).toList()));
    List<String> groups = List.copyOf(new TreeSet<>(subjects.stream().map(s -> s.group).toList()));
    Map<String, Integer> typeAt = index(types);
    Map<String, Integer> groupAt = index(groups);
    int n = subjects.size();
    int[] type = new int[n];
    int[] group = new int[n];
    boolean[] due = new boolean[n];
    long[] attended = new long[n];
    int[] firstRow = new int[n + 1];
    List<byte[]> verdicts = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      Subject subject = subjects.get(i);
      type[i] = typeAt.getOrDefault(subject.type, 0);
      group[i] = groupAt.getOrDefault(subject.group, 0);
      due[i] = subject.attended != null;
      attended[i] = bits(subject.attended, typeAt);
      subject.judged.sort(Comparator.comparing(Judged::problem));
      subject.judged.forEach(j -> verdicts.add(j.word.getBytes(StandardCharsets.US_ASCII)));
      firstRow[i + 1] = verdicts.size();
    }
    return new ComparedPeople(
        types,
        type,
        group,
        due,
        attended,
        traits(),
        outcomes,
        firstRow,
        verdicts.toArray(new byte[0][]));
  }

  private static Map<String, Integer> index(List<String> words) {
    Map<String, Integer> index = new HashMap<>();
    words.forEach(word -> index.put(word, index.size()));
    return index;
  }

  /** A bit for each type attended; types that nobody came to first, and any after 64, have none. */
  private static long bits(@Nullable String attended, Map<String, Integer> typeAt) {
    long bits = 0;
    for (String key : attended == null ? new String[0] : attended.split(" ", -1)) {
      Integer at = typeAt.get(key);
      bits |= at == null || at >= Long.SIZE ? 0 : 1L << at;
    }
    return bits;
  }

  private List<Trait> traits() {
    List<Trait> traits = new ArrayList<>();
    for (int c = 0; c < covariates.size(); c++) {
      traits.add(isAmount(covariates.get(c)) ? amount(c) : kind(c));
    }
    return traits;
  }

  private Trait amount(int c) {
    double[] values = new double[subjects.size()];
    Arrays.setAll(
        values, i -> subjects.get(i).values[c] instanceof Double number ? number : Double.NaN);
    return new Trait.Amount(covariates.get(c).key(), values);
  }

  private Trait kind(int c) {
    TreeSet<String> met = new TreeSet<>();
    for (Subject subject : subjects) {
      if (subject.values[c] instanceof String text) {
        met.add(text);
      }
    }
    met.remove(Trait.UNKNOWN);
    List<String> levels = new ArrayList<>(met);
    levels.add(Trait.UNKNOWN);
    Map<String, Integer> at = index(levels);
    int[] level = new int[subjects.size()];
    Arrays.setAll(
        level,
        i ->
            subjects.get(i).values[c] instanceof String text
                ? at.getOrDefault(text, levels.size() - 1)
                : levels.size() - 1);
    return new Trait.Kind(covariates.get(c).key(), level, levels);
  }
}
