// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.indexer.opensearch;

import static nl.gestand.indexer.opensearch.OpenSearchNode.json;

import nl.gestand.indexer.lucene.NeutralParts;
import nl.gestand.indexer.lucene.NeutralParts.Taken;
import nl.gestand.indexer.search.Reason;
import nl.gestand.indexer.search.SearchWords;
import nl.gestand.indexer.search.SearchWords.Item;
import nl.gestand.indexer.search.WidenedWords.Widened;
import nl.gestand.ontology.citation.Article;
import nl.gestand.ontology.citation.ArticleFamily;
import nl.gestand.ontology.citation.Dossier;
import nl.gestand.ontology.citation.Identifier;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.StringJoiner;
import java.util.stream.Stream;

/** What was asked, in OpenSearch's query language; made of the port's types only, with weights of its own. */
final class Queries {

  static final String TITLE = "title";
  static final String LEAD = "lead";
  static final String BODY = "body";
  static final String EXACT = "_exact";
  static final String PEOPLE = "people_exact";
  static final String NUMBER = "number";

  private static final Map<String, Float> WEIGHTS = new LinkedHashMap<>();

  static {
    WEIGHTS.put(TITLE, 4f);
    WEIGHTS.put(LEAD, 2f);
    WEIGHTS.put(BODY, 1f);
  }

  private Queries() {}

  static Map<String, Object> of(SearchWords words, List<Widened> widened, LocalDate today) {
    return around(required(words, widened), words, today);
  }

  static Map<String, Object> ofAtLeast(int least, SearchWords words, List<Widened> widened, LocalDate today) {
    List<Object> some = new ArrayList<>();
    for (int i = 0; i < words.required().size(); i++) {
      if (NeutralParts.counts(words.required().get(i))) {
        Map<String, Object> any = withAdded(i, words, widened);
        some.add(json("bool", json("must", List.of(any), "should", List.of(constant(any, 6)))));
      }
    }
    List<Object> fixed = words.required().stream().filter(NeutralParts::isFixed).map(group -> (Object) anyOf(group)).toList();
    List<Object> kinds = words.required().stream().filter(NeutralParts::isKind).map(group -> (Object) anyOf(group)).toList();
    Map<String, Object> enough = json("bool", json("should", some, "minimum_should_match", least));
    return around(best(required(words, widened), json("bool", json("must",
        Stream.concat(fixed.stream(), least > 0 ? Stream.of(enough) : Stream.empty()).toList(),
        "should", Stream.concat(kinds.stream(), least > 0 ? Stream.empty() : Stream.of(enough)).toList()))), words, today);
  }

  /** A word, or one of those that the thesaurus added for it alone. */
  private static Map<String, Object> withAdded(int at, SearchWords words, List<Widened> widened) {
    Stream<Map<String, Object>> added = widened.stream().filter(each -> each.from() == at && each.to() == at + 1)
        .flatMap(each -> each.added().stream()).map(Queries::added);
    return best(Stream.concat(Stream.of(anyOf(words.required().get(at))), added).toArray());
  }

  private static Map<String, Object> around(Map<String, Object> required, SearchWords words, LocalDate today) {
    return json("bool", json("must", List.of(required),
        "must_not", words.excluded().stream().map(item ->
            item instanceof Item.Word word ? anywhere(word.text()) : matching(item)).toList(),
        "should", List.of(together(words), commitment(), recent(today))));
  }

  static Map<String, Object> commitment() {
    return constant(json("term", json("facet_kind", "commitment")), 1);
  }

  static Map<String, Object> recent(LocalDate today) {
    return json("distance_feature", json("field", "date", "origin", today.toString(), "pivot", "730d", "boost", 0.8));
  }

  static Map<String, Object> added(String words) {
    return boosted(anywhere(words), 0.5f / words.split(" ").length);
  }

  static Map<String, Object> thing(String canonical) {
    return json("bool", json("must", List.of(number(canonical)), "should", List.of(commitment())));
  }

