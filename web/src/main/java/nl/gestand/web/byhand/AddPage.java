// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.byhand;

import nl.gestand.corpus.archive.Archive;
import nl.gestand.indexer.search.Facet;
import nl.gestand.indexer.search.SearchIndex;
import nl.gestand.indexer.search.SearchRequest;
import nl.gestand.indexer.search.SearchRequest.Order;
import nl.gestand.ontology.citation.Dossier;
import nl.gestand.ontology.citation.Identifier;
import nl.gestand.ontology.model.Commitment;
import nl.gestand.ontology.model.CommitmentId;
import nl.gestand.ontology.model.CommitmentKind;
import nl.gestand.ontology.model.Evidence;
import nl.gestand.ontology.model.Ministries;
import nl.gestand.ontology.store.CommitmentStore;
import nl.gestand.ontology.store.DocumentStore;
import nl.gestand.ontology.store.RecordResult;
import nl.gestand.web.byhand.AddView.Field;
import nl.gestand.web.byhand.AddView.Ministry;
import nl.gestand.web.byhand.CheckAdd.Promise;
import nl.gestand.web.commitments.FindEvidence;
import nl.gestand.web.commitments.FormView.Problem;
import nl.gestand.web.commitments.RecordStatus;
import nl.gestand.web.http.Links;
import nl.gestand.web.http.Refusal;
import nl.gestand.web.http.Site;
import nl.gestand.web.words.Day;
import nl.gestand.web.words.Link;
import nl.gestand.web.words.People;
import nl.gestand.web.words.TermWords;
import nl.gestand.web.words.Words;
import nl.gestand.web.workbench.Worker;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Staff of a Chamber add what was promised to it in a debate and stands in no document yet. */
public final class AddPage {

  /** More than these is no warning any more. */
  private static final int ALIKE = 3;

  /** A shorter one ("de", "met") says nothing of what was promised. */
  private static final int SHORTEST_WORD = 4;
  private static final int MOST_WORDS = 20;

  private final SearchIndex index;
  private final CommitmentStore commitments;
  private final RecordStatus record;
  private final CheckAdd check;
  private final Site site;

  public AddPage(SearchIndex index, CommitmentStore commitments, DocumentStore documents, Archive archive,
      RecordStatus record, Site site) {
    this.index = index;
    this.commitments = commitments;
    this.record = record;
    this.check = new CheckAdd(new FindEvidence(documents, archive));
    this.site = site;
  }

  public void show(Context ctx, Worker worker) {
    refuseOthers(worker);
    show(ctx, worker, AddForm.empty(), List.of());
  }

  /** Back from the review to the form. */
  public void again(Context ctx, Worker worker) {
    refuseOthers(worker);
    show(ctx, worker, AddForm.read(ctx), List.of());
  }

  /** Shows what would be added; nothing is yet. */
  public void review(Context ctx, Worker worker) {
    refuseOthers(worker);
    AddForm form = AddForm.read(ctx);
    List<Problem> problems = new ArrayList<>();
    Optional<Promise> promise = check.check(form, site.today(), problems);
    promise.flatMap(this::already).ifPresent(problems::add);
    if (promise.isEmpty() || !problems.isEmpty()) {
      show(ctx.status(422), worker, form, problems);
      return;
    }
    Commitment commitment = promise.get().commitment();
    site.pages().show(ctx, new AddReviewView("Kijk na wat u toevoegt", worker.csrf(), form,
        commitment.number().map(Identifier::printed).orElse(""), String.join("; ", People.list(commitment.people())),
        String.join("; ", People.list(commitment.addressees())), Day.of(commitment.date().orElseThrow()),
        commitment.term().map(TermWords::of), Words.ministry(form.ministry()),
        commitment.dossier().map(Dossier::printed).orElse(""), source(promise.get().evidence()),
        alike(commitment)));
  }

  public void record(Context ctx, Worker worker) {
    refuseOthers(worker);
    AddForm form = AddForm.read(ctx);
    List<Problem> problems = new ArrayList<>();
    Optional<Promise> promise = check.check(form, site.today(), problems);
    if (promise.isEmpty()) {
      show(ctx.status(422), worker, form, problems);
      return;
    }
    switch (record.record(promise.get().recording(form, worker.name()))) {
      case RecordResult.Recorded recorded ->
          ctx.redirect(Links.commitment(promise.get().commitment().id()), HttpStatus.SEE_OTHER);
      case RecordResult.Stale stale -> show(ctx.status(409), worker, form,
          stale.now().stream().map(now -> there(now.commitment())).toList());
      case RecordResult.Invalid invalid -> show(ctx.status(422), worker, form,
          invalid.violations().stream().map(violation -> new Problem("title", violation.message())).toList());
      case RecordResult.UnknownCommitment unknown -> throw new IllegalStateException("a new commitment is unknown");
    }
  }

