// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.corpus.source.officielepublicaties;

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

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Official publications of both Chambers and the Staatsblad, by SRU at the publisher (KOOP): per day of modification, as a
 * day is small and its order does not matter, the best form of each publication. The cursor is the day; each publication
 * has one of its own, its moment of modification, so that a day that is asked again costs one question.
 */
public final class FetchPublications implements Source {

  /** A publication can appear later than its day, and one that did not come is asked again for as long. */
  private static final int DAYS_AGAIN = 7;

  /** Where nobody says from which day. */
  private static final int DAYS_AT_FIRST = 30;

  private static final String WANTED = "c.product-area==\"officielepublicaties\" and (w.organisatietype==\"staten generaal\""
      + " or w.publicatienaam==\"Staatsblad\")";
  private static final int RECORDS_IN_A_PAGE = 100;
  private static final int FILES_AT_ONCE = 50;
  private static final String DAY = "day";
  private static final ZoneId PLACE = ZoneId.of("Europe/Amsterdam");
  private static final Pattern IDENTIFIER = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{1,80}");

  /** Best first. */
  private static final List<String> FORMS = List.of("xml", "html", "odt", "pdf");

  private final PoliteClient client;

  /**
   * @param address of the file in its best form
   * @param sitting the day of the sitting that Handelingen are of, which most of their items do not tell
   */
  private record Publication(
      String identifier, String modified, String address, String form, Optional<LocalDate> sitting) {}

  public FetchPublications(PoliteClient client) {
    this.client = client;
  }

  @Override
  public void fetch(Fetching fetching) throws IOException, InterruptedException {
    LocalDate today = LocalDate.ofInstant(client.now(), PLACE);
    LocalDate first = first(fetching, today);
    fetching.total("publicatie", count(client.get(query("", 1, 1), FetchPublications::page)));
    for (LocalDate day = first; !day.isAfter(today); day = day.plusDays(1)) {
      day(day, fetching);
      fetching.progress(day.toEpochDay() - first.toEpochDay() + 1, today.toEpochDay() - first.toEpochDay() + 1);
      fetching.cursor(DAY, day.toString());
    }
  }

  private static LocalDate first(Fetching fetching, LocalDate today) {
    Optional<LocalDate> read = fetching.cursor(DAY).flatMap(FetchPublications::day).map(day -> day.minusDays(DAYS_AGAIN));
    Optional<LocalDate> since = fetching.since().filter(day -> read.isEmpty() || day.isBefore(read.get()));
    return since.or(() -> read).orElse(today.minusDays(DAYS_AT_FIRST));
  }

  private static Optional<LocalDate> day(String text) {
    try {
      return Optional.of(LocalDate.parse(text));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private void day(LocalDate day, Fetching fetching) throws IOException, InterruptedException {
    Listed listed = new Listed(fetching, day.toString());
    long total = 1;
    for (long start = 1; start <= total; start += RECORDS_IN_A_PAGE) {
      XmlElement page = client.get(query(" and dt.modified==\"" + day + "\"", start, RECORDS_IN_A_PAGE),
          FetchPublications::page);
      total = count(page);
      List<Publication> publications = new ArrayList<>();
      for (XmlElement record : page.list("record")) {
        publication(record).ifPresentOrElse(publications::add, () -> fetching.missed(
            record.find("identifier").map(XmlElement::words).orElse("een publicatie van " + day),
            "er is geen vorm van die we kunnen lezen."));
      }
      publications.forEach(known -> listed.add(known.identifier(), known.modified(), known.address()));
      bring(publications, fetching);
    }
    listed.gone("", item -> client.isGone(client.link(item.address())))
        .forEach(item -> fetching.gone("publicatie", item.id(), item.address()));
  }

  private URI query(String more, long start, int most) throws SourceProblem {
    return client.link("sru?operation=searchRetrieve&version=2.0&httpAccept=application/xml&query="
        + URLEncoder.encode(WANTED + more, StandardCharsets.UTF_8) + "&startRecord=" + start + "&maximumRecords=" + most);
  }

  private static long count(XmlElement page) {
    return page.find("numberOfRecords").map(XmlElement::words).filter(count -> count.matches("\\d{1,9}"))
        .map(Long::parseLong).orElse(0L);
  }

  private static XmlElement page(Answer answer) throws IOException {
    try {
      XmlElement page = XmlReading.read(XmlReading.decode(answer.bytes()));
      Optional<XmlElement> diagnostic = page.find("diagnostic");
      if (diagnostic.isPresent()) {
        throw new SourceProblem(Kind.UNAVAILABLE, "de bron begrijpt de vraag niet: " + diagnostic.get().words());
      }
      if (page.find("numberOfRecords").isEmpty()) {
        throw new SourceProblem(Kind.UNAVAILABLE, "het antwoord is geen uitkomst van een zoekvraag.");
      }
      return page;
    } catch (Unreadable e) {
      throw new IOException(e.getMessage(), e);
    }
  }

  private static Optional<Publication> publication(XmlElement record) {
    String identifier = record.find("identifier").map(XmlElement::words).orElse("");
    String modified = record.find("datumTijdstipWijzigingExpression").or(() -> record.find("timestamp"))
        .or(() -> record.find("modified")).map(XmlElement::words).orElse("");
    Optional<LocalDate> sitting = record.find("datumVergadering").map(XmlElement::words).flatMap(FetchPublications::day);
    for (String form : FORMS) {
      Optional<String> address = record.list("itemUrl").stream()
          .filter(item -> item.attribute("manifestation").equals(form)).map(XmlElement::words).findFirst();
      if (address.isPresent() && IDENTIFIER.matcher(identifier).matches()) {
        return Optional.of(new Publication(identifier, modified, address.get(), form, sitting));
      }
    }
    return Optional.empty();
  }

  private void bring(List<Publication> publications, Fetching fetching) throws IOException, InterruptedException {
    List<FetchedFile> files = new ArrayList<>();
    List<Publication> came = new ArrayList<>();
    for (Publication publication : publications) {
      if (fetching.cursor(publication.identifier()).filter(publication.modified()::equals).isPresent()) {
        fetching.unchanged(1);
        continue;
      }
      try {
        Answer answer = client.get(client.link(publication.address()));
        files.add(new FetchedFile(publication.identifier() + "." + publication.form(), answer.bytes(),
            publication.sitting()));
        came.add(publication);
      } catch (SourceProblem e) {
        if (e.kind() == Kind.UNAVAILABLE) {
          put(files, came, fetching);
          throw e;
        }
        fetching.missed(publication.identifier(), e.getMessage());
      }
      if (files.size() >= FILES_AT_ONCE) {
        put(files, came, fetching);
      }
    }
    put(files, came, fetching);
  }

  private static void put(List<FetchedFile> files, List<Publication> came, Fetching fetching) {
    fetching.files(List.copyOf(files));
    came.forEach(publication -> fetching.cursor(publication.identifier(), publication.modified()));
    files.clear();
    came.clear();
  }
}