  /** Each place where an item can stand, to tell why something was found. */
  static Map<Reason.Kind, Map<String, Object>> places(Item item) {
    return switch (item) {
      case Item.Near near -> Map.of(Reason.Kind.IN_TEXT, near(BODY, near), Reason.Kind.IN_TITLE, near(TITLE, near),
          Reason.Kind.IN_REQUEST, near(LEAD, near));
      case Item.Beginning beginning -> Map.of(Reason.Kind.IN_TEXT, matching(beginning));
      case Item.Number number -> Map.of(Reason.Kind.ITS_NUMBER, number(number.identifier().canonical()),
          Reason.Kind.CITES_NUMBER, matching(number), Reason.Kind.IN_TEXT, phrase(BODY, number.text()));
      case Item.Word word -> places(word.text(), inCompounds(word.text()));
      case Item.Phrase phrase -> places(phrase.text(), nothing());
    };
  }

  private static Map<Reason.Kind, Map<String, Object>> places(String text, Map<String, Object> inCompounds) {
    return Map.of(Reason.Kind.IN_TITLE, boosted(phrase(TITLE, text), 4), Reason.Kind.IN_REQUEST,
        boosted(phrase(LEAD, text), 2), Reason.Kind.IN_TEXT, phrase(BODY, text), Reason.Kind.IN_NAME,
        boosted(phrase(PEOPLE, text), 2), Reason.Kind.IN_COMPOUND, inCompounds, Reason.Kind.ITS_NUMBER, digits(text));
  }

  private static Map<String, Object> required(SearchWords words, List<Widened> widened) {
    if (words.required().isEmpty()) {
      return json("match_all", json());
    }
    boolean weakToo = words.required().stream().allMatch(NeutralParts::isWeak);
    List<Object> must = new ArrayList<>();
    List<Object> should = new ArrayList<>();
    int next = 0;
    for (Widened each : widened) {
      addAll(words.required().subList(next, each.from()), weakToo, must, should);
      List<Object> typed = new ArrayList<>();
      List<Object> weak = new ArrayList<>();
      addAll(words.required().subList(each.from(), each.to()), weakToo, typed, weak);
      must.add(best(Stream.concat(Stream.of(json("bool", json("must", typed, "should", weak))),
          each.added().stream().map(Queries::added)).toArray()));
      next = each.to();
    }
    addAll(words.required().subList(next, words.required().size()), weakToo, must, should);
    return best(json("bool", json("must", must, "should", should)), digits(typed(words)));
  }

  private static void addAll(List<List<Item>> groups, boolean weakToo, List<Object> must, List<Object> should) {
    groups.forEach(group -> (weakToo || !NeutralParts.isWeak(group) ? must : should).add(anyOf(group)));
  }

  private static Map<String, Object> anyOf(List<Item> group) {
    return group.size() == 1 ? matching(group.getFirst())
        : json("bool", json("should", group.stream().map(Queries::matching).toList(), "minimum_should_match", 1));
  }

  private static Map<String, Object> matching(Item item) {
    return switch (item) {
      case Item.Word word -> words(word.text());
      case Item.Phrase phrase -> anywhere(phrase.text());
      case Item.Near near -> best(boosted(near(TITLE, near), 4), boosted(near(LEAD, near), 2), near(BODY, near));
      case Item.Beginning beginning -> {
        String start = String.join("", NeutralParts.wholes(Taken.EXACT, beginning.text()));
        yield best(Stream.of(TITLE + EXACT, BODY + EXACT, PEOPLE, NUMBER)
            .map(field -> json("prefix", json(field, json("value", start)))).toArray());
      }
      case Item.Number number -> {
        Identifier identifier = number.identifier();
        List<Object> places = new ArrayList<>(List.of(number(identifier.canonical()),
            constant(json("term", json("facet_cites", identifier.canonical())), 30), anywhere(number.text())));
        if (identifier instanceof Article article) {
          ArticleFamily.ofAnyTime(article).forEach(other ->
              places.add(constant(json("term", json("facet_cites", other.canonical())), 15)));
        }
        if (identifier instanceof Dossier dossier) {
          places.add(constant(json("term", json("facet_dossier", dossier.key())), 40));
        }
        yield best(places.toArray());
      }
    };
  }

  private static Map<String, Object> words(String text) {
    List<Object> asTyped = new ArrayList<>();
    List<String> exact = NeutralParts.wholes(Taken.EXACT, text);
    if (exact.size() == 1) {
      asTyped.add(boosted(term(TITLE + EXACT, exact.getFirst()), 1));
      asTyped.add(boosted(term(BODY + EXACT, exact.getFirst()), 0.3f));
    }
    return json("bool", json("must", List.of(bestOnly(anywhere(text), inCompounds(text), ofKind(text))), "should", asTyped));
  }

