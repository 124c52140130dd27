// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.corpus.source.tweedekamer;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import nl.gestand.corpus.source.fetch.Answer;
import nl.gestand.corpus.source.fetch.Fetching;
import nl.gestand.corpus.source.fetch.PoliteClient;
import nl.gestand.corpus.source.fetch.Source;
import nl.gestand.corpus.source.fetch.SourceProblem;
import nl.gestand.corpus.source.fetch.SourceProblem.Kind;
import nl.gestand.corpus.source.records.RecordSink;
import nl.gestand.corpus.source.records.SourceRecord;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The Tweede Kamer's open data by OData v4: per entity what changed since the last that was read, in the order of change.
 * The cursor is the moment of change and no link to a page, as links expire and pages shift while records change.
 *
 * @see <a href="https://opendata.tweedekamer.nl/documentatie/odata-api">the publisher's description</a>
 */
public final class FetchOpenData implements Source {

  /** A change that was being made while we asked can have an earlier moment than one that we saw. */
  private static final Duration OVERLAP = Duration.ofMinutes(5);

  private static final ZoneId PLACE = ZoneId.of("Europe/Amsterdam");
  private static final int ZAKEN_IN_A_QUESTION = 15;
  private static final Logger LOG = LoggerFactory.getLogger(FetchOpenData.class);
  private static final String COUNTED = "counted/";
  private static final ObjectMapper JSON = new ObjectMapper();

  private final PoliteClient client;

  private record Page(byte[] json, String next, long count) {}

  public FetchOpenData(PoliteClient client) {
    this.client = client;
  }

  @Override
  public void fetch(Fetching fetching) throws IOException, InterruptedException {
    EachEntity.of(OpenDataEntity.published(), fetching, (entity, brought) -> {
      fetch(entity, brought);
      count(entity, brought);
    });
  }

  /** How many there are, once a day: what changed since a moment can't tell that much was lost. */
  private void count(OpenDataEntity entity, Fetching fetching) throws IOException, InterruptedException {
    String name = entity.publishedName();
    String today = LocalDate.ofInstant(client.now(), PLACE).toString();
    if (fetching.cursor(COUNTED + name).filter(today::equals).isPresent()) {
      return;
    }
    try {
      String count = client.get(client.link(name + "/$count?$filter=Verwijderd eq false")).text().strip();
      fetching.total(name, count.matches("\\d{1,12}") ? Long.parseLong(count) : 0);
    } catch (SourceProblem e) {
      if (e.kind() == Kind.UNAVAILABLE) {
        throw e;
      }
      LOG.warn("{} can't be counted: {}", name, e.getMessage());
    }
    fetching.cursor(COUNTED + name, today);
  }

  private void fetch(OpenDataEntity entity, Fetching fetching) throws IOException, InterruptedException {
    String name = entity.publishedName();
    Optional<Instant> read = fetching.cursor(name).flatMap(FetchOpenData::moment);
    Optional<Instant> from = from(read, fetching);
    URI next = question(entity, from.map(moment -> "ApiGewijzigdOp ge " + moment).orElse(""));
    Newest newest = new Newest(read, client.now().plus(OVERLAP), reports());
    if (entity == OpenDataEntity.REPORT) {
      newest.reports.recall(fetching);
    }
    Set<URI> asked = new HashSet<>();
    long count = 0;
    while (next != null) {
      if (!asked.add(next)) {
        throw new SourceProblem(Kind.REFUSED, "de bron geeft steeds dezelfde bladzijde als volgende.");
      }
      Page page = asked.size() == 1 ? first(entity, next) : client.get(next, FetchOpenData::page);
      count = Math.max(count, page.count());
      bring(entity, page, newest, fetching);
      if (entity == OpenDataEntity.BESLUIT && read.isPresent()) {
        askAgain(newest.moties, fetching);
      }
      newest.moties.clear();
      if (entity == OpenDataEntity.REPORT) {
        newest.reports.bring(fetching);
      }
      fetching.progress(newest.records, count);
      newest.moment.ifPresent(moment -> fetching.cursor(name, moment.toString()));
      next = page.next().isEmpty() ? null : client.link(page.next());
    }
  }

  /** What can be expanded changes; what is missed without it is less than all. */
  private Page first(OpenDataEntity entity, URI question) throws IOException, InterruptedException {
    try {
      return client.get(question, FetchOpenData::page);
    } catch (SourceProblem e) {
      String plain = question.toString().replaceFirst("&\\$expand=.*", "");
      if (e.kind() != Kind.REFUSED || plain.equals(question.toString())) {
        throw e;
      }
      LOG.warn("{} does not come with what hangs on it: {}", entity.publishedName(), e.getMessage());
      return client.get(URI.create(plain), FetchOpenData::page);
    }
  }

