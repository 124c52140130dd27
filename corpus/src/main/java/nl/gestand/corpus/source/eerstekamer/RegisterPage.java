// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.corpus.source.eerstekamer;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads a page of the register of toezeggingen on eerstekamer.nl: labels with what stands beside them, and what stands under
 * the headings that we know. All that is known of the form of those pages is in this class.
 */
final class RegisterPage {

  /** Without these a page is none of the register, or the register has changed. */
  static final List<String> NEEDED = List.of("Nummer", "Status");

  private static final String NUMBER = "T\\d{5}";
  private static final Set<String> SECTIONS = Set.of("uit de stukken", "historie", "brondocumenten");

  private final Document page;

  RegisterPage(String html, URI address) {
    page = Jsoup.parse(html, address.toString());
  }

  /** Addresses of the toezeggingen that a list leads to, in its order. */
  Set<String> toezeggingen() {
    Set<String> found = new LinkedHashSet<>();
    page.select("a[href]").stream().map(link -> link.absUrl("href").replaceAll("[?#].*", ""))
        .filter(address -> address.contains("/toezegging/")).forEach(found::add);
    return found;
  }

  /** Address of the next page of a list. */
  Optional<String> next() {
    return page.select("a[href]").stream()
        .filter(link -> link.attr("rel").equals("next") || link.text().strip().toLowerCase(Locale.ROOT).matches("volgende( pagina)?"))
        .map(link -> link.absUrl("href")).filter(address -> !address.isEmpty()).findFirst();
  }

  /** Labels as the page writes them, with what stands beside each. */
  Map<String, String> labels() {
    Map<String, String> labels = new LinkedHashMap<>();
    for (Element term : page.select("dl dt")) {
      Element value = term.nextElementSibling();
      if (value != null && value.normalName().equals("dd")) {
        labels.putIfAbsent(label(term), value.text().strip());
      }
    }
    for (Element row : page.select("tr")) {
      List<Element> cells = row.select("> th, > td");
      if (cells.size() == 2) {
        labels.putIfAbsent(label(cells.get(0)), cells.get(1).text().strip());
      }
    }
    labels.remove("");
    return labels;
  }

  /** The record that the page is; empty for one that lacks a needed label, or that has another word for a number. */
  Optional<ObjectNode> record() {
    ObjectNode fields = JsonNodeFactory.instance.objectNode();
    labels().forEach(fields::put);
    if (NEEDED.stream().anyMatch(label -> fields.path(label).asText("").isEmpty())
        || !fields.path("Nummer").asText().matches(NUMBER)) {
      return Optional.empty();
    }
    Optional.ofNullable(page.selectFirst("h1")).ifPresent(title -> fields.put("Titel", title.text().strip()));
    for (Element heading : page.select("h2, h3, h4")) {
      String name = heading.text().strip();
      if (SECTIONS.contains(name.toLowerCase(Locale.ROOT))) {
        ArrayNode lines = fields.putArray(name);
        under(heading).forEach(lines::add);
      }
    }
    return Optional.of(fields);
  }

  private static List<String> under(Element heading) {
    List<String> lines = new ArrayList<>();
    for (Element next = heading.nextElementSibling(); next != null && !next.normalName().matches("h[1-4]");
        next = next.nextElementSibling()) {
      List<String> items = next.select("li, tr").eachText();
      (items.isEmpty() ? List.of(next.text()) : items).stream().map(String::strip)
          .filter(line -> !line.isEmpty()).forEach(lines::add);
    }
    return lines;
  }

  private static String label(Element element) {
    return element.text().strip().replaceAll("\\s*:$", "");
  }
}
