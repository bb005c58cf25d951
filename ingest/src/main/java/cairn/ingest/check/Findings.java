package cairn.ingest.check;

import cairn.ingest.contract.Finding;
import cairn.ingest.contract.Rule;
import cairn.ingest.contract.Severity;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Findings, all counted and the first of each rule and file kept: a file with a million broken rows
 * tells its story in a page.
 */
public final class Findings implements Serializable {
  private static final long serialVersionUID = 1;

  /** How many findings of one rule in one file are kept. */
  public static final int LISTED = 20;

  private final List<Finding> listed = new ArrayList<>();
  private final TreeMap<Count, Long> counts = new TreeMap<>();
  private final transient @Nullable Consumer<Finding> each;
  private boolean refused;
  private boolean warned;

  /** Findings that are counted, the first ones kept. */
  public Findings() {
    this.each = null;
  }

  /** The same; in this process, every finding is also handed on. */
  public Findings(Consumer<Finding> each) {
    this.each = each;
  }

  /**
   * What is counted apart.
   *
   * @param file the file's name
   * @param rule the rule's name
   * @param severity what the findings do
   */
  public record Count(String file, String rule, Severity severity)
      implements Comparable<Count>, Serializable {
    @Override
    public int compareTo(Count other) {
      int byFile = file.compareTo(other.file);
      int byRule = byFile != 0 ? byFile : rule.compareTo(other.rule);
      return byRule != 0 ? byRule : severity.compareTo(other.severity);
    }
  }

  /** Counts a finding, and keeps it while there is room for its rule and file. */
  public void add(Finding finding) {
    Count key = new Count(finding.at().file(), finding.rule(), finding.severity());
    long count = counts.merge(key, 1L, Long::sum);
    if (count <= LISTED) {
      listed.add(finding);
    }
    if (each != null) {
      each.accept(finding);
    }
    refused |= finding.severity() == Severity.FILE_REFUSED;
    warned |= finding.severity() == Severity.WARNING;
  }

  /** Adds another's findings and counts. */
  public void addAll(Findings other) {
    TreeMap<Count, Long> room = new TreeMap<>();
    counts.forEach((key, count) -> room.put(key, Math.min(count, LISTED)));
    for (Finding finding : other.listed) {
      Count key = new Count(finding.at().file(), finding.rule(), finding.severity());
      if (room.merge(key, 1L, Long::sum) <= LISTED) {
        listed.add(finding);
      }
    }
    other.counts.forEach((key, count) -> counts.merge(key, count, Long::sum));
    refused |= other.refused;
    warned |= other.warned;
  }

  /** The same without the findings of some rules. */
  public Findings without(Collection<String> rules) {
    Findings rest = new Findings();
    counts.forEach(
        (key, count) -> {
          if (!rules.contains(key.rule())) {
            rest.counts.put(key, count);
            rest.refused |= key.severity() == Severity.FILE_REFUSED;
            rest.warned |= key.severity() == Severity.WARNING;
          }
        });
    listed.stream().filter(each -> !rules.contains(each.rule())).forEach(rest.listed::add);
    return rest;
  }

  /** The findings kept, in the order found. */
  public List<Finding> listed() {
    return List.copyOf(listed);
  }

  /** How many findings there are of each file, rule and severity, sorted. */
  public SortedMap<Count, Long> counts() {
    return new TreeMap<>(counts);
  }

  /** Whether a file is refused. */
  public boolean isRefused() {
    return refused;
  }

  /** Whether there is a warning. */
  public boolean hasWarnings() {
    return warned;
  }

  /** Whether there is a finding of a rule. */
  public boolean has(Rule rule) {
    return counts.keySet().stream().anyMatch(count -> count.rule().equals(rule.key()));
  }

  /** Whether there is nothing to tell. */
  public boolean isEmpty() {
    return counts.isEmpty();
  }
}
