// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.corpus.source.wetten;

import nl.gestand.corpus.extract.Unreadable;
import nl.gestand.corpus.source.XmlElement;
import nl.gestand.corpus.source.XmlReading;
import nl.gestand.corpus.source.fetch.Answer;
import nl.gestand.corpus.source.fetch.PoliteClient;
import nl.gestand.corpus.source.fetch.SourceProblem;
import nl.gestand.corpus.source.fetch.SourceProblem.Kind;
import nl.gestand.ontology.citation.Statute;
import nl.gestand.ontology.model.ContentHash;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Brings the files of a statute from the repository that wetten.overheid.nl publishes from
 * (repository.officiele-overheidspublicaties.nl) to a folder: the manifest, the wetstechnische informatie and each
 * toestand that the folder does not have. A file has its name only when it is whole; one that was cut off goes on where
 * it stopped.
 */
public final class FetchStatute {

  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_.-]{1,100}");

  /** Begins our own name of a state that the repository does not name. */
  private static final String HASH = "#";

  private final PoliteClient client;

  /**
   * What was brought.
   *
   * @param files that came now, whole
   * @param problems one Dutch sentence for each file that did not come
   * @param gone names of toestanden that the folder has and the repository no longer lists
   * @param listed how many the repository lists; 0 when that was not asked
   * @param tag names the state of the statute that the repository has
   */
  public record Fetched(List<Path> files, List<String> problems, List<String> gone, int listed, String tag) {}

  public FetchStatute(PoliteClient client) {
    this.client = client;
  }

  /**
   * Brings what the folder lacks; what the repository does wrong with one file is a problem of that file, and the others
   * come.
   *
   * @param tag of the state that the folder has, whole; empty when it is not
   * @throws SourceProblem when the repository is not there at all
   */
  public Fetched fetch(Statute statute, String tag, Path folder) throws IOException, InterruptedException {
    Files.createDirectories(folder);
    Fetched fetched = new Fetched(new ArrayList<>(), new ArrayList<>(), List.of(), 0, tag);
    Path file = folder.resolve(statute.bwb() + ".manifest.xml");
    Optional<Answer> manifest;
    try {
      manifest = client.getIfChanged(address(statute, "manifest.xml"), tag.startsWith(HASH) ? "" : tag)
          .filter(answer -> !state(answer).equals(tag));
    } catch (SourceProblem e) {
      tell(e, file, fetched);
      return fetched;
    }
    Set<String> listed = Set.of();
    if (manifest.isPresent()) {
      listed = items(statute, manifest.get(), folder, fetched);
      put(manifest.get(), file, fetched);
    }
    return new Fetched(List.copyOf(fetched.files()), List.copyOf(fetched.problems()),
        listed.isEmpty() ? List.of() : notIn(listed, statute, folder), listed.size(),
        manifest.map(FetchStatute::state).orElse(tag));
  }

  private static String state(Answer manifest) {
    return manifest.tag().isEmpty() ? HASH + ContentHash.of(manifest.bytes()).hex() : manifest.tag();
  }

  /** Brings what the manifest lists. @return names of the files of its toestanden */
  private Set<String> items(Statute statute, Answer manifest, Path folder, Fetched fetched)
      throws IOException, InterruptedException {
    XmlElement work;
    try {
      work = XmlReading.read(XmlReading.decode(manifest.bytes()));
    } catch (Unreadable e) {
      fetched.problems().add(statute.bwb() + ".manifest.xml: " + e.getMessage());
      return Set.of();
    }
    Optional<String> information = work.find("wti_locatie").map(XmlElement::words).filter(NAME.asMatchPredicate());
    if (information.isPresent()) {
      // It tells of every toestand, so that it is another one each time there is a new toestand.
      Path file = folder.resolve(information.get() + ".xml");
      try {
        put(client.get(address(statute, information.get())), file, fetched);
      } catch (SourceProblem e) {
        tell(e, file, fetched);
      }
    }
    Set<String> names = new HashSet<>();
    for (XmlElement expression : work.list("expression")) {
      String label = expression.attribute("label");
      if (NAME.matcher(label).matches()) {
        String name = statute.bwb() + "_" + label + ".xml";
        names.add(name);
        bring(address(statute, label + "/xml/" + name), folder.resolve(name), fetched);
      }
    }
    return names;
  }

  private static List<String> notIn(Set<String> listed, Statute statute, Path folder) throws IOException {
    try (var files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString())
          .filter(name -> name.startsWith(statute.bwb() + "_") && name.endsWith(".xml") && !listed.contains(name))
          .sorted().toList();
    }
  }

  private static URI address(Statute statute, String path) {
    return URI.create("bwb/" + statute.bwb() + "/" + path);
  }

  private static void put(Answer answer, Path file, Fetched fetched) throws IOException {
    Path part = file.resolveSibling(file.getFileName() + ".new");
    Files.write(part, answer.bytes());
    Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
    fetched.files().add(file);
  }

  private void bring(URI address, Path file, Fetched fetched) throws IOException, InterruptedException {
    if (Files.exists(file)) {
      return;
    }
    try {
      client.save(address, file);
      fetched.files().add(file);
    } catch (SourceProblem e) {
      tell(e, file, fetched);
    }
  }

  private static void tell(SourceProblem problem, Path file, Fetched fetched) throws SourceProblem {
    if (problem.kind() == Kind.UNAVAILABLE && fetched.problems().size() > 2) {
      throw problem;
    }
    fetched.problems().add(file.getFileName() + ": " + problem.getMessage());
  }
}
