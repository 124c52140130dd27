// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.corpus.source.wetten;

import nl.gestand.corpus.extract.Unreadable;
import nl.gestand.corpus.source.XmlElement;
import nl.gestand.corpus.source.XmlReading;
import nl.gestand.ontology.citation.Statute;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Brings the files of a statute from the repository that wetten.overheid.nl publishes from
 * (repository.officiele-overheidspublicaties.nl) to a folder: the manifest, the wetstechnische informatie and each
 * toestand that the folder does not have. A file has its name only when it is whole; one that was cut off goes on where
 * it stopped.
 */
public final class FetchStatute {

  /** The publisher's own. */
  public static final URI REPOSITORY = URI.create("https://repository.officiele-overheidspublicaties.nl/");

  private static final long MOST_BYTES = 100_000_000;
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_.-]{1,100}");
  private static final int PARTIAL = 206;
  private static final int UNSATISFIABLE = 416;

  private final HttpClient client;
  private final URI base;
  private final Duration patience;

  /**
   * What was brought.
   *
   * @param files all that the folder now has of the statute, whole
   * @param fetched how many of them came now
   * @param problems one Dutch sentence for each file that did not come
   */
  public record Fetched(List<Path> files, int fetched, List<String> problems) {}

  /**
   * @param base address of the repository, {@link #REPOSITORY} or another with the same paths
   * @param patience the longest wait for an answer, and for all of one file
   */
  public FetchStatute(URI base, Duration patience) {
    this.base = base.toString().endsWith("/") ? base : URI.create(base + "/");
    this.patience = patience;
    this.client = HttpClient.newBuilder().connectTimeout(patience).followRedirects(HttpClient.Redirect.NORMAL).build();
  }

  /** Never throws for what the repository does: that is a problem of one file, and the others come. */
  public Fetched fetch(Statute statute, Path folder) throws IOException {
    Files.createDirectories(folder);
    Fetched fetched = new Fetched(new ArrayList<>(), 0, new ArrayList<>());
    Path manifest = folder.resolve(statute.bwb() + ".manifest.xml");
    // It says what is new, so that it is never taken from the folder.
    Files.deleteIfExists(manifest);
    int count = bring(statute.bwb() + "/manifest.xml", manifest, fetched) ? 1 : 0;
    if (count == 0) {
      return fetched;
    }
    for (String[] item : items(statute, manifest, fetched)) {
      count += bring(item[0], folder.resolve(item[1]), fetched) ? 1 : 0;
    }
    return new Fetched(List.copyOf(fetched.files()), count, List.copyOf(fetched.problems()));
  }

  /** Path in the repository, name in the folder. */
  private static List<String[]> items(Statute statute, Path manifest, Fetched fetched) throws IOException {
    List<String[]> items = new ArrayList<>();
    try {
      XmlElement work = XmlReading.read(XmlReading.decode(Files.readAllBytes(manifest)));
      work.find("wti_locatie").map(XmlElement::words).filter(NAME.asMatchPredicate())
          .ifPresent(wti -> items.add(new String[] {statute.bwb() + "/" + wti, wti + ".xml"}));
      for (XmlElement expression : work.list("expression")) {
        String label = expression.attribute("label");
        String name = statute.bwb() + "_" + label + ".xml";
        if (NAME.matcher(label).matches()) {
          items.add(new String[] {statute.bwb() + "/" + label + "/xml/" + name, name});
        }
      }
    } catch (Unreadable e) {
      fetched.problems().add(manifest.getFileName() + ": " + e.getMessage());
      Files.delete(manifest);
      fetched.files().remove(manifest);
    }
    return items;
  }

  /** Whether it came now; one that is there whole stays as it is. */
  private boolean bring(String path, Path file, Fetched fetched) {
    try {
      if (Files.exists(file)) {
        fetched.files().add(file);
        return false;
      }
      Path part = file.resolveSibling(file.getFileName() + ".part");
      download(base.resolve("bwb/" + path), part);
      Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
      fetched.files().add(file);
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      fetched.problems().add(file.getFileName() + ": onderbroken.");
    } catch (IOException e) {
      fetched.problems().add(file.getFileName() + ": "
          + (e.getMessage() == null ? "de verbinding is verbroken." : e.getMessage()));
    }
    return false;
  }

  private void download(URI address, Path part) throws IOException, InterruptedException {
    long have = Files.exists(part) ? Files.size(part) : 0;
    HttpRequest.Builder request = HttpRequest.newBuilder(address).timeout(patience).header("User-Agent", "Gestand");
    if (have > 0) {
      request.header("Range", "bytes=" + have + "-");
    }
    HttpResponse<InputStream> response = client.send(request.build(), BodyHandlers.ofInputStream());
    try (InputStream body = response.body()) {
      if (response.statusCode() == UNSATISFIABLE) {
        Files.delete(part);
        throw new IOException("wat er al van was, past niet bij wat er nu staat; haal nog eens op.");
      }
      if (response.statusCode() != 200 && response.statusCode() != PARTIAL) {
        throw new IOException("de bron antwoordt met " + response.statusCode() + ".");
      }
      boolean goesOn = response.statusCode() == PARTIAL;
      long expected = response.headers().firstValueAsLong("Content-Length").orElse(-1);
      long came = save(body, part, goesOn ? StandardOpenOption.APPEND : StandardOpenOption.TRUNCATE_EXISTING);
      if (expected >= 0 && came != expected) {
        throw new IOException("de verbinding is verbroken; de volgende keer gaat het verder waar het bleef.");
      }
    }
  }

  private long save(InputStream body, Path part, StandardOpenOption how) throws IOException {
    long until = System.nanoTime() + patience.toNanos();
    long came = 0;
    byte[] buffer = new byte[64 * 1024];
    try (OutputStream out = Files.newOutputStream(part, StandardOpenOption.CREATE, StandardOpenOption.WRITE, how)) {
      for (int read = body.read(buffer); read >= 0; read = body.read(buffer)) {
        out.write(buffer, 0, read);
        came += read;
        if (came > MOST_BYTES) {
          throw new IOException("groter dan " + MOST_BYTES / 1_000_000 + " MB.");
        }
        if (System.nanoTime() > until) {
          throw new IOException("de bron is te traag; de volgende keer gaat het verder waar het bleef.");
        }
      }
    }
    return came;
  }
}
