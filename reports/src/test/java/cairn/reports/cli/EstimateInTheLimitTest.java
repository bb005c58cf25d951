package cairn.reports.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cairn.reports.cli.answer.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where an estimate does not exist its reason stands in its place, and the others are given. */
final class EstimateInTheLimitTest {
  private static final String NOBODY = "not estimable: seen in nobody there";
  private static final String ONE_CLUSTER = "not estimable: one cluster";

  @TempDir private Path folder;

  /**
   * R: {@code t <- 1:24; g <- c("a","b","c")[((t * 7) %% 5) %% 3 + 1]; x <- ((t * 5) %% 7)/2; e <-
   * (t %% 3) != 0 & g != "c"}.
   */
  private String levels() throws IOException {
    StringBuilder text = new StringBuilder("t,e,g,x,one,k\n");
    for (int t = 1; t <= 24; t++) {
      int g = t * 7 % 5 % 3;
      int event = t % 3 != 0 && g != 2 ? 1 : 0;
      text.append(t).append(',').append(event).append(',').append("abc".charAt(g));
      text.append(',').append(t * 5 % 7 / 2.0).append(",z,k").append(t % 6).append('\n');
    }
    return file("levels.csv", text.toString());
  }

  private String file(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.writeString(file, text);
    return file.toString();
  }

  private static List<String> words(String words, String file) {
    List<String> all = new ArrayList<>(List.of(words.split(" ", -1)));
    all.addAll(List.of("--in", file));
    return all;
  }

  private static void refused(String message, String words, String file) {
    Ran outcome = EstimateRun.run(words(words, file));
    assertEquals(ExitCode.INPUT, outcome.exit(), outcome.out() + outcome.err());
    assertTrue(outcome.err().contains(message), outcome.err());
  }

  @Test
  void coxNamesTheLevelWithoutAnEventAndGivesTheOthers() throws IOException {
    String words = "cox --time t --event e --covariates g,x --cluster k";
    Map<String, String> found = EstimateRun.figures(words(words, levels()));
    assertEquals(NOBODY, found.get("g=c|coef"));
    assertEquals(NOBODY, found.get("g=c|hr_upper"));
    assertEquals(NOBODY, found.get("g=c|robust_se"));
    assertEquals(0.193256561901058, EstimateRun.number(found, "g=b", "coef"), 1e-9, "coxph");
    assertEquals(-0.106949301710946, EstimateRun.number(found, "x", "coef"), 1e-9, "coxph");
    assertEquals(0.342087115449114, EstimateRun.number(found, "x", "se"), 1e-9, "coxph");
    Ran table = EstimateRun.run(words(words, levels()));
    assertTrue(table.out().contains("nobody with g=c has the event"), table.out());
    assertFalse(table.out().contains("Inf"), table.out());
  }

  @Test
  void coxWithNothingElseStillHasItsTest() throws IOException {
    String file = file("two.csv", "t,e,g\n5,1,a\n8,1,a\n9,0,a\n4,0,b\n7,0,b\n9,0,b\n");
    String words = "cox --time t --event e --covariates g";
    Map<String, String> found = EstimateRun.figures(words(words, file));
    assertEquals(NOBODY, found.get("g=b|coef"));
    assertEquals(1.163461538462, EstimateRun.number(found, "score", "chisq"), 1e-9, "coxph");
    String reference = "not estimable: seen in nobody it is compared with";
    found = EstimateRun.figures(words(words + " --reference g=b", file));
    assertEquals(reference, found.get("g=a|coef"));
  }

  @Test
  void logisticNamesTheLevelAndGivesTheOthers() throws IOException {
    String words = "logistic --outcome e --covariates g,x";
    Map<String, String> found = EstimateRun.figures(words(words, levels()));
    assertEquals(NOBODY, found.get("g=c|or"));
    assertEquals(-0.317806033097556, EstimateRun.number(found, "x", "coef"), 1e-7, "glm");
    assertEquals(0.528915854070601, EstimateRun.number(found, "x", "se"), 1e-7, "glm");
    assertEquals(1.167411565147976, EstimateRun.number(found, "(Intercept)", "coef"), 1e-7, "glm");
  }