  private static Optional<Instant> from(Optional<Instant> read, Fetching fetching) {
    Optional<Instant> asked = fetching.since().map(day -> day.atStartOfDay(PLACE).toInstant());
    Optional<Instant> overlapping = read.map(moment -> moment.minus(OVERLAP).truncatedTo(ChronoUnit.SECONDS));
    return asked.filter(day -> overlapping.isEmpty() || day.isBefore(overlapping.get())).or(() -> overlapping);
  }

  private static void bring(OpenDataEntity entity, Page page, Newest newest, Fetching fetching) throws IOException {
    fetching.records(entity.publishedName(), sink -> {
      newest.sink = sink;
      ReadOpenData.read(new ByteArrayInputStream(page.json()), newest);
    });
  }

  /** A besluit changes without its zaak, and what became of a motie is read from the zaak. */
  private void askAgain(List<String> moties, Fetching fetching) throws IOException, InterruptedException {
    for (int from = 0; from < moties.size(); from += ZAKEN_IN_A_QUESTION) {
      List<String> some = moties.subList(from, Math.min(moties.size(), from + ZAKEN_IN_A_QUESTION));
      Page page = client.get(question(OpenDataEntity.ZAAK, "Id eq " + String.join(" or Id eq ", some)),
          FetchOpenData::page);
      bring(OpenDataEntity.ZAAK, page, new Newest(Optional.empty(), Instant.MAX, reports()), fetching);
    }
  }

  private URI question(OpenDataEntity entity, String filter) throws SourceProblem {
    String expand = switch (entity) {
      case ZAAK -> "Kamerstukdossier,ZaakActor,Besluit($expand=Agendapunt($select=Id;$expand=Activiteit($select=Datum))),"
          + "Document($expand=HuidigeDocumentVersie($expand=DocumentPublicatie))";
      case BESLUIT -> "Zaak($select=Id,Nummer,Soort)";
      case DOCUMENT -> "Kamerstukdossier,Zaak($select=Id,Nummer,Soort)";
      case TOEZEGGING -> "KamerbriefNakoming";
      default -> "";
    };
    return client.link(entity.publishedName() + "?$count=true&$orderby=ApiGewijzigdOp,Id"
        + (filter.isEmpty() ? "" : "&$filter=" + filter)
        + (expand.isEmpty() ? "" : "&$expand=" + expand));
  }

  private FetchReports reports() {
    return new FetchReports(client, "Verslag(%s)/resource");
  }

  private static Page page(Answer answer) throws IOException {
    byte[] json = answer.text().getBytes(StandardCharsets.UTF_8);
    try {
      JsonNode page = JSON.readTree(json);
      if (!page.path("value").isArray()) {
        throw new SourceProblem(Kind.REFUSED, "het antwoord is geen bladzijde met records.");
      }
      return new Page(json, page.path("@odata.nextLink").asText(""), page.path("@odata.count").asLong());
    } catch (JsonProcessingException e) {
      throw new IOException("het antwoord houdt midden in op.", e);
    }
  }

  private static Optional<Instant> moment(String published) {
    try {
      return Optional.of(OffsetDateTime.parse(published).toInstant());
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** Sees what passes: the latest change, the moties that were decided on, the reports of debates. */
  private static final class Newest implements RecordSink {

    private final List<String> moties = new ArrayList<>();
    /** One record with an impossible moment must not keep all others out for ever. */
    private final Instant latest;
    private final FetchReports reports;
    private Optional<Instant> moment;
    private RecordSink sink;
    private long records;

    Newest(Optional<Instant> moment, Instant latest, FetchReports reports) {
      this.moment = moment;
      this.latest = latest;
      this.reports = reports;
    }

    @Override
    public void record(SourceRecord record) {
      records++;
      moment(record.text("ApiGewijzigdOp")).or(() -> moment(record.text("GewijzigdOp")))
          .filter(changed -> changed.isBefore(latest) && (moment.isEmpty() || changed.isAfter(moment.get())))
          .ifPresent(changed -> moment = Optional.of(changed));
      for (JsonNode zaak : record.fields().path("Zaak")) {
        if (zaak.path("Soort").asText("").equals("Motie") && zaak.path("Id").asText("").matches("[0-9a-fA-F-]{36}")) {
          moties.add(zaak.path("Id").asText());
        }
      }
      reports.saw(record);
      sink.record(record);
    }

    @Override
    public void refused(String received, String reason) {
      records++;
      sink.refused(received, reason);
    }
  }
}
