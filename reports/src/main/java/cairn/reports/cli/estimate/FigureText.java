package cairn.reports.cli.estimate;

import cairn.analysis.method.frame.Estimate;
import cairn.analysis.method.frame.FigureValue;
import cairn.analysis.method.frame.Numerals;
import cairn.analysis.statistic.Quantity;
import cairn.reports.cli.answer.Answer;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Figures for other programs: one a line as CSV, or JSON. */
final class FigureText {
  private FigureText() {}

  /** {@code key,stat,value}; where there is no number its reason stands in its place. */
  static String csv(Estimate estimate) {
    List<List<@Nullable Object>> rows = new ArrayList<>();
    for (FigureValue figure : estimate.figures()) {
      rows.add(List.of(figure.key(), figure.stat(), value(figure.value())));
    }
    return new Answer(List.of("key", "stat", "value"), rows).csv();
  }

  private static String value(Quantity quantity) {
    return quantity.isPresent() ? Numerals.exact(quantity.value()) : quantity.toString();
  }

  /** The same with method, source and notes; no number is null, with its reason beside it. */
  static String json(Estimate estimate, String source) {
    ObjectMapper mapper = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
    ObjectNode answer = mapper.createObjectNode();
    answer.put("method", estimate.title());
    answer.put("source", source);
    ArrayNode notes = answer.putArray("notes");
    estimate.notes().forEach(notes::add);
    ArrayNode figures = answer.putArray("figures");
    for (FigureValue figure : estimate.figures()) {
      ObjectNode one = figures.addObject();
      one.put("key", figure.key());
      one.put("stat", figure.stat());
      put(one, figure.value());
    }
    try {
      return mapper.writeValueAsString(answer) + "\n";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void put(ObjectNode one, Quantity quantity) {
    if (!quantity.isPresent()) {
      one.putNull("value");
      one.put("reason", quantity.toString());
    } else if (Double.isInfinite(quantity.value())) {
      one.put("value", Numerals.exact(quantity.value()));
    } else if (quantity.value() == Math.rint(quantity.value())
        && Math.abs(quantity.value()) < 1e15) {
      one.put("value", (long) quantity.value());
    } else {
      one.put("value", quantity.value());
    }
  }
}
