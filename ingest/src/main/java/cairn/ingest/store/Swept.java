package cairn.ingest.store;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/**
 * What went because people were taken out of the records.
 *
 * @param versions the versions that went
 * @param wasSetAside whether there was something that an earlier repair had set aside
 */
public record Swept(List<Gone> versions, boolean wasSetAside) {
  /**
   * A version that went.
   *
   * @param place what it was a version of; empty where nothing told
   * @param wasInUse whether the place led to it
   * @param about what its manifest told
   */
  public record Gone(String place, boolean wasInUse, ObjectNode about) {}
}
