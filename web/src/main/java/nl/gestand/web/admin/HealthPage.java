// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.admin;

import nl.gestand.corpus.recognise.Recogniser;
import nl.gestand.web.http.Site;
import nl.gestand.web.words.Day;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.javalin.http.Context;

import java.time.Duration;
import java.util.List;
import java.util.Locale;

/** How the installation is doing: a page for an administrator, and a few words for machines. */
public final class HealthPage {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final HealthCheck check;
  private final Site site;

  /** What machines are told: nothing that everybody may not know. */
  private record Line(String status, Long change, long indexed, List<String> problems) {}

  public HealthPage(HealthCheck check, Site site) {
    this.check = check;
    this.site = site;
  }

  /** 200 when all is well, otherwise 503 with the names of what is not. */
  public void tell(Context ctx) throws JsonProcessingException {
    Health health = check.look();
    Long change = health.lastChange().isPresent() ? health.lastChange().getAsLong() : null;
    ctx.status(health.isWell() ? 200 : 503).header("Cache-Control", "no-store").contentType("application/json")
        .result(JSON.writeValueAsBytes(new Line(health.isWell() ? "ok" : "problem", change, health.indexed(),
            health.problems().stream().map(Health.Problem::code).toList())));
  }

  public void show(Context ctx) {
    Health health = check.look();
    site.pages().show(ctx, new HealthView("Gezondheid",
        health.problems().stream().map(Health.Problem::sentence).toList(), List.of(
            new HealthView.Fact("Gegevens", health.lastChange().isPresent()
                ? "bereikbaar, laatste wijziging nummer " + health.lastChange().getAsLong() : "niet bereikbaar"),
            new HealthView.Fact("Zoekindex", "bij tot en met wijziging " + health.indexed() + ", op schijf tot en met "
                + health.durable()),
            new HealthView.Fact("Schijf", bytes(health.diskFree()) + " vrij van " + bytes(health.diskSize())),
            new HealthView.Fact("Geheugen (heap)",
                bytes(health.heapUsed()) + " in gebruik van " + bytes(health.heapMost())),
            new HealthView.Fact("Draait sinds", since(health.up())),
            new HealthView.Fact("Gestand", version()),
            new HealthView.Fact("Regels voor herkenning", "versie " + Recogniser.VERSION),
            new HealthView.Fact("Java", Runtime.version().toString()))));
  }

  private static String version() {
    String version = HealthPage.class.getPackage().getImplementationVersion();
    return version == null ? "uit broncode" : "versie " + version;
  }

  private String since(Duration up) {
    return Day.of(site.clock().instant().minus(up)).words();
  }

  private static String bytes(long bytes) {
    double mega = bytes / 1e6;
    return mega < 1_000 ? "%.0f MB".formatted(mega) : String.format(Locale.of("nl", "NL"), "%.1f GB", mega / 1_000);
  }
}
