// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.statutes;

import nl.gestand.ontology.model.DocumentId;
import nl.gestand.ontology.store.FaultyCitations;
import nl.gestand.ontology.store.FaultyCitations.Faulty;
import nl.gestand.web.http.Links;
import nl.gestand.web.http.PointInTime;
import nl.gestand.web.http.Site;
import nl.gestand.web.statutes.FaultyCitationsView.OfDocument;
import nl.gestand.web.statutes.FaultyCitationsView.OfMinistry;
import nl.gestand.web.statutes.FaultyCitationsView.Line;
import nl.gestand.web.words.Confidence;
import nl.gestand.web.words.Day;
import nl.gestand.web.words.Link;
import nl.gestand.web.words.Words;

import io.javalin.http.Context;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Lists what is wrong in the sources, by ministry and document. */
public final class FaultyCitationsPage {

  private final FaultyCitations citations;
  private final Site site;

  public FaultyCitationsPage(FaultyCitations citations, Site site) {
    this.citations = citations;
    this.site = site;
  }

  public void show(Context ctx) {
    PointInTime point = PointInTime.read(ctx);
    LocalDate day = point.day(site.today());
    List<Faulty> all = citations.list().stream()
        .filter(faulty -> faulty.date().map(date -> !date.isAfter(day)).orElse(true)).toList();
    Map<String, List<Faulty>> ministries = all.stream()
        .collect(Collectors.groupingBy(Faulty::ministry, LinkedHashMap::new, Collectors.toList()));
    site.pages().show(ctx, new FaultyCitationsView("Verwijzingen die niet kloppen", ctx.path(), Day.of(day),
        point.known().map(LocalDate::toString).orElse(""), !point.now(),
        ministries.entrySet().stream().map(entry -> ofMinistry(entry.getKey(), entry.getValue())).toList()));
  }

  private OfMinistry ofMinistry(String code, List<Faulty> faulty) {
    Map<DocumentId, List<Faulty>> documents = faulty.stream()
        .collect(Collectors.groupingBy(Faulty::document, LinkedHashMap::new, Collectors.toList()));
    return new OfMinistry(code.isEmpty() ? "Van geen ministerie" : Words.ministry(code), faulty.size(),
        documents.values().stream().map(this::ofDocument).toList());
  }

  private OfDocument ofDocument(List<Faulty> faulty) {
    Faulty first = faulty.getFirst();
    return new OfDocument(new Link(Words.capital(first.title()), Links.document(first.document())),
        first.date().map(Day::of), faulty.stream().map(each -> new Line(
            new Link(each.quote(), Links.passage(each.document(), each.span())),
            Words.capital(site.labels().label(each.kind())), each.explanation(), Confidence.words(each.confidence())))
            .toList());
  }
}
