// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.corpus.source;

import nl.gestand.ontology.citation.Aanhangsel;
import nl.gestand.ontology.citation.Dossier;
import nl.gestand.ontology.citation.Kamerstuk;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Reads the head of a document from the metadata its publisher put in it: OWMS names ({@code DCTERMS.*},
 * {@code OVERHEIDop.*}, also spelled {@code DC.*}), and {@code gestand.*} of our own summaries.
 */
public final class HeadFromMetadata {

  private static final List<String> TOO_BROAD_TYPES = List.of("officiële publicatie", "kamerstuk", "overig");

  private final Map<String, List<String>> metadata;

  /** @param metadata values by name, in their order */
  public HeadFromMetadata(Map<String, List<String>> metadata) {
    this.metadata = metadata;
  }

  /** Says in the draft what the metadata say. */
  public void tell(HeadDraft draft) {
    String identifier = first("DCTERMS.identifier").or(() -> first("DC.identifier"))
        .or(() -> first("OVERHEIDop.externMetadataRecord").map(HeadFromMetadata::lastFolder)).orElse("");
    draft.identifier(OfficialNumber.read(identifier));
    tellKind(draft);
    draft.title(first("OVERHEIDop.documenttitel").or(() -> first("DCTERMS.title")).or(() -> first("DC.title"))
        .orElse(""));
    boolean summary = first("gestand.samenvatting").filter("ja"::equals).isPresent();
    draft.summary(summary).title(summary ? first("title").orElse("") : "");
    draft.date(first("DCTERMS.issued").flatMap(DutchDates::findIso));
    Optional<Dossier> dossier = first("OVERHEIDop.dossiernummer").flatMap(OfficialNumber::dossier);
    draft.dossier(dossier);
    tellNumber(draft, dossier);
    tellSenders(draft);
    all("DCTERMS.creator").forEach(draft::ministry);
    all("DC.creator").forEach(draft::ministry);
    draft.officialPage(first("DCTERMS.source").orElse(""));
    if (OfficialNumber.read(identifier).isPresent() && identifier.contains("-")) {
      draft.officialPage("https://zoek.officielebekendmakingen.nl/" + identifier + ".html");
    }
  }

  private void tellKind(HeadDraft draft) {
    List<String> types = all("DCTERMS.type");
    types = types.isEmpty() ? all("DC.type") : types;
    for (String type : types) {
      if (!TOO_BROAD_TYPES.contains(type.toLowerCase(Locale.ROOT))) {
        draft.typeWord(type);
        draft.kind(DocumentKinds.startedBy(type));
      }
    }
  }

  private void tellNumber(HeadDraft draft, Optional<Dossier> dossier) {
    try {
      Optional<String> number = first("OVERHEIDop.ondernummer");
      if (dossier.isPresent() && number.isPresent()) {
        draft.identifier(Optional.of(new Kamerstuk(dossier.get(), number.get())));
      }
      Optional<String> serial = first("OVERHEIDop.aanhangselNummer").filter(text -> text.matches("\\d{1,5}"));
      Optional<String> year = first("OVERHEIDop.vergaderjaar").map(text -> text.replace("-", ""));
      if (serial.isPresent() && year.isPresent()) {
        draft.identifier(Optional.of(new Aanhangsel("tk", year.get(), Integer.parseInt(serial.get()))));
      }
    } catch (IllegalArgumentException notSpelledAsANumber) {
      return;
    }
  }

  private void tellSenders(HeadDraft draft) {
    // Of an Aanhangsel the "indiener" asked the questions; who answered stands in its text.
    if (draft.hasSenders() || first("OVERHEIDop.aanhangselNummer").isPresent()) {
      return;
    }
    List<String> names = all("OVERHEIDop.indiener");
    List<String> offices = all("gestand.functie");
    for (int i = 0; i < names.size(); i++) {
      draft.sender(names.get(i), i < offices.size() ? offices.get(i) : "");
    }
  }

  private Optional<String> first(String name) {
    return all(name).stream().findFirst();
  }

  private List<String> all(String name) {
    return metadata.getOrDefault(name, List.of()).stream().map(String::strip).filter(value -> !value.isEmpty()).toList();
  }

  private static String lastFolder(String address) {
    int end = address.lastIndexOf('/');
    return end < 0 ? "" : address.substring(address.lastIndexOf('/', end - 1) + 1, end);
  }
}
