// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.indexer.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import nl.gestand.indexer.search.SearchEntry;
import nl.gestand.indexer.search.SearchEntry.EntryKind;
import nl.gestand.indexer.search.SearchEntry.PassageText;
import nl.gestand.indexer.search.Source;
import nl.gestand.ontology.citation.Identifier;
import nl.gestand.ontology.citation.Identifiers;
import nl.gestand.ontology.citation.Kamerstuk;
import nl.gestand.ontology.model.Claimant;
import nl.gestand.ontology.model.CommitmentKind;
import nl.gestand.ontology.model.DocumentKind;
import nl.gestand.ontology.model.Status;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import javax.xml.parsers.DocumentBuilderFactory;

/**
 * Entries from a folder of real publications: {@code moties/kst-*.xml}, with their subjects from
 * {@code tweedekamer/zaak-motie-documenten.jsonl.gz}; {@code tweedekamer/zaak_zedenthema.json}; and the texts of
 * {@code ../corpus} and {@code ../corpus-more}.
 */
final class RealText {

  private static final Pattern NUMBER = Pattern.compile("kst-[0-9A-Z]+(?:-[A-Z]+)?-\\d+");
  /** {@code artikel 240b van het Wetboek van Strafrecht}, {@code artikelen 242 en 243 Sr}: the first number of it. */
  private static final Pattern ARTICLE = Pattern.compile(
      "[Aa]rt(?:ikel(?:en)?|\\.) (\\d{1,3}[a-z]{0,3})(?: en \\d{1,3}[a-z]{0,3})?,? (?:van het )?(?:Sr\\b|Wetboek van Strafrecht)");
  private static final int PASSAGE = 400;
  /** After these come the names of who signed. */
  private static final String LAST_WORDS = "orde van de dag";
  private static final int LONGEST_NAME = 40;

  private final Path data;
  private final ObjectMapper json = new ObjectMapper();

  RealText(Path data) {
    this.data = data;
  }

  /** Everything, for the set of relevance. */
  List<SearchEntry> all() throws Exception {
    List<SearchEntry> entries = new ArrayList<>(moties());
    entries.addAll(zaken());
    for (String folder : List.of("corpus", "corpus-more")) {
      entries.addAll(texts(data.resolveSibling(folder)));
    }
    return entries;
  }

  List<SearchEntry> moties() throws Exception {
    Map<String, String> subjects = subjects();
    List<SearchEntry> entries = new ArrayList<>();
    for (Path file : files(data.resolve("moties"), ".xml")) {
      String id = file.getFileName().toString().replace(".xml", "");
      entries.add(motie(id, DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(file.toFile()), subjects));
    }
    return entries;
  }

