// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.corpus.faults;

import nl.gestand.ontology.citation.Article;
import nl.gestand.ontology.citation.ArticleLife;
import nl.gestand.ontology.citation.ArticleLife.Successor;
import nl.gestand.ontology.citation.Dossier;
import nl.gestand.ontology.citation.Identifier;
import nl.gestand.ontology.citation.Kamerstuk;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Faults in words, for the reader of the page. */
final class FaultWords {

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.of("nl"));

  private FaultWords() {}

  static String gone(ArticleLife life, LocalDate day) {
    return capital(life.article()) + " (" + life.about() + ") gold tot en met " + DAY.format(life.until().orElseThrow())
        + " en bestond op " + DAY.format(day) + " niet meer." + went(life.successors());
  }

  private static String went(List<Successor> successors) {
    if (successors.isEmpty()) {
      return "";
    }
    boolean sure = successors.stream().allMatch(next -> next.confidence() == 1);
    return " Het is nu " + (sure ? "" : "vermoedelijk ") + successors.stream()
        .map(next -> next.article().printed()).collect(Collectors.joining(" of ")) + ".";
  }

  static String usedAgain(ArticleLife was, ArticleLife is) {
    return capital(is.article()) + " ging tot en met " + DAY.format(was.until().orElseThrow()) + " over " + was.about()
        + " en gaat nu over " + is.about() + ".";
  }

  static String toCome(ArticleLife life, LocalDate day) {
    return capital(life.article()) + " bestond op " + DAY.format(day) + " nog niet: het geldt sinds "
        + DAY.format(life.from().orElseThrow()) + ".";
  }

  /** How a sentence says that law holds from the first day of a life on, in lower case; none where that is unknown. */
  static List<String> since(ArticleLife life) {
    return life.from().map(first -> Stream.of("vanaf ", "per ", "sinds ", "met ingang van ")
        .map(word -> word + DAY.format(first)).toList()).orElse(List.of());
  }

  static String inForce(ArticleLife life) {
    return capital(life.article()) + " heet hier voorgesteld, maar geldt al sinds "
        + DAY.format(life.from().orElseThrow()) + ".";
  }

  static String otherSubject(ArticleLife cited, String name, ArticleLife other) {
    return capital(cited.article()) + " gaat over " + cited.about() + "; ‘" + name + "’ staat in "
        + other.article().printed() + ".";
  }

  static String swapped(Article cited, Article meant, Optional<ArticleLife> ended) {
    return capital(cited) + " is niet bekend. Waarschijnlijk zijn twee cijfers verwisseld en is "
        + meant.printed() + " bedoeld." + ended.map(life -> " Dat gold tot en met "
            + DAY.format(life.until().orElseThrow()) + "." + went(life.successors())).orElse("");
  }

  static String otherDossier(Kamerstuk cited, Dossier usual) {
    return "Nr. " + cited.number() + " is elders in dit stuk van dossier " + usual.printed() + "; dossier "
        + cited.dossier().printed() + " komt alleen hier voor.";
  }

  static String otherDay(Identifier number, LocalDate day, Optional<LocalDate> meant) {
    return number.printed() + " is van een andere maand dan " + DAY.format(day) + "."
        + meant.map(other -> " Waarschijnlijk is " + DAY.format(other) + " bedoeld.").orElse("");
  }

  static String sectionTwice(int number) {
    return "Dit stuk heeft twee onderdelen met nummer " + number + ": wie daarnaar verwijst kan beide bedoelen.";
  }

  static String usedTwice(Identifier number) {
    return number.printed() + " staat in dit stuk bij twee verschillende zaken.";
  }

  private static String capital(Article article) {
    String words = article.printed();
    return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }
}
