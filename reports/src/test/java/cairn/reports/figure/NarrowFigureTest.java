package cairn.reports.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cairn.reports.figure.narrow.NarrowFigure;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a telephone shows is as much as the wide figure says, in words that can be read. */
final class NarrowFigureTest {
  private static final double SMALLEST = 11;

  @ParameterizedTest
  @ValueSource(ints = {1, 3, 10})
  void everyWordStaysInsideAndIsLargeEnough(int types) {
    int narrow = 0;
    for (Figure figure : MadeUp.all(types)) {
      Optional<Figure> found = NarrowFigure.of(figure);
      if (found.isEmpty()) {
        continue;
      }
      narrow++;
      Drawing drawing = found.get().draw();
      String name = figure.getClass().getSimpleName();
      assertEquals(figure.draw().title(), drawing.title(), name);
      assertTrue(drawing.width() <= 290, name);
      for (Shape shape : drawing.shapes()) {
        if (shape instanceof Shape.Label label) {
          assertInside(name, drawing, label);
        }
      }
    }
    assertTrue(narrow >= 3, "figures with a narrow drawing: " + narrow);
  }

  private static void assertInside(String figure, Drawing drawing, Shape.Label label) {
    assertTrue(label.size() >= SMALLEST, figure + ": " + label);
    TextStyle style = new TextStyle(label.size(), label.bold(), label.ink());
    double width = style.width(label.text());
    double left =
        switch (label.anchor()) {
          case START -> label.x();
          case MIDDLE -> label.x() - width / 2;
          case END -> label.x() - width;
        };
    assertTrue(left >= -1 && left + width <= drawing.width() + 1, figure + ": " + label);
    assertTrue(label.y() > 0 && label.y() <= drawing.height(), figure + ": " + label);
  }
}
