// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.corpus.source.fetch;

import com.fasterxml.jackson.databind.node.ObjectNode;
import nl.gestand.corpus.archive.RecordArchive.AlarmKind;
import nl.gestand.corpus.source.records.RecordKey;
import nl.gestand.corpus.source.records.RecordSink;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What a source is given while it is fetched: where it was, and where to bring what it has. */
public interface Fetching {

  /** The field by which a record says that the source no longer has it. */
  String GONE = "Verwijderd";

  /** The day from which to ask, where someone named one. */
  Optional<LocalDate> since();

  /** How far this source was read the last time, in its own words. */
  Optional<String> cursor(String name);

  /** Remembers that; all that was brought before is kept for good by then. */
  void cursor(String name, String value);

  /**
   * Brings records.
   *
   * @param name of the question they answer, for people
   * @throws IOException when what tells them does
   */
  void records(String name, Telling telling) throws IOException;

  /** What is known of a record, with the last word on each field. */
  Optional<ObjectNode> known(RecordKey key);

  /** Tells of things that the source has as they were the last time, so that they were not brought. */
  void unchanged(long count);

  /** Brings whole files, which are read as those that a person offers. */
  void files(List<FetchedFile> files);

  /**
   * Tells that the source no longer has something that is known; what was read of it stays. The same again is told once.
   *
   * @param of kind of things
   * @param where it was
   */
  void gone(String of, String id, String where);

  /** Tells what did not come. @param why one Dutch sentence */
  void missed(String what, String why);

  /**
   * Tells how many the source says that it has of one kind: where that is a tenth less than the last time, a person is to
   * look.
   *
   * @param of kind of things, as in the key of a record; 0 when the source does not tell
   */
  void total(String of, long count);

  /**
   * Tells in what the source is no longer as it was, for a person to look at.
   *
   * @param of kind of things
   * @param what the word, field or number, or the sentence that says it
   * @param example where it was seen, or empty
   */
  void alarm(AlarmKind kind, String of, String what, String example);

  /** Tells how far it is. @param total 0 when nobody knows */
  void progress(long done, long total);

  /** Tells records one by one. */
  interface Telling {
    void tell(RecordSink sink) throws IOException;
  }

  /**
   * A file as it came.
   *
   * @param name by which people know it, such as {@code kst-36999-7.xml}
   * @param day of what it holds, where the source says so beside the file
   */
  record FetchedFile(String name, byte[] bytes, Optional<LocalDate> day) {

    public FetchedFile(String name, byte[] bytes) {
      this(name, bytes, Optional.empty());
    }
  }
}
