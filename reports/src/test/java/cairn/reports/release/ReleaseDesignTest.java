package cairn.reports.release;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cairn.analysis.question.period.PeriodMeasure;
import cairn.ingest.catalogue.Mistakes.MistakesException;
import cairn.ingest.model.GroupKind;
import cairn.reports.disclosure.joint.SmallHidden;
import cairn.reports.release.table.Bin;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a release design says, key by key, and what is said of one that cannot be read. */
final class ReleaseDesignTest {
  private static String shipped() {
    try (InputStream in =
        Objects.requireNonNull(ReleaseDesign.class.getResourceAsStream("release.yaml"))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static ReleaseDesign changed(String from, String to) {
    String text = shipped().replace(from, to);
    assertNotEquals(shipped(), text, from);
    return ReleaseDesignReader.read(text, "release.yaml");
  }

  @Test
  void theShippedDesignIsTheOneThatIsDocumented() {
    ReleaseDesign design = ReleaseDesignReader.shipped();
    assertEquals(SmallHidden.CMS_11, design.profile());
    assertEquals(List.of(PeriodMeasure.values()), design.measures().monthly());
    assertTrue(design.measures().quarterly().stream().allMatch(PeriodMeasure::isOfQuarters));
    assertEquals(List.of(GroupKind.values()), design.kinds());
    assertEquals(new ReleaseDesign.Fraction(1, 3), design.limits().hiddenAtMost());
    assertEquals(30, design.limits().ownKindFrom());
    assertEquals(30, design.limits().ratesFrom());
    assertEquals(3, design.detail(PeriodMeasure.CHANGE).size());
    assertEquals(Bin.REST, design.detail(PeriodMeasure.CHANGE).at(2).get(1).key());
  }

  @Test
  void everyKeyIsRead() {
    ReleaseDesign shipped = ReleaseDesignReader.shipped();
    differs(
        shipped, changed("recipient: Funders", "recipient: The city"), ReleaseDesign::recipient);
    differs(
        shipped,
        changed("monthly: [came, change,", "monthly: [change,"),
        design -> design.measures().monthly());
    differs(
        shipped,
        changed("quarterly: [change, setback,", "quarterly: [setback,"),
        design -> design.measures().quarterly());
    differs(shipped, changed("1/3", "1/4"), design -> design.limits().hiddenAtMost());
    differs(
        shipped,
        changed("own_kind_from: 30", "own_kind_from: 40"),
        design -> design.limits().ownKindFrom());
    differs(
        shipped,
        changed("rates_from: 30", "rates_from: 50"),
        design -> design.limits().ratesFrom());
    differs(
        shipped,
        changed("kinds: [harm_reduction, abstinence,", "kinds: [abstinence, harm_reduction,"),
        ReleaseDesign::kinds);
    differs(
        shipped,
        changed("      - [yes, no, nothing_reported]\n", ""),
        design -> design.detail(PeriodMeasure.HARM));
    differs(shipped, changed("# Every month", "# Each month"), ReleaseDesign::checksum);
  }

  private static void differs(
      ReleaseDesign shipped, ReleaseDesign changed, Function<ReleaseDesign, Object> of) {
    assertNotEquals(of.apply(shipped), of.apply(changed));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          recipient: Funders          | recipients: Funders        | unknown key
          profile: cms-11             | profile: cms-5             | is none of cms-11
          1/3                         | 4/3                        | a fraction below 1
          1/3                         | a third                    | a fraction below 1
          own_kind_from: 30           | own_kind_from: 5           | a whole number from 11
          rates_from: 30              | rates_from: 10             | a whole number from 11
          , other]                    | ]                          | was expected once
          monthly: [came, change,     | monthly: [came, came,      | stands here twice
          quarterly: [change,         | quarterly: [came, change,  | is of months only
          - [started, again]          | - [started]                | counts everybody only with again
          - [started, again]          | - [started, agian]         | is no category of came
          - [yes, no + nothing_reported] | - [yes + no, nothing_reported]\\n      - [yes, no + nothing_reported] | joins no categories
          """)
  void whatCannotBeReadIsSaidWithItsLine(String from, String to, String said) {
    String text = shipped().replace(from, to.replace("\\n", "\n"));
    assertNotEquals(shipped(), text, from);
    MistakesException mistakes =
        assertThrows(MistakesException.class, () -> ReleaseDesignReader.read(text, "release.yaml"));
    String message = String.valueOf(mistakes.getMessage());
    assertTrue(message.contains(said), message);
    assertTrue(message.matches("(?s).*release.yaml line \\d+.*"), message);
  }

  /** One message, whatever else follows from the first mistake. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          profile: cms-11             | profile: [cms-11]
          1/3                         | []
          own_kind_from: 30           | own_kind_from: many
          , other]                    | , others]
          monthly: [came, change,     | monthly: [cane, change,
          - [started, again]          | - [started, agian]
          - [yes, no, nothing_reported] | - [yes, noo, nothing_reported]
          details:                    | detials:
          came:                       | came: 5
          recipient: Funders          | recipient: {name: Funders}
          """)
  void whatIsRefusedIsSaidOnceInItsOwnLine(String from, String to) {
    List<String> lines = new ArrayList<>(shipped().lines().toList());
    int at = 0;
    while (!lines.get(at).contains(from) || lines.get(at).strip().startsWith("#")) {
      at++;
    }
    lines.set(at, lines.get(at).replace(from, to));
    int after = at + 1;
    while (from.equals("came:") && lines.get(after).startsWith("      ")) {
      lines.remove(after);
    }
    MistakesException e =
        assertThrows(
            MistakesException.class,
            () -> ReleaseDesignReader.read(String.join("\n", lines) + "\n", "release.yaml"));
    String line = "release.yaml line " + after + ": ";
    List<String> said = e.mistakes().stream().map(mistake -> mistake.message()).toList();
    boolean isMissing = from.equals("details:");
    assertEquals(isMissing ? 2 : 1, said.size(), String.join("\n", said));
    assertTrue(said.get(said.size() - 1).startsWith(line), String.join("\n", said));
  }

  @Test
  void everyKeyIsExplained() throws IOException {
    Path page =
        Path.of(System.getProperty("cairn.sampleData")).resolveSibling(".github/RELEASES.md");
    String explained = Files.readString(page);
    for (String line : shipped().lines().toList()) {
      Matcher key = Pattern.compile(" {0,2}(\\w+):(.*)").matcher(line);
      if (key.matches()) {
        String row = "| `" + key.group(1) + "` | ";
        String usual = key.group(2).strip();
        assertTrue(explained.contains(usual.isEmpty() ? row : row + "`" + usual + "` |"), line);
      }
    }
  }

  @Test
  void anotherAudienceHasNoDesign() {
    MistakesException mistakes =
        assertThrows(
            MistakesException.class,
            () -> ReleaseDesignReader.read("press:\n  monthly: [came]\n", "release.yaml"));
    assertTrue(String.valueOf(mistakes.getMessage()).contains("unknown key"));
  }
}
