// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.indexer.lucene;

import static nl.gestand.indexer.lucene.FieldQuery.boosted;
import static nl.gestand.indexer.lucene.FieldQuery.constant;

import nl.gestand.indexer.search.Facet;
import nl.gestand.indexer.search.Reason;
import nl.gestand.indexer.search.SearchWords.Item;
import nl.gestand.ontology.citation.Article;
import nl.gestand.ontology.citation.ArticleFamily;
import nl.gestand.ontology.citation.Dossier;
import nl.gestand.ontology.citation.Identifier;
import org.apache.lucene.document.KeywordField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * One item of a question wherever it can stand. A word is counted over title, what is asked or promised, and body as if
 * they were one text, in which the first two stand more often; or in a name, where that weighs more.
 */
final class ItemQuery {

  private ItemQuery() {}

  /** Each place where an item can stand, to tell why something was found. */
  static Map<Reason.Kind, Query> places(Item item) {
    return switch (item) {
      case Item.Near near -> Map.of(
          Reason.Kind.IN_TITLE, boosted(FieldQuery.near(Fields.TITLE, near), Weights.IN_TITLE),
          Reason.Kind.IN_REQUEST, boosted(FieldQuery.near(Fields.LEAD, near), Weights.IN_LEAD),
          Reason.Kind.IN_TEXT, FieldQuery.near(Fields.BODY, near));
      case Item.Beginning beginning -> Map.of(Reason.Kind.IN_TEXT, beginning(beginning.text()));
      case Item.Number number -> Map.of(
          Reason.Kind.ITS_NUMBER, number(number.identifier().canonical()),
          Reason.Kind.CITES_NUMBER, number(number),
          Reason.Kind.IN_TEXT, FieldQuery.phrase(Fields.BODY, number.text()));
      case Item.Word word -> places(word.text(), inCompounds(word.text()));
      case Item.Phrase phrase -> places(phrase.text(), new MatchNoDocsQuery());
    };
  }

  private static Map<Reason.Kind, Query> places(String text, Query inCompounds) {
    return Map.of(
        Reason.Kind.IN_TITLE, boosted(FieldQuery.phrase(Fields.TITLE, text), Weights.IN_TITLE),
        Reason.Kind.IN_REQUEST, boosted(FieldQuery.phrase(Fields.LEAD, text), Weights.IN_LEAD),
        Reason.Kind.IN_TEXT, boosted(FieldQuery.phrase(Fields.BODY, text), Weights.IN_TEXT),
        Reason.Kind.IN_NAME, boosted(FieldQuery.phrase(Fields.PEOPLE, text), Weights.IN_NAME),
        Reason.Kind.IN_COMPOUND, inCompounds,
        Reason.Kind.OF_THE_KIND, ofKind(text),
        Reason.Kind.ITS_NUMBER, number(text));
  }

  static Query anyOf(List<Item> group) {
    if (group.size() == 1) {
      return matching(group.getFirst());
    }
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    group.forEach(item -> any.add(matching(item), Occur.SHOULD));
    return any.build();
  }

  /** An item wherever it can stand. */
  static Query matching(Item item) {
    return switch (item) {
      case Item.Word word -> words(word.text());
      case Item.Phrase phrase -> anywhere(phrase.text());
      case Item.Beginning beginning -> beginning(beginning.text());
      case Item.Near near -> near(near);
      case Item.Number number -> number(number);
    };
  }

  private static Query words(String text) {
    Query word = new DisjunctionMaxQuery(List.of(anywhere(text), inCompounds(text), ofKind(text)), 0);
    List<String> exact = DutchAnalysis.wholes(DutchAnalysis.EXACT, text);
    return exact.size() != 1 ? word : new RaisedQuery(word, List.of(
        boosted(new TermQuery(new Term(Fields.TITLE_EXACT, exact.getFirst())), Weights.AS_TYPED_IN_TITLE),
        boosted(new TermQuery(new Term(Fields.BODY_EXACT, exact.getFirst())), Weights.AS_TYPED_IN_BODY)));
  }

