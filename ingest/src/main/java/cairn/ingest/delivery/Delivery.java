package cairn.ingest.delivery;

import cairn.ingest.check.ReadingTerms;
import cairn.ingest.contract.Finding;
import cairn.ingest.contract.Rule;
import cairn.ingest.engine.mapping.MappingReport;
import cairn.ingest.keys.IdKeeping;
import cairn.ingest.keys.IdKey;
import cairn.ingest.store.disk.Checksum;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a delivery's folder holds, before any row is read.
 *
 * @param folder the folder
 * @param notes what it says of itself
 * @param files its files with rows or keys, in the order of the contract
 * @param extras other files that the store keeps by name: added vocabularies and a plan
 * @param findings what is wrong with the folder itself
 * @param ids what becomes of ids when its files are read
 * @param mapping what the mapping that made it kept and dropped, or null
 */
public record Delivery(
    Path folder,
    DeliveryNotes notes,
    List<DeliveryFile> files,
    Map<String, byte[]> extras,
    List<Finding> findings,
    IdKeeping ids,
    @Nullable MappingReport mapping) {

  /** A delivery of nothing. */
  public static Delivery nothing(Path folder) {
    return nothing(folder, DeliveryNotes.of(null), List.of());
  }

  /** A delivery without a file, as of a folder that holds nothing that could be read. */
  static Delivery nothing(Path folder, DeliveryNotes notes, List<Finding> findings) {
    return found(folder, notes, List.of(), Map.of(), findings);
  }

  /** A delivery as a folder holds it, whose ids stay as they are. */
  static Delivery found(
      Path folder,
      DeliveryNotes notes,
      List<DeliveryFile> files,
      Map<String, byte[]> extras,
      List<Finding> findings) {
    return new Delivery(
        folder,
        notes,
        List.copyOf(files),
        extras,
        List.copyOf(findings),
        IdKeeping.AS_THEY_ARE,
        null);
  }

  /** The month it is for, after which nothing in it may have happened, or null. */
  public @Nullable YearMonth month() {
    return notes.month();
  }

  /** The program it is from, or null. */
  public @Nullable String program() {
    return notes.program();
  }

  /** What is known before its files are read. */
  public ReadingTerms terms() {
    return new ReadingTerms(notes.month(), null, notes.spellings(), ids);
  }

  /** The same with a finding more. */
  Delivery with(Finding finding) {
    List<Finding> more = new ArrayList<>(findings);
    more.add(finding);
    return new Delivery(folder, notes, files, extras, List.copyOf(more), ids, mapping);
  }

  /** The same as a mapping made it, which was asked itself for the tables that are needed. */
  Delivery madeBy(MappingReport report) {
    List<Finding> found =
        findings.stream()
            .filter(finding -> !finding.rule().equals(Rule.MISSING_TABLE.key()))
            .toList();
    return new Delivery(folder, notes.ofMade(), files, extras, found, ids, report);
  }

  /** The same with what becomes of ids. */
  Delivery keeping(IdKeeping other) {
    return new Delivery(folder, notes, files, extras, findings, other, mapping);
  }

  /**
   * The sum of a file as the store keeps it: where ids are keyed it is keyed too, for the sum of a
   * short list of ids could be found by trying.
   */
  public String sum(DeliveryFile file) {
    return keyed("sum of a file", file.sha256());
  }

  private String keyed(String purpose, String sum) {
    IdKey key = ids.key();
    return key == null ? sum : key.mark(purpose, sum);
  }

  /** The names of its files, by number. */
  public List<String> fileNames() {
    return files.stream().map(DeliveryFile::name).toList();
  }

  /** What the delivery is told by: its month and the names and bytes of its files. */
  public String id() {
    TreeMap<String, String> sums = new TreeMap<>();
    files.forEach(file -> sums.put(file.name(), file.sha256()));
    extras.forEach((name, bytes) -> sums.put(name, Checksum.of(bytes)));
    StringBuilder text = new StringBuilder();
    text.append("month ").append(month() == null ? "none" : month()).append('\n');
    text.append("program ").append(program() == null ? "none" : program()).append('\n');
    text.append(notes.more());
    sums.forEach((name, sum) -> text.append(name).append(' ').append(sum).append('\n'));
    return keyed("delivery", Checksum.of(text.toString().getBytes(StandardCharsets.UTF_8)));
  }
}
