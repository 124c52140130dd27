// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.corpus.source.officielepublicaties;

import nl.gestand.corpus.source.DocumentKinds;
import nl.gestand.corpus.source.DutchDates;
import nl.gestand.corpus.source.Head;
import nl.gestand.corpus.source.HeadDraft;
import nl.gestand.corpus.source.HeadFromMetadata;
import nl.gestand.corpus.source.MotieTitle;
import nl.gestand.corpus.source.MotieWords;
import nl.gestand.corpus.source.OfficialNumber;
import nl.gestand.corpus.source.PersonNames;
import nl.gestand.corpus.source.XmlElement;
import nl.gestand.corpus.structure.StructuredText;
import nl.gestand.ontology.citation.Aanhangsel;
import nl.gestand.ontology.citation.Dossier;
import nl.gestand.ontology.citation.Kamerstuk;
import nl.gestand.ontology.model.DocumentKind;
import nl.gestand.ontology.model.PassageKind;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What an official publication says of itself. */
final class PublicationHead {

  private static final Pattern ANSWER_BY = Pattern.compile(
      "^(?:Nader\\s+)?Antwoord van ((?:de )?(?:Minister|Staatssecretaris)[^(]{0,200}?)\\s*\\(");

  private static final Pattern END_OF_TYPE =
      Pattern.compile("\\s(?:van (?:de|het|een)|over|inzake|aan|houdende)\\s", Pattern.CASE_INSENSITIVE);

  private final XmlElement publication;
  private final String title;
  private final boolean kamerstuk;

  PublicationHead(XmlElement publication) {
    this.publication = publication;
    this.kamerstuk = publication.find("kamerstuk").isPresent();
    this.title = publication.find("stuk").flatMap(stuk -> stuk.find("titel")).map(XmlElement::words).orElse("");
  }

  boolean isMotie() {
    return kamerstuk && DocumentKinds.startedBy(title).filter(kind -> kind == DocumentKind.MOTIE).isPresent();
  }

  Head read(StructuredText text) {
    HeadDraft draft = new HeadDraft();
    List<Dossier> dossiers = dossiers();
    if (kamerstuk) {
      tellKamerstuk(draft, dossiers);
    } else if (publication.find("kamervragen").isPresent()) {
      tellAnswers(draft);
    } else if (publication.find("handelingen").isPresent()) {
      tellDebate(draft);
    } else {
      draft.kind(gazette() ? Optional.of(DocumentKind.GAZETTE) : Optional.empty());
    }
    if (isMotie()) {
      tellMotie(draft, text);
    } else {
      tellSignatures(draft);
    }
    new HeadFromMetadata(metadata()).tell(draft);
    draft.title(composedTitle());
    return draft.finish();
  }

  private void tellKamerstuk(HeadDraft draft, List<Dossier> dossiers) {
    Optional<String> number = publication.find("ondernummer").map(XmlElement::words);
    if (!dossiers.isEmpty()) {
      draft.dossier(Optional.of(dossiers.getFirst()));
      number.filter(text -> text.matches("[1-9]\\d{0,4}[a-z]?|[A-Z]{1,3}"))
          .ifPresent(text -> draft.identifier(Optional.of(new Kamerstuk(dossiers.getFirst(), text))));
    }
    String type = isMotie() ? new MotieTitle(title).type() : sentenceCase(typeOf(title));
    draft.kind(DocumentKinds.startedBy(title)).typeWord(type);
    draft.date(publication.find("stuk").flatMap(PublicationHead::date));
  }

  private void tellMotie(HeadDraft draft, StructuredText text) {
    draft.title(metadata().getOrDefault("OVERHEIDop.documenttitel", List.of("")).getFirst());
    List<String> paragraphs = new ArrayList<>();
    for (var passage : text.passages()) {
      String words = passage.span().in(text.text());
      if (passage.kind() == PassageKind.SIGNATURE) {
        PersonNames.split(words).forEach(name -> draft.sender(name, ""));
      } else if (passage.kind() == PassageKind.PARAGRAPH || passage.kind() == PassageKind.LIST_ITEM) {
        paragraphs.add(words);
      }
    }
    if (!draft.hasSenders()) {
      new MotieTitle(title).names().forEach(name -> draft.sender(name, ""));
    }
    MotieWords.request(paragraphs).ifPresent(draft::request);
  }

