// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.corpus.source.tweedekamer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import nl.gestand.corpus.source.XmlElement;
import nl.gestand.corpus.source.records.RecordKey;
import nl.gestand.corpus.source.records.RecordSink;
import nl.gestand.corpus.source.records.SourceRecord;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads an entry of the SyncFeed (Atom) as the record that OData gives of the same: the names with a capital, numbers as
 * numbers, moments with the offset of the place, what it refers to as {@code Zaak_Id}, the zaken of a
 * besluit as a list. A deleted one has its id only.
 *
 * @see <a href="https://opendata.tweedekamer.nl/documentatie/syncfeed-api">the publisher's description</a>
 */
final class ReadSyncFeed {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final ZoneId PLACE = ZoneId.of("Europe/Amsterdam");
  private static final Pattern LOCAL = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?");
  private static final Pattern TOKEN = Pattern.compile("[?&]skiptoken=(\\d{1,18})\\b");
  private static final int MOST_SHOWN = 2_000;

  /** Those that OData gives as numbers; every other text of digits is a name. */
  private static final Set<String> NUMBERS = Set.of("Volgnummer", "HoogsteVolgnummer", "FractieGrootte", "AantalZetels",
      "AantalStemmen", "Versienummer", "Bestandsgrootte", "ContentLength", "AgendapuntZaakBesluitVolgorde", "Volgorde",
      "Kamer", "Gewicht", "VergaderingNummer");

  private ReadSyncFeed() {}

  /** Tells what the entry says, as refused where it can't be used. */
  static void entry(XmlElement entry, OpenDataEntity entity, RecordSink sink) {
    Optional<XmlElement> content = entry.find("content").flatMap(found -> found.children().stream().findFirst());
    String id = content.map(found -> found.attribute("id")).filter(found -> !found.isEmpty())
        .or(() -> entry.find("title").map(XmlElement::words)).orElse("");
    if (content.isEmpty() || id.isEmpty()) {
      sink.refused(shown(entry), content.isEmpty() ? "Het bericht van de SyncFeed heeft geen inhoud."
          : "Het bericht van de SyncFeed heeft geen id.");
      return;
    }
    try {
      ObjectNode fields = fields(content.get(), id, entity);
      sink.record(new SourceRecord(new RecordKey(ReadOpenData.SOURCE, entity.publishedName(), id), fields));
    } catch (IllegalArgumentException e) {
      sink.refused(shown(entry), "Het id van het record is onbruikbaar.");
    }
  }

  /** Where to go on after an entry, or after a feed; empty where it says nothing of that. */
  static Optional<Long> token(XmlElement from, String relation) {
    return from.children().stream().filter(link -> link.is("link") && link.attribute("rel").equals(relation))
        .map(link -> TOKEN.matcher(link.attribute("href"))).filter(Matcher::find)
        .map(found -> Long.parseLong(found.group(1))).reduce((one, last) -> last);
  }

  private static ObjectNode fields(XmlElement content, String id, OpenDataEntity entity) {
    ObjectNode fields = JSON.objectNode().put("Id", id);
    boolean gone = content.attribute("verwijderd").equals("true");
    if (!gone) {
      content.children().forEach(child -> add(child, fields, entity));
    }
    if (!content.attribute("bijgewerkt").isEmpty()) {
      fields.put("GewijzigdOp", content.attribute("bijgewerkt"));
    }
    for (String resource : new String[] {"contentType", "contentLength"}) {
      if (!content.attribute(resource).isEmpty()) {
        fields.set(capital(resource), value(capital(resource), content.attribute(resource), entity));
      }
    }
    return fields.put("Verwijderd", gone);
  }

  private static void add(XmlElement child, ObjectNode fields, OpenDataEntity entity) {
    String reference = child.attribute("ref");
    if (entity == OpenDataEntity.BESLUIT && child.is("zaak") && !reference.isEmpty()) {
      fields.withArrayProperty("Zaak").addObject().put("Id", reference);
      return;
    }
    String name = capital(child.name()) + (reference.isEmpty() ? "" : "_Id");
    JsonNode value = child.attribute("nil").equals("true") ? JSON.nullNode()
        : reference.isEmpty() ? value(name, child.words(), entity) : JSON.textNode(reference);
    JsonNode earlier = fields.get(name);
    if (earlier == null || earlier.isNull()) {
      fields.set(name, value);
    } else if (earlier instanceof ArrayNode several) {
      several.add(value);
    } else {
      fields.set(name, JSON.arrayNode().add(earlier).add(value));
    }
  }

  private static JsonNode value(String name, String text, OpenDataEntity entity) {
    if (text.equals("true") || text.equals("false")) {
      return JSON.booleanNode(text.equals("true"));
    }
    boolean number = NUMBERS.contains(name) || entity == OpenDataEntity.DOSSIER && name.equals("Nummer");
    if (number && text.matches("-?\\d{1,9}")) {
      return JSON.numberNode(Integer.parseInt(text));
    }
    return LOCAL.matcher(text).matches() ? JSON.textNode(inPlace(text)) : JSON.textNode(text);
  }

  private static String inPlace(String local) {
    try {
      return LocalDateTime.parse(local).atZone(PLACE).format(DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ssxxx"));
    } catch (DateTimeException e) {
      return local;
    }
  }

  private static String capital(String name) {
    return name.isEmpty() ? name : name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
  }

  private static String shown(XmlElement entry) {
    String text = entry.words();
    return text.length() <= MOST_SHOWN ? text : text.substring(0, MOST_SHOWN);
  }
}
