// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.linkeddata;

import nl.gestand.ontology.vocabulary.Vocabulary;

import org.apache.jena.graph.Node;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;
import org.apache.jena.vocabulary.RDF;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;

/**
 * Writes the whole graph to files. All are of one moment: they are written within one read transaction, which sees
 * nothing of what is recorded meanwhile and holds up nobody.
 */
final class WriteDump {

  /** Where the checksums stand, as {@code sha256sum -c} reads them. */
  static final String CHECKSUMS = "SHA256SUMS";

  private WriteDump() {}

  /** Writes N-Quads and TriG into a folder, and counts on the way. */
  static DumpCounts write(DatasetGraph dataset, Path folder, String name) throws IOException {
    try {
      return Txn.calculateRead(dataset, () -> {
        try {
          write(dataset, folder.resolve(name + ".trig.gz"), RDFFormat.TRIG_BLOCKS, any -> { });
          Counter counter = new Counter();
          write(dataset, folder.resolve(name + ".nq.gz"), RDFFormat.NQUADS, counter);
          return counter.counts();
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      });
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private interface Watcher {
    void see(Quad quad);
  }

  private static void write(DatasetGraph dataset, Path file, RDFFormat format, Watcher watcher) throws IOException {
    try (OutputStream out = new GZIPOutputStream(new BufferedOutputStream(Files.newOutputStream(file)), 65_536)) {
      StreamRDF writer = StreamRDFWriter.getWriterStream(out, format);
      writer.start();
      Vocabulary.prefixes().getNsPrefixMap().forEach(writer::prefix);
      Iterator<Quad> quads = dataset.find();
      while (quads.hasNext()) {
        Quad quad = quads.next();
        watcher.see(quad);
        writer.quad(quad);
      }
      writer.finish();
    }
  }

  private static final class Counter implements Watcher {

    private long quads;
    private final Map<String, Long> classes = new TreeMap<>();
    private final Map<String, Long> properties = new TreeMap<>();

    @Override
    public void see(Quad quad) {
      quads++;
      properties.merge(quad.getPredicate().getURI(), 1L, Long::sum);
      Node type = quad.getObject();
      if (quad.getPredicate().equals(RDF.type.asNode()) && type.isURI()) {
        classes.merge(type.getURI(), 1L, Long::sum);
      }
    }

    DumpCounts counts() {
      return new DumpCounts(quads, classes, properties);
    }
  }

  /** Writes the checksums of all files in a folder. */
  static void checksums(Path folder) throws IOException {
    List<String> lines = new ArrayList<>();
    try (var files = Files.list(folder)) {
      for (Path file : files.sorted().toList()) {
        lines.add(sha256(file) + "  " + file.getFileName());
      }
    }
    Files.write(folder.resolve(CHECKSUMS), lines, StandardCharsets.UTF_8);
  }

  /** The checksums of a folder, by file. */
  static Map<String, String> readChecksums(Path folder) {
    Map<String, String> checksums = new TreeMap<>();
    try {
      for (String line : Files.readAllLines(folder.resolve(CHECKSUMS), StandardCharsets.UTF_8)) {
        checksums.put(line.substring(line.indexOf("  ") + 2), line.substring(0, line.indexOf(' ')));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return checksums;
  }

  private static String sha256(Path file) throws IOException {
    try (DigestInputStream in = new DigestInputStream(Files.newInputStream(file), MessageDigest.getInstance("SHA-256"))) {
      in.transferTo(OutputStream.nullOutputStream());
      return HexFormat.of().formatHex(in.getMessageDigest().digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
