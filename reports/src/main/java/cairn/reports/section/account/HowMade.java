package cairn.reports.section.account;

import cairn.reports.document.Block;
import cairn.reports.document.Block.KeyValue;
import cairn.reports.document.Section;
import cairn.reports.section.ReportMaterial;
import cairn.reports.section.RunFacts;
import cairn.reports.section.SectionBuilder;
import cairn.reports.words.Words;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** 9: how this was made. */
public final class HowMade implements SectionBuilder {

  @Override
  public Section build(ReportMaterial m) {
    RunFacts run = m.run();
    List<KeyValue> facts = new ArrayList<>();
    facts.add(KeyValue.of("Program", run.program()));
    facts.add(KeyValue.of("Month", Words.month(m.now().month())));
    facts.add(KeyValue.of("Records up to", run.dataAsOf().toString()));
    facts.add(KeyValue.of("Results", run.runId()));
    run.facts().forEach(f -> facts.add(KeyValue.of(f.getKey(), f.getValue())));
    List<Block> blocks =
        List.of(
            new Block.KeyValues(facts),
            new Block.Paragraph(
                "The same records and the same plan give the same results and the same report,"
                    + " letter by letter. The sums of all files stand in the manifest beside"
                    + " them."),
            new Block.Code("To cite", citation(m)),
            new Block.Code("SQL for the table of outcomes", sql()));
    return new Section("how-made", "How this was made", "How was this made?", "", blocks);
  }

  /** The line by which the results are cited. */
  public static String citation(ReportMaterial m) {
    return m.run().program()
        + ". Outcomes of therapy groups, "
        + Words.month(m.now().month())
        + ". Results "
        + m.run().runId()
        + ", records up to "
        + m.run().dataAsOf()
        + ". Made with Cairn.";
  }

  /** A query over the published results that gives the table of outcomes by definition. */
  static String sql() {
    try (InputStream query = HowMade.class.getResourceAsStream("outcomes.sql")) {
      return new String(Objects.requireNonNull(query).readAllBytes(), StandardCharsets.UTF_8)
          .strip();
    } catch (IOException e) {
      throw new UncheckedIOException("a packaged file cannot be read", e);
    }
  }
}
