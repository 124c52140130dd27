// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.corpus.source;

import nl.gestand.corpus.extract.Unreadable;

import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Opens XML of publishers without the parts of XML that attack its reader: no document type, no entities of its own,
 * nothing fetched from elsewhere, limited size and depth.
 */
public final class XmlReading {

  /** The largest item of a plenary day measures 0.6 MB; a tree of this size takes some 200 MB. */
  static final int MAX_BYTES = 20_000_000;
  /** Official publications nest 20 deep at most; the parser of the JDK stops at 100. */
  static final int MAX_DEPTH = 90;

  private static final Pattern DECLARED =
      Pattern.compile("^<\\?xml[^>]{0,200}?encoding\\s{0,9}=\\s{0,9}[\"']([\\w.-]{1,40})");
  private static final Pattern XML_START = Pattern.compile("^<(?:\\?xml\\s|officiele-publicatie|vlosCoreDocument|toestand|wetgeving)");
  private static final Pattern WEB_PAGE = Pattern.compile("<(?:!DOCTYPE\\s+html|html)\\b", Pattern.CASE_INSENSITIVE);
  private static final Map<String, Charset> ENCODINGS = Map.of("utf-8", StandardCharsets.UTF_8,
      "us-ascii", StandardCharsets.UTF_8, "iso-8859-1", Charset.forName("windows-1252"),
      "windows-1252", Charset.forName("windows-1252"));
  // How the three bytes of a byte-order mark look after they were taken for Latin-1 and encoded once more.
  private static final String ENCODED_TWICE = "ï»¿";

  private XmlReading() {}

  /** Whether a file says in its first bytes that it is XML, and not a web page. */
  public static boolean isXml(byte[] bytes) {
    String start = new String(bytes, 0, Math.min(bytes.length, 2000), StandardCharsets.ISO_8859_1).replace("\0", "");
    int first = start.indexOf('<');
    if (first < 0 || first > 20 || start.substring(0, first).chars().anyMatch(c -> c < 0x80 && c > ' ')) {
      return false;
    }
    return XML_START.matcher(start.substring(first)).find() && !WEB_PAGE.matcher(start).find();
  }

  /** Whether UTF-8 was taken for Latin-1 by whoever stored it, and encoded once more. */
  public static boolean isEncodedTwice(byte[] bytes) {
    return new String(bytes, 0, Math.min(bytes.length, 6), StandardCharsets.UTF_8).equals(ENCODED_TWICE);
  }

  /** The characters of an XML file, from its first {@code <} on; text that was encoded twice is restored. */
  public static String decode(byte[] bytes) throws Unreadable {
    if (bytes.length > MAX_BYTES) {
      throw new Unreadable("Dit XML-bestand is groter dan " + MAX_BYTES / 1_000_000 + " MB.");
    }
    String text = characters(bytes);
    if (text.startsWith(ENCODED_TWICE)) {
      text = restored(text);
    }
    int start = text.indexOf('<');
    return start < 0 ? text : text.substring(start);
  }

  /** The root element, with all that is in it. */
  public static XmlElement read(String text) throws Unreadable {
    try {
      XMLStreamReader xml = factory().createXMLStreamReader(new StringReader(text));
      try {
        return tree(xml);
      } finally {
        xml.close();
      }
    } catch (XMLStreamException e) {
      int line = e.getLocation() == null ? 0 : e.getLocation().getLineNumber();
      throw new Unreadable("Dit XML-bestand is beschadigd" + (line > 0 ? ", bij regel " + line : "") + ".");
    }
  }

  private static XmlElement tree(XMLStreamReader xml) throws XMLStreamException, Unreadable {
    Deque<XmlElement> open = new ArrayDeque<>();
    while (true) {
      switch (xml.next()) {
        case XMLStreamConstants.START_ELEMENT -> {
          XmlElement element = element(xml);
          if (!open.isEmpty()) {
            open.peek().add(element);
          }
          open.push(element);
          if (open.size() > MAX_DEPTH) {
            throw new Unreadable("Dit XML-bestand is te diep genest.");
          }
        }
        case XMLStreamConstants.END_ELEMENT -> {
          XmlElement closed = open.pop();
          if (open.isEmpty()) {
            return closed;
          }
        }
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
          if (!open.isEmpty()) {
            open.peek().add(xml.getText());
          }
        }
        case XMLStreamConstants.DTD -> throw new Unreadable(
            "Dit XML-bestand bevat een documenttype (DOCTYPE); dat wordt om veiligheid niet gelezen.");
        case XMLStreamConstants.ENTITY_REFERENCE -> throw new Unreadable(
            "Dit XML-bestand gebruikt een entiteit die het niet mag gebruiken.");
        default -> { }
      }
    }
  }

  private static XmlElement element(XMLStreamReader xml) {
    XmlElement element = new XmlElement(xml.getLocalName().intern());
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      element.attribute(xml.getAttributeLocalName(i), xml.getAttributeValue(i));
    }
    return element;
  }

  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setXMLResolver((publicId, systemId, base, namespace) -> {
      throw new XMLStreamException("nothing is fetched");
    });
    return factory;
  }

  private static String characters(byte[] bytes) throws Unreadable {
    if (bytes.length >= 2 && (bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF
        || bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE)) {
      return new String(bytes, StandardCharsets.UTF_16);
    }
    String start = new String(bytes, 0, Math.min(bytes.length, 400), StandardCharsets.ISO_8859_1);
    Matcher declared = DECLARED.matcher(start.substring(Math.max(0, start.indexOf('<'))));
    String name = declared.find() ? declared.group(1).toLowerCase(Locale.ROOT) : "utf-8";
    Charset encoding = ENCODINGS.get(name);
    if (encoding == null) {
      throw new Unreadable("Dit XML-bestand heeft een tekencodering die niet wordt gelezen: " + name + ".");
    }
    try {
      return encoding.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw new Unreadable("Dit XML-bestand houdt zich niet aan zijn tekencodering (" + name + ").");
    }
  }

  private static String restored(String text) {
    try {
      var latin = StandardCharsets.ISO_8859_1.newEncoder().encode(CharBuffer.wrap(text));
      return StandardCharsets.UTF_8.newDecoder().decode(latin).toString();
    } catch (CharacterCodingException onlyThatMark) {
      return text;
    }
  }
}
