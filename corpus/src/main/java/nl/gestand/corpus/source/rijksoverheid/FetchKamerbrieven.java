// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.corpus.source.rijksoverheid;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import nl.gestand.corpus.extract.Unreadable;
import nl.gestand.corpus.source.XmlElement;
import nl.gestand.corpus.source.XmlReading;
import nl.gestand.corpus.source.fetch.Answer;
import nl.gestand.corpus.source.fetch.Fetching;
import nl.gestand.corpus.source.fetch.Fetching.FetchedFile;
import nl.gestand.corpus.source.fetch.Listed;
import nl.gestand.corpus.source.fetch.PoliteClient;
import nl.gestand.corpus.source.fetch.Source;
import nl.gestand.corpus.source.fetch.SourceProblem;
import nl.gestand.corpus.source.fetch.SourceProblem.Kind;
import nl.gestand.corpus.source.records.RecordKey;
import nl.gestand.corpus.source.records.SourceRecord;

import java.io.IOException;
import java.net.URI;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The Kamerstukken of rijksoverheid.nl with their attachments, by its document API: the list, the page of each document
 * that changed as a record, and its files. The cursor is the moment of modification; the publisher lists the latest last.
 *
 * @see <a href="https://www.rijksoverheid.nl/opendata/documenten">the publisher's description</a>
 */
public final class FetchKamerbrieven implements Source {

  private static final String SOURCE = "rijksoverheid";
  private static final String MODIFIED = "lastmodified";
  /** What did not come is asked again for as long. */
  private static final Duration AGAIN = Duration.ofDays(7);
  private static final int ROWS = 200;
  private static final ZoneId PLACE = ZoneId.of("Europe/Amsterdam");
  private static final Pattern ID = Pattern.compile("[0-9a-fA-F-]{36}");

  private final PoliteClient client;

  public FetchKamerbrieven(PoliteClient client) {
    this.client = client;
  }

  @Override
  public void fetch(Fetching fetching) throws IOException, InterruptedException {
    Optional<Instant> read = fetching.cursor(MODIFIED).flatMap(FetchKamerbrieven::moment);
    Optional<Instant> again = read.map(moment -> moment.minus(AGAIN));
    Optional<Instant> from = fetching.since().map(day -> day.atStartOfDay(PLACE).toInstant())
        .filter(day -> again.isEmpty() || day.isBefore(again.get())).or(() -> again);
    // The day before, as it is not said in which zone a day of theirs begins.
    String days = from.map(moment -> "&lastmodifiedsince=" + DateTimeFormatter.BASIC_ISO_DATE.format(
        LocalDate.ofInstant(moment, PLACE).minusDays(1))).orElse("");
    Instant latest = read.orElse(Instant.MIN);
    Listed list = new Listed(fetching, "document");
    List<XmlElement> page;
    int offset = 0;
    do {
      page = client.get(client.link("documents?type=kamerstuk&output=xml&rows=" + ROWS + "&offset=" + offset + days),
          answer -> xml(answer, "documents")).list("document");
      for (XmlElement listed : page) {
        Optional<Instant> modified = moment(text(listed, MODIFIED));
        if (ID.matcher(text(listed, "id")).matches()) {
          list.add(text(listed, "id"), text(listed, MODIFIED), "documents/" + text(listed, "id") + "?output=xml");
        }
        if (modified.isEmpty() || from.isEmpty() || !modified.get().isBefore(from.get())) {
          document(listed, fetching);
        }
        if (modified.isPresent() && modified.get().isAfter(latest) && modified.get().isBefore(client.now())) {
          latest = modified.get();
          fetching.cursor(MODIFIED, latest.toString());
        }
      }
      offset += page.size();
      fetching.progress(offset, 0);
    } while (page.size() >= ROWS);
    for (Listed.Item item : list.gone(from.map(Instant::toString).orElse(""),
        item -> client.isGone(URI.create(item.address())))) {
      RecordKey key = new RecordKey(SOURCE, "document", item.id());
      Optional<ObjectNode> known = fetching.known(key).map(fields -> fields.put(Fetching.GONE, true));
      if (known.isPresent()) {
        fetching.records(item.id(), sink -> sink.record(new SourceRecord(key, known.get())));
      }
    }
  }

  private void document(XmlElement listed, Fetching fetching) throws IOException, InterruptedException {
    String id = text(listed, "id");
    String modified = text(listed, MODIFIED);
    if (!ID.matcher(id).matches()) {
      fetching.missed(text(listed, "title"), "het document heeft geen bruikbaar id.");
      return;
    }
    if (!modified.isEmpty() && fetching.cursor(id).filter(modified::equals).isPresent()) {
      fetching.unchanged(1);
      return;
    }
    try {
      XmlElement document = client.get(URI.create("documents/" + id + "?output=xml"), answer -> xml(answer, "document"));
      boolean whole = files(document, fetching);
      ObjectNode fields = fields(document);
      RecordKey key = new RecordKey(SOURCE, "document", id);
      if (fetching.known(key).filter(known -> known.path(Fetching.GONE).asBoolean()).isPresent()) {
        fields.put(Fetching.GONE, false);
      }
      fetching.records(id, sink -> sink.record(new SourceRecord(key, fields)));
      if (whole) {
        fetching.cursor(id, modified);
      }
    } catch (SourceProblem e) {
      missed(id, e, fetching);
    }
  }

  /** Whether all came. */
  private boolean files(XmlElement document, Fetching fetching) throws IOException, InterruptedException {
    List<FetchedFile> files = new ArrayList<>();
    List<XmlElement> listed = document.list("file");
    for (XmlElement file : listed) {
      String address = text(file, "fileurl");
      String name = text(file, "filename").isEmpty() ? address.replaceAll(".*/", "") : text(file, "filename");
      try {
        files.add(new FetchedFile(name, client.get(client.link(address)).bytes()));
      } catch (SourceProblem e) {
        missed(name, e, fetching);
      }
    }
    fetching.files(files);
    return files.size() == listed.size();
  }

  private static void missed(String what, SourceProblem problem, Fetching fetching) throws SourceProblem {
    if (problem.kind() == Kind.UNAVAILABLE) {
      throw problem;
    }
    fetching.missed(what, problem.getMessage());
  }

  private static XmlElement xml(Answer answer, String root) throws IOException {
    try {
      XmlElement read = XmlReading.read(XmlReading.decode(answer.bytes()));
      if (!read.is(root)) {
        throw new SourceProblem(Kind.REFUSED, "het antwoord is geen " + root + ".");
      }
      return read;
    } catch (Unreadable e) {
      throw new IOException(e.getMessage(), e);
    }
  }

  /** An element with elements in it as an object, or a list where they have one name; otherwise its words. */
  private static ObjectNode fields(XmlElement element) {
    ObjectNode fields = JsonNodeFactory.instance.objectNode();
    for (XmlElement child : element.children()) {
      List<XmlElement> inside = child.children();
      if (inside.isEmpty()) {
        fields.put(child.name(), child.words());
      } else {
        ArrayNode list = fields.putArray(child.name());
        inside.forEach(item -> {
          if (item.children().isEmpty()) {
            list.add(item.words());
          } else {
            list.add(fields(item));
          }
        });
      }
    }
    return fields;
  }

  private static String text(XmlElement element, String name) {
    return element.children().stream().filter(child -> child.is(name)).map(XmlElement::words).findFirst().orElse("");
  }

  private static Optional<Instant> moment(String text) {
    try {
      return Optional.of(Instant.parse(text));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
