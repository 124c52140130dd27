// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.corpus.source.tweedekamer;

import com.fasterxml.jackson.databind.node.ObjectNode;
import nl.gestand.corpus.extract.Unreadable;
import nl.gestand.corpus.source.XmlElement;
import nl.gestand.corpus.source.XmlReading;
import nl.gestand.corpus.source.fetch.Answer;
import nl.gestand.corpus.source.fetch.Fetching;
import nl.gestand.corpus.source.fetch.PoliteClient;
import nl.gestand.corpus.source.fetch.Source;
import nl.gestand.corpus.source.fetch.SourceProblem;
import nl.gestand.corpus.source.fetch.SourceProblem.Kind;
import nl.gestand.corpus.source.records.RecordKey;
import nl.gestand.corpus.source.records.RecordSink;
import nl.gestand.corpus.source.records.SourceRecord;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The Tweede Kamer's open data by SyncFeed: every change of every entity, deletions among them, in the order in which they
 * were made. The cursor is the publisher's skiptoken.
 */
public final class FetchSyncFeed implements Source {

  private final PoliteClient client;

  public FetchSyncFeed(PoliteClient client) {
    this.client = client;
  }

  @Override
  public void fetch(Fetching fetching) throws IOException, InterruptedException {
    List<OpenDataEntity> entities = new ArrayList<>(List.of(OpenDataEntity.DOSSIER));
    // A zaak names its dossier by id only, whose number is needed to know which paper it is.
    OpenDataEntity.published().stream().filter(entity -> entity != OpenDataEntity.DOSSIER).forEach(entities::add);
    EachEntity.of(entities, fetching, this::fetch);
  }

  private void fetch(OpenDataEntity entity, Fetching fetching) throws IOException, InterruptedException {
    String name = entity.publishedName();
    long token = fetching.cursor(name).map(Long::parseLong).orElse(-1L);
    long records = 0;
    FetchReports reports = new FetchReports(client, "Resources/%s");
    if (entity == OpenDataEntity.REPORT) {
      reports.recall(fetching);
    }
    while (true) {
      XmlElement feed = client.get(client.link("Feed?category=" + name + (token < 0 ? "" : "&skiptoken=" + token)),
          FetchSyncFeed::feed);
      List<XmlElement> entries = feed.children().stream().filter(child -> child.is("entry"))
          .filter(entry -> isWanted(entry, fetching)).toList();
      fetching.records(name, sink -> entries.forEach(entry ->
          ReadSyncFeed.entry(entry, entity, seen(entity == OpenDataEntity.ZAAK ? withDossier(sink, fetching) : sink, reports))));
      if (entity == OpenDataEntity.REPORT) {
        reports.bring(fetching);
      }
      records += entries.size();
      fetching.progress(records, 0);
      Optional<Long> next = next(feed);
      if (next.isEmpty() || next.get() <= token) {
        return;
      }
      token = next.get();
      fetching.cursor(name, Long.toString(token));
    }
  }

  private static XmlElement feed(Answer answer) throws IOException {
    try {
      XmlElement feed = XmlReading.read(XmlReading.decode(answer.bytes()));
      if (!feed.is("feed")) {
        throw new SourceProblem(Kind.REFUSED, "het antwoord is geen feed.");
      }
      return feed;
    } catch (Unreadable e) {
      throw new IOException(e.getMessage(), e);
    }
  }

  /** The feed knows no days to ask for. */
  private static boolean isWanted(XmlElement entry, Fetching fetching) {
    String updated = entry.find("updated").map(XmlElement::words).orElse("");
    return fetching.since().flatMap(since -> PublishedDates.day(updated).map(day -> !day.isBefore(since))).orElse(true);
  }

  /** After the last entry; a feed that has come to the end names the place where to go on another time. */
  private static Optional<Long> next(XmlElement feed) {
    return feed.children().stream().filter(child -> child.is("entry"))
        .flatMap(entry -> ReadSyncFeed.token(entry, "next").stream()).reduce(Math::max)
        .or(() -> ReadSyncFeed.token(feed, "next")).or(() -> ReadSyncFeed.token(feed, "resume"));
  }

  private static RecordSink seen(RecordSink sink, FetchReports reports) {
    return new RecordSink() {
      @Override
      public void record(SourceRecord record) {
        reports.saw(record);
        sink.record(record);
      }

      @Override
      public void refused(String received, String reason) {
        sink.refused(received, reason);
      }
    };
  }

  private static RecordSink withDossier(RecordSink sink, Fetching fetching) {
    return new RecordSink() {
      @Override
      public void record(SourceRecord zaak) {
        String dossier = zaak.text("Kamerstukdossier_Id");
        Optional<ObjectNode> known = dossier.isEmpty() ? Optional.empty()
            : fetching.known(new RecordKey(ReadOpenData.SOURCE, OpenDataEntity.DOSSIER.publishedName(), dossier));
        ObjectNode fields = zaak.fields();
        known.ifPresent(found -> fields.putArray("Kamerstukdossier").addObject().put("Id", dossier)
            .setAll(found.deepCopy().retain("Nummer", "Toevoeging")));
        sink.record(zaak);
      }

      @Override
      public void refused(String received, String reason) {
        sink.refused(received, reason);
      }
    };
  }
}