  private void tellAnswers(HeadDraft draft) {
    draft.kind(Optional.of(DocumentKind.ANSWERS)).typeWord("Aanhangsel van de Handelingen");
    Map<String, String> lines = new LinkedHashMap<>();
    publication.list("tekstregel").forEach(line -> lines.put(line.attribute("inhoud"), line.words()));
    String year = lines.getOrDefault("vergaderjaar", "").replaceAll("\\D", "");
    String number = publication.find("kamervraagnummer").map(XmlElement::words).orElse("");
    if (year.matches("([12]\\d{3}){2}") && number.matches("[1-9]\\d{0,4}")) {
      String chamber = lines.getOrDefault("kamernummer", "2").equals("1") ? "ek" : "tk";
      draft.identifier(OfficialNumber.read("ah-" + chamber + "-" + year + "-" + number)
          .filter(Aanhangsel.class::isInstance));
    }
    for (XmlElement description : publication.list("kamervraagomschrijving")) {
      if (description.attribute("type").equals("antwoord")) {
        draft.date(date(description));
        tellAnswerer(draft, description);
      }
    }
    draft.date(publication.find("kamervraagomschrijving").flatMap(PublicationHead::date));
  }

  /** "Antwoord van Minister Koolmees (Sociale Zaken en Werkgelegenheid)". */
  private static void tellAnswerer(HeadDraft draft, XmlElement description) {
    Matcher by = ANSWER_BY.matcher(description.words());
    if (by.find()) {
      String rank = by.group(1).contains("Staatssecretaris") ? "Staatssecretaris" : "Minister";
      String field = description.find("organisatie").map(XmlElement::words).orElse("");
      String name = by.group(1).replaceFirst("^(?:de )?(?:Minister|Staatssecretaris)\\s*", "");
      if (!name.isBlank()) {
        draft.sender(name, field.isEmpty() ? rank : rank + " van " + field);
      }
      draft.ministry(field);
    }
  }

  private void tellDebate(HeadDraft draft) {
    draft.kind(Optional.of(DocumentKind.DEBATE_REPORT)).typeWord("Handelingen");
    draft.title(publication.find("item-titel").map(XmlElement::words).orElse(""));
    // The first item of a sitting, and some of procedure, have no title.
    String sitting = publication.find("vergadering-nummer").map(XmlElement::words).orElse("Handelingen");
    draft.title(publication.find("opening").isPresent() ? "Opening van de " + sitting : sitting);
    draft.date(publication.find("vergaderdatum")
        .flatMap(day -> date(day).or(() -> DutchDates.find(day.words()))));
  }

  private void tellSignatures(HeadDraft draft) {
    for (XmlElement signature : publication.list("ondertekening")) {
      String office = signature.find("functie").map(XmlElement::words).orElse("").replaceFirst("[,.]\\s*$", "");
      signature.find("naam").map(XmlElement::words).filter(name -> !name.isBlank())
          .ifPresent(name -> draft.sender(name, office.replaceFirst("^De ", "")));
    }
  }

  private boolean gazette() {
    return publication.find("staatsblad").isPresent() || publication.find("staatscourant").isPresent()
        || publication.find("tractatenblad").isPresent() || publication.find("wet-besluit").isPresent();
  }

  private List<Dossier> dossiers() {
    List<Dossier> dossiers = new ArrayList<>();
    for (XmlElement number : publication.list("dossiernummer")) {
      String parts = number.find("dossiernr").map(XmlElement::words).orElse("") + " "
          + number.find("begrotingshoofdstuk").or(() -> number.find("raadnr")).map(XmlElement::words).orElse("");
      OfficialNumber.dossier(parts).ifPresent(dossiers::add);
    }
    return dossiers;
  }

  private Map<String, List<String>> metadata() {
    Map<String, List<String>> metadata = new LinkedHashMap<>();
    for (XmlElement meta : publication.list("meta")) {
      metadata.computeIfAbsent(meta.attribute("name"), name -> new ArrayList<>()).add(meta.attribute("content"));
    }
    return metadata;
  }

  /** "Motie van het lid Koekkoek - Vreemdelingenbeleid"; of answers, the subject of the questions. */
  private String composedTitle() {
    if (!title.isEmpty()) {
      String subject = publication.find("dossier").flatMap(dossier -> dossier.find("titel"))
          .map(XmlElement::words).orElse("");
      String own = isMotie() ? new MotieTitle(title).printed() : sentenceCase(title);
      return subject.isEmpty() ? own : own + " – " + subject;
    }
    return publication.find("kamervraagomschrijving").map(XmlElement::words)
        .or(() -> publication.find("intitule").map(XmlElement::words)).orElse("");
  }

  /** "Memorie van toelichting", "Brief". */
  private static String typeOf(String title) {
    Matcher end = END_OF_TYPE.matcher(title);
    return end.find() ? title.substring(0, end.start()) : title;
  }

  private static String sentenceCase(String title) {
    if (title.isEmpty() || !title.equals(title.toUpperCase(Locale.ROOT))) {
      return title;
    }
    return title.charAt(0) + title.substring(1).toLowerCase(Locale.ROOT);
  }

  private static Optional<LocalDate> date(XmlElement element) {
    for (XmlElement day : element.list("datum")) {
      Optional<LocalDate> date = DutchDates.findIso(day.attribute("isodatum"));
      if (date.isPresent()) {
        return date;
      }
    }
    return element.find("datumtekst").map(XmlElement::words).flatMap(DutchDates::find);
  }
}
