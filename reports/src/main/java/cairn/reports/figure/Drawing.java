package cairn.reports.figure;

import java.util.List;

/**
 * A drawing: shapes in the order they are painted, in CSS pixels from the upper left corner.
 *
 * @param title its short name, read first by a screen reader
 * @param description what it shows, in words, as good as seeing it
 * @param width its width
 * @param height its height
 * @param shapes what is painted
 */
public record Drawing(
    String title, String description, double width, double height, List<Shape> shapes) {
  public Drawing {
    shapes = List.copyOf(shapes);
  }
}
