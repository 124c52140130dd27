// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.corpus.source.tweedekamer;

import nl.gestand.corpus.source.fetch.Fetching;
import nl.gestand.corpus.source.fetch.Fetching.FetchedFile;
import nl.gestand.corpus.source.fetch.PoliteClient;
import nl.gestand.corpus.source.fetch.SourceProblem;
import nl.gestand.corpus.source.fetch.SourceProblem.Kind;
import nl.gestand.corpus.source.records.SourceRecord;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The reports of debates behind records of the entity Verslag: each version once. One that does not come is asked again
 * at each later fetch, until it is there or was asked for in vain too often.
 */
final class FetchReports {

  private static final Pattern ID = Pattern.compile("[0-9a-fA-F-]{36}");
  private static final Pattern WAITING = Pattern.compile("([0-9a-fA-F-]{36})=(\\d)=(\\S{0,80})");
  private static final String NOT_YET = "Verslag/nog-niet";
  private static final String VERSION = "Verslag/";
  private static final int FILES_AT_ONCE = 10;
  private static final int ATTEMPTS = 5;
  private static final int MOST_WAITING = 200;

  private final PoliteClient client;
  private final String address;
  private final Map<String, Report> wanted = new LinkedHashMap<>();
  private final Map<String, Report> waiting = new LinkedHashMap<>();

  /** @param asked how often it was asked for in vain */
  private record Report(String id, String version, int asked) {}

  /** @param address of the file of a record, relative to that of the source, with {@code %s} for its id */
  FetchReports(PoliteClient client, String address) {
    this.client = client;
    this.address = address;
  }

  /** What did not come earlier is wanted as well. */
  void recall(Fetching fetching) {
    Matcher noted = WAITING.matcher(fetching.cursor(NOT_YET).orElse(""));
    while (noted.find()) {
      wanted.put(noted.group(1), new Report(noted.group(1), noted.group(3), Integer.parseInt(noted.group(2))));
    }
  }

  /** Sees a record pass. A report that is only the frame of a sitting yet says nothing. */
  void saw(SourceRecord record) {
    String id = record.text("Id");
    if (record.key().entity().equals(OpenDataEntity.REPORT.publishedName()) && ID.matcher(id).matches()
        && !record.fields().path("Verwijderd").asBoolean() && !record.text("Status").equals("Casco")) {
      String version = (record.text("GewijzigdOp") + "/" + record.text("ContentLength")).replaceAll("\\s", "");
      wanted.put(id, new Report(id, version.substring(0, Math.min(80, version.length())), 0));
    }
  }

  /** Brings what was seen. @throws SourceProblem when the source can't be reached; the rest is wanted another time */
  void bring(Fetching fetching) throws IOException, InterruptedException {
    List<FetchedFile> files = new ArrayList<>();
    List<Report> came = new ArrayList<>();
    for (Report report : wanted.values()) {
      if (fetching.cursor(VERSION + report.id()).filter(report.version()::equals).isPresent()) {
        continue;
      }
      try {
        files.add(new FetchedFile("verslag-" + report.id() + ".xml",
            client.get(client.link(address.formatted(report.id()))).bytes()));
        came.add(report);
      } catch (SourceProblem e) {
        if (e.kind() == Kind.UNAVAILABLE) {
          put(files, came, fetching);
          throw e;
        }
        fetching.missed("verslag " + report.id(), e.getMessage());
        if (report.asked() + 1 < ATTEMPTS && waiting.size() < MOST_WAITING) {
          waiting.put(report.id(), new Report(report.id(), report.version(), report.asked() + 1));
        }
      }
      if (files.size() >= FILES_AT_ONCE) {
        put(files, came, fetching);
      }
    }
    put(files, came, fetching);
    wanted.clear();
    String note = waiting.values().stream()
        .map(report -> report.id() + "=" + report.asked() + "=" + report.version()).collect(Collectors.joining(" "));
    if (!note.equals(fetching.cursor(NOT_YET).orElse(""))) {
      fetching.cursor(NOT_YET, note);
    }
  }

  private static void put(List<FetchedFile> files, List<Report> came, Fetching fetching) {
    if (!files.isEmpty()) {
      fetching.files(List.copyOf(files));
      came.forEach(report -> fetching.cursor(VERSION + report.id(), report.version()));
      files.clear();
      came.clear();
    }
  }
}
