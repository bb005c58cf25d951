package cairn.ingest.engine.mapping;

import cairn.ingest.contract.Finding;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A statement that may be run.
 *
 * @param file the file it stands in
 * @param tree its parse tree: of {@code json_serialize_sql}, the node of the statement
 * @param reads the sources that it reads, by name
 * @param texts the texts that are written out in it
 * @param ambient names that stand for the clock or the session, with what is found, where no source
 *     has a column of the name
 */
record CheckedStatement(
    SqlFile file,
    ObjectNode tree,
    List<String> reads,
    Set<String> texts,
    Map<String, Finding> ambient) {}
