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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code cairn estimate} says names the column, the group or the line that it is about. */
final class EstimateMessagesTest {
  private static final String DOTS =
      """
      site,score,age,end
      north,1.5,30,1
      north,.,44,0
      south,2.5,51,1
      .,4.0,29,0
      south,3.5,38,1
      north,3.0,47,0
      """;

  @TempDir private Path folder;

  private Ran on(String text, String words) throws IOException {
    Path file = folder.resolve("kept.csv");
    Files.writeString(file, text);
    List<String> all = new ArrayList<>(List.of(words.split(" ")));
    all.addAll(List.of("--in", file.toString()));
    return EstimateRun.run(all);
  }

  private void refused(String message, String text, String words) throws IOException {
    Ran outcome = on(text, words);
    assertEquals(ExitCode.INPUT, outcome.exit(), outcome.out() + outcome.err());
    assertTrue(outcome.err().contains(message), outcome.err());
  }

  @Test
  void aDotIsNoValueWhereThatIsSaid() throws IOException {
    for (String words :
        List.of(
            "welch --value score --group site",
            "linear --outcome score --covariates age,site",
            "mixed --outcome score --covariates age --random site")) {
      refused("kept.csv line 3: score: a number was expected; if . means no value", DOTS, words);
      Ran told = on(DOTS, words + " --missing .");
      assertEquals(ExitCode.DONE, told.exit(), words + ": " + told.err());
      assertTrue(told.err().contains("1 of 6 rows have no value in score"), told.err());
      assertTrue(told.err().contains("1 of 6 rows have no value in site"), told.err());
      assertTrue(told.err().contains("2 of 6 rows are left out"), told.err());
    }
  }

  @Test
  void aGroupOfADotIsPointedOut() throws IOException {
    Ran kept = on(DOTS, "table --row site --column end");
    assertEquals(ExitCode.DONE, kept.exit(), kept.err());
    assertTrue(
        kept.err().contains("site has a group called . ; if that means no value, say --missing ."),
        kept.err());
    Ran told = on(DOTS, "table --row site --column end --missing .");
    assertFalse(told.err().contains("called ."), told.err());
  }

  @Test
  void aCovariateWithDotsIsNotTakenForGroups() throws IOException {
    String after = "y,x\n1,3\n2,.\n3,5\n4,4\n";
    refused(
        "line 3: x: a number was expected; if . means", after, "linear --outcome y --covariates x");
    String before = "y,x\n1,.\n2,3\n3,5\n4,4\n";
    refused(
        "line 3: x: a number after one that is written .; if . means no value, say --missing .",
        before,
        "linear --outcome y --covariates x");
    assertEquals(ExitCode.DONE, on(before, "linear --outcome y --covariates x --missing .").exit());
  }

  @Test
  void oneGroupIsNamedByItsColumn() throws IOException {
    String one = "y,g,e\n1,a,0\n2,a,1\n4,a,1\n";
    refused("g has one group only; an analysis of variance", one, "anova --value y --group g");
    refused("g has one group only; Kruskal and Wallis", one, "kruskal --value y --group g");
    refused("g has one group only; a trend", one, "trend --event e --group g");
    refused("g has one group only; an intraclass", one, "icc --outcome y --cluster g");
    refused("y has a group for each row", one, "icc --outcome e --cluster y");
  }

  @Test
  void rowsOfOneVisitAreCountedAndNamed() throws IOException {
    String twice = "who,month,y,x\n1,0,3,1\n1,0,4,2\n2,0,5,3\n2,1,3,2\n2,1,4,4\n";
    refused(
        "2 rows repeat the month of another row of the same who",
        twice,
        "mmrm --outcome y --person who --visit month --covariates x");
    refused(
        "who has one person only",
        "who,month,y,x\n1,0,3,1\n1,1,4,2\n1,2,5,4\n",
        "mmrm --outcome y --person who --visit month --covariates x");
  }

  @Test
  void anEndThatNobodyHasIsNamedByItsColumn() throws IOException {
    refused(
        "end: no row has the end that --cause names",
        DOTS,
        "fine-gray --time score --event end --cause 3 --covariates age --missing .");
  }

  /** People alone in their groups are too few; nothing says that their values are equal. */
  @Test
  void groupsOfOneAreTooFewAndNotAlike() throws IOException {
    String alone = "y,g\n1,a\n2,b\n4,c\n7,d\n";
    Ran each = on(alone, "anova --value y --group g --format csv");
    assertTrue(each.out().contains("anova,F,not estimable: too few observations"), each.out());
    Ran some = on(alone + "8,d\n", "anova --value y --group g --format csv");
    assertTrue(some.out().contains("welch,F,not estimable: too few observations"), some.out());
    assertTrue(some.out().contains("anova,df2,1"), some.out());
    String ends = "t,e,g\n1,1,a\n2,2,b\n3,1,c\n4,0,d\n";
    Ran gray = on(ends, "gray --time t --event e --group g --format csv");
    assertFalse(gray.out().contains("all values are equal"), gray.out());
  }

  /** Members of a group differ more among themselves than the largest group can. */
  @Test
  void anImpossibleWorkingCorrelationIsToldFromAConstantColumn() throws IOException {
    StringBuilder text = new StringBuilder("y,x,g\n");
    for (int i = 0; i < 12; i++) {
      text.append(i % 2 == 0 ? 10 : -10).append(',').append(i % 3).append(',').append("a\n");
    }
    text.append("9,1,b\n-9,2,b\n8,0,c\n-8,1,c\n9,2,d\n-7,1,d\n");
    Ran fit = on(text.toString(), "gee --outcome y --covariates x --cluster g --link identity");
    assertEquals(ExitCode.INPUT, fit.exit(), fit.out());
    assertTrue(fit.err().contains("a group of 12 can have: take independence"), fit.err());
    Ran taken =
        on(
            text.toString(),
            "gee --outcome y --covariates x --cluster g --link identity --correlation independence");
    assertEquals(ExitCode.DONE, taken.exit(), taken.err());
  }

  /** A column that each group has alike has no error by groups; it ended in an error of ours. */
  @Test
  void groupsThatDoNotDifferHaveNoErrorByGroups() throws IOException {
    StringBuilder text = new StringBuilder("y,x,g\n");
    for (int i = 0; i < 16; i++) {
      text.append((i / 4 + 1) * 7 % 5).append(',').append(i % 2).append(',');
      text.append(i < 8 ? "a" : "b").append('\n');
    }
    Ran told = on(text.toString(), "linear --outcome y --covariates x --cluster g --format csv");
    assertEquals(ExitCode.DONE, told.exit(), told.err());
    assertTrue(told.out().contains("x,se_CR2,\"no interval: people, or groups,"), told.out());
    assertTrue(told.out().contains("x,p_CR2,\"no interval"), told.out());
  }

  /** Only what asks for each group to be left out has no number where a level is in one group. */
  @Test
  void aLevelInOneGroupLeavesTheOtherErrors() throws IOException {
    String text = "y,x,g\n1,p,a\n2,q,a\n3,p,a\n4,p,b\n2,p,b\n6,p,c\n5,p,c\n3,q,a\n";
    Ran told = on(text, "linear --outcome y --covariates x --cluster g --format csv");
    assertEquals(ExitCode.DONE, told.exit(), told.err());
    assertTrue(told.out().contains("x=q,se_CR3,not estimable"), told.out());
    assertTrue(told.out().lines().anyMatch(l -> l.matches("x=q,se_CR2,[0-9.]+")), told.out());
  }
}
