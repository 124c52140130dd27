// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.corpus.source;

import nl.gestand.ontology.citation.Dossier;
import nl.gestand.ontology.citation.Identifier;
import nl.gestand.ontology.model.DocumentKind;
import nl.gestand.ontology.model.Ministries;
import nl.gestand.ontology.model.Person;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A {@link Head} in the making. What is said first stays: ask the surest source first. Not for several threads. */
public final class HeadDraft {

  private DocumentKind kind;
  private final Set<Identifier> identifiers = new LinkedHashSet<>();
  private String typeWord = "";
  private String title = "";
  private LocalDate date;
  private final List<Person> senders = new ArrayList<>();
  private final Set<String> ministries = new LinkedHashSet<>();
  private String addressee = "";
  private Dossier dossier;
  private String reference = "";
  private URI officialPage;
  private String request = "";
  private boolean summary;

  public HeadDraft kind(Optional<DocumentKind> said) {
    kind = kind == null ? said.orElse(null) : kind;
    return this;
  }

  public HeadDraft identifier(Optional<? extends Identifier> said) {
    said.ifPresent(identifiers::add);
    return this;
  }

  public HeadDraft typeWord(String said) {
    typeWord = typeWord.isEmpty() ? said.strip() : typeWord;
    return this;
  }

  public HeadDraft title(String said) {
    title = title.isEmpty() ? said.strip() : title;
    return this;
  }

  public HeadDraft date(Optional<LocalDate> said) {
    date = date == null ? said.orElse(null) : date;
    return this;
  }

  /** Adds one who signed, and the ministry that the office names; the same name is added once. */
  public HeadDraft sender(String name, String office) {
    if (!name.isBlank() && senders.stream().noneMatch(sender -> sender.name().equals(name.strip()))) {
      senders.add(new Person(name.strip(), office.strip(), ""));
      ministry(office);
    }
    return this;
  }

  /** Adds the ministry named in a phrase, if it names one. */
  public HeadDraft ministry(String phrase) {
    Ministries.namedIn(phrase).ifPresent(ministry -> ministries.add(ministry.code()));
    return this;
  }

  public HeadDraft addressee(String said) {
    addressee = addressee.isEmpty() ? said.strip() : addressee;
    return this;
  }

  public HeadDraft dossier(Optional<Dossier> said) {
    dossier = dossier == null ? said.orElse(null) : dossier;
    return this;
  }

  public HeadDraft reference(String said) {
    reference = reference.isEmpty() ? said.strip() : reference;
    return this;
  }

  /** Only addresses of the web: the store's pages link to it. */
  public HeadDraft officialPage(String said) {
    if (officialPage == null && (said.startsWith("https://") || said.startsWith("http://"))) {
      try {
        officialPage = new URI(said.strip());
      } catch (URISyntaxException noAddress) {
        return this;
      }
    }
    return this;
  }

  public HeadDraft request(String said) {
    request = request.isEmpty() ? said.strip() : request;
    return this;
  }

  public HeadDraft summary(boolean said) {
    summary |= said;
    return this;
  }

  public boolean hasKind() {
    return kind != null;
  }

  public boolean isKind(DocumentKind asked) {
    return kind == asked;
  }

  public boolean hasTitle() {
    return !title.isEmpty();
  }

  public boolean hasSenders() {
    return !senders.isEmpty();
  }

  public boolean hasOfficialPage() {
    return officialPage != null;
  }

  public Head finish() {
    return new Head(kind == null ? DocumentKind.OTHER : kind, List.copyOf(identifiers), typeWord, title,
        Optional.ofNullable(date), senders, List.copyOf(ministries), addressee, Optional.ofNullable(dossier), reference,
        Optional.ofNullable(officialPage), request, summary);
  }
}
