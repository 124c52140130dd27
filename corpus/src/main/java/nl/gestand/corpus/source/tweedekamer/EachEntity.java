// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.corpus.source.tweedekamer;

import nl.gestand.corpus.source.fetch.Fetching;
import nl.gestand.corpus.source.fetch.SourceProblem;
import nl.gestand.corpus.source.fetch.SourceProblem.Kind;

import java.io.IOException;
import java.util.List;

/** Fetches one kind of record after another; what is wrong with one is told and keeps up no other. */
final class EachEntity {

  private EachEntity() {}

  interface Fetch {
    void fetch(OpenDataEntity entity, Fetching fetching) throws IOException, InterruptedException;
  }

  /** @throws SourceProblem when the source can't be reached at all */
  static void of(List<OpenDataEntity> entities, Fetching fetching, Fetch fetch)
      throws IOException, InterruptedException {
    for (OpenDataEntity entity : entities) {
      try {
        fetch.fetch(entity, fetching);
      } catch (SourceProblem e) {
        if (e.kind() == Kind.UNAVAILABLE) {
          throw e;
        }
        fetching.missed(entity.publishedName(), e.getMessage());
      }
    }
  }
}
