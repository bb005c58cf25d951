package cairn.reports.job;

import cairn.reports.section.ReportMaterial;
import cairn.reports.words.Words;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** Texts that are packaged with the program, with places for what is known of the run. */
final class Templates {
  private Templates() {}

  /** A text with its places filled. */
  static String filled(String name, ReportMaterial material) {
    long least = ResearcherFiles.rule(material).smallest();
    return text(name)
        .replace("{program}", material.run().program().replace('"', ' '))
        .replace("{month}", Words.month(material.now().month()))
        .replace("{results}", material.run().runId())
        .replace("{data_as_of}", material.run().dataAsOf().toString())
        .replace("{status}", material.run().status().label())
        .replace("{level}", material.level().percent())
        .replace("{sessions}", Words.sessions(material.plan().attendedSessions()))
        .replace("{most_hidden}", Long.toString(least - 1));
  }

  /** A text as it is. */
  static String text(String name) {
    try (InputStream stream =
        Objects.requireNonNull(
            Templates.class.getResourceAsStream("/cairn/reports/job/" + name), name)) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("a packaged file cannot be read", e);
    }
  }
}
