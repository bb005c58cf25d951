package cairn.ingest.store;

import cairn.ingest.store.disk.Checksum;
import cairn.ingest.store.disk.Damage;
import cairn.ingest.store.disk.StoreException;
import cairn.ingest.store.disk.StoreFormat;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What a version says of itself in {@code manifest.json}: the files with their sums and whatever
 * the job that made it tells. Nothing in it depends on the machine, the user or the time.
 *
 * @param about what the job tells, in its order
 * @param files every other file of the version, by path
 */
public record Manifest(ObjectNode about, List<StoredFile> files) {
  static final String NAME = "manifest.json";
  private static final ObjectMapper JSON = new ObjectMapper();

  /**
   * Reads the manifest of a version, which must be the one that gave the version its name.
   *
   * @throws StoreException when there is none, it was changed, or this program does not know its
   *     format
   */
  static Manifest read(Path folder) {
    try {
      byte[] bytes = Files.readAllBytes(folder.resolve(NAME));
      if (!contentId(bytes).equals(String.valueOf(folder.getFileName()))) {
        throw StoreException.damaged(folder, new Damage(NAME, Damage.Kind.CHANGED));
      }
      JsonNode tree = JSON.readTree(bytes);
      if (!(tree instanceof ObjectNode about) || !about.path("format").isIntegralNumber()) {
        throw StoreException.damaged(folder, new Damage(NAME, Damage.Kind.UNREADABLE));
      }
      StoreFormat.requireKnown(folder, about.path("format").longValue());
      List<StoredFile> files = new ArrayList<>();
      for (JsonNode node : about.path("files")) {
        files.add(
            new StoredFile(
                node.path("path").asText(),
                node.path("sha256").asText(),
                node.path("bytes").asLong()));
      }
      about.remove(List.of("format", "files"));
      return new Manifest(about, List.copyOf(files));
    } catch (NoSuchFileException e) {
      throw StoreException.damaged(folder, new Damage(NAME, Damage.Kind.MISSING));
    } catch (IOException e) {
      throw StoreException.damaged(folder, new Damage(NAME, Damage.Kind.UNREADABLE));
    }
  }

  /** The bytes of the file; equal content gives equal bytes. */
  byte[] bytes() {
    ObjectNode tree = JsonNodeFactory.instance.objectNode();
    tree.put("format", StoreFormat.CURRENT);
    tree.setAll(about);
    ArrayNode list = tree.putArray("files");
    for (StoredFile file : files) {
      ObjectNode node = list.addObject();
      node.put("path", file.path());
      node.put("sha256", file.sha256());
      node.put("bytes", file.bytes());
    }
    DefaultPrettyPrinter printer =
        new DefaultPrettyPrinter()
            .withArrayIndenter(DefaultIndenter.SYSTEM_LINEFEED_INSTANCE.withLinefeed("\n"))
            .withObjectIndenter(DefaultIndenter.SYSTEM_LINEFEED_INSTANCE.withLinefeed("\n"));
    try {
      return (JSON.writer(printer).writeValueAsString(tree) + "\n")
          .getBytes(StandardCharsets.UTF_8);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Name of the version: from its content alone, so that equal content has one name. */
  String contentId() {
    return contentId(bytes());
  }

  private static String contentId(byte[] bytes) {
    return Checksum.of(bytes).substring(0, 32);
  }
}
