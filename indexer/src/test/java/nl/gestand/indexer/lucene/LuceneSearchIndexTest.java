// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.indexer.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import nl.gestand.indexer.search.Entries;
import nl.gestand.indexer.search.IndexWriteException;
import nl.gestand.indexer.search.SearchIndex;
import nl.gestand.indexer.search.SearchIndexContract;
import nl.gestand.indexer.search.SearchRequest;
import nl.gestand.indexer.search.SearchResult;
import nl.gestand.indexer.search.SearchResult.Hit;
import nl.gestand.indexer.search.UnusableIndexException;
import nl.gestand.indexer.search.WidenedWords.Widened;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.FilterDirectory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexOutput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;

class LuceneSearchIndexTest extends SearchIndexContract {

  private static final Clock CLOCK = Clock.systemUTC();

  @TempDir
  private Path folder;

  @Override
  protected SearchIndex open(Clock clock) throws UnusableIndexException {
    return LuceneSearchIndex.open(folder.resolve("contract"), clock, THESAURUS);
  }

  @Override
  protected void clear() {
    try (Stream<Path> files = Files.exists(folder.resolve("contract")) ? Files.list(folder.resolve("contract"))
        : Stream.empty()) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "asiel terugkeer proces|het terugkeerproces bij asiel|terugkeer proces|terugkeerproces",
      "opsporing strategie boa|de opsporingsstrategie van een boa|opsporing strategie|opsporingsstrategie",
      "achterstand inschrijven|achterstand bij de inschrijving|inschrijven|inschrijving",
      "handhaving boa|een boa handhaaft niet, handhaven wel|handhaving|handhaven",
      "Boswijk zaaizaad|Boswijk en het zaaizaadbeleid|zaaizaad|zaaizaadbeleid",
      "school voorlichtng|voorlichting op school|voorlichtng|voorlichting"})
  void search_wordsThatTheIndexHasBesideThoseTyped_countAsThem_andAreNamed(String typed, String there, String word,
      String added) {
    put(Entries.letter("a").text(there), Entries.letter("b").text("de wolf"));

    SearchResult result = index.search(SearchRequest.of(typed));
    assertThat(result.hits()).extracting(Hit::id).containsExactly("a");
    assertThat(result.partly()).isFalse();
    assertThat(result.widened()).extracting(Widened::typed, Widened::added).contains(tuple(word, List.of(added)));
  }

  @Test
  void search_aWordSpelledLikeAnother_isLookedForToo_andTheQuestionThatIsMeantOffered() {
    put(Entries.letter("a").text("voorlichting op school"));

    assertThat(index.search(SearchRequest.of("school voorlichtng")).meant()).hasValue("school voorlichting");
    assertThat(index.search(SearchRequest.of("voorlichtng")).total()).isZero();
  }

  @Test
  void search_wordsTypedAboveThoseTheIndexHasBesideThem() {
    put(Entries.letter("a-noun").text("inschrijving bij de gemeente"), Entries.letter("b-verb").text("inschrijven bij de gemeente"),
        Entries.letter("c-school").text("scholing van leraren op scholen"));

    assertThat(index.search(SearchRequest.of("inschrijven gemeente")).hits()).extracting(Hit::id)
        .containsExactly("b-verb", "a-noun");
    assertThat(index.search(SearchRequest.of("scholen leraren")).widened()).isEmpty();
  }

  @Test
  void search_whatWasPromised_isAToezegging_whateverItsTextSays() {
    put(Entries.letter("b-letter").text("slachtoffers is veel beloofd"), Entries.letter("c-other").text("slachtoffers van een brand"),
        Entries.toezegging("a-toezegging").title("Hulp na wraakporno"));

    assertThat(index.search(SearchRequest.of("wat is er beloofd over slachtoffers van wraakporno")).hits()).extracting(Hit::id)
        .startsWith("a-toezegging");
    assertThat(index.search(SearchRequest.of("toegezegd")).hits()).extracting(Hit::id).containsExactly("a-toezegging");
  }

  @Test
  void open_anotherFormat_saysThatItIsUnusable() throws IOException {
    try (var directory = FSDirectory.open(folder); var writer = new IndexWriter(directory, new IndexWriterConfig())) {
      writer.setLiveCommitData(Map.of("format", "0", "change", "5").entrySet());
      writer.commit();
    }

    assertThatThrownBy(() -> LuceneSearchIndex.open(folder, CLOCK)).isInstanceOf(UnusableIndexException.class)
        .hasMessageContaining("versie");
  }

  @Test
  void open_damaged_saysThatItIsUnusable() throws Exception {
    made().close();
    for (Path file : files("segments_")) {
      Files.write(file, new byte[] {1, 2, 3});
    }

    assertThatThrownBy(() -> LuceneSearchIndex.open(folder, CLOCK)).isInstanceOf(UnusableIndexException.class);
  }

  @Test
  void open_fileMissing_saysThatItIsUnusable() throws Exception {
    made().close();
    for (Path file : files("_")) {
      Files.delete(file);
    }

    assertThatThrownBy(() -> LuceneSearchIndex.open(folder, CLOCK)).isInstanceOf(UnusableIndexException.class);
  }

  @Test
  void check_flippedByte_isFound() throws Exception {
    try (SearchIndex index = made()) {
      assertThat(index.check()).isEmpty();
      Path largest = files("_").stream().filter(file -> file.toString().endsWith(".cfs")).findFirst().orElseThrow();
      byte[] bytes = Files.readAllBytes(largest);
      bytes[bytes.length / 2] ^= 1;
      Files.write(largest, bytes);

      assertThat(index.check()).hasValueSatisfying(said -> assertThat(said).startsWith("De zoekindex is beschadigd"));
    }
  }

  @Test
  void close_whatWasNotCommittedIsGone() throws Exception {
    try (SearchIndex index = made()) {
      index.put(List.of(Entries.letter("later").made()));
      index.refresh();
      assertThat(index.size()).isEqualTo(2);
    }

    try (SearchIndex index = LuceneSearchIndex.open(folder, CLOCK)) {
      assertThat(index.checkpoint()).isEqualTo(4);
      assertThat(index.search(SearchRequest.of("")).hits()).extracting(Hit::id).containsExactly("kept");
    }
  }

  @Test
  void open_whileAnotherHasIt_isNotTakenForDamage() throws Exception {
    try (SearchIndex index = made()) {
      assertThat(index.size()).isEqualTo(1);
      assertThatThrownBy(() -> LuceneSearchIndex.open(folder, CLOCK)).isInstanceOf(IndexWriteException.class)
          .hasMessageContaining("in gebruik");
    }
  }

  @Test
  void put_diskFull_readingGoesOn_laterWritingStartsFromTheCheckpoint() throws Exception {
    made().close();
    AtomicBoolean full = new AtomicBoolean();
    try (SearchIndex index = LuceneSearchIndex.open(new FullDisk(FSDirectory.open(folder), full), CLOCK, List.of())) {
      index.put(List.of(Entries.letter("lost").made()));
      index.refresh();
      full.set(true);

      assertThatThrownBy(() -> index.put(List.of(Entries.letter("refused").made())))
          .isInstanceOf(IndexWriteException.class).hasMessageContaining("schijf vol");
      assertThatThrownBy(() -> index.commit(5)).isInstanceOf(IndexWriteException.class);
      assertThat(index.search(SearchRequest.of("bewaard")).total()).isEqualTo(1);
      assertThat(index.checkpoint()).isEqualTo(4);

      full.set(false);
      index.put(List.of(Entries.letter("again").made()));
      index.commit(5);
      assertThat(index.search(SearchRequest.of("")).hits()).extracting(Hit::id)
          .containsExactlyInAnyOrder("kept", "again");
    }
  }

  /** Refuses new files while it is full. */
  private static final class FullDisk extends FilterDirectory {

    private final AtomicBoolean full;

    FullDisk(Directory directory, AtomicBoolean full) {
      super(directory);
      this.full = full;
    }

    @Override
    public IndexOutput createOutput(String name, IOContext context) throws IOException {
      if (full.get()) {
        throw new IOException("schijf vol");
      }
      return super.createOutput(name, context);
    }
  }

  /** With one committed letter, at change 4. */
  private LuceneSearchIndex made() throws UnusableIndexException {
    LuceneSearchIndex index = LuceneSearchIndex.open(folder, CLOCK);
    index.put(List.of(Entries.letter("kept").title("Bewaard").text("tekst ".repeat(100)).made()));
    index.commit(4);
    return index;
  }

  private List<Path> files(String prefix) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.getFileName().toString().startsWith(prefix)).toList();
    }
  }
}
