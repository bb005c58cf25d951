package cairn.analysis.compare;

import cairn.analysis.plan.AdjustmentMethod;
import cairn.analysis.result.ComparisonTables;
import cairn.analysis.statistic.Adjustment;
import cairn.analysis.statistic.Counted;
import cairn.analysis.statistic.Quantity;
import cairn.ingest.contract.Row;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Gathers the rows of {@code comparisons}, plain first, and adjusts their p values at the end. */
final class ComparisonRows {
  private static final String PLAIN = "plain";

  private final Question question;
  private final List<Line> lines = new ArrayList<>();

  ComparisonRows(Question question) {
    this.question = question;
  }

  private record Line(RowDraft draft, String family, Quantity p) {}

  /** The plain and the adjusted rows of one outcome on two sides. */
  void add(String view, ComparedPeople all, Propensity propensity, int outcome) {
    Sides sides = propensity.sides();
    PairRows rows = PairRows.of(all, sides, outcome, false);
    GroupCounts counts = question.counts(rows);
    AdjustedEstimates adjusted = new AdjustedEstimates(propensity, rows, counts);
    Subject subject =
        new Subject(view, sides.name(), sides.reference(), all.outcomes().get(outcome), counts);
    boolean apart = view.equals(Comparison.FIRST);
    Estimate plain = apart ? plain(counts) : AttendedTypes.plain(rows, question);
    add(subject, PLAIN, plain, List.of());
    if (counts.standing().equals("not_estimable")) {
      for (AdjustmentMethod each : AdjustmentMethod.values()) {
        add(subject, each.key(), plain, List.of());
      }
      return;
    }
    Map<AdjustmentMethod, Estimate> estimates = adjusted.all();
    for (AdjustmentMethod each : AdjustmentMethod.values()) {
      boolean modelled = each != AdjustmentMethod.WEIGHTED;
      add(subject, each.key(), estimates.get(each), modelled ? adjusted.notes() : List.of());
    }
  }

  /** The plain row of counts by group, and that nothing is adjusted and why. */
  void addPlain(String type, String outcome, GroupCounts counts, String why) {
    Subject subject = new Subject(Comparison.FIRST, type, question.reference(), outcome, counts);
    add(subject, PLAIN, plain(counts), List.of(why));
    for (AdjustmentMethod each : AdjustmentMethod.values()) {
      Estimate none =
          Estimate.refused(
              Propensity.NOT_ESTIMABLE,
              why,
              question.plan().confidence(),
              AdjustedEstimates.name(each));
      add(subject, each.key(), none, List.of());
    }
  }

  private record Subject(
      String view, String type, String reference, String outcome, GroupCounts counts) {}

  private static Estimate plain(GroupCounts counts) {
    GroupCounts.Plain plain = counts.plain();
    Quantity here = counts.seen(true).proportion();
    Quantity there = counts.seen(false).proportion();
    return new Estimate(here, there, plain.interval(), plain.df(), plain.p(), "", "");
  }

  private void add(
      Subject subject, String adjustment, @Nullable Estimate estimate, List<String> notes) {
    if (estimate == null) {
      throw new IllegalStateException("an adjustment without an estimate");
    }
    GroupCounts counts = subject.counts();
    boolean nobody = counts.standing().equals("not_estimable");
    String standing = nobody || !estimate.isRefused() ? counts.standing() : estimate.standing();
    List<String> said = new ArrayList<>();
    said.add(counts.reason());
    said.add(nobody ? "" : estimate.reason());
    said.addAll(notes);
    said.removeIf(String::isEmpty);
    Quantity p = standing.equals("compared") ? estimate.p() : Estimate.NONE;
    RowDraft draft =
        estimated(counted(subject), estimate)
            .set("adjustment", adjustment)
            .set("primary_adjustment", adjustment.equals(question.plan().adjustment().key()))
            .set("p", p)
            .set("standing", standing)
            .set("note", said.isEmpty() ? null : String.join("; ", said));
    lines.add(new Line(draft, subject.view() + ' ' + adjustment, p));
  }

  private RowDraft counted(Subject subject) {
    GroupCounts counts = subject.counts();
    Counted here = counts.seen(true);
    Counted there = counts.seen(false);
    Quantity[] sharing = counts.sharing();
    return new RowDraft(ComparisonTables.COMPARISONS)
        .set("view", subject.view())
        .set("group_type", subject.type())
        .set("reference", subject.reference())
        .set("outcome", subject.outcome())
        .set("milestone", question.milestone())
        .set("primary_outcome", subject.outcome().equals(question.plan().primaryOutcome()))
        .set("n", here.n())
        .set("achieved", here.x())
        .set("reference_n", there.n())
        .set("reference_achieved", there.x())
        .set("groups", counts.groups(true))
        .set("reference_groups", counts.groups(false))
        .set("icc", sharing[0])
        .set("design_effect", sharing[1]);
  }

  private static RowDraft estimated(RowDraft draft, Estimate estimate) {
    return draft
        .set("share", estimate.share())
        .set("reference_share", estimate.referenceShare())
        .set("difference", estimate.interval().estimate())
        .limits(estimate.interval())
        .set("df", estimate.df())
        .set("e_value", estimate.eValue())
        .set("e_value_limit", estimate.eValueOfLimit());
  }

  /** The rows in order, each p adjusted within its family. */
  List<Row> rows() {
    Map<String, List<Line>> families = new TreeMap<>();
    lines.forEach(l -> families.computeIfAbsent(l.family(), f -> new ArrayList<>()).add(l));
    for (List<Line> family : families.values()) {
      Quantity[] p = family.stream().map(Line::p).toArray(Quantity[]::new);
      Quantity[] holm = Adjustment.HOLM.adjust(p);
      long size = Arrays.stream(p).filter(Quantity::isPresent).count();
      for (int i = 0; i < p.length; i++) {
        family.get(i).draft().set("p_holm", holm[i]);
        family.get(i).draft().set("family", p[i].isPresent() ? (Object) size : null);
      }
    }
    return lines.stream().map(line -> line.draft().build()).toList();
  }
}
