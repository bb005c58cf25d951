package cairn.ingest.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cairn.ingest.contract.Finding;
import cairn.ingest.contract.Severity;
import org.junit.jupiter.api.Test;

class FindingsTest {
  private static Finding finding(String rule, long line) {
    return new Finding("f.csv", line, null, rule, Severity.ROW_REJECTED, "is wrong", null);
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
    refusing.add(new Finding("f", 0, null, "empty_file", Severity.FILE_REFUSED, "x", null));
    first.addAll(refusing);
    assertTrue(first.isRefused());
  }
}
