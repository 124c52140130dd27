// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.linkeddata;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import nl.gestand.ontology.question.Question;
import nl.gestand.ontology.store.KeptQueries;
import nl.gestand.ontology.store.KnowledgeStore;
import nl.gestand.web.http.Links;
import nl.gestand.web.http.PointInTime;
import nl.gestand.web.http.Refusal;
import nl.gestand.web.http.Site;
import nl.gestand.web.linkeddata.QuestionView.Snippet;
import nl.gestand.web.linkeddata.sparql.LocalQuery;
import nl.gestand.web.linkeddata.sparql.QueryRefusedException;
import nl.gestand.web.linkeddata.sparql.ResultFormat;
import nl.gestand.web.linkeddata.sparql.SparqlLimits;
import nl.gestand.web.linkeddata.sparql.Turns;
import nl.gestand.web.words.Link;
import nl.gestand.web.words.Day;

import io.javalin.http.Context;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** {@code /vragen}: questions in SPARQL that others asked, and one's own, answered on a page without any script. */
public final class QuestionsPage {

  private static final int MOST_KEPT = 20;
  private static final ObjectMapper JSON = new ObjectMapper();

  private final KnowledgeStore store;
  private final SparqlLimits limits;
  private final Turns turns;
  private final Site site;

  public QuestionsPage(KnowledgeStore store, SparqlLimits limits, Site site) {
    this.store = store;
    this.limits = limits;
    this.turns = new Turns(limits);
    this.site = site;
  }

  /** All examples; with a query in the address the page of that query. */
  public void list(Context ctx) {
    String own = query(ctx);
    if (own.isBlank()) {
      site.pages().show(ctx, new QuestionsView("Vragen", Question.list().stream()
          .map(question -> new QuestionsView.Line(question.title(), question.english(), "/vragen/" + question.name()))
          .toList(), new KeptQueries(store, site.clock()).newest(MOST_KEPT).stream()
          .map(kept -> new QuestionsView.Line(kept.query().title(), Day.of(kept.recorded().at()).words(),
              "/query/" + kept.query().id()))
          .toList(), limits(), limits.own().idle().toHours()));
    } else {
      site.pages().show(ctx, view(ctx, "Eigen vraag", "", own, Optional.empty()));
    }
  }

  private List<String> limits() {
    return List.of("Een vraag duurt hooguit " + limits.time().toSeconds() + " seconden; daarna wordt zij gestopt.",
        "Een antwoord telt hooguit " + number(limits.rows()) + " rijen en "
            + number(limits.resultBytes() / 1_000_000) + " MB.",
        "Een vraag is hooguit " + number(limits.queryCharacters()) + " tekens lang.",
        "Er lopen hooguit " + limits.concurrent() + " vragen tegelijk, waarvan " + limits.perClient() + " van één adres.",
        "Een vraag die te veel geheugen neemt, wordt gestopt.",
        limits.services().isEmpty() ? "SERVICE naar andere eindpunten wordt geweigerd."
            : "SERVICE kan naar " + String.join(", ", limits.services()) + ".",
        "Wat in Gestand staat is hier alleen om te lezen. Vastleggen gaat via de werkbank en haar formulieren.",
        "Eigen grafen tellen hooguit " + number(limits.own().triples()) + " tripels per account, van hooguit "
            + limits.own().accounts() + " accounts tegelijk.");
  }

  private static String number(long number) {
    return String.format(Locale.of("nl", "NL"), "%,d", number);
  }

  public void show(Context ctx) {
    Question question = Question.find(ctx.pathParam("naam"))
        .orElseThrow(() -> Refusal.notFound("Deze vraag kennen we niet. Op /vragen staan ze allemaal."));
    site.pages().show(ctx, view(ctx, question.title(), question.english(), question.text(),
        Optional.of(question.chart())));
  }

  /** An editor that completes and keeps tabs, for who has scripts on. */
  public void worksheet(Context ctx) {
    site.pages().show(ctx, new WorksheetView("Werkblad"));
  }

  private String query(Context ctx) {
    String query = Optional.ofNullable(ctx.queryParam("query")).orElse("");
    if (query.length() > limits.queryCharacters()) {
      throw Refusal.badRequest("Een vraag is hooguit " + limits.queryCharacters() + " tekens lang.");
    }
    return query;
  }

  private QuestionView view(Context ctx, String title, String english, String text,
      Optional<Question.Chart> chart) {
    PointInTime point = PointInTime.read(ctx);
    String then = "?query=" + Links.encoded(text) + point.query().replace('?', '&');
    String local = "/sparql" + then;
    ShowAnswer show = new ShowAnswer(site.base());
    QuestionView.Answer answer;
    String problem = "";
    try {
      answer = show.of(answer(site.proxies().client(ctx), text, point), chart);
    } catch (QueryRefusedException refused) {
      answer = QuestionView.Answer.NONE;
      problem = refused.getMessage();
    }
    return new QuestionView(title, english, text, answer, problem, point.asked().map(LocalDate::toString).orElse(""),
        point.known().map(LocalDate::toString).orElse(""), "/vragen" + then,
        List.of(new Link("CSV", local + "&format=csv"), new Link("TSV", local + "&format=tsv"),
            new Link("JSON", local + "&format=json"), new Link("XML", local + "&format=xml")), snippets());
  }

  private JsonNode answer(String client, String text, PointInTime point) {
    try (Turns.Turn turn = turns.take(client)) {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      LocalQuery.answer(store, text, point, ResultFormat.JSON, limits, out);
      return JSON.readTree(out.toByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<Snippet> snippets() {
    String endpoint = site.base() + "/sparql";
    return List.of(
        new Snippet("curl", "curl --data-urlencode query@vraag.rq \\\n  -H 'Accept: text/csv' " + endpoint),
        new Snippet("R", "antwoord <- read.csv(paste0(\"" + endpoint + "?format=csv&query=\",\n"
            + "  URLencode(paste(readLines(\"vraag.rq\", encoding = \"UTF-8\"), collapse = \"\\n\"), reserved = TRUE)),\n"
            + "  encoding = \"UTF-8\")"),
        new Snippet("Python", "import csv, io, urllib.parse, urllib.request\n"
            + "vraag = open(\"vraag.rq\", encoding=\"utf-8\").read()\n"
            + "verzoek = urllib.request.Request(\"" + endpoint + "\", urllib.parse.urlencode({\"query\": vraag}).encode(),\n"
            + "    {\"Accept\": \"text/csv\"})\n"
            + "antwoord = list(csv.DictReader(io.TextIOWrapper(urllib.request.urlopen(verzoek), encoding=\"utf-8\")))"));
  }
}
