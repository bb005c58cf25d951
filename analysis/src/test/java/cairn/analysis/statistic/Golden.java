package cairn.analysis.statistic;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Assumptions;

/**
 * Holds every row of a file of golden numbers against ours. A row agrees, or it is in {@code
 * exclusions.csv} with its reason; an exclusion that no row needs fails too, and so do fewer
 * agreements than were asked for.
 */
@SuppressWarnings({"StringSplitter"})
public final class Golden {
  /** One golden number. */
  public record Row(
      String test, String dataset, String args, String key, String stat, String value) {
    /** The value of a name in {@code a=1;b=2}, of the arguments or of the key. */
    public String arg(String name) {
      for (String part : (args + ";" + key).split(";")) {
        int at = part.indexOf('=');
        if (at > 0 && part.substring(0, at).equals(name)) {
          return part.substring(at + 1);
        }
      }
      throw new IllegalArgumentException("no " + name + " in " + args + ";" + key);
    }

    public double number(String name) {
      return Double.parseDouble(arg(name));
    }
  }

  /** Computes our number of a row; NaN where ours is absent. */
  public interface Calculator {
    public double value(Row row);
  }

  /** Whether our number is near enough. */
  public interface Tolerance {
    public boolean near(double expected, double actual);

    /** The same for a row; most rows of a test are held alike. */
    default boolean near(Row row, double expected, double actual) {
      return near(expected, actual);
    }

    /** Numbers of one kind held more or less closely than others, by the row. */
    static Tolerance by(Function<Row, Tolerance> choice) {
      return new Tolerance() {
        @Override
        public boolean near(double expected, double actual) {
          throw new IllegalStateException("the tolerance depends on the row");
        }

        @Override
        public boolean near(Row row, double expected, double actual) {
          return choice.apply(row).near(expected, actual);
        }
      };
    }

    static Tolerance relative(double tolerance) {
      return (e, a) -> Math.abs(a - e) <= tolerance * Math.abs(e);
    }

    /** Relative, but numbers this small and smaller are compared absolutely. */
    static Tolerance relative(double tolerance, double floor) {
      return (e, a) -> Math.abs(a - e) <= tolerance * Math.max(Math.abs(e), floor);
    }

    static Tolerance absolute(double tolerance) {
      return (e, a) -> Math.abs(a - e) <= tolerance;
    }
  }

  /** Closed forms. */
  public static final Tolerance CLOSED = Tolerance.relative(1e-9, 1e-6);

  /** Exact to the last digits wherever the number is near zero, as tails of distributions are. */
  public static final Tolerance TAIL = Tolerance.relative(1e-8);

  /** Iterative estimates. */
  public static final Tolerance ITERATIVE = Tolerance.relative(1e-7, 1e-6);

  private final String file;
  private final Set<String> tests;
  private final Map<String, Calculator> calculators = new LinkedHashMap<>();
  private final Map<String, Tolerance> tolerances = new LinkedHashMap<>();

  /**
   * The numbers of a file.
   *
   * @param tests only those of these tests; none for all
   */
  public Golden(String file, String... tests) {
    this.file = file;
    this.tests = Set.of(tests);
  }

  /** The names of the tests in a file. */
  public static Set<String> testsOf(String file) {
    return Set.of(
        Arrays.stream(Csv.read(shared().resolve("golden").resolve(file)).texts("test"))
            .distinct()
            .toArray(String[]::new));
  }

  public static Path shared() {
    String folder = System.getProperty("cairn.shared", "");
    Path path = Path.of(folder);
    Assumptions.assumeTrue(
        !folder.isEmpty() && Files.isDirectory(path.resolve("golden")),
        "Skipped: the folder of shared golden numbers is not here.");
    return path;
  }

  public static Csv input(String name) {
    return Csv.read(shared().resolve("golden").resolve(name));
  }

  public static Csv real(String name) {
    return Csv.read(shared().resolve("realdata").resolve(name));
  }

  public Golden on(String test, Tolerance tolerance, Calculator calculator) {
    calculators.put(test, calculator);
    tolerances.put(test, tolerance);
    return this;
  }