  /** A motie is one, whether its text has the word or not. */
  private static Query ofKind(String text) {
    return AskedWords.kind(text).map(kind ->
        constant(KeywordField.newExactQuery(Fields.of(Facet.SUBKIND), kind.code()), Weights.OF_THE_KIND))
        .orElseGet(MatchNoDocsQuery::new);
  }

  /** A word as a part of longer ones, and a compound as its parts near each other: {@code misbruik van kinderen}. */
  private static Query inCompounds(String text) {
    return boosted(FieldQuery.inCompounds(Fields.BODY, text), Weights.IN_COMPOUND);
  }

  /** A word over the texts of an entry as one; several next to each other in this order, in the text where they weigh most. */
  static Query anywhere(String text) {
    List<String> terms = DutchAnalysis.terms(DutchAnalysis.STEMMED, text);
    if (terms.size() == 1 && terms.equals(DutchAnalysis.wholes(DutchAnalysis.STEMMED, text))) {
      Query word = new TermQuery(new Term(Fields.BODY, terms.getFirst()));
      return new DisjunctionMaxQuery(List.of(
          boosted(word, Weights.WORD),
          boosted(FieldQuery.phrase(Fields.PEOPLE, text), Weights.IN_NAME),
          number(text)), Weights.OTHER_PLACES);
    }
    return new DisjunctionMaxQuery(List.of(
        boosted(FieldQuery.phrase(Fields.BODY, text), Weights.PHRASE),
        boosted(FieldQuery.phrase(Fields.PEOPLE, text), Weights.IN_NAME),
        number(text)), Weights.OTHER_PLACES);
  }

  private static Query beginning(String text) {
    String start = String.join("", DutchAnalysis.wholes(DutchAnalysis.EXACT, text));
    return new DisjunctionMaxQuery(List.of(
        boosted(new PrefixQuery(new Term(Fields.TITLE_EXACT, start)), Weights.IN_TITLE),
        new PrefixQuery(new Term(Fields.BODY_EXACT, start)),
        boosted(new PrefixQuery(new Term(Fields.PEOPLE, start)), Weights.IN_NAME),
        new PrefixQuery(new Term(Fields.NUMBER, start))), Weights.OTHER_PLACES);
  }

  private static Query near(Item.Near near) {
    return new DisjunctionMaxQuery(List.of(
        boosted(FieldQuery.near(Fields.TITLE, near), Weights.IN_TITLE),
        boosted(FieldQuery.near(Fields.LEAD, near), Weights.IN_LEAD),
        FieldQuery.near(Fields.BODY, near)), Weights.OTHER_PLACES);
  }

  private static Query number(Item.Number number) {
    Identifier identifier = number.identifier();
    List<Query> places = new ArrayList<>(List.of(
        number(identifier.canonical()),
        cites(identifier, Weights.CITES_IT),
        anywhere(number.text())));
    if (identifier instanceof Article article) {
      // What is asked for by one of its numbers is found by any that it had.
      ArticleFamily.ofAnyTime(article).forEach(other -> places.add(
          cites(other, Weights.CITES_ITS_OTHER_NUMBER)));
    }
    if (identifier instanceof Dossier dossier) {
      places.add(constant(KeywordField.newExactQuery(Fields.of(Facet.DOSSIER), dossier.key()),
          Weights.OF_THE_DOSSIER));
    }
    return new DisjunctionMaxQuery(places, Weights.OTHER_PLACES);
  }

  private static Query cites(Identifier number, float weight) {
    return constant(KeywordField.newExactQuery(Fields.of(Facet.CITES), number.canonical()), weight);
  }

  static Query number(String text) {
    return text.chars().anyMatch(Character::isDigit)
        ? constant(new TermQuery(new Term(Fields.NUMBER, Spelling.plain(text))), Weights.THING_ITSELF)
        : new MatchNoDocsQuery();
  }

  /** Words that were added for so many of those typed: a compound for its parts weighs as both. */
  static Query added(String words, int typed) {
    return boosted(anywhere(words), Weights.ADDED * typed / words.split(" ").length);
  }
}
