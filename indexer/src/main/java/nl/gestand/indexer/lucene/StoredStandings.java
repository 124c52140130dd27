// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.indexer.lucene;

import nl.gestand.indexer.search.SearchEntry.Standing;
import nl.gestand.ontology.model.Claimant;
import nl.gestand.ontology.model.Coded;
import nl.gestand.ontology.model.Status;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.store.ByteBuffersDataOutput;
import org.apache.lucene.util.BytesRef;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The standings of an entry as bytes: their number, then of each its days, status, voice, term and flags. */
final class StoredStandings {

  private StoredStandings() {}

  static BytesRef write(List<Standing> standings) {
    ByteBuffersDataOutput out = new ByteBuffersDataOutput();
    try {
      out.writeVInt(standings.size());
      for (Standing standing : standings) {
        out.writeInt(Standings.number(standing.from()));
        out.writeInt(Standings.number(standing.until()));
        out.writeInt(Standings.number(standing.knownFrom()));
        out.writeInt(Standings.number(standing.knownUntil()));
        out.writeString(standing.status().code());
        out.writeString(standing.claimedBy().code());
        out.writeInt(Standings.number(standing.termUntil().orElse(LocalDate.MAX)));
        out.writeByte((byte) ((standing.disputed() ? 1 : 0) | (standing.unanswered() ? 2 : 0)));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new BytesRef(out.toArrayCopy());
  }

  static List<Standing> read(BytesRef bytes) {
    ByteArrayDataInput in = new ByteArrayDataInput(bytes.bytes, bytes.offset, bytes.length);
    try {
      int size = in.readVInt();
      List<Standing> standings = new ArrayList<>(size);
      for (int i = 0; i < size; i++) {
        standings.add(standing(in));
      }
      return standings;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Standing standing(ByteArrayDataInput in) throws IOException {
    LocalDate from = day(in.readInt());
    LocalDate until = day(in.readInt());
    LocalDate knownFrom = day(in.readInt());
    LocalDate knownUntil = day(in.readInt());
    Status status = Coded.get(Status.class, in.readString());
    Claimant claimedBy = Coded.get(Claimant.class, in.readString());
    Optional<LocalDate> term = Optional.of(day(in.readInt())).filter(last -> last.isBefore(LocalDate.MAX));
    byte flags = in.readByte();
    return new Standing(from, until, knownFrom, knownUntil, status, claimedBy, term, (flags & 1) != 0,
        (flags & 2) != 0);
  }

  private static LocalDate day(int number) {
    return number == Integer.MAX_VALUE ? LocalDate.MAX
        : number == Integer.MIN_VALUE ? LocalDate.MIN : LocalDate.ofEpochDay(number);
  }
}
