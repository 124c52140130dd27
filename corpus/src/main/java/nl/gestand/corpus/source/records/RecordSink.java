// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.corpus.source.records;

/** Receives what is read of a file or an answer, in its order. */
public interface RecordSink {

  void record(SourceRecord record);

  /**
   * A record that can't be used.
   *
   * @param received the record as far as it could be read
   * @param reason one Dutch sentence
   */
  void refused(String received, String reason);
}