  private static Map<String, Object> ofKind(String text) {
    return NeutralParts.kind(text).map(kind -> constant(json("term", json("facet_subkind", kind)), 2))
        .orElseGet(Queries::nothing);
  }

  private static Map<String, Object> inCompounds(String text) {
    return bestOnly(WEIGHTS.entrySet().stream().map(field ->
        boosted(inCompounds(field.getKey(), text), field.getValue() * 0.4f)).toArray());
  }

  private static Map<String, Object> inCompounds(String field, String text) {
    List<String> terms = NeutralParts.terms(Taken.STEMMED, text);
    if (terms.size() != 1) {
      return nothing();
    }
    List<String> parts = NeutralParts.parts(text.toLowerCase(Locale.ROOT));
    Map<String, Object> part = term(field, NeutralParts.MARK + terms.getFirst());
    return parts.isEmpty() ? part : bestOnly(part, json("intervals", json(field, json("all_of", json("max_gaps", 2,
        "ordered", false, "intervals", parts.stream().map(key -> json("any_of", json("intervals",
            List.of(interval(List.of(key)), interval(List.of(NeutralParts.MARK + key)))))).toList())))));
  }

  private static Map<String, Object> anywhere(String text) {
    return best(boosted(phrase(TITLE, text), 4), boosted(phrase(LEAD, text), 2), phrase(BODY, text),
        boosted(phrase(PEOPLE, text), 2), digits(text));
  }

  private static Map<String, Object> near(String field, Item.Near near) {
    return json("intervals", json(field, json("all_of", json("max_gaps", near.within(), "ordered", false, "intervals",
        List.of(interval(NeutralParts.terms(Taken.STEMMED, near.first())),
            interval(NeutralParts.terms(Taken.STEMMED, near.second())))))));
  }

  private static Map<String, Object> interval(List<String> terms) {
    return json("match", json("query", String.join(" ", terms), "max_gaps", 0, "ordered", true, "analyzer", "whitespace"));
  }

  static Map<String, Object> together(SearchWords words) {
    boolean plain = words.required().size() > 1
        && words.required().stream().allMatch(group -> group.size() == 1 && group.getFirst() instanceof Item.Word);
    List<String> terms = NeutralParts.terms(Taken.STEMMED, typed(words));
    return !plain ? nothing() : best(WEIGHTS.entrySet().stream().map(field ->
        boosted(phrase(field.getKey(), terms, 2), 1.5f * field.getValue())).toArray());
  }

  static Map<String, Object> phrase(String field, String text) {
    Taken taken = field.endsWith(EXACT) ? Taken.EXACT : Taken.STEMMED;
    List<String> parts = NeutralParts.terms(taken, text);
    List<String> wholes = NeutralParts.wholes(taken, text);
    return parts.equals(wholes) ? phrase(field, parts, 0) : bestOnly(phrase(field, parts, 0), phrase(field, wholes, 0));
  }

  private static Map<String, Object> phrase(String field, List<String> terms, int slop) {
    return switch (terms.size()) {
      case 0 -> nothing();
      case 1 -> term(field, terms.getFirst());
      default -> json("match_phrase", json(field, json("query", String.join(" ", terms), "slop", slop,
          "analyzer", "whitespace")));
    };
  }

  private static Map<String, Object> digits(String text) {
    return text.chars().anyMatch(Character::isDigit) ? number(text) : nothing();
  }

  static Map<String, Object> number(String text) {
    return constant(term(NUMBER, NeutralParts.plain(text)), 1000);
  }

  private static String typed(SearchWords words) {
    StringJoiner typed = new StringJoiner(" ");
    words.required().forEach(group -> typed.add(group.getFirst().text()));
    return typed.toString();
  }

  private static Map<String, Object> term(String field, String value) {
    return json("term", json(field, json("value", value)));
  }

  private static Map<String, Object> nothing() {
    return json("match_none", json());
  }

  private static Map<String, Object> best(Object... queries) {
    return json("dis_max", json("queries", List.of(queries), "tie_breaker", 0.1));
  }

  private static Map<String, Object> bestOnly(Object... queries) {
    return json("dis_max", json("queries", List.of(queries), "tie_breaker", 0));
  }

  private static Map<String, Object> boosted(Map<String, Object> query, float boost) {
    return json("bool", json("must", List.of(query), "boost", boost));
  }

  private static Map<String, Object> constant(Map<String, Object> query, float score) {
    return json("constant_score", json("filter", query, "boost", score));
  }
}
