// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.indexer.search;

import nl.gestand.indexer.search.Limit.Wanted;
import nl.gestand.ontology.citation.Article;
import nl.gestand.ontology.citation.ArticleFamily;
import nl.gestand.ontology.citation.Dossier;
import nl.gestand.ontology.citation.Identifier;
import nl.gestand.ontology.citation.Identifiers;
import nl.gestand.ontology.citation.Kamerstuk;
import nl.gestand.ontology.model.Claimant;
import nl.gestand.ontology.model.Coded;
import nl.gestand.ontology.model.CommitmentKind;
import nl.gestand.ontology.model.DocumentKind;
import nl.gestand.ontology.model.Fractions;
import nl.gestand.ontology.model.Ministries;
import nl.gestand.ontology.model.Status;
import nl.gestand.ontology.vocabulary.Labels;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The fields that people can name in a search, by the names they know, and what their values mean. */
public enum QueryField {
  MINISTRY("ministerie"),
  STATUS("status"),
  TERM("termijn"),
  CLAIMED_BY("volgens"),
  KIND("soort"),
  MEMBER("lid"),
  PARTY("fractie"),
  /** A fraction, those it came from and those that came from it. */
  PARTY_LINE("fractielijn"),
  DOSSIER("dossier"),
  ARTICLE("artikel"),
  SOURCE("bron"),
  YEAR("jaar"),
  /** That day or later. */
  FROM("vanaf"),
  /** Later than that day. */
  AFTER("na"),
  /** That day or earlier. */
  UNTIL("tot"),
  /** Earlier than that day. */
  BEFORE("voor");

  private static final int LONGEST_VALUE = 200;

  /** Read only when someone names a status or a kind by its label. */
  private static final class Known {
    static final Labels LABELS = new Labels();
  }

  private final String typed;

  QueryField(String typed) {
    this.typed = typed;
  }

  /** What people type before the colon. */
  public String typed() {
    return typed;
  }

  static Optional<QueryField> find(String name) {
    return Arrays.stream(values()).filter(field -> field.typed.equalsIgnoreCase(name)).findFirst();
  }

  /** What a value asks for; empty when this field does not know it. */
  Optional<Wanted> read(String value) {
    if (value.isBlank() || value.length() > LONGEST_VALUE || letters(value).isEmpty()) {
      return Optional.empty();
    }
    return switch (this) {
      case MINISTRY -> Ministries.find(value).or(() -> Ministries.namedIn(value))
          .map(ministry -> one(Facet.MINISTRY, ministry.code()));
      case STATUS -> status(value);
      case TERM -> term(letters(value));
      case CLAIMED_BY -> coded(Claimant.class, letters(value).replace("regering", "ministerie"), Facet.CLAIMED_BY);
      case KIND -> kind(value);
      case MEMBER -> Optional.of(new Wanted.Named(Facet.PERSON, value));
      case PARTY -> Optional.of(new Wanted.Named(Facet.PARTY, value));
      case PARTY_LINE -> Optional.of(Fractions.line(value)).filter(names -> !names.isEmpty())
          .map(names -> new Wanted.Values(Facet.PARTY, names));
      case DOSSIER -> dossier(value).map(dossier -> one(Facet.DOSSIER, dossier.key()));
      case ARTICLE -> article(value);
      case SOURCE -> Coded.find(Source.class, letters(value)).map(source -> one(Facet.SOURCE, source.code()));
      case YEAR -> TypedDay.read(value).map(day -> days(Optional.of(day.first()), Optional.of(day.last())));
      case FROM -> TypedDay.read(value).map(day -> days(Optional.of(day.first()), Optional.empty()));
      case AFTER -> TypedDay.read(value).map(day -> days(Optional.of(day.last().plusDays(1)), Optional.empty()));
      case UNTIL -> TypedDay.read(value).map(day -> days(Optional.empty(), Optional.of(day.last())));
      case BEFORE -> TypedDay.read(value).map(day -> days(Optional.empty(), Optional.of(day.first().minusDays(1))));
    };
  }