  @Test
  void errorsByFewGroupsAreThoseOfWhatIsLeft() throws IOException {
    String words = " --covariates g,x --cluster k";
    Map<String, String> found =
        EstimateRun.figures(words("logistic --outcome e" + words, levels()));
    for (String stat : List.of("se_CR2", "df_CR2", "p_CR2", "se_CR0", "se_CR3")) {
      assertEquals(NOBODY, found.get("g=c|" + stat), stat);
      assertTrue(EstimateRun.number(found, "x", stat) > 0, stat);
    }
    assertEquals(
        EstimateRun.number(found, "x", "se_HC0"), EstimateRun.number(found, "x", "se_CR0"), 1e-9);
    found = EstimateRun.figures(words("cox --time t --event e" + words, levels()));
    assertEquals(NOBODY, found.get("g=c|se_groups"));
    assertTrue(EstimateRun.number(found, "g=b", "df_groups") > 0);
    assertEquals(
        "not estimable by groups: the column is not one of 0 and 1",
        found.get("x|se_groups"),
        "a number has no two sides");
  }

  @Test
  void whatTellsYesFromNoInEveryRowLeavesNothing() throws IOException {
    String apart = file("apart.csv", "y,g\n0,a\n0,a\n1,b\n1,b\n");
    refused("variable g=b separates yes from no", "logistic --outcome y --covariates g", apart);
  }

  @Test
  void equationsForGroupsAndFineGrayNameItToo() throws IOException {
    String words = "gee --outcome e --covariates g,x --cluster k --correlation independence";
    Map<String, String> found = EstimateRun.figures(words(words, levels()));
    assertEquals(NOBODY, found.get("g=c|coef"));
    assertTrue(Double.isFinite(EstimateRun.number(found, "x", "robust_se")));
    found = EstimateRun.figures(words(words + " --jackknife", levels()));
    assertEquals(NOBODY, found.get("g=c|se_jackknife"));
    assertTrue(EstimateRun.number(found, "x", "df_jackknife") > 0);
    found =
        EstimateRun.figures(
            words("fine-gray --time t --event e --cause 1 --covariates g,x", levels()));
    assertEquals(NOBODY, found.get("g=c|shr"));
    assertTrue(Double.isFinite(EstimateRun.number(found, "x", "se")));
  }

  @Test
  void oneClusterIsSaid() throws IOException {
    refused("one cluster", "gee --outcome e --covariates x --cluster one", levels());
    Map<String, String> found =
        EstimateRun.figures(words("logistic --outcome e --covariates x --cluster one", levels()));
    assertEquals(ONE_CLUSTER, found.get("x|se_HC0"));
    assertEquals(ONE_CLUSTER, found.get("x|se_HC1"));
    found =
        EstimateRun.figures(words("cox --time t --event e --covariates x --cluster one", levels()));
    assertEquals(ONE_CLUSTER, found.get("x|robust_p"));
    assertTrue(Double.isFinite(EstimateRun.number(found, "x", "se")));
  }

  @Test
  void nobodyNeedBeCensored() throws IOException {
    String all = "days,end\n3,done\n5,stopped\n7,done\n9,stopped\n10,stopped\n12,done\n";
    String words = "cumulative-incidence --time days --event end --at 10";
    String file = file("all.csv", all);
    Map<String, String> found = EstimateRun.figures(words(words, file));
    assertEquals("0", found.get("group=all;end=censored|count"));
    assertEquals(2.0 / 6, EstimateRun.number(found, "group=all;cause=done;t=10", "cif"), 1e-12);
    Ran table = EstimateRun.run(words(words, file));
    assertTrue(table.out().contains("nobody is censored"), table.out());
    refused(
        "end speaks of censoring, but no row says 0",
        words,
        file("some.csv", all.replace("3,done", "3,censored")));
  }
}
