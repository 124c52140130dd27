// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.corpus.source.openoverheid;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import nl.gestand.corpus.source.fetch.Answer;
import nl.gestand.corpus.source.fetch.Fetching;
import nl.gestand.corpus.source.fetch.Fetching.FetchedFile;
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
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The Kamerstukken on open.overheid.nl with their attachments, by the search that its own website uses: the list, latest
 * changed first, until what was read before; of each document that changed its description as a record, and its files. The
 * cursor is the moment of change; each document has one of its own, so that a fetch that was cut off asks only the list again.
 */
public final class FetchOpenOverheid implements Source {

  private static final String SOURCE = "openoverheid";
  private static final String API = "overheid/openbaarmakingen/api/v0/zoek";
  /** A label of the government's list of kinds of documents (TOOI); "kamerbrief" is what people call them. */
  private static final Set<String> KINDS = Set.of("kamerstuk", "kamerbrief");
  private static final String CHANGED = "changed";
  /** What did not come is asked again for as long. */
  private static final Duration AGAIN = Duration.ofDays(7);
  private static final Duration AT_FIRST = Duration.ofDays(30);
  /** The search takes 10, 20 or 50. */
  private static final int ROWS = 50;
  private static final int MOST_PAGES = 4_000;
  private static final ZoneId PLACE = ZoneId.of("Europe/Amsterdam");
  private static final Pattern ID = Pattern.compile("([0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12})(?:_\\d{1,4})?");
  private static final Pattern DOCUMENT = Pattern.compile("https://open\\.overheid\\.nl/documenten/" + ID.pattern());
  private static final String OWN_ADDRESS = "https://open.overheid.nl/";
  private static final String PARENT = "https://identifier.overheid.nl/tooi/def/thes/kern/c_4d1ea9ba";
  private static final ObjectMapper JSON = new ObjectMapper();

  private final PoliteClient client;

  public FetchOpenOverheid(PoliteClient client) {
    this.client = client;
  }

  @Override
  public void fetch(Fetching fetching) throws IOException, InterruptedException {
    Optional<Instant> read = fetching.cursor(CHANGED).flatMap(FetchOpenOverheid::moment);
    Instant again = read.map(moment -> moment.minus(AGAIN)).orElse(client.now().minus(AT_FIRST));
    Instant from = fetching.since().map(day -> day.atStartOfDay(PLACE).toInstant())
        .filter(day -> read.isEmpty() || day.isBefore(again)).orElse(again);
    Instant latest = read.orElse(Instant.MIN);
    JsonNode page;
    int start = 0;
    boolean older = false;
    do {
      page = client.get(URI.create(API + "?zoektekst=&documentsoort=Kamerstuk&sort=laatst-gewijzigd&aantalResultaten=" + ROWS
          + "&start=" + start), FetchOpenOverheid::list);
      if (start == 0) {
        fetching.total("document", page.path("totaal").asLong());
      }
      older = !page.path("resultaten").isEmpty();
      for (JsonNode result : page.path("resultaten")) {
        Optional<Instant> changed = moment(result.path("document").path("mutatiedatumtijd").asText(""));
        boolean wanted = changed.isEmpty() || !changed.get().isBefore(from);
        older &= !wanted;
        if (wanted) {
          listed(result.path("document"), fetching);
        }
        latest = changed.filter(latest::isBefore).filter(client.now()::isAfter).orElse(latest);
      }
      start += page.path("resultaten").size();
      fetching.progress(start, older ? start : 0);
    } while (!older && page.path("resultaten").size() >= ROWS && start < MOST_PAGES * ROWS);
    if (latest.isAfter(Instant.MIN)) {
      // The list begins with the latest, so that all before it came only now.
      fetching.cursor(CHANGED, latest.toString());
    }
  }

  private static JsonNode list(Answer answer) throws IOException {
    JsonNode page = json(answer);
    if (!page.path("resultaten").isArray()) {
      throw new SourceProblem(Kind.UNAVAILABLE, "het antwoord is geen uitkomst van een zoekvraag.");
    }
    return page;
  }

  private static JsonNode json(Answer answer) throws IOException {
    try {
      return JSON.readTree(answer.text());
    } catch (JsonProcessingException e) {
      throw new IOException("het antwoord is geen JSON.", e);
    }
  }

