// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.corpus.ingest;

import nl.gestand.corpus.archive.Archive;
import nl.gestand.corpus.describe.DescribeDocument;
import nl.gestand.corpus.ingest.IngestOutcome.Outcome;
import nl.gestand.corpus.recognise.Recogniser;
import nl.gestand.corpus.source.Intake;
import nl.gestand.corpus.source.Received;
import nl.gestand.corpus.source.XmlReading;
import nl.gestand.corpus.source.overview.Overview;
import nl.gestand.corpus.source.overview.ReadOverview;
import nl.gestand.corpus.source.wetten.ReadWetten;
import nl.gestand.ontology.model.ContentHash;
import nl.gestand.ontology.model.Document;
import nl.gestand.ontology.model.DocumentId;
import nl.gestand.ontology.model.DocumentKind;
import nl.gestand.ontology.model.Reading;
import nl.gestand.ontology.statute.StatutePart;
import nl.gestand.ontology.store.DocumentStore;
import nl.gestand.ontology.store.DocumentStore.Known;
import nl.gestand.ontology.store.DocumentStore.PutResult;
import nl.gestand.ontology.store.StatuteStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Takes files into the store, many in one change.
 *
 * <p>Reads: files. Writes: the archive, then the store. What was told to the listener is in the store for good; a file
 * that was being read when the machine stopped is simply offered again.
 */
public final class Ingest {

  /** Larger than any publication seen (the largest was 60 MB), small enough to hold in memory twice. */
  static final long MOST_BYTES = 100_000_000;

  /** TDB2 copies some 150 kB a transaction whatever is in it, and holds what is in it in memory: some 60 MB for this. */
  private static final int DOCUMENTS_IN_A_CHANGE = 1_000;

  /** With fewer and larger documents a change is bounded by their findings instead. */
  private static final int FINDINGS_IN_A_CHANGE = 15_000;

  /** Bytes held at once while they are read. */
  private static final int FILES_AT_ONCE = 64;

  /** A letter that more documents cite by its day is known by its number, and they by theirs. */
  private static final int WAITING_FOR_A_DAY = 200;

  private static final Logger LOG = LoggerFactory.getLogger(Ingest.class);

  private final Intake intake;
  private final Archive archive;
  private final DocumentStore documents;
  private final StatuteStore statutes;
  private final DaysOfSittings sittings;

  private record Opened(OfferedFile file, byte[] bytes, ContentHash hash) {}

  /** What came of reading one file. */
  private sealed interface Tried {}

  private record Read(Opened opened, Reading reading, Overview overview) implements Tried {}

  private record ReadPart(Opened opened, StatutePart part) implements Tried {}

  private record NotRead(IngestOutcome refusal) implements Tried {}

  public Ingest(Intake intake, Archive archive, DocumentStore documents, StatuteStore statutes) {
    this.intake = intake;
    this.archive = archive;
    this.documents = documents;
    this.statutes = statutes;
    this.sittings = new DaysOfSittings(documents);
  }

  /** Takes in the files and tells what became of each, in order of becoming, on the calling thread. */
  public void run(List<OfferedFile> files, Consumer<IngestOutcome> listener) {
    int cores = Runtime.getRuntime().availableProcessors();
    try (ExecutorService readers = Executors.newFixedThreadPool(cores)) {
      Batch batch = new Batch(listener);
      StatuteBatch parts = new StatuteBatch(statutes, listener);
      for (int from = 0; from < files.size(); from += FILES_AT_ONCE) {
        List<OfferedFile> some = files.subList(from, Math.min(files.size(), from + FILES_AT_ONCE));
        read(some, readers, batch, parts, listener);
      }
      parts.write();
      batch.write();
    }
  }

