// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.linkeddata;

import nl.gestand.ontology.model.ContentHash;
import nl.gestand.ontology.store.DescribeThing;
import nl.gestand.ontology.store.DescribeThing.Description;
import nl.gestand.ontology.vocabulary.Vocabulary;
import nl.gestand.web.http.HttpDate;
import nl.gestand.web.http.PointInTime;
import nl.gestand.web.http.Refusal;
import nl.gestand.web.http.Site;
import nl.gestand.web.http.Unchanged;
import nl.gestand.web.words.Day;

import io.javalin.http.Context;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.shared.PrefixMapping;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.graph.GraphFactory;

import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** {@code /data/}: what the store says of a thing, in the form that is asked for by name or by Accept. */
public final class ThingData {

  private static final List<DataForm> ALL = List.of(DataForm.values());

  private final DescribeThing describe;
  private final ShowThing show;
  private final Site site;
  private final PrefixMapping prefixes = Vocabulary.prefixes();

  public ThingData(DescribeThing describe, Site site) {
    this.describe = describe;
    this.show = new ShowThing();
    this.site = site;
  }

  public void show(Context ctx) {
    String path = ctx.pathParam("path");
    int dot = path.lastIndexOf('.');
    Optional<DataForm> named = dot < 0 ? Optional.empty() : DataForm.ofExtension(path.substring(dot + 1));
    String thing = named.isPresent() ? path.substring(0, dot) : path;
    String plain = "/data/" + ThingAddress.encoded(thing);
    ctx.header("Access-Control-Allow-Origin", "*");
    ctx.header("Vary", named.isPresent() ? "Accept-Datetime" : "Accept, Accept-Datetime");
    DataForm form = named.orElseGet(() -> Accept.choose(ctx, ALL));
    Optional<PointInTime> earlier = Memento.asked(ctx);
    if (earlier.isPresent()) {
      ctx.header("Link", "<" + thing(thing) + ">; rel=\"original\", <" + timeMap(thing) + ">; rel=\"timemap\"");
      ctx.redirect(plain + "." + form.extension() + earlier.get().query());
      return;
    }
    PointInTime point = PointInTime.read(ctx);
    Description description = describe.find(thing, point.now() ? Optional.empty() : Optional.of(point.day(site.today())),
        point.known()).orElseThrow(() -> point.now() ? Refusal.notFound("Dit adres noemt niets dat Gestand kent.")
            : EarlierPages.notYet(point, site.today()));
    Memento.tell(ctx, site, thing, point);
    if (form == DataForm.HTML) {
      DescribedOn.page(ctx, site, thing, SchemaOrg.of(description), description.modified());
      site.pages().show(ctx.status(description.withdrawn() ? 410 : 200), show.view(thing, description, plain,
          point.query()));
    } else {
      answer(ctx, description, form);
    }
  }

  /** The days on which the store learned something of a thing, each with the address of what was known then. */
  public void timeMap(Context ctx) {
    String thing = ctx.pathParam("path");
    Description description = describe.find(thing, Optional.empty(), Optional.empty())
        .orElseThrow(() -> Refusal.notFound("Dit adres noemt niets dat Gestand kent."));
    TreeSet<LocalDate> days = new TreeSet<>();
    description.moments().forEach(moment -> days.add(LocalDate.ofInstant(moment, Day.ZONE)));
    String data = describe.base() + "/data/" + ThingAddress.encoded(thing);
    StringBuilder links = new StringBuilder("<" + thing(thing) + ">; rel=\"original\",\n<" + timeMap(thing)
        + ">; rel=\"self\"; type=\"application/link-format\",\n<" + data + ">; rel=\"timegate\"");
    days.forEach(day -> {
      PointInTime point = new PointInTime(Optional.empty(), Optional.of(day));
      links.append(",\n<").append(data).append(point.query()).append(">; rel=\"memento\"; datetime=\"")
          .append(HttpDate.of(Memento.moment(point, site.clock().instant()))).append('"');
    });
    ctx.header("Access-Control-Allow-Origin", "*");
    ctx.contentType("application/link-format; charset=utf-8").result(links.append('\n').toString());
  }

  private void answer(Context ctx, Description description, DataForm form) {
    byte[] bytes = bytes(description.quads(), form);
    String tag = "\"" + ContentHash.of(bytes).hex().substring(0, 32) + "\"";
    ctx.header("Cache-Control", "public, no-cache");
    ctx.header("ETag", tag);
    // What follows from tables of the program alone bears no moment.
    Optional<Instant> modified = description.modified().or(site.pages().freshness()::since);
    modified.ifPresent(moment -> ctx.header("Last-Modified", HttpDate.of(moment)));
    if (!description.withdrawn() && Unchanged.is(ctx, tag, modified)) {
      ctx.status(304);
      return;
    }
    ctx.status(description.withdrawn() ? 410 : 200)
        .contentType(form.mediaType() + (form == DataForm.RDFXML ? "" : "; charset=utf-8")).result(bytes);
  }

  private byte[] bytes(DatasetGraph quads, DataForm form) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    if (form.named()) {
      prefixes.getNsPrefixMap().forEach(quads.prefixes()::add);
      RDFWriter.source(quads).format(form.format()).output(out);
    } else {
      Graph graph = GraphFactory.createDefaultGraph();
      graph.getPrefixMapping().setNsPrefixes(prefixes);
      quads.find().forEachRemaining(quad -> graph.add(quad.asTriple()));
      RDFWriter.source(graph).format(form.format()).output(out);
    }
    return out.toByteArray();
  }

  private String thing(String path) {
    return describe.base() + "/id/" + ThingAddress.encoded(path);
  }

  private String timeMap(String path) {
    return describe.base() + "/timemap/" + ThingAddress.encoded(path);
  }
}
