package cairn.ingest.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cairn.ingest.contract.Finding;
import cairn.ingest.contract.Location;
import cairn.ingest.contract.Severity;
import java.util.List;
import org.junit.jupiter.api.Test;

class FindingsTest {
  private static Finding finding(String rule, long line) {
    return new Finding(
        Location.ofLine("f.csv", line), rule, Severity.ROW_REJECTED, "is wrong", null, null);
  }

  @Test
  void allAreCountedAndTheFirstOfEachRuleKept() {
    Findings findings = new Findings();
    for (int i = 0; i < 1000; i++) {
      findings.add(finding("required", i));
    }
    findings.add(finding("pattern", 7));
    assertEquals(Findings.LISTED + 1, findings.listed().size());
    assertEquals(
        1000,
        findings.counts().get(new Findings.Count("f.csv", "required", Severity.ROW_REJECTED)));
    assertFalse(findings.isRefused());
    assertFalse(findings.hasWarnings());
  }

  private static Finding finding(String rule, Severity severity) {
    return new Finding(Location.ofLine("f.csv", 1), rule, severity, "is wrong", null, null);
  }

  @Test
  void theyRememberWarningsAndRefusals() {
    Findings findings = new Findings();
    assertTrue(findings.isEmpty());
    findings.add(finding("after_leaving", Severity.WARNING));
    assertFalse(findings.isEmpty());
    assertTrue(findings.hasWarnings());
    findings.add(finding("empty_file", Severity.FILE_REFUSED));
    findings.add(finding("required", Severity.ROW_REJECTED));
    assertTrue(findings.hasWarnings());
    assertTrue(findings.isRefused());
    Findings more = new Findings();
    more.add(finding("required", Severity.ROW_REJECTED));
    findings.addAll(more);
    assertTrue(findings.hasWarnings() && findings.isRefused());
    more.addAll(findings);
    assertTrue(more.hasWarnings() && more.isRefused());
  }

  @Test
  void withoutSomeRulesTheOthersStay() {
    Findings findings = new Findings();
    findings.add(finding("required", 1));
    findings.add(finding("after_leaving", Severity.WARNING));
    findings.add(finding("empty_file", Severity.FILE_REFUSED));
    findings.add(finding("pattern", 4));
    Findings rest = findings.without(List.of("required", "empty_file"));
    assertEquals(
        List.of("after_leaving", "pattern"), rest.listed().stream().map(Finding::rule).toList());
    assertEquals(2, rest.counts().size());
    assertFalse(rest.isRefused());
    assertTrue(rest.hasWarnings());
    Findings refused = findings.without(List.of("after_leaving"));
    assertTrue(refused.isRefused());
    assertFalse(refused.hasWarnings());
    assertEquals(findings.counts(), findings.without(List.of()).counts());
    assertTrue(findings.without(List.of()).isRefused());
  }

  @Test
  void twoHalvesTogetherAreTheWhole() {
    Findings whole = new Findings();
    Findings first = new Findings();
    Findings second = new Findings();
    for (int i = 0; i < 30; i++) {
      whole.add(finding("required", i));
      (i < 13 ? first : second).add(finding("required", i));
    }
    first.addAll(second);
    assertEquals(whole.listed(), first.listed());
    assertEquals(whole.counts(), first.counts());
    Findings refusing = new Findings();
    refusing.add(
        new Finding(Location.ofFile("f"), "empty_file", Severity.FILE_REFUSED, "x", null, null));
    first.addAll(refusing);
    assertTrue(first.isRefused());
  }
}