  private Map<String, String> subjects() throws IOException {
    Map<String, String> subjects = new HashMap<>();
    try (BufferedReader lines = new BufferedReader(new InputStreamReader(new GZIPInputStream(
        Files.newInputStream(data.resolve("tweedekamer/zaak-motie-documenten.jsonl.gz"))), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        String subject = json.readTree(line).path("Onderwerp").asText();
        Matcher numbers = NUMBER.matcher(line);
        while (numbers.find()) {
          subjects.put(numbers.group(), subject.strip());
        }
      }
    }
    return subjects;
  }

  private static SearchEntry motie(String id, Document xml, Map<String, String> subjects) {
    List<String> paragraphs = texts(xml, "al");
    int end = paragraphs.indexOf(paragraphs.stream().filter(text -> text.contains(LAST_WORDS)).findFirst().orElse(""));
    List<String> people = end < 0 ? List.of() : paragraphs.subList(end + 1, paragraphs.size()).stream()
        .map(name -> name.replaceAll("[.,;]$", "")).filter(name -> name.length() <= LONGEST_NAME).toList();
    List<String> passages = new ArrayList<>();
    paragraphs.stream().filter(text -> text.startsWith("verzoekt") || text.startsWith("spreekt")).findFirst()
        .ifPresent(passages::add);
    int leading = passages.size();
    paragraphs.stream().filter(text -> !passages.contains(text) && !people.contains(text)).forEach(passages::add);
    List<String> titles = texts(xml, "titel");
    String title = subjects.getOrDefault(id, String.join(" ", titles.reversed()));
    NodeList days = xml.getElementsByTagName("datum");
    Optional<LocalDate> date = days.getLength() == 0 ? Optional.empty()
        : Optional.of(((Element) days.item(0)).getAttribute("isodatum")).filter(day -> day.length() == 10)
            .map(LocalDate::parse);
    return entry(EntryKind.COMMITMENT, id, CommitmentKind.MOTIE.code(), title, passages, leading, date, people);
  }

  private List<SearchEntry> zaken() throws IOException {
    List<SearchEntry> entries = new ArrayList<>();
    for (JsonNode zaak : json.readTree(data.resolve("tweedekamer/zaak_zedenthema.json").toFile())) {
      String title = flat(zaak.path("Onderwerp").asText() + " " + zaak.path("Titel").asText("").replace("null", ""));
      String number = zaak.path("Nummer").asText();
      String started = zaak.path("GestartOp").asText();
      entries.add(entry(EntryKind.DOCUMENT, number, kind(zaak.path("Soort").asText()).code(), title, List.of(), 0,
          started.length() < 10 ? Optional.empty() : Optional.of(LocalDate.parse(started.substring(0, 10))), List.of()));
    }
    return entries;
  }

  private static List<SearchEntry> texts(Path folder) throws IOException {
    List<SearchEntry> entries = new ArrayList<>();
    for (Path file : files(folder, ".txt")) {
      List<String> passages = new ArrayList<>();
      for (String line : Files.readAllLines(file)) {
        String text = flat(line);
        if (!passages.isEmpty() && passages.getLast().length() + text.length() < PASSAGE) {
          passages.add(passages.removeLast() + " " + text);
        } else if (!text.isEmpty()) {
          passages.add(text);
        }
      }
      String id = file.getFileName().toString().replace(".txt", "");
      String first = passages.getFirst();
      entries.add(entry(EntryKind.DOCUMENT, id, DocumentKind.LETTER.code(),
          first.substring(0, Math.min(120, first.length())), passages, 0, Optional.empty(), List.of()));
    }
    return entries;
  }

  private static DocumentKind kind(String kind) {
    return switch (kind) {
      case "Brief regering" -> DocumentKind.LETTER;
      case "Motie" -> DocumentKind.MOTIE;
      default -> DocumentKind.OTHER;
    };
  }

  /** With the dossier that its number names, and the articles of the Wetboek van Strafrecht that it has in words. */
  private static SearchEntry entry(EntryKind kind, String id, String subkind, String title, List<String> passages,
      int leading, Optional<LocalDate> date, List<String> people) {
    Optional<Identifier> number = Identifiers.parse(id);
    return entry(kind, id, subkind, number.map(Identifier::canonical).stream().toList(), title, passages, leading, date,
        Optional.empty(), List.of(), people, List.of(),
        number.filter(Kamerstuk.class::isInstance).map(paper -> ((Kamerstuk) paper).dossier().key()).stream().toList(),
        ARTICLE.matcher(title + "\n" + String.join("\n", passages)).results()
            .map(found -> Identifiers.parse("artikel " + found.group(1) + " Sr")).flatMap(Optional::stream)
            .map(Identifier::canonical).distinct().toList());
  }

  /** An entry of which only this is known. */
  static SearchEntry entry(EntryKind kind, String id, String subkind, List<String> identifiers, String title,
      List<String> passages, int leading, Optional<LocalDate> date, Optional<Status> status, List<String> ministries,
      List<String> people, List<String> parties) {
    return entry(kind, id, subkind, identifiers, title, passages, leading, date, status, ministries, people, parties,
        List.of(), List.of());
  }

  private static SearchEntry entry(EntryKind kind, String id, String subkind, List<String> identifiers, String title,
      List<String> passages, int leading, Optional<LocalDate> date, Optional<Status> status, List<String> ministries,
      List<String> people, List<String> parties, List<String> dossiers, List<String> cites) {
    List<PassageText> placed = new ArrayList<>();
    int start = 0;
    for (String text : passages) {
      int end = start + text.codePointCount(0, text.length());
      placed.add(new PassageText(id, start, end, 1, text));
      start = end + 1;
    }
    return new SearchEntry(kind, id, subkind, identifiers, title, placed, leading, date, status,
        status.map(known -> Claimant.CHAMBER), Optional.empty(), Optional.empty(), Optional.empty(), false, false, List.of(),
        Source.OFFICIAL_PUBLICATIONS, ministries, people, parties, List.of(), dossiers, cites);
  }

  private static List<String> texts(Document xml, String element) {
    NodeList nodes = xml.getElementsByTagName(element);
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < nodes.getLength(); i++) {
      String text = flat(nodes.item(i).getTextContent());
      if (!text.isEmpty()) {
        texts.add(text);
      }
    }
    return texts;
  }

  private static List<Path> files(Path folder, String end) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(end)).sorted().toList();
    }
  }

  private static String flat(String text) {
    return text.replaceAll("\\s+", " ").strip();
  }
}