  /** Holds the file's rows; so many or more must agree. */
  public void check(int atLeast) {
    assertTrue(atLeast > 0, "a file that is held at all has numbers that agree");
    Csv rows = Csv.read(shared().resolve("golden").resolve(file));
    List<Exclusion> exclusions = Exclusion.of(file);
    List<String> wrong = new ArrayList<>();
    Map<String, Integer> wrongByTest = new TreeMap<>();
    int agree = 0;
    int out = 0;
    for (int i = 0; i < rows.size(); i++) {
      Row row = row(rows, i);
      if (!isHeld(row.test())) {
        continue;
      }
      Exclusion exclusion = exclusions.stream().filter(e -> e.covers(row)).findFirst().orElse(null);
      String problem = problem(row);
      if (exclusion != null) {
        exclusion.used++;
        out++;
        if (problem.isEmpty()) {
          wrong.add("left out, but agrees: " + row);
        }
      } else if (problem.isEmpty()) {
        agree++;
      } else {
        wrongByTest.merge(row.test(), 1, Integer::sum);
        if (wrongByTest.get(row.test()) <= 6) {
          wrong.add(problem);
        }
      }
    }
    for (Exclusion exclusion : exclusions) {
      if (exclusion.used == 0 && isHeld(exclusion.patterns.get(0))) {
        wrong.add("exclusion that no row needs: " + exclusion.reason);
      }
    }
    String part = tests.isEmpty() ? "" : " " + new TreeSet<>(tests);
    System.out.println(file + part + ": " + agree + " numbers agree, " + out + " left out");
    assertTrue(wrong.isEmpty(), () -> file + " " + wrongByTest + "\n" + String.join("\n", wrong));
    assertTrue(agree >= atLeast, file + ": " + agree + " agree, of at least " + atLeast);
  }

  private boolean isHeld(String test) {
    return tests.isEmpty() || tests.contains(test);
  }

  private String problem(Row row) {
    Calculator calculator = calculators.get(row.test());
    if (calculator == null) {
      return "not covered: " + row;
    }
    double actual;
    try {
      actual = calculator.value(row);
    } catch (RuntimeException e) {
      return "threw " + e + ": " + row;
    }
    boolean absent = row.value().equals("NA") || row.value().equals("NaN");
    if (absent) {
      return Double.isNaN(actual) ? "" : "expected none, got " + actual + ": " + row;
    }
    double expected = number(row.value());
    if (expected == actual) {
      return "";
    }
    Tolerance tolerance = tolerances.get(row.test());
    return tolerance.near(row, expected, actual) ? "" : "got " + actual + ": " + row;
  }

  private static double number(String text) {
    return switch (text) {
      case "Inf" -> Double.POSITIVE_INFINITY;
      case "-Inf" -> Double.NEGATIVE_INFINITY;
      default -> Double.parseDouble(text);
    };
  }

  private static Row row(Csv rows, int i) {
    return new Row(
        rows.text(i, "test"),
        rows.text(i, "dataset"),
        rows.text(i, "args"),
        rows.text(i, "key"),
        rows.text(i, "stat"),
        rows.text(i, "value"));
  }

  /** Golden numbers that are not compared, and why. */
  private static final class Exclusion {
    private final List<String> patterns;
    private final String reason;
    private int used;

    private Exclusion(List<String> patterns, String reason) {
      this.patterns = patterns;
      this.reason = reason;
    }

    static List<Exclusion> of(String file) {
      try (InputStream in = Golden.class.getResourceAsStream("exclusions.csv")) {
        Csv csv = Csv.parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        List<Exclusion> list = new ArrayList<>();
        for (int i = 0; i < csv.size(); i++) {
          if (csv.text(i, "file").equals(file)) {
            List<String> patterns = new ArrayList<>();
            for (String column : List.of("test", "dataset", "args", "key", "stat")) {
              patterns.add(csv.text(i, column));
            }
            list.add(new Exclusion(patterns, csv.text(i, "reason")));
          }
        }
        return list;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    /** A star stands for any text, also for none. */
    private static boolean isLike(String pattern, String value) {
      return value.matches(
          Arrays.stream(pattern.split("\\*", -1))
              .map(Pattern::quote)
              .collect(Collectors.joining(".*")));
    }

    public boolean covers(Row row) {
      List<String> values = List.of(row.test(), row.dataset(), row.args(), row.key(), row.stat());
      for (int i = 0; i < values.size(); i++) {
        if (!isLike(patterns.get(i), values.get(i))) {
          return false;
        }
      }
      return true;
    }
  }
}