  private void read(List<OfferedFile> files, ExecutorService readers, Batch batch, StatuteBatch parts,
      Consumer<IngestOutcome> listener) {
    Map<ContentHash, Opened> unread = new LinkedHashMap<>();
    List<Opened> dayInName = new ArrayList<>();
    for (OfferedFile file : files) {
      try {
        byte[] bytes = file.bytes();
        Opened opened = new Opened(file, bytes, ContentHash.of(bytes));
        if (ReadWetten.hasDayInName(bytes)) {
          dayInName.add(opened);
          continue;
        }
        Opened same = unread.putIfAbsent(opened.hash(), opened);
        if (same != null) {
          batch.sameAs(opened.file().name(), same.hash());
        }
      } catch (IOException e) {
        listener.accept(IngestOutcome.refused(file.name(), reason(e)));
      }
    }
    documents.known(unread.keySet()).forEach((hash, known) -> tellIfRead(unread, hash, known, listener));
    List<Future<Tried>> readings = Stream.concat(unread.values().stream(), dayInName.stream())
        .map(opened -> readers.submit(() -> read(opened)))
        .toList();
    List<Tried> tried = readings.stream().map(Ingest::get).toList();
    tried.forEach(this::learnDay);
    for (Tried reading : tried) {
      switch (reading) {
        case Read read when sittings.knowsNow(read.reading().document()) -> addAgain(read, batch, listener);
        case Read read -> batch.add(read);
        case ReadPart read -> parts.add(read.opened().file().name(), read.opened().bytes().length, read.part());
        case NotRead notRead -> listener.accept(notRead.refusal());
      }
    }
  }

  private void learnDay(Tried tried) {
    if (tried instanceof Read read) {
      sittings.learn(read.reading().document());
    }
  }

  /** An item of a sitting of which another tells the day. */
  private void addAgain(Read undated, Batch batch, Consumer<IngestOutcome> listener) {
    switch (read(undated.opened())) {
      case Read read -> batch.add(read);
      case ReadPart part -> throw new IllegalStateException("no longer a document: " + part.opened().file().name());
      case NotRead notRead -> listener.accept(notRead.refusal());
    }
  }

  private static void tellIfRead(
      Map<ContentHash, Opened> unread, ContentHash hash, Known known, Consumer<IngestOutcome> listener) {
    if (known.reader().equals(Recogniser.VERSION)) {
      Opened opened = unread.remove(hash);
      listener.accept(
          new IngestOutcome(opened.file().name(), Outcome.UNCHANGED, Optional.of(known.id()), ""));
    }
  }

  private Tried read(Opened opened) {
    try {
      return switch (intake.receive(opened.bytes(), opened.file().name())) {
        case Received.Refused refused ->
            new NotRead(IngestOutcome.refused(opened.file().name(), refused.reason()));
        case Received.OfStatute told -> {
          archive.put(opened.bytes());
          yield new ReadPart(opened, told.part());
        }
        case Received.Accepted accepted -> {
          archive.put(opened.bytes());
          ContentHash text = archive.put(accepted.text());
          Overview overview = ReadOverview.in(accepted.text());
          Received.Accepted dated = sittings.date(accepted, opened.file().day());
          yield new Read(opened, DescribeDocument.describe(dated, overview, opened.hash(), text), overview);
        }
      };
    } catch (RuntimeException e) {
      LOG.error("Reading {} failed", opened.file().name(), e);
      return new NotRead(IngestOutcome.refused(opened.file().name(),
          "kon niet worden gelezen door een fout in Gestand; de bijzonderheden staan in het logboek"));
    }
  }

  private static String reason(IOException e) {
    return e.getMessage() == null ? "kon niet worden gelezen" : e.getMessage();
  }