  private static Optional<Wanted> status(String value) {
    return switch (letters(value)) {
      case "open" -> Optional.of(one(Facet.OPEN, "ja"));
      case "gesloten", "dicht", "afgedaan" -> Optional.of(one(Facet.OPEN, "nee"));
      case "verlopen", "verstreken", "telaat" -> Optional.of(one(Facet.TERM, TermState.OVERDUE.code()));
      default -> coded(Status.class, value, Facet.STATUS);
    };
  }

  private static Optional<Wanted> term(String letters) {
    String code = letters.equals("verstreken") ? TermState.OVERDUE.code() : letters;
    return Coded.find(TermState.class, code).map(state -> one(Facet.TERM, state.code()));
  }

  /** People write {@code soort:moties} as often as {@code soort:motie}. */
  private static Optional<Wanted> kind(String value) {
    String word = letters(value);
    return Stream.of(word, word.replaceFirst("s$", ""), word.replaceFirst("en$", ""))
        .flatMap(each -> switch (each) {
          case "document", "stuk", "stukk" -> Stream.of(one(Facet.KIND, SearchEntry.EntryKind.DOCUMENT.code()));
          case "brief", "briev" -> Stream.of(one(Facet.SUBKIND, DocumentKind.LETTER.code()));
          default -> coded(CommitmentKind.class, each, Facet.SUBKIND)
              .or(() -> coded(DocumentKind.class, each, Facet.SUBKIND)).stream();
        }).findFirst();
  }

  /** Whether a text with spaces is one number of it: {@code 139h Sr} of an article, {@code 34 843} of a dossier. */
  boolean isOneValue(String value) {
    return switch (this) {
      case ARTICLE -> Identifiers.parse("artikel " + value).filter(Article.class::isInstance).isPresent();
      case DOSSIER -> Identifiers.parse(value).filter(Dossier.class::isInstance).isPresent();
      default -> false;
    };
  }

  private static <E extends Enum<E> & Coded> Optional<Wanted> coded(Class<E> list, String value, Facet facet) {
    String word = letters(value);
    return Arrays.stream(list.getEnumConstants())
        .filter(each -> letters(each.code()).equals(word) || letters(Known.LABELS.label(each)).equals(word))
        .findFirst().map(each -> one(facet, each.code()));
  }

  private static Optional<Dossier> dossier(String value) {
    return Identifiers.parse(value).flatMap(QueryField::dossierOf)
        .or(() -> Identifiers.parse("dossier-" + value.strip()).flatMap(QueryField::dossierOf));
  }

  private static Optional<Dossier> dossierOf(Identifier identifier) {
    return switch (identifier) {
      case Dossier dossier -> Optional.of(dossier);
      case Kamerstuk paper -> Optional.of(paper.dossier());
      default -> Optional.empty();
    };
  }

  /** An article is meant under each number that its subject has had. */
  private static Optional<Wanted> article(String value) {
    Optional<Identifier> whole = Identifiers.parse(value).or(() -> Identifiers.parse("artikel " + value));
    if (whole.isPresent() && whole.get() instanceof Article article) {
      return Optional.of(new Wanted.Values(Facet.ARTICLE, Stream.concat(Stream.of(article),
          ArticleFamily.ofAnyTime(article).stream()).map(Article::canonical).collect(Collectors.toSet())));
    }
    return value.matches("[1-9]\\d{0,3}[a-zA-Z]{0,8}([.:]\\d{1,4}[a-zA-Z]{0,8}){0,3}")
        ? Optional.of(new Wanted.Named(Facet.ARTICLE, value.toLowerCase(Locale.ROOT))) : Optional.empty();
  }

  private static Wanted one(Facet facet, String value) {
    return new Wanted.Values(facet, Set.of(value));
  }

  private static Wanted days(Optional<LocalDate> first, Optional<LocalDate> last) {
    return new Wanted.Days(first, last);
  }

  /** Letters and digits alone, without capitals and accents. */
  private static String letters(String value) {
    return Normalizer.normalize(value, Normalizer.Form.NFD).toLowerCase(Locale.ROOT).codePoints()
        .filter(Character::isLetterOrDigit).mapToObj(Character::toString).collect(Collectors.joining());
  }
}
