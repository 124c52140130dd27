// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.follow;

import nl.gestand.web.access.SharedFile;
import nl.gestand.web.access.SharedFile.Change;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** All that is followed by mail, in a file. Safe for several threads and processes. */
public final class Followings {

  /** More than one for each subject of a committee. */
  static final int MOST = 50;

  private final SharedFile<List<Following>> file;

  /** @param file made at the first */
  public Followings(Path file) {
    this.file = new SharedFile<>(file, List.of(), new Form());
  }

  List<Following> list() {
    return file.content();
  }

  /**
   * Adds one; where its owner follows the same at the same address, that one gets the new rhythm instead.
   *
   * @return the one that is followed now; empty where its owner has {@value #MOST}
   */
  Optional<Following> add(Following fresh) {
    return file.change(all -> {
      Optional<Following> same = all.stream().filter(fresh::sameAs).findFirst();
      if (same.isPresent()) {
        Following other = same.get().every(fresh.rhythm());
        return new Change<>(all.stream().map(one -> one.id().equals(other.id()) ? other : one).toList(),
            Optional.of(other));
      }
      if (of(all, fresh.owner()).size() >= MOST) {
        return new Change<>(all, Optional.empty());
      }
      List<Following> more = new ArrayList<>(all);
      more.add(fresh);
      return new Change<>(List.copyOf(more), Optional.of(fresh));
    });
  }

  List<Following> of(String owner) {
    return of(list(), owner);
  }

  private static List<Following> of(List<Following> all, String owner) {
    return all.stream().filter(one -> one.owner().equals(owner)).toList();
  }

  Optional<Following> ofCode(String code) {
    return list().stream().filter(one -> one.code().equals(code)).findFirst();
  }

  /** Changes one, where it is still there. */
  void change(String id, UnaryOperator<Following> change) {
    file.change(all -> new Change<>(
        all.stream().map(one -> one.id().equals(id) ? change.apply(one) : one).toList(), null));
  }

  /** Takes away what is wanted so; those that were. */
  List<Following> end(Predicate<Following> wanted) {
    return file.change(all -> new Change<>(all.stream().filter(wanted.negate()).toList(),
        all.stream().filter(wanted).toList()));
  }

  /** As JSON. */
  private static final class Form implements SharedFile.Form<List<Following>> {

    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    private record Line(String id, String owner, String mail, String subject, String name, String rhythm, String code,
        boolean confirmed, String told, List<String> lately) {

      Following following() {
        return new Following(id, owner, mail, subject, name, Rhythm.find(rhythm).orElseThrow(), code, confirmed,
            Instant.parse(told), lately);
      }
    }

    private record Content(List<Line> followings) {}

    @Override
    public List<Following> read(byte[] bytes) throws IOException {
      return JSON.readValue(bytes, Content.class).followings().stream().map(Line::following).toList();
    }

    @Override
    public byte[] write(List<Following> followings) throws IOException {
      return JSON.writeValueAsBytes(new Content(followings.stream().map(one -> new Line(one.id(), one.owner(),
          one.mail(), one.subject(), one.name(), one.rhythm().code(), one.code(), one.confirmed(),
          one.told().toString(), one.lately())).toList()));
    }
  }
}