  private static <T> T get(Future<T> future) {
    try {
      return future.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while reading", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    }
  }

  /** Readings that will be written in one change. */
  private final class Batch {

    private final Consumer<IngestOutcome> listener;
    private final List<Read> reads = new ArrayList<>();
    private final Set<DocumentId> ids = new HashSet<>();
    private final List<Map.Entry<String, ContentHash>> copies = new ArrayList<>();
    private int findings;

    Batch(Consumer<IngestOutcome> listener) {
      this.listener = listener;
    }

    void sameAs(String name, ContentHash hash) {
      copies.add(Map.entry(name, hash));
    }

    void add(Read read) {
      DocumentId id = read.reading().document().id();
      if (!ids.add(id)) {
        write();
        ids.add(id);
      }
      reads.add(read);
      findings += read.reading().findings().size();
      if (reads.size() >= DOCUMENTS_IN_A_CHANGE || findings >= FINDINGS_IN_A_CHANGE) {
        write();
      }
    }

    void write() {
      List<Read> better = new ArrayList<>();
      for (Read read : reads) {
        if (isLesserCopy(read)) {
          DocumentId id = read.reading().document().id();
          documents.addAlternate(id, read.opened().hash());
          listener.accept(
              new IngestOutcome(read.opened().file().name(), Outcome.UNCHANGED, Optional.of(id), ""));
        } else {
          better.add(read);
        }
      }
      ResolveLetters letters = new ResolveLetters(documents);
      List<Reading> readings = better.stream().map(read -> letters.resolve(read.reading())).toList();
      List<PutResult> results = documents.put(readings);
      resolveWaiting(readings);
      dateWaiting(readings);
      for (int i = 0; i < results.size(); i++) {
        listener.accept(outcome(better.get(i), results.get(i)));
      }
      reads.clear();
      ids.clear();
      findings = 0;
      tellCopies();
    }

    /** Documents that cited a letter by its day before it came: those of this change too. */
    private void resolveWaiting(List<Reading> readings) {
      Set<LocalDate> days = new TreeSet<>();
      readings.stream().map(Reading::document).filter(document -> document.kind() == DocumentKind.LETTER)
          .forEach(letter -> letter.date().ifPresent(days::add));
      Set<DocumentId> citing = new LinkedHashSet<>();
      days.forEach(day -> citing.addAll(documents.citingLetterOf(day, WAITING_FOR_A_DAY)));
      ResolveLetters letters = new ResolveLetters(documents);
      List<Reading> resolved = new ArrayList<>();
      for (DocumentId id : citing) {
        documents.find(id).ifPresent(held -> {
          Reading now = letters.resolve(held);
          if (!now.equals(held)) {
            resolved.add(now);
          }
        });
      }
      if (!resolved.isEmpty()) {
        documents.put(resolved);
      }
    }

    /** Items that came before the one that tells the day of their sitting. */
    private void dateWaiting(List<Reading> readings) {
      List<Reading> dated = readings.stream().flatMap(reading -> sittings.waitingFor(reading.document()).stream())
          .filter(waiting -> !ids.contains(waiting.id())).distinct()
          .flatMap(waiting -> readAgain(waiting).stream()).toList();
      if (!dated.isEmpty()) {
        documents.put(dated);
      }
    }

    private Optional<Reading> readAgain(Document waiting) {
      byte[] bytes = archive.original(waiting.original());
      return read(new Opened(OfferedFile.held(waiting.id().value(), bytes), bytes, waiting.original())) instanceof Read read
          ? Optional.of(read.reading()) : Optional.empty();
    }

    private void tellCopies() {
      for (Map.Entry<String, ContentHash> copy : copies) {
        Known known = documents.known(List.of(copy.getValue())).get(copy.getValue());
        listener.accept(known == null
            ? IngestOutcome.refused(copy.getKey(), "heeft dezelfde inhoud als een bestand dat werd geweigerd")
            : new IngestOutcome(copy.getKey(), Outcome.UNCHANGED, Optional.of(known.id()), ""));
      }
      copies.clear();
    }

    private static String remark(Read read) {
      return XmlReading.isEncodedTwice(read.opened().bytes()) ? "was dubbel gecodeerd; de tekst is hersteld."
          : read.overview().remark();
    }

    private boolean isLesserCopy(Read read) {
      return documents.find(read.reading().document().id())
          .filter(held -> !held.document().original().equals(read.opened().hash()))
          .map(held -> FormatRank.of(archive.original(held.document().original()), held.document().summary())
              < FormatRank.of(read.opened().bytes(), read.reading().document().summary()))
          .orElse(false);
    }

    private IngestOutcome outcome(Read read, PutResult result) {
      Optional<DocumentId> id = Optional.of(read.reading().document().id());
      String name = read.opened().file().name();
      return switch (result) {
        case PutResult.New ignored -> new IngestOutcome(name, Outcome.NEW, id, "", remark(read),
            read.overview().alarm());
        case PutResult.Changed ignored -> new IngestOutcome(name, Outcome.CHANGED, id, "", remark(read),
            read.overview().alarm());
        case PutResult.Unchanged ignored -> new IngestOutcome(name, Outcome.UNCHANGED, id, "");
        case PutResult.Invalid invalid -> IngestOutcome.refused(name,
            "past niet in de kennisbank: " + invalid.violations().get(0).message());
      };
    }
  }
}
