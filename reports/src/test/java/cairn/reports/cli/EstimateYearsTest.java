package cairn.reports.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A calendar year is a covariate like years since the first: far from 0 for its spread, it makes
 * sums that rounding eats. Slopes and their errors are the same for both, whatever the model.
 */
final class EstimateYearsTest {
  private static final List<String> MODELS =
      List.of(
          "linear --outcome visits --cluster site",
          "poisson --outcome visits",
          "negative-binomial --outcome visits",
          "logistic --outcome left",
          "gee --outcome left --cluster site --correlation independence",
          "gee --outcome grams --cluster site --link identity --correlation independence",
          "mixed --outcome grams --random site",
          "mixed --outcome left --random site --family logistic",
          "mixed --outcome visits --random site --family poisson",
          "mixed --outcome visits --random site --family negative-binomial",
          "cox --time grams --event left",
          "fine-gray --time grams --event left --cause 1");

  @TempDir private static Path folder;

  @BeforeAll
  static void writePeople() throws IOException {
    Random random = new Random(11);
    StringBuilder text = new StringBuilder("site,since,year,age,visits,left,grams\n");
    for (int i = 0; i < 240; i++) {
      int site = i % 8;
      int since = random.nextInt(12);
      int age = 20 + random.nextInt(40);
      double rate = Math.exp(1 + 0.05 * since + 0.2 * (site - 4) + 0.6 * random.nextGaussian());
      double left = 1 / (1 + Math.exp(1 - 0.1 * since - 0.1 * (site - 4)));
      text.append(site).append(',').append(since).append(',').append(1990 + since).append(',');
      text.append(age).append(',').append(Math.round(rate)).append(',');
      text.append(random.nextDouble() < left ? 1 : 0).append(',');
      text.append(3000 + 40 * since + random.nextInt(900)).append('\n');
    }
    Files.writeString(folder.resolve("people.csv"), text);
  }

  private static Map<String, String> run(String model, String covariate) {
    List<String> words = new ArrayList<>(List.of(model.split(" ")));
    words.addAll(List.of("--covariates", covariate + ",age"));
    words.addAll(List.of("--in", folder.resolve("people.csv").toString()));
    return EstimateRun.figures(words);
  }

  @Test
  void aYearGivesWhatYearsSinceGive() {
    for (String model : MODELS) {
      Map<String, String> since = run(model, "since");
      Map<String, String> year = run(model, "year");
      boolean gee = model.startsWith("gee");
      for (String stat : List.of("coef", gee ? "robust_se" : "se")) {
        double expected = EstimateRun.number(since, "since", stat);
        assertTrue(Double.isFinite(expected), model);
        double actual = EstimateRun.number(year, "year", stat);
        assertEquals(expected, actual, 1e-5 * Math.abs(expected), model + " " + stat);
        assertEquals(
            EstimateRun.number(since, "age", "coef"),
            EstimateRun.number(year, "age", "coef"),
            1e-5 * EstimateRun.number(since, "age", gee ? "robust_se" : "se"),
            model + " age");
      }
    }
  }

  /** The intercept is that of the year 0, with an error as large as that distance asks for. */
  @Test
  void theInterceptIsMovedBack() {
    String model = "mixed --outcome visits --random site --family negative-binomial";
    Map<String, String> since = run(model, "since");
    Map<String, String> year = run(model, "year");
    double slope = EstimateRun.number(since, "since", "coef");
    double moved = EstimateRun.number(since, "(Intercept)", "coef") - 1990 * slope;
    assertEquals(moved, EstimateRun.number(year, "(Intercept)", "coef"), 1e-5 * Math.abs(moved));
    double least = 1980 * EstimateRun.number(since, "since", "se");
    double error = EstimateRun.number(year, "(Intercept)", "se");
    assertTrue(error > least && error < 1.02 * least, error + " of " + least);
  }
}
