// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.corpus.source.wetten;

import nl.gestand.corpus.source.fetch.Fetching;
import nl.gestand.corpus.source.fetch.Fetching.FetchedFile;
import nl.gestand.corpus.source.fetch.PoliteClient;
import nl.gestand.corpus.source.fetch.Source;
import nl.gestand.corpus.source.fetch.SourceProblem;
import nl.gestand.corpus.source.fetch.SourceProblem.Kind;
import nl.gestand.corpus.source.wetten.FetchStatute.Fetched;
import nl.gestand.ontology.citation.Statute;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The statutes that were named, with all their toestanden. The publisher tells no date of a change that could be asked for:
 * the manifest of a statute is its cursor.
 */
public final class FetchWetten implements Source {

  /** Of the largest statutes a toestand measures 1 MB, and the reader holds them all. */
  private static final int FILES_AT_ONCE = 20;

  private final FetchStatute fetch;
  private final List<Statute> statutes;
  private final Path folder;

  /** @param folder for the files, which are as large as the archive of them: a toestand never changes and comes once */
  public FetchWetten(PoliteClient client, List<Statute> statutes, Path folder) {
    this.fetch = new FetchStatute(client);
    this.statutes = List.copyOf(statutes);
    this.folder = folder;
  }

  @Override
  public void fetch(Fetching fetching) throws IOException, InterruptedException {
    if (statutes.isEmpty()) {
      throw new SourceProblem(Kind.UNAVAILABLE, "noem in de instelling sources.statutes welke wetten.");
    }
    for (int i = 0; i < statutes.size(); i++) {
      Statute statute = statutes.get(i);
      fetching.progress(i, statutes.size());
      Path own = folder.resolve(statute.bwb());
      String tag = fetching.cursor(statute.bwb()).orElse("");
      Fetched fetched = fetch.fetch(statute, tag, own);
      fetched.problems().forEach(problem -> fetching.missed(statute.bwb(), problem));
      fetching.total(statute.bwb(), fetched.listed());
      fetched.gone().forEach(name -> fetching.gone("toestand", name, statute.bwb()));
      bring(unread(own, fetched), fetching);
      if (fetched.problems().isEmpty() && !fetched.tag().equals(tag)) {
        fetching.cursor(statute.bwb(), fetched.tag());
      }
    }
  }

  /** Those that came now, and those that came when the last fetch was cut off before they were read. */
  private static List<Path> unread(Path own, Fetched fetched) throws IOException {
    if (fetched.files().isEmpty()) {
      return List.of();
    }
    try (var all = Files.list(own)) {
      return all.filter(file -> file.toString().endsWith(".xml")).sorted().toList();
    }
  }

  private static void bring(List<Path> files, Fetching fetching) throws IOException {
    for (int from = 0; from < files.size(); from += FILES_AT_ONCE) {
      List<FetchedFile> some = new ArrayList<>();
      for (Path file : files.subList(from, Math.min(files.size(), from + FILES_AT_ONCE))) {
        some.add(new FetchedFile(file.getFileName().toString(), Files.readAllBytes(file)));
      }
      fetching.files(some);
    }
  }
}
