// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.indexer.bench;

import nl.gestand.indexer.search.SearchEntry;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.nl.DutchAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.QueryBuilder;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Lucene as one gets it: {@link DutchAnalyzer}, BM25, title and text as one field, any of the words. */
final class PlainLucene implements Engine {

  private final Analyzer analyzer = new DutchAnalyzer();
  private final Path folder;
  private final Directory directory;
  private final IndexWriter writer;
  private IndexSearcher searcher;

  PlainLucene(Path folder) throws IOException {
    this.folder = folder;
    this.directory = FSDirectory.open(folder);
    this.writer = new IndexWriter(directory, new IndexWriterConfig(analyzer));
  }

  @Override
  public String name() {
    return "Lucene, `DutchAnalyzer`";
  }

  @Override
  public void put(Collection<SearchEntry> entries) throws IOException {
    for (SearchEntry entry : entries) {
      Document document = new Document();
      document.add(new StoredField("id", entry.id()));
      document.add(new TextField("text", Texts.of(entry), Store.NO));
      writer.addDocument(document);
    }
  }

  @Override
  public void finish() throws IOException {
    writer.commit();
    searcher = new IndexSearcher(DirectoryReader.open(writer));
  }

  @Override
  public long entries() {
    return writer.getDocStats().numDocs;
  }

  @Override
  public List<String> best(String words, int most) throws IOException {
    List<String> ids = new ArrayList<>();
    for (ScoreDoc hit : searcher.search(new QueryBuilder(analyzer).createBooleanQuery("text", words), most).scoreDocs) {
      ids.add(searcher.storedFields().document(hit.doc).get("id"));
    }
    return ids;
  }

  @Override
  public long answer(Question question) {
    throw new UnsupportedOperationException("compared on relevance only");
  }

  @Override
  public long size() throws IOException {
    return Folders.size(folder);
  }

  @Override
  public void close() throws IOException {
    writer.close();
    directory.close();
  }
}
