// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.corpus.faults;

import nl.gestand.ontology.citation.Article;
import nl.gestand.ontology.citation.ArticleLife;
import nl.gestand.ontology.citation.Concordance;
import nl.gestand.ontology.citation.Identifier;
import nl.gestand.ontology.model.DocumentKind;
import nl.gestand.ontology.model.Fault;
import nl.gestand.ontology.model.FaultKind;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What is wrong with one citation of articles, as far as the concordance knows them. */
final class ArticleFaults {

  /** Below this an article was given its statute by what stands around it; few statutes have a 139h to mistake. */
  private static final double SURE_OF_STATUTE = 0.7;
  private static final double SURE_OF_LETTERED = 0.5;

  private static final Pattern YEAR = Pattern.compile("\\b(?:19|20)\\d\\d\\b");

  /** A text with one of these near may speak of law to come. */
  private static final Pattern TO_COME = Pattern.compile("voorstel|voorgestel|nieuw|wordt|worden|\\bzal\\b"
      + "|zullen|ontwerp|invoer|beoogd|wetswijziging|inwerking|treedt|strafbaarstelling|straks");

  private final List<Article> articles;
  private final LocalDate day;
  private final Set<Article> near;
  private final String before;
  private final String after;
  private final String wide;

  /**
   * @param day of the document
   * @param near other articles cited near
   * @param before what the sentence says before the citation; {@code after} what after it
   * @param wide the citation with some sentences around it
   */
  ArticleFaults(
      List<Article> articles, LocalDate day, Set<Article> near, String before, String after, String wide) {
    this.articles = articles;
    this.day = day;
    this.near = near;
    this.before = before;
    this.after = after;
    this.wide = wide;
  }

  /**
   * The day as of which the articles are meant: that of the act spoken of, or the one that the words at the citation
   * tell, or else that of the document; of an article that was gone by then its last. Of an act of which only the year
   * or the month is told it is the last day of that. An article that the sentence tells of as law to come is meant as it
   * first will be. Empty where the number changed its meaning meanwhile, and for an old article of which nothing is known.
   */
  Optional<LocalDate> onDay(Mark mark, DocumentKind kind) {
    Optional<DaysOfAct> act = mark == Mark.PROPOSED ? Optional.empty() : DaysOfAct.in(before + " " + after, day);
    if (act.isPresent() && articles.stream().allMatch(article -> wasThere(article, act.get().until()))) {
      boolean same = articles.stream().allMatch(article ->
          Concordance.on(article, act.get().from()).equals(Concordance.on(article, act.get().until())));
      return same ? Optional.of(act.get().until()) : Optional.empty();
    }
    return switch (mark) {
      case OLD -> lastDay(lives());
      case NEW, PROPOSED -> lives().filter(life -> life.beginsAfter(day)).flatMap(life -> life.from().stream())
          .findFirst().or(() -> Optional.of(day));
      case NONE -> lastDay(articles.stream().filter(article -> Concordance.on(article, day).isEmpty())
          .flatMap(article -> Concordance.lives(article).stream())).or(() -> dayToCome(kind))
          .or(() -> Optional.of(day));
    };
  }

  /** Where the sentence names a later meaning of the number, or its first day, or a paper of a bill what it comes from. */
  private Optional<LocalDate> dayToCome(DocumentKind kind) {
    String sentence = (before + " " + after).toLowerCase(Locale.ROOT);
    return lives().filter(life -> life.beginsAfter(day))
        .filter(life -> life.names().stream().anyMatch(sentence::contains)
            || FaultWords.since(life).stream().anyMatch(sentence::contains)
            || isLawInTheMaking(kind) && near.stream().flatMap(other -> Concordance.on(other, day).stream())
                .flatMap(other -> other.successors().stream())
                .anyMatch(next -> next.article().equals(life.article())))
        .flatMap(life -> life.from().stream()).findFirst();
  }

  private static boolean isLawInTheMaking(DocumentKind kind) {
    return kind == DocumentKind.BILL_PAPER || kind == DocumentKind.GAZETTE;
  }

  /** Whether an article existed on a day, as far as is known: one the table does not have may well have. */
  private static boolean wasThere(Article article, LocalDate when) {
    return Concordance.lives(article).isEmpty() || Concordance.on(article, when).isPresent();
  }

  private Optional<LocalDate> lastDay(Stream<ArticleLife> lives) {
    return lives.filter(life -> life.endedBefore(day)).flatMap(life -> life.until().stream())
        .reduce((earlier, later) -> later);
  }

  Optional<Fault> fault(Mark mark, DocumentKind kind, double confidence) {
    boolean lettered = articles.stream().allMatch(article -> article.number().matches("\\d+[a-z]+"));
    if (confidence < (lettered ? SURE_OF_LETTERED : SURE_OF_STATUTE) || mark == Mark.OLD) {
      return Optional.empty();
    }
    return gone()
        .or(() -> toCome(mark, kind))
        .or(() -> proposed(mark))
        .or(this::otherSubject)
        .or(this::neverWas);
  }

