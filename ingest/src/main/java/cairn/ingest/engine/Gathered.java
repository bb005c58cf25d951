package cairn.ingest.engine;

import java.util.List;

/**
 * What came of a gathering.
 *
 * @param inputs what was told of each input, in the order of the inputs
 * @param parts what was told of each part, in the order of the parts
 * @param records how many records were sent
 * @param <S> what is told of an input
 * @param <R> what is told of a part
 */
public record Gathered<S, R>(List<S> inputs, List<R> parts, long records) {}
