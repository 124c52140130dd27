// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.corpus.extract;

import nl.gestand.corpus.structure.Block;
import nl.gestand.corpus.structure.StructureBlocks;
import nl.gestand.corpus.structure.Superscript;
import nl.gestand.ontology.model.PassageKind;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a web page: its blocks and its meta tags. Scripts, styles and navigation are left out. */
final class ReadHtml {

  private static final Set<String> LEFT_OUT = Set.of("script", "style", "template", "noscript", "nav", "head", "svg",
      "iframe", "object", "form", "button", "select");
  private static final Pattern CHARSET =
      Pattern.compile("charset\\s{0,5}=\\s{0,5}[\"']?([\\w.:-]{2,40})", Pattern.CASE_INSENSITIVE);
  private static final Pattern NOTE_NUMBER = Pattern.compile("^\\s*\\[?([⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3}|\\d{1,3})[\\]).]?\\s*");
  private static final int MAX_DEPTH = 500;

  private final List<Block> blocks = new ArrayList<>();
  private final StringBuilder words = new StringBuilder();

  private ReadHtml() {}

  static Extracted read(Path file) throws IOException, Unreadable {
    Document page = Jsoup.parse(characters(Files.readAllBytes(file)));
    ReadHtml reading = new ReadHtml();
    reading.inside(page.body(), PassageKind.PARAGRAPH, 0);
    reading.finish(PassageKind.PARAGRAPH);
    return new Extracted("html", metadata(page), StructureBlocks.structure(reading.blocks, 1));
  }

  /** What the page itself says of its encoding goes before what its bytes look like. */
  private static String characters(byte[] bytes) throws Unreadable {
    String start = new String(bytes, 0, Math.min(bytes.length, 2048), StandardCharsets.ISO_8859_1);
    Matcher declared = CHARSET.matcher(start);
    boolean marked = bytes.length > 1 && (bytes[0] & 0xFE) == 0xFE;
    if (declared.find() && !marked) {
      try {
        Charset charset = Charset.forName(declared.group(1));
        return charset.equals(StandardCharsets.UTF_8) ? TextDecoding.decode(bytes) : new String(bytes, charset);
      } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
        return TextDecoding.decode(bytes);
      }
    }
    return TextDecoding.decode(bytes);
  }

  private static Map<String, List<String>> metadata(Document page) {
    Map<String, List<String>> metadata = new LinkedHashMap<>();
    for (Element meta : page.select("meta[name]")) {
      metadata.computeIfAbsent(meta.attr("name"), name -> new ArrayList<>()).add(meta.attr("content"));
    }
    metadata.putIfAbsent("title", List.of(page.title()));
    return metadata;
  }

  private void inside(Element element, PassageKind kind, int depth) throws Unreadable {
    if (depth > MAX_DEPTH) {
      throw new Unreadable("Deze webpagina is te diep genest.");
    }
    for (Node node : element.childNodes()) {
      if (node instanceof TextNode text) {
        words.append(text.getWholeText());
      } else if (node instanceof Element child && !LEFT_OUT.contains(child.normalName())) {
        child(child, kind, depth + 1);
      }
    }
  }

  private void child(Element child, PassageKind kind, int depth) throws Unreadable {
    String name = child.normalName();
    if (name.equals("br")) {
      words.append(' ');
    } else if (name.equals("sup")) {
      words.append(Superscript.of(child.text().strip()));
    } else if (!child.isBlock()) {
      inside(child, kind, depth);
    } else {
      finish(kind);
      if (name.equals("table") && isTable(child)) {
        table(child);
      } else {
        PassageKind own = kindOf(child, kind);
        inside(child, own, depth);
        finish(own);
      }
    }
  }

  private static PassageKind kindOf(Element element, PassageKind kind) {
    String classes = element.className().toLowerCase(Locale.ROOT);
    if (kind == PassageKind.FOOTNOTE || classes.contains("noot") || classes.contains("footnote")) {
      return PassageKind.FOOTNOTE;
    }
    return switch (element.normalName()) {
      case "h1", "h2", "h3", "h4", "h5", "h6" -> PassageKind.HEADING;
      case "li" -> PassageKind.LIST_ITEM;
      default -> kind;
    };
  }

  private static boolean isTable(Element table) {
    return table.select("table").size() == 1
        && table.select("tr").stream().filter(row -> row.select("td, th").size() > 1).count() > 1;
  }

  private void table(Element table) {
    List<String> rows = new ArrayList<>();
    for (Element row : table.select("tr")) {
      rows.add(String.join("\t", row.select("td, th").stream().map(Element::text).toList()));
    }
    blocks.add(new Block(PassageKind.TABLE, 1, "", String.join("\n", rows)));
  }

  private void finish(PassageKind kind) {
    String text = words.toString().replaceAll("[ \\t\\r\\n]+", " ").strip();
    words.setLength(0);
    if (text.isEmpty()) {
      return;
    }
    if (kind == PassageKind.FOOTNOTE) {
      Matcher number = NOTE_NUMBER.matcher(text);
      String mark = number.find() ? Superscript.lowered(number.group(1)) : "";
      blocks.add(new Block(kind, 1, mark, mark.isEmpty() ? text : mark + " " + text.substring(number.end())));
    } else {
      blocks.add(new Block(kind, 1, "", text));
    }
  }
}