  private void listed(JsonNode document, Fetching fetching) throws IOException, InterruptedException {
    Matcher id = ID.matcher(document.path("id").asText(""));
    if (!id.matches()) {
      fetching.missed(document.path("titel").asText("een document"), "het document heeft geen bruikbaar id.");
      return;
    }
    String changed = document.path("mutatiedatumtijd").asText("");
    if (!changed.isEmpty() && fetching.cursor(id.group(1)).filter(changed::equals).isPresent()) {
      fetching.unchanged(1);
      return;
    }
    Set<String> attachments = new LinkedHashSet<>();
    boolean whole = document(id.group(1), true, attachments, fetching);
    for (String attachment : attachments) {
      whole &= document(attachment, false, new LinkedHashSet<>(), fetching);
    }
    if (whole) {
      fetching.cursor(id.group(1), changed);
    }
  }

  /**
   * Brings one document.
   *
   * @param wantedOnly whether it must be of a wanted kind; an attachment is of any
   * @param attachments gets the ids of those that it leads to
   * @return whether all of it came
   */
  private boolean document(String id, boolean wantedOnly, Set<String> attachments, Fetching fetching)
      throws IOException, InterruptedException {
    RecordKey key = new RecordKey(SOURCE, "document", id);
    try {
      ObjectNode told = client.get(URI.create(API + "/" + id), FetchOpenOverheid::described);
      if (!told.path("plooiIntern").path("publicatiestatus").asText("gepubliceerd").equals("gepubliceerd")) {
        return gone(key, fetching);
      }
      if (wantedOnly && !isWanted(told)) {
        return true;
      }
      if (fetching.known(key).filter(known -> known.path(Fetching.GONE).asBoolean()).isPresent()) {
        told.put(Fetching.GONE, false);
      }
      boolean whole = files(told, fetching);
      fetching.records(id, sink -> sink.record(new SourceRecord(key, told)));
      told.path("documentrelaties").forEach(relation -> {
        Matcher other = DOCUMENT.matcher(relation.path("relation").asText(""));
        if (other.matches() && !relation.path("role").asText("").equals(PARENT)) {
          attachments.add(other.group(1));
        }
      });
      return whole;
    } catch (SourceProblem e) {
      if (e.kind() == Kind.GONE && fetching.known(key).isPresent()) {
        return gone(key, fetching);
      }
      missed(id, e, fetching);
      return false;
    }
  }

  private static boolean gone(RecordKey key, Fetching fetching) throws IOException {
    Optional<ObjectNode> known = fetching.known(key);
    if (known.isPresent()) {
      fetching.records(key.id(), sink -> sink.record(new SourceRecord(key, known.get().put(Fetching.GONE, true))));
    }
    return true;
  }

  private static ObjectNode described(Answer answer) throws IOException {
    if (json(answer) instanceof ObjectNode told && told.path("document").isObject() && told.path("versies").isArray()) {
      return told;
    }
    throw new SourceProblem(Kind.REFUSED, "het antwoord is geen beschrijving van een document.");
  }

  /** A filter that the search does not know it passes over in silence. */
  private static boolean isWanted(ObjectNode told) {
    for (JsonNode kind : told.path("document").path("classificatiecollectie").path("documentsoorten")) {
      if (KINDS.contains(kind.path("label").asText("").toLowerCase(Locale.ROOT))) {
        return true;
      }
    }
    return false;
  }

  /** Brings the files of the last version. @return whether all came */
  private boolean files(ObjectNode told, Fetching fetching) throws IOException, InterruptedException {
    List<FetchedFile> files = new ArrayList<>();
    int listed = 0;
    for (JsonNode file : told.path("versies").path(0).path("bestanden")) {
      String name = file.path("bestandsnaam").asText(file.path("label").asText("bestand"));
      if (!file.path("gepubliceerd").asBoolean(true)) {
        continue;
      }
      listed++;
      try {
        files.add(new FetchedFile(name, client.get(address(file)).bytes()));
      } catch (SourceProblem e) {
        missed(name, e, fetching);
      }
    }
    fetching.files(files);
    return files.size() == listed;
  }

  /** A file has an address elsewhere of government, or one here. */
  private URI address(JsonNode file) throws SourceProblem {
    String address = file.path("url").asText(file.path("id").asText(""));
    return client.link(address.startsWith(OWN_ADDRESS) ? address.substring(OWN_ADDRESS.length()) : address);
  }

  private static void missed(String what, SourceProblem problem, Fetching fetching) throws SourceProblem {
    if (problem.kind() == Kind.UNAVAILABLE) {
      throw problem;
    }
    fetching.missed(what, problem.getMessage());
  }

  private static Optional<Instant> moment(String text) {
    try {
      return Optional.of(Instant.parse(text));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
