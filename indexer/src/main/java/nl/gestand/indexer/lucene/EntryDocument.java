// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.indexer.lucene;

import nl.gestand.indexer.search.AsOf;
import nl.gestand.indexer.search.Facet;
import nl.gestand.indexer.search.SearchEntry;
import nl.gestand.indexer.search.SearchEntry.EntryKind;
import nl.gestand.indexer.search.SearchEntry.Standing;
import nl.gestand.indexer.search.SearchResult.Hit;
import nl.gestand.indexer.search.SearchResult.Snippet;
import nl.gestand.ontology.citation.Article;
import nl.gestand.ontology.citation.ArticleFamily;
import nl.gestand.ontology.model.Coded;
import nl.gestand.ontology.model.Status;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.KeywordField;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexableField;
import org.apache.lucene.index.Term;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** An entry as an index document, and back as far as a result shows it. */
final class EntryDocument {

  /** A value longer than this was read wrongly; the index takes no term above 32,766 bytes. */
  private static final int LONGEST_VALUE = 300;

  private static final FieldType WITH_PLACES = type(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS);
  private static final FieldType WITH_OFFSETS = type(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS_AND_OFFSETS);
  private static final FieldType EXACT = type(IndexOptions.DOCS_AND_FREQS);

  private EntryDocument() {}

  static Term key(EntryKind kind, String id) {
    return new Term(Fields.KEY, id + "/" + kind.code());
  }

  static Document of(SearchEntry entry) {
    Document document = new Document();
    Term key = key(entry.kind(), entry.id());
    document.add(new StringField(Fields.KEY, key.bytes(), Field.Store.NO));
    document.add(new SortedDocValuesField(Fields.KEY, key.bytes()));
    document.add(new StoredField(Fields.ID, entry.id()));
    document.add(new StoredField(Fields.TITLE, entry.title()));
    document.add(new Field(Fields.TITLE, entry.title(), WITH_PLACES));
    document.add(new Field(Fields.TITLE_EXACT, entry.title(), EXACT));
    for (int i = 0; i < entry.passages().size(); i++) {
      String text = entry.passages().get(i).text();
      document.add(new Field(Fields.BODY, text, WITH_OFFSETS));
      document.add(new Field(Fields.BODY_EXACT, text, EXACT));
      if (i < entry.leading()) {
        document.add(new Field(Fields.LEAD, text, WITH_PLACES));
      }
    }
    // After the passages, so that places in those stay what they are.
    entry.passages().stream().limit(entry.leading()).forEach(lead -> document.add(
        new Field(Fields.BODY, lead.text(), WITH_OFFSETS)));
    for (int i = 0; i < Weights.TIMES_IN_TITLE; i++) {
      document.add(new Field(Fields.BODY, entry.title(), WITH_OFFSETS));
    }
    document.add(new StoredField(Fields.PASSAGES, StoredPassages.write(entry.passages())));
    entry.people().forEach(name -> document.add(new Field(Fields.PEOPLE, name, WITH_PLACES)));
    entry.parties().forEach(name -> document.add(new Field(Fields.named(Facet.PARTY), name, WITH_PLACES)));
    entry.articles().flatMap(EntryDocument::ofAnyTime).map(Article::number).distinct().forEach(number ->
        document.add(new Field(Fields.named(Facet.ARTICLE), number, WITH_PLACES)));
    Spelling.of(entry).forEach(number -> document.add(new StringField(Fields.NUMBER, number, Field.Store.NO)));
    entry.identifiers().forEach(canonical -> document.add(new StoredField(Fields.IDENTIFIER, canonical)));
    addFacets(document, entry);
    addDay(document, Fields.DATE, entry.date());
    addDay(document, Fields.TERM, entry.termUntil());
    addDay(document, Fields.CHANGES, entry.changesOn());
    entry.changedAt().ifPresent(moment ->
        document.add(new LongField(Fields.CHANGED, moment.toEpochMilli(), Field.Store.NO)));
    Standings.add(document, entry);
    return document;
  }

  /** An article, and those under whose number its subject stood or stands. */
  private static Stream<Article> ofAnyTime(Article article) {
    return Stream.concat(Stream.of(article), ArticleFamily.ofAnyTime(article).stream());
  }

  private static void addFacets(Document document, SearchEntry entry) {
    for (Facet facet : Facet.values()) {
      for (String value : new HashSet<>(entry.values(facet))) {
        String kept = value.length() <= LONGEST_VALUE ? value : value.substring(0, LONGEST_VALUE);
        document.add(new KeywordField(Fields.of(facet), kept, Field.Store.YES));
      }
    }
  }

  private static void addDay(Document document, String field, Optional<LocalDate> day) {
    day.ifPresent(present -> document.add(new LongField(field, present.toEpochDay(), Field.Store.YES)));
  }

  /** @param asOf the point at which its status and term are shown; none for now */
  static Hit hit(Document stored, Optional<AsOf> asOf, float score, List<Snippet> snippets) {
    List<Standing> standings = Standings.of(stored);
    Optional<Standing> then = asOf.flatMap(point ->
        standings.stream().filter(standing -> standing.holds(point)).findFirst());
    Optional<Status> status = asOf.isPresent() ? then.map(Standing::status)
        : Optional.ofNullable(stored.get(Fields.of(Facet.STATUS))).flatMap(code -> Coded.find(Status.class, code));
    return new Hit(kind(stored), stored.get(Fields.ID), value(stored, Facet.SUBKIND), stored.get(Fields.TITLE),
        day(stored, Fields.DATE), status,
        asOf.isPresent() ? then.flatMap(Standing::termUntil) : day(stored, Fields.TERM),
        Arrays.asList(stored.getValues(Fields.of(Facet.MINISTRY))), standings, score, snippets);
  }

  private static EntryKind kind(Document stored) {
    return value(stored, Facet.KIND).equals(EntryKind.DOCUMENT.code()) ? EntryKind.DOCUMENT : EntryKind.COMMITMENT;
  }

  private static String value(Document stored, Facet facet) {
    return stored.get(Fields.of(facet));
  }

  private static Optional<LocalDate> day(Document stored, String field) {
    return Optional.ofNullable(stored.getField(field)).map(IndexableField::numericValue)
        .map(days -> LocalDate.ofEpochDay(days.longValue()));
  }

  private static FieldType type(IndexOptions options) {
    FieldType type = new FieldType();
    type.setIndexOptions(options);
    type.setTokenized(true);
    type.freeze();
    return type;
  }
}
