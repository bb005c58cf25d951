package cairn.reports.cli.month;

import cairn.ingest.catalogue.SmallFile;
import cairn.reports.release.ReleaseDesign;
import cairn.reports.release.ReleaseDesignReader;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What is released to others. */
final class ReleaseOptions {
  @Option(
      names = "--release",
      paramLabel = "FILE",
      description =
          "what funders get (default: release.yaml beside the study plan, else the usual)")
  @Nullable Path release;

  @Option(
      names = "--already-released",
      description =
          "months before this one were given to funders already, by other means than this store")
  boolean alreadyReleased;

  /**
   * The design.
   *
   * @param plan the study plan's file, or null
   */
  ReleaseDesign design(@Nullable Path plan) throws SmallFile.Refused {
    Path named = release;
    if (named == null && plan != null) {
      Path beside = plan.resolveSibling(ReleaseDesignReader.FILE);
      named = Files.exists(beside) ? beside : null;
    }
    return named == null
        ? ReleaseDesignReader.shipped()
        : ReleaseDesignReader.read(
            SmallFile.RELEASE.text(named), String.valueOf(named.getFileName()));
  }
}
