package cairn.ingest.source;

import cairn.ingest.contract.Rule;
import java.io.IOException;
import java.util.function.Function;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * One part of a workbook as XML, tag after tag, by the parser of the JDK: without a document type,
 * and without a tag or text that fills the memory.
 */
final class PartXml implements AutoCloseable {
  private static final XMLInputFactory FACTORY = factory();

  private final BoundedPart bytes;
  private final XMLStreamReader xml;
  private long before;

  PartXml(BoundedPart bytes) {
    this.bytes = bytes;
    try {
      this.xml = FACTORY.createXMLStreamReader(bytes);
    } catch (XMLStreamException e) {
      throw WorkbookFile.damaged();
    }
  }

  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    return factory;
  }

  /** Goes to the next beginning or end of an element; false after the last. */
  boolean next() {
    while (true) {
      int event = step();
      if (event == XMLStreamConstants.END_DOCUMENT) {
        return false;
      }
      if (event == XMLStreamConstants.START_ELEMENT || event == XMLStreamConstants.END_ELEMENT) {
        return true;
      }
    }
  }

  private int step() {
    try {
      if (!xml.hasNext()) {
        return XMLStreamConstants.END_DOCUMENT;
      }
      int event = xml.next();
      if (event == XMLStreamConstants.DTD) {
        throw new SourceRefusal(
            Rule.WORKBOOK_DAMAGED, 0, "has a document type, which no spreadsheet writes");
      }
      if (bytes.written() - before > 2L * FileLimits.LINE) {
        throw BoundedPart.bomb("holds a tag of over 2 MiB");
      }
      before = bytes.written();
      return event;
    } catch (XMLStreamException e) {
      throw WorkbookFile.damaged();
    }
  }

  /** Whether an element of this name begins here. */
  boolean begins(String name) {
    return xml.isStartElement() && xml.getLocalName().equals(name);
  }

  /** Whether an element of this name ends here. */
  boolean ends(String name) {
    return xml.isEndElement() && xml.getLocalName().equals(name);
  }

  /** The namespace of the element here. */
  String namespace() {
    return String.valueOf(xml.getNamespaceURI());
  }

  /** An attribute of the element that begins here, or null. */
  @Nullable String attribute(String name) {
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      if (xml.getAttributeLocalName(i).equals(name)) {
        return xml.getAttributeValue(i);
      }
    }
    return null;
  }

  /** An attribute of a namespace that holds a word, where several have the name; or null. */
  @Nullable String attribute(String namespace, String name) {
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      if (xml.getAttributeLocalName(i).equals(name)
          && String.valueOf(xml.getAttributeNamespace(i)).contains(namespace)) {
        return xml.getAttributeValue(i);
      }
    }
    return null;
  }

  /** Goes to the end of the element that begins here. */
  void skip() {
    int depth = 1;
    while (depth > 0) {
      int event = step();
      if (event == XMLStreamConstants.END_DOCUMENT) {
        throw WorkbookFile.damaged();
      }
      depth += event == XMLStreamConstants.START_ELEMENT ? 1 : 0;
      depth -= event == XMLStreamConstants.END_ELEMENT ? 1 : 0;
    }
  }

  /** An attribute that is a whole number, or what it is where it is absent. */
  int number(String name, int otherwise) {
    String text = attribute(name);
    if (text == null) {
      return otherwise;
    }
    if (!text.matches("[0-9]{1,9}")) {
      throw WorkbookFile.damaged();
    }
    return Integer.parseInt(text);
  }

  /** Whether an attribute says yes. */
  boolean says(String name) {
    String text = attribute(name);
    return "1".equals(text) || "true".equals(text);
  }

  /** The text up to the end of the element that begins here, whatever it holds. */
  String text() {
    return text(element -> "");
  }

  /** The same, with what elements inside it stand for themselves, such as a line break. */
  String text(Function<PartXml, String> standIn) {
    StringBuilder text = new StringBuilder();
    int depth = 1;
    while (depth > 0) {
      int event = step();
      switch (event) {
        case XMLStreamConstants.START_ELEMENT -> {
          depth++;
          text.append(standIn.apply(this));
        }
        case XMLStreamConstants.END_ELEMENT -> depth--;
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
            text.append(xml.getText());
        case XMLStreamConstants.END_DOCUMENT -> throw WorkbookFile.damaged();
        default -> {}
      }
      if (text.length() > FileLimits.CELL) {
        throw new SourceRefusal(Rule.CELL_TOO_LONG, 0, "a cell is longer than 64 KiB");
      }
    }
    return text.toString();
  }

  @Override
  public void close() {
    try {
      xml.close();
      bytes.close();
    } catch (XMLStreamException | IOException e) {
      throw Opening.unreadable();
    }
  }
}
