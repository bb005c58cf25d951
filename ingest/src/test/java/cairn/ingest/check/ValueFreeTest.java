package cairn.ingest.check;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import cairn.ingest.catalogue.Catalogues;
import cairn.ingest.catalogue.Mistakes.MistakesException;
import cairn.ingest.contract.Column;
import cairn.ingest.contract.Table;
import cairn.ingest.source.InputFormat;
import cairn.ingest.source.RowReader;
import cairn.ingest.source.SourceRefusal;
import cairn.ingest.source.TestFiles;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a file holds never shows in anything that is said about it. */
class ValueFreeTest {
  private static final String SECRET = "Quillfeather";

  @TempDir Path folder;

  @ParameterizedTest
  @EnumSource
  void aSecretInAnyColumnOfAnyTableStaysThere(InputFormat format) throws IOException {
    for (Table table : Checked.CONTRACT.tables()) {
      List<String> header = table.columns().stream().map(Column::name).toList();
      for (int place = 0; place < header.size(); place++) {
        List<String> row = new ArrayList<>(header.stream().map(n -> "").toList());
        row.set(place, SECRET + " 17");
        Path file = TestFiles.write(format, folder, "file", header, List.of(row, row));
        Checked checked = Checked.read(file, table.name());
        assertTrue(checked.rows().isEmpty());
        assertFalse(checked.read().findings().isEmpty());
        assertSilent(checked.shown() + checked.read());
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void aSecretInTheHeaderStaysThere(InputFormat format) throws IOException {
    Path file =
        TestFiles.write(
            format, folder, "file", List.of("client_id", SECRET), List.of(List.of("c1", "x")));
    assertSilent(Checked.read(file, "clients").shown());
  }

  @Test
  void exceptionsCarryNoCauseAndNoText() throws IOException {
    List<String> broken =
        List.of(
            "a,b\n\"" + SECRET,
            "a,b\n\"" + SECRET + "\"" + SECRET + ",1\n",
            "a,b\n" + SECRET + "\0,1\n",
            "a,b\n" + (SECRET + "\uFFFF").repeat(9000) + "\n",
            SECRET + "|" + SECRET + "\n",
            SECRET + ";" + SECRET + "," + SECRET + "\n",
            "sep=" + SECRET + "\n",
            "<" + SECRET + ">");
    for (String text : broken) {
      assertSilent(thrown(Files.writeString(folder.resolve("f.csv"), text)));
    }
    List<String> json =
        List.of(
            SECRET,
            "{\"" + SECRET + "\":" + SECRET + "}",
            "{\"" + SECRET + "\":[\"" + SECRET + "\"]}",
            "{\"" + SECRET + "\":1,\"" + SECRET + "\":2}",
            "{\"" + SECRET + "\":\"\\ud800\"}",
            "{\"a\":\"" + SECRET.repeat(9000) + "\"}",
            "{\"a\":" + "9".repeat(5000) + "}");
    for (String text : json) {
      assertSilent(thrown(Files.writeString(folder.resolve("f.jsonl"), text)));
    }
    Path parquet = folder.resolve("f.parquet");
    Files.writeString(parquet, "PAR1" + SECRET.repeat(10) + "PAR1");
    assertSilent(thrown(parquet));
  }

  @Test
  void nothingIsPrintedOrLogged() throws IOException {
    PrintStream out = System.out;
    PrintStream err = System.err;
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    PrintStream stream = new PrintStream(printed, true, StandardCharsets.UTF_8);
    System.setOut(stream);
    System.setErr(stream);
    try {
      aSecretInAnyColumnOfAnyTableStaysThere(InputFormat.PARQUET);
      exceptionsCarryNoCauseAndNoText();
    } finally {
      System.setOut(out);
      System.setErr(err);
    }
    assertSilent(printed.toString(StandardCharsets.UTF_8));
  }

  @Test
  void addedKeysAreNotRepeatedEither() throws IOException {
    for (String text :
        List.of(
            SECRET + ": {label: x}",
            "drop_in: {label: x, " + SECRET + ": 1}",
            "a_new_one: {label: x, approach: " + SECRET + "}",
            "a_new_one: [" + SECRET + "]",
            "a_new_one: {" + SECRET,
            "!!" + SECRET + " {}",
            "*" + SECRET)) {
      Files.writeString(folder.resolve("group_types.yaml"), text);
      MistakesException e =
          assertThrows(
              MistakesException.class, () -> Catalogues.load().withAdditions(folder), text);
      assertSilent(trace(e));
    }
  }

  private static String thrown(Path file) {
    SourceRefusal refusal =
        assertThrows(
            SourceRefusal.class,
            () -> {
              try (RowReader reader = InputFormat.read(file)) {
                long rows = 0;
                while (reader.next()) {
                  rows++;
                }
                fail("all " + rows + " rows were read");
              }
            });
    return trace(refusal) + refusal.finding("f").message();
  }

  private static String trace(Throwable thrown) {
    StringWriter text = new StringWriter();
    thrown.printStackTrace(new PrintWriter(text));
    return text.toString();
  }

  private static void assertSilent(String said) {
    assertFalse(said.contains(SECRET), "something said repeats the input");
    assertFalse(said.contains("Quill"), "something said repeats a part of the input");
  }
}
