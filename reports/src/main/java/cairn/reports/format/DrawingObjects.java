package cairn.reports.format;

import cairn.reports.figure.Drawing;
import com.openhtmltopdf.extend.FSObjectDrawer;
import com.openhtmltopdf.extend.FSObjectDrawerFactory;
import com.openhtmltopdf.extend.OutputDevice;
import com.openhtmltopdf.render.RenderingContext;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/** Puts drawings where a page has an {@code object} whose {@code data} names one. */
record DrawingObjects(Map<String, Drawing> drawings)
    implements FSObjectDrawerFactory, FSObjectDrawer {

  @Override
  public FSObjectDrawer createDrawer(Element element) {
    return this;
  }

  @Override
  public boolean isReplacedObject(Element element) {
    return drawings.containsKey(element.getAttribute("data"));
  }

  @Override
  public @Nullable Map<java.awt.Shape, String> drawObject(
      Element element,
      double x,
      double y,
      double width,
      double height,
      OutputDevice page,
      RenderingContext context,
      int dotsPerPixel) {
    Drawing drawing = drawings.get(element.getAttribute("data"));
    if (drawing != null) {
      double wide = width / dotsPerPixel;
      double high = height / dotsPerPixel;
      page.drawWithGraphics(
          (float) x,
          (float) y,
          (float) wide,
          (float) high,
          graphics -> {
            graphics.scale(wide / drawing.width(), high / drawing.height());
            DrawingPainter.paint(drawing, graphics);
          });
    }
    return null;
  }
}
