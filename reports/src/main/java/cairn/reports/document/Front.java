package cairn.reports.document;

import java.util.ArrayList;
import java.util.List;

/**
 * The page that is read first: what the month comes to, with a figure for each finding.
 *
 * @param title what the page is: {@code October 2026 on one page}
 * @param standing how final it is and whom it is for, a line each
 * @param lead what the month comes to, in a few sentences
 * @param findings the findings, in order
 * @param questions what is worth asking of these numbers; by rule, may be empty
 * @param limits what the page cannot tell; by rule
 * @param reading what a reader must know to read it, a sentence or two each
 */
public record Front(
    String title,
    List<String> standing,
    List<Phrase> lead,
    List<KeyFinding> findings,
    List<String> questions,
    List<String> limits,
    List<String> reading) {
  /** Keeps copies. */
  public Front {
    standing = List.copyOf(standing);
    lead = List.copyOf(lead);
    findings = List.copyOf(findings);
    questions = List.copyOf(questions);
    limits = List.copyOf(limits);
    reading = List.copyOf(reading);
  }

  /** The same, without links to what an annex lacks. */
  Front leadingTo(Numbering annex) {
    return new Front(
        title,
        standing,
        lead,
        findings.stream().map(finding -> finding.leadingTo(annex)).toList(),
        questions,
        limits,
        reading);
  }

  /** Words of the lead, with weight or without. */
  public record Phrase(String text, boolean strong) {
    private static final String STARS = "**";

    /** Words with weight. */
    public static Phrase strong(String text) {
      return new Phrase(text, true);
    }

    /** Words without. */
    public static Phrase plain(String text) {
      return new Phrase(text, false);
    }

    /**
     * The words of a sentence.
     *
     * @param marked the sentence; what stands between two pairs of stars has weight
     * @param isFirst whether no sentence stands before it
     */
    public static List<Phrase> of(String marked, boolean isFirst) {
      boolean beginsStrong = marked.startsWith(STARS);
      String sentence =
          isFirst ? marked : beginsStrong ? STARS + " " + marked.substring(2) : " " + marked;
      List<Phrase> phrases = new ArrayList<>();
      boolean isStrong = false;
      for (String part : sentence.split("\\*\\*", -1)) {
        if (!part.isEmpty()) {
          phrases.add(isStrong ? strong(part) : plain(part));
        }
        isStrong = !isStrong;
      }
      return phrases;
    }
  }
}
