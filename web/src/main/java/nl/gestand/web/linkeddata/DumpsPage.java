// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.linkeddata;

import nl.gestand.web.http.HttpDate;
import nl.gestand.web.http.Refusal;
import nl.gestand.web.http.Site;
import nl.gestand.web.linkeddata.Dumps.Dump;
import nl.gestand.web.words.Day;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFParser;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** {@code /dumps}: everything to take home, and its description for catalogues. */
public final class DumpsPage {

  private static final Map<String, String> TYPES = Map.of("gz", "application/gzip", "ttl", "text/turtle; charset=utf-8");

  private final Dumps dumps;
  private final DatasetSettings settings;
  private final Site site;

  public DumpsPage(Dumps dumps, DatasetSettings settings, Site site) {
    this.dumps = dumps;
    this.settings = settings;
    this.site = site;
  }

  public void show(Context ctx) {
    List<DumpsView.Dump> rows = dumps.list().stream().map(dump -> {
      Map<String, String> checksums = WriteDump.readChecksums(dump.folder());
      return new DumpsView.Dump(Day.of(dump.day()), dump.files().stream().map(file -> new DumpsView.File(file.name(),
          "/dumps/" + dump.day() + "/" + file.name(), size(file.bytes()), checksums.getOrDefault(file.name(), "")))
          .toList());
    }).toList();
    ctx.header("Link", "</dumps/dataset.ttl>; rel=\"describedby\"; type=\"text/turtle\"");
    site.pages().show(ctx, new DumpsView("Alle gegevens", rows, settings.licence(), settings.contact()));
  }

  /** The description of the data, with its newest dump. */
  public void describe(Context ctx) {
    DataForm form = DataForm.ofExtension(ctx.pathParam("vorm")).filter(asked -> !asked.named() && asked != DataForm.HTML)
        .orElseThrow(() -> Refusal.notFound("De beschrijving is er als dataset.ttl, .nt, .jsonld en .rdf."));
    Graph graph = dumps.list().stream().findFirst().map(DumpsPage::described)
        .orElseGet(() -> new DescribeDataset(site.base(), settings).graph());
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    RDFDataMgr.write(out, graph, form.format());
    ctx.header("Access-Control-Allow-Origin", "*");
    ctx.contentType(form.mediaType()).result(out.toByteArray());
  }

  /** Crawlers look for a description here (VoID, section 7.2). */
  public void wellKnown(Context ctx) {
    ctx.redirect("/dumps/dataset.ttl", HttpStatus.SEE_OTHER);
  }

  public void download(Context ctx) {
    String name = ctx.pathParam("bestand");
    Path file = dumps.file(ctx.pathParam("dag"), name)
        .orElseThrow(() -> Refusal.notFound("Dit bestand is er niet. Op /dumps staat welke er zijn."));
    String type = TYPES.getOrDefault(name.substring(name.lastIndexOf('.') + 1), "text/plain; charset=utf-8");
    ctx.header("Access-Control-Allow-Origin", "*");
    try {
      ctx.header("Last-Modified", HttpDate.of(Files.getLastModifiedTime(file).toInstant()));
      ctx.header("Content-Length", Long.toString(Files.size(file)));
      ctx.contentType(type).result(Files.newInputStream(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Graph described(Dump dump) {
    return RDFParser.source(dump.folder().resolve(DescribeDataset.FILE)).lang(Lang.TURTLE).toGraph();
  }

  private static String size(long bytes) {
    return bytes < 1_000_000 ? Math.ceilDiv(bytes, 1_000) + " kB" : Math.ceilDiv(bytes, 1_000_000) + " MB";
  }
}
