package cairn.reports.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cairn.reports.cli.answer.CommandFailure;
import cairn.reports.cli.benchmark.WordsBenchmark;
import cairn.reports.cli.definitions.WordsFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file of words from elsewhere is read as it comes, and what is wrong is told without it. */
class WordsCommandTest {
  @TempDir private Path folder;

  private List<String> read(String text) throws IOException {
    Path file = folder.resolve("words.csv");
    Files.writeString(file, text, StandardCharsets.UTF_8);
    List<String> lines = new ArrayList<>();
    new WordsFile(file)
        .read(
            (who, word) -> {
              cairn.analysis.definition.library.WordLibrary.check(word);
              lines.add(who + " " + word);
            });
    return lines;
  }

  private String refused(String text) {
    CommandFailure refused = assertThrows(CommandFailure.class, () -> read(text));
    String said = String.valueOf(refused.getMessage());
    assertFalse(said.contains("+-x") || said.contains("secret"), said);
    return said;
  }

  @Test
  void quotesMarksLineEndsAndFurtherColumnsAreReadAsTheyCome() throws IOException {
    List<String> plain = List.of("1 +-*o_", "2 ---");
    assertEquals(plain, read("who,word\n1,+-*o_\n2,---\n"));
    assertEquals(plain, read("\uFEFFwho,word\r\n\"1\",\"+-*o_\"\r\n2,---"));
    assertEquals(plain, read("site,word,who\nA,+-*o_,1\nB,---,2\n"));
    assertEquals(List.of(), read("who,word\n"));
  }

  @Test
  void whatIsWrongIsToldByFileLineAndRule() {
    assertEquals(
        "words.csv line 3: word: a word has only the symbols + - * o _, and position 3 has another",
        refused("who,word\n1,---\nsecret,+-x\n"));
    assertEquals(
        "words.csv line 2: word: a word has at least one symbol", refused("who,word\nsecret,\n"));
    assertEquals(
        "words.csv line 2: word: a word has at most 10,000 symbols",
        refused("who,word\nsecret," + "-".repeat(10_001) + "\n"));
    assertEquals("words.csv line 1: the columns are who,word", refused("who,secret\n1,---\n"));
    assertEquals("words.csv line 1: the columns are who,word", refused("word,word,who\n"));
    assertEquals("words.csv line 1: the columns are who,word", refused(""));
    assertTrue(refused("who,word\n1,---\nsecret\n").startsWith("words.csv line 3: "));
    assertTrue(refused("who,word\n1,\"+-x\n").startsWith("words.csv line 2: "));
  }

  @Test
  void tenThousandSymbolsAreAWord() throws IOException {
    assertEquals(1, read("who,word\n1," + "-".repeat(10_000) + "\n").size());
  }

  @Test
  void wordsAreTimedInNanosecondsAndTheWarmUpIsNot() {
    assertEquals(0, new WordsBenchmark(1).nanos(0));
    long began = System.nanoTime();
    long nanos = new WordsBenchmark(1).nanos(2_000);
    long most = System.nanoTime() - began;
    assertTrue(nanos >= 2_000 && nanos < most, nanos + " of " + most);
  }
}
