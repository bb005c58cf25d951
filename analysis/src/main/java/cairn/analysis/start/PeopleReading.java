package cairn.analysis.start;

import cairn.analysis.person.plan.Covariate;
import cairn.ingest.model.Group;
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
  /** Starts up to which everybody is held at once. */
  public static final long MOST_PEOPLE = 1_000_000;

  private final List<Covariate> covariates;
  private final List<String> outcomes;
  private final List<Subject> subjects = new ArrayList<>();
  private final Map<SubjectId, Subject> byStart = new HashMap<>();

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

  /** One of those compared, without what nothing is adjusted for. */
  private record Subject(
      SubjectId id,
      String type,
      String group,
      List<Object> values,
      @Nullable String attended,
      List<Judged> judged) {}

  private record SubjectId(String person, long course) {}

  private record Judged(String problem, String word) {}

  /** Adds a person at one start. */
  public void subject(SubjectRow row) {
    List<Object> values = new ArrayList<>(covariates.size());
    for (Covariate each : covariates) {
      if (each.isAmount()) {
        values.add(KnownAtStart.amount(each, row));
      } else {
        String level = KnownAtStart.level(each, row);
        values.add(shared(level == null ? Trait.UNKNOWN : level));
      }
    }
    String attended = row.attendedTypes();
    SubjectId id = new SubjectId(row.clientId(), row.course());
    Subject subject =
        new Subject(
            id,
            shared(row.groupType()),
            shared(row.cluster()),
            values,
            attended == null ? null : shared(attended),
            new ArrayList<>(2));
    subjects.add(subject);
    byStart.put(id, subject);
  }

  private String shared(String word) {
    return known.computeIfAbsent(word, w -> w);
  }

  /**
   * Adds the verdicts on one problem of a person read before.
   *
   * @throws IllegalArgumentException when there is no such person, or the word has another length
   */
  public void judged(JudgedRow row) {
    Subject subject = byStart.get(new SubjectId(row.clientId(), row.course()));
    if (subject == null || row.word().length() != outcomes.size()) {
      throw new IllegalArgumentException("verdicts of nobody, or not one for each outcome");
    }
    subject.judged.add(new Judged(shared(row.problem()), row.word()));
  }

  /** Everybody, in order. */
  public ComparedPeople people() {
    subjects.sort(
        Comparator.comparing((Subject s) -> s.id.person())
            .thenComparingLong((Subject s) -> s.id.course()));
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
      int number = groupAt.getOrDefault(subject.group, 0);
      group[i] = Group.isOnePerson(subject.group) ? -1 - number : number;
      due[i] = subject.attended != null;
      attended[i] = bits(subject.attended, typeAt);
      subject.judged.sort(Comparator.comparing(Judged::problem));
      subject.judged.forEach(j -> verdicts.add(j.word.getBytes(StandardCharsets.US_ASCII)));
      firstRow[i + 1] = verdicts.size();
    }
    return new ComparedPeople(
        new ComparedPeople.FirstGroups(types, type, group),
        due,
        attended,
        traits(),
        new ComparedPeople.Outcomes(
            List.copyOf(outcomes), firstRow, verdicts.toArray(new byte[0][])));
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
      traits.add(covariates.get(c).isAmount() ? amount(c) : kind(c));
    }
    return traits;
  }

  private Trait amount(int c) {
    double[] values = new double[subjects.size()];
    Arrays.setAll(values, i -> (Double) subjects.get(i).values.get(c));
    return new Trait.Amount(covariates.get(c), values);
  }

  private Trait kind(int c) {
    TreeSet<String> met = new TreeSet<>();
    subjects.forEach(subject -> met.add((String) subject.values.get(c)));
    met.remove(Trait.UNKNOWN);
    List<String> levels = new ArrayList<>(met);
    levels.add(Trait.UNKNOWN);
    Map<String, Integer> at = index(levels);
    int[] level = new int[subjects.size()];
    Arrays.setAll(level, i -> at.getOrDefault((String) subjects.get(i).values.get(c), 0));
    return new Trait.Kind(covariates.get(c), level, levels);
  }
}
