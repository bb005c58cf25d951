package cairn.reports.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cairn.reports.cli.answer.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** Whoever copies a query from the help or from the README gets an answer. */
final class ExamplesRunTest {
  private static final Path README =
      Path.of(System.getProperty("cairn.sampleData")).resolveSibling("README.md");

  /** The store as the examples name it. */
  private static final String STORE = "store/results/2026-10/";

  private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|(\\S+)");

  @TempDir private static Path folder;

  @BeforeAll
  static void analyze() throws IOException {
    PlanProgram.of(folder, 60, 6, 2).analyze("seed: 1");
  }

  /** The lines of a command's help, and of those below it, that ask in SQL. */
  private static List<String> queries(CommandLine command) {
    List<String> queries = new ArrayList<>();
    for (String line : command.getCommandSpec().usageMessage().footer()) {
      if (line.strip().startsWith("cairn sql ")) {
        queries.add(line.strip());
      }
    }
    command.getSubcommands().values().forEach(below -> queries.addAll(queries(below)));
    return queries;
  }

  private static List<String> words(String line) {
    List<String> words = new ArrayList<>();
    Matcher word = WORD.matcher(line);
    while (word.find()) {
      words.add(word.group(1) == null ? word.group(2) : word.group(1));
    }
    return words;
  }

  @Test
  void everyQueryOfTheHelpIsAnswered() {
    List<String> queries = queries(new CommandLine(new Main()));
    assertEquals(3, queries.size(), queries.toString());
    for (String query : queries) {
      List<String> words = new ArrayList<>(words(query).subList(1, words(query).size()));
      words.replaceAll(word -> word.equals("store") ? folder.resolve("store").toString() : word);
      Ran ran = Ran.cairn(words.toArray(String[]::new));
      assertEquals(ExitCode.DONE, ran.exit(), query + "\n" + ran.err());
      assertTrue(ran.out().lines().count() > 1, query);
    }
  }

  private static String snippet(String language) throws IOException {
    Matcher block =
        Pattern.compile("(?s)```" + language + "\n(.*?)```").matcher(Files.readString(README));
    assertTrue(block.find(), language);
    String snippet = block.group(1);
    assertTrue(!block.find(), "a second one in " + language);
    return snippet;
  }

  /** What follows a call's opening bracket up to the one that closes it. */
  private static String inside(String snippet, String call) {
    Matcher found = Pattern.compile(Pattern.quote(call) + "([^)\\]]*)").matcher(snippet);
    assertTrue(found.find(), call);
    return found.group(1);
  }

  private static void answers(String query) throws SQLException {
    String here = query.replace(STORE, folder.resolve(STORE) + "/");
    try (Connection duckdb = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = duckdb.createStatement();
        ResultSet answer = statement.executeQuery(here)) {
      assertTrue(answer.next(), query);
    }
  }

  @Test
  void theQueryOfTheReadmeIsAnswered() throws IOException, SQLException {
    answers(snippet("sql"));
  }

  /** R and Python may not be there; what they read and count by is asked in SQL. */
  @Test
  void whatTheReadmeReadsInOtherLanguagesIsThere() throws IOException, SQLException {
    String r = snippet("r");
    answers(counts(inside(r, "count("), inside(r, "open_dataset(")));
    String python = snippet("python");
    answers(counts(inside(python, "groupby(["), inside(python, "read_parquet(")));
  }

  private static String counts(String columns, String table) {
    return "SELECT "
        + columns
        + ", count(*) FROM '"
        + table.replace("\"", "")
        + "/*.parquet' GROUP BY "
        + columns;
  }
}