  private static void refuseOthers(Worker worker) {
    if (!worker.mayDescribe()) {
      throw Refusal.forbidden("Alleen medewerkers van de Kamer voegen een toezegging toe.");
    }
  }

  private Optional<Problem> already(Promise promise) {
    return commitments.find(promise.commitment().id()).map(history -> there(history.commitment()));
  }

  private static Problem there(Commitment commitment) {
    return new Problem("number", "Deze toezegging staat al in Gestand: " + Words.capital(commitment.title()) + " ("
        + commitment.number().map(Identifier::printed).orElse(commitment.id().value()) + ").");
  }

  /** Those of the same day that share a word, then those of any day that have all words. */
  private List<Link> alike(Commitment commitment) {
    List<String> words = Arrays.stream(commitment.title().split("[^\\p{L}\\p{N}]+"))
        .filter(word -> word.length() >= SHORTEST_WORD).limit(MOST_WORDS).toList();
    return Stream.concat(find(String.join(" OR ", words), commitment.date()),
        find(String.join(" ", words), Optional.empty())).distinct().limit(ALIKE).toList();
  }

  private Stream<Link> find(String words, Optional<LocalDate> day) {
    return words.isEmpty() ? Stream.of() : index.search(new SearchRequest(words,
            Map.of(Facet.SUBKIND, Set.of(CommitmentKind.TOEZEGGING.code())), day, day, Order.RELEVANCE, Optional.empty(), ALIKE,
            Optional.empty())).hits().stream()
        .map(hit -> new Link(Words.capital(hit.title()), Links.commitment(new CommitmentId(hit.id()))));
  }

  private static Link source(Evidence evidence) {
    return switch (evidence) {
      case Evidence.InDocument in -> new Link(Words.document(in.document()), Links.passage(in.document(), in.span()));
      case Evidence.OnTheWeb web -> new Link(Words.host(web.page()), web.page().toString());
    };
  }

  private void show(Context ctx, Worker worker, AddForm form, List<Problem> problems) {
    String title = (problems.isEmpty() ? "" : "Fout: ") + "Toezegging toevoegen";
    Fields fields = new Fields(problems);
    site.pages().show(ctx, new AddView(title, worker.csrf(), form, site.today().toString(),
        List.of(
            fields.text("speaker", "Wie zegde dit toe?", "Naam, zoals D.M. van Weel.", 200, form.speaker()),
            fields.text("office", "Ambt", "Zoals: Minister van Justitie en Veiligheid.", 200, form.office()),
            fields.optional("addressee", "Aan wie?", "Het Kamerlid dat ernaar vroeg.", 200, form.addressee()),
            fields.optional("party", "Fractie", "", 100, form.party())),
        List.of(
            fields.text("debate", "In welk debat?", "Zoals: commissiedebat Zeden.", 300, form.debate()),
            fields.of("day", "Op welke dag?", "", "date", 40, form.day(), false),
            fields.text("title", "Korte titel", "Wat er is toegezegd, in één regel.", 140, form.title()),
            fields.optional("termWords", "Wanneer?",
                "In de woorden die zijn gebruikt, zoals: na de zomer. Wij rekenen de dagen uit.", 300,
                form.termWords()),
            fields.optional("number", "Nummer in het register", "Zoals TZ202504-096 of T02867.", 200, form.number()),
            fields.optional("dossier", "Dossier", "Zoals 34 843.", 60, form.dossier())),
        List.of(
            fields.of("quote", "Citaat", "De woorden waarin dit werd toegezegd. Noemt u een stuk, dan zoeken we ze"
                + " daarin op.", "textarea", 4_000, form.quote(), false),
            fields.optional("document", "Stuk", "Het nummer van het verslag, in elke schrijfwijze.", 200,
                form.document()),
            fields.of("page", "Of een webadres", "Zoals dat van het verslag of de opname.", "url", 2_000, form.page(),
                true)),
        Ministries.list().stream().map(ministry -> new Ministry(ministry.code(), Words.ministry(ministry.code()),
            ministry.code().equals(form.ministry()))).toList(),
        problems));
  }

  /** Makes fields, each with what is wrong with it. */
  private record Fields(List<Problem> problems) {

    Field text(String name, String label, String hint, int most, String value) {
      return of(name, label, hint, "text", most, value, false);
    }

    Field optional(String name, String label, String hint, int most, String value) {
      return of(name, label, hint, "text", most, value, true);
    }

    Field of(String name, String label, String hint, String type, int most, String value, boolean optional) {
      return new Field(name, label, hint, type, most, value, optional,
          problems.stream().filter(problem -> problem.field().equals(name)).map(Problem::message).findFirst()
              .orElse(""));
    }
  }
}
