package cairn.reports.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** Whoever is told to run a command finds that there is one, with the options named. */
final class CommandsNamedTest {
  private static final Path HOUSE = Path.of(System.getProperty("cairn.sampleData"), "..");

  /** "cairn" and a small word after it, then options up to the end of the command. */
  private static final Pattern NAMED =
      Pattern.compile(
          "(?<![\\w./-])(?:\\./)?cairn ([a-z]+)"
              + "((?: (?!cairn )(?:--?[a-z0-9-]+|[A-Za-z0-9_./*=-]+))*)");

  private static final Pattern TEXT = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"");

  /** The texts of a Java file, those that a plus sign joins as one. */
  private static String texts(String source) {
    StringBuilder texts = new StringBuilder();
    String joined = source.replaceAll("\"\\s*\\+\\s*\"", "");
    // What stands between two texts is a value: a folder, a month.
    joined = joined.replaceAll("\"\\s*\\+[^\";]{1,60}\\+\\s*\"", "VALUE");
    Matcher text = TEXT.matcher(joined);
    while (text.find()) {
      texts.append(text.group(1)).append('\n');
    }
    return texts.toString();
  }

  private static List<String> wrong(String text, CommandLine cairn, TreeSet<String> seen) {
    List<String> wrong = new ArrayList<>();
    Matcher named = NAMED.matcher(text);
    while (named.find()) {
      CommandLine command = cairn.getSubcommands().get(named.group(1));
      seen.add(named.group(1));
      if (command == null) {
        wrong.add(named.group());
        continue;
      }
      for (String word : named.group(2).strip().split(" ")) {
        command = command.getSubcommands().getOrDefault(word, command);
        if (word.startsWith("--") && !takes(command, word)) {
          wrong.add(named.group() + ": " + word);
        }
      }
    }
    return wrong;
  }

  /** Whether a command or, where METHOD stands for any of them, one below it has an option. */
  private static boolean takes(CommandLine command, String option) {
    return command.getCommandSpec().findOption(option) != null
        || command.getSubcommands().values().stream().anyMatch(below -> takes(below, option));
  }

  @Test
  void everyCommandThatATextNamesExists() throws IOException {
    CommandLine cairn = new CommandLine(new Main());
    List<String> wrong = new ArrayList<>();
    TreeSet<String> seen = new TreeSet<>();
    for (String module : List.of("ingest", "analysis", "sample-data", "reports")) {
      try (Stream<Path> files = Files.walk(HOUSE.resolve(module).resolve("src/main"))) {
        for (Path file : files.filter(Files::isRegularFile).toList()) {
          String name = file.toString();
          if (name.endsWith(".java")) {
            wrong.addAll(wrong(texts(Files.readString(file)), cairn, seen));
          } else if (name.endsWith(".md") || name.endsWith(".jte") || name.endsWith(".sql")) {
            wrong.addAll(wrong(Files.readString(file), cairn, seen));
          }
        }
      }
    }
    for (String page : List.of("README.md", "CHANGELOG.md", ".github/CONTRIBUTING.md")) {
      wrong.addAll(wrong(Files.readString(HOUSE.resolve(page)), cairn, seen));
    }
    assertEquals(List.of(), wrong);
    assertTrue(seen.containsAll(List.of("verify", "repair", "prune", "ingest", "estimate")));
  }

  @Test
  void theTestSeesACommandThatIsNot() {
    CommandLine cairn = new CommandLine(new Main());
    String source =
        "throw new X(\"a is gone: run cairn mend\" + \" --store \" + store + \" or cairn verify\""
            + " + \" --stores \" + store);";
    assertEquals(2, wrong(texts(source), cairn, new TreeSet<>()).size());
  }
}