  private Optional<Fault> gone() {
    List<ArticleLife> ended = articles.stream()
        .filter(article -> !told(article) && Concordance.on(article, day).isEmpty())
        .flatMap(article -> Concordance.endedBefore(article, day).stream()).toList();
    if (ended.isEmpty()) {
      return Optional.empty();
    }
    List<String> sentences = new ArrayList<>();
    Set<Identifier> meant = new LinkedHashSet<>();
    double sure = 1;
    for (ArticleLife life : ended) {
      sentences.add(FaultWords.gone(life, day));
      sure = Math.min(sure, life.confidence());
      for (ArticleLife.Successor next : life.successors()) {
        meant.add(next.article());
        sure = Math.min(sure, next.confidence());
      }
    }
    // Cited in one breath with an article that is gone, a number that is used again means what it was.
    articles.stream().filter(article -> ended.stream().noneMatch(life -> life.article().equals(article)))
        .forEach(article -> Concordance.endedBefore(article, day).flatMap(was -> Concordance.on(article, day)
            .map(is -> FaultWords.usedAgain(was, is))).ifPresent(sentences::add));
    return Optional.of(new Fault(FaultKind.ARTICLE_GONE, String.join(" ", sentences), List.copyOf(meant), sure));
  }

  /** Whether the sentence tells of the past of an article: a year of its life, or where it went. */
  private boolean told(Article article) {
    Optional<ArticleLife> ended = Concordance.on(article, day).isPresent() ? Optional.empty()
        : Concordance.endedBefore(article, day);
    return ended.filter(life -> life.successors().stream().anyMatch(next -> near.contains(next.article()))
        || firstYear().orElse(Integer.MAX_VALUE) <= life.until().orElseThrow().getYear()).isPresent();
  }

  private OptionalInt firstYear() {
    Matcher years = YEAR.matcher(before + " " + after);
    OptionalInt first = OptionalInt.empty();
    while (years.find()) {
      int year = Integer.parseInt(years.group());
      first = first.isEmpty() || year < first.getAsInt() ? OptionalInt.of(year) : first;
    }
    return first;
  }

  private Optional<Fault> toCome(Mark mark, DocumentKind kind) {
    if (mark != Mark.NONE || isLawInTheMaking(kind) || TO_COME.matcher(wide).find()) {
      return Optional.empty();
    }
    return articles.stream()
        .map(Concordance::lives)
        .filter(lives -> !lives.isEmpty() && lives.getFirst().beginsAfter(day))
        .findFirst()
        .map(lives -> new Fault(FaultKind.ARTICLE_TO_COME, FaultWords.toCome(lives.getFirst(), day), List.of(),
            0.8 * lives.getFirst().confidence()));
  }

  private Optional<Fault> proposed(Mark mark) {
    return articles.stream()
        .filter(article -> mark == Mark.PROPOSED)
        .flatMap(article -> Concordance.on(article, day).stream())
        .filter(life -> life.from().isPresent())
        .findFirst()
        .map(life -> new Fault(FaultKind.ARTICLE_IN_FORCE, FaultWords.inForce(life), List.of(),
            0.8 * life.confidence()));
  }

  /** {@code doxing (artikel 285 Sr)}: the words before the bracket name the subject of another article. */
  private Optional<Fault> otherSubject() {
    Optional<ArticleLife> cited =
        articles.stream().flatMap(article -> Concordance.on(article, day).stream()).findFirst();
    return cited.flatMap(life -> SubjectNamed.in(before)
        .filter(named -> named.lives().stream().noneMatch(other -> articles.contains(other.article())))
        .flatMap(named -> named.lives().stream()
            .filter(other -> other.on(day) && other.article().work().equals(life.article().work()))
            .findFirst()
            .map(other -> new Fault(FaultKind.WRONG_ARTICLE, FaultWords.otherSubject(life, named.name(), other),
                List.of(other.article()), 0.8 * other.confidence()))));
  }

  /** A number with a letter that no table has, and that becomes one it has when two neighbouring digits swap. */
  private Optional<Fault> neverWas() {
    for (Article article : articles) {
      Optional<Article> swapped = Concordance.lives(article).isEmpty() ? Swapped.of(article) : Optional.empty();
      if (swapped.isPresent()) {
        Optional<ArticleLife> ended = Concordance.on(swapped.get(), day).isPresent() ? Optional.empty()
            : Concordance.endedBefore(swapped.get(), day);
        List<Identifier> meant = new ArrayList<>();
        ended.ifPresent(life -> life.successors().forEach(next -> meant.add(next.article())));
        return Optional.of(new Fault(FaultKind.WRONG_ARTICLE, FaultWords.swapped(article, swapped.get(), ended),
            meant.isEmpty() ? List.of(swapped.get()) : meant, 0.8));
      }
    }
    return Optional.empty();
  }

  private Stream<ArticleLife> lives() {
    return articles.stream().flatMap(article -> Concordance.lives(article).stream());
  }
}
