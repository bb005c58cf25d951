package cairn.ingest.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cairn.ingest.model.Horizon;
import java.io.StringReader;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class YamlNodeTest {
  private final Mistakes mistakes = new Mistakes();

  private YamlMapping mapping(String text) {
    return YamlNode.read(new StringReader(text), "plan.yaml", mistakes).orElseThrow().mapping();
  }

  private List<String> messages() {
    return mistakes.list().stream().map(Mistakes.Mistake::message).toList();
  }

  @Test
  void valuesOfEveryKind() {
    YamlMapping plan =
        mapping(
            """
            name: 'A plan: the first'
            count: 12
            share: 0.3
            on: true
            horizon: short
            days: [7, 14]
            from: 2026-10-01
            month: 2026-10
            more: {a: 1}
            nothing:
            """);
    assertEquals("A plan: the first", plan.text("name"));
    assertEquals(12, plan.integer("count"));
    assertEquals(0.3, plan.number("share"));
    assertTrue(plan.bool("on"));
    assertEquals(Horizon.SHORT, plan.one("horizon", Horizon.class));
    assertEquals(List.of(7, 14), plan.items("days").stream().map(YamlNode::integer).toList());
    assertEquals(
        Optional.of(LocalDate.of(2026, 10, 1)),
        Optional.ofNullable(plan.child("from")).map(YamlNode::date));
    assertEquals(
        Optional.of(YearMonth.of(2026, 10)),
        Optional.ofNullable(plan.child("month")).map(YamlNode::month));
    assertEquals(1, plan.mapping("more").integer("a"));
    assertNull(plan.optionalInteger("absent"));
    assertTrue(plan.has("nothing"));
    plan.finish();
    assertTrue(mistakes.isEmpty(), messages().toString());
  }

  @Test
  void everyMistakeIsSaidWithItsLine() {
    YamlMapping plan =
        mapping(
            """
            cuont: 1
            share: much
            count: 1.5
            on: yes
            share: 2
            horizon: shrt
            """);
    plan.integer("count");
    plan.number("share");
    plan.bool("on");
    plan.one("horizon", Horizon.class);
    plan.text("name");
    plan.finish();
    assertEquals(
        List.of(
            "plan.yaml line 5: the key repeats one above",
            "plan.yaml line 3: a whole number was expected",
            "plan.yaml line 2: a number was expected",
            "plan.yaml line 4: true or false was expected",
            "plan.yaml line 6: one of short, long was expected (did you mean short?)",
            "plan.yaml line 1: the key name is missing",
            "plan.yaml line 1: unknown key; known are count, share, on, horizon, name (did you"
                + " mean count?)"),
        messages());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "# nothing but a remark",
        "a: [1",
        "a: b: c",
        "\ta: 1",
        "a: *nowhere",
        "a: 1\n---\nb: 2\n",
        "a: \u0000"
      })
  void whatIsNotOneYamlDocumentIsAMistake(String text) {
    assertTrue(YamlNode.read(new StringReader(text), "plan.yaml", mistakes).isEmpty());
    assertEquals(1, mistakes.list().size());
  }

  @Test
  void noFileCanExhaustMemoryOrTime() {
    for (String text :
        List.of(
            "[".repeat(500_000),
            "{a: ".repeat(200_000),
            "x".repeat(2_000_000),
            "a: &a [x,x,x,x]\nb: &b [*a,*a,*a]\nc: [" + "*b,".repeat(100) + "]\n",
            doubling(25),
            "a: &a [*a, *a]\n",
            "a: &a {b: &b [*a, *b], *a : *b}\n",
            "a: &a " + nested(60) + "\nb: " + nested(60).replace("x", "*a") + "\n",
            "a: " + nested(101) + "\n")) {
      assertTimeoutPreemptively(
          Duration.ofSeconds(10),
          () -> assertTrue(YamlNode.read(new StringReader(text), "plan.yaml", mistakes).isEmpty()));
    }
    assertEquals(9, mistakes.list().size());
  }

  @Test
  void largeAndSharedDocumentsAreReadWhereTheyStandForLittle() {
    for (String text :
        List.of(
            "[" + "x,".repeat(500_000) + "]",
            doubling(15),
            "a: " + nested(90) + "\n",
            "a: &a [x]\nb: [*a, *a]\n")) {
      assertTrue(YamlNode.read(new StringReader(text), "plan.yaml", mistakes).isPresent());
    }
    assertTrue(mistakes.isEmpty());
  }

  /** Each list holds the one before twice, so that n lines stand for two to the power of n. */
  private static String doubling(int lines) {
    StringBuilder text = new StringBuilder("a0: &a0 [x]\n");
    for (int i = 1; i < lines; i++) {
      text.append("a" + i + ": &a" + i + " [*a" + (i - 1) + ", *a" + (i - 1) + "]\n");
    }
    return text.toString();
  }

  private static String nested(int depth) {
    return "[".repeat(depth) + "x" + "]".repeat(depth);
  }

  @Test
  void tagsMakeNoObjects() {
    mapping("a: !!java.net.URL [x]\n").child("a");
    assertFalse(mistakes.isEmpty());
  }
}
