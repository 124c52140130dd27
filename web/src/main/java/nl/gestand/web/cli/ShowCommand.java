// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.cli;

import nl.gestand.ontology.citation.Article;
import nl.gestand.ontology.citation.Dossier;
import nl.gestand.ontology.citation.Identifier;
import nl.gestand.ontology.citation.Identifiers;
import nl.gestand.ontology.model.CommitmentId;
import nl.gestand.ontology.model.Document;
import nl.gestand.ontology.model.DocumentId;
import nl.gestand.ontology.model.Reading;
import nl.gestand.ontology.store.CommitmentHistory;
import nl.gestand.ontology.store.Uris;
import nl.gestand.web.Application;
import nl.gestand.web.json.Shown;
import nl.gestand.web.statutes.ArticleSheet;
import nl.gestand.web.statutes.ShownArticle;
import nl.gestand.web.words.Day;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Shows one thing with all that is known of it. */
@Command(name = "show", description = "toon een document, motie, toezegging, dossier of artikel, met geschiedenis en bewijs")
final class ShowCommand extends FolderCommand {

  private static final int LONGEST = 500;

  @Parameters(arity = "1..*", paramLabel = "ID",
      description = "in elke gebruikelijke schrijfwijze: TZ202504-096, kst-34843-14, 34 843, nr. 14, BWBR0001854/240b")
  private List<String> words;

  @Mixin
  private AsOfOptions asOf;

  ShowCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  public Integer call() {
    String asked = String.join(" ", words).strip();
    if (asked.length() > LONGEST) {
      throw new CommandRefused(CommandRefused.WRONG_USE, "Dat is te lang voor een nummer of adres.");
    }
    LocalDate day = asOf.point().day(LocalDate.now(Day.ZONE));
    try (Application application = open(folder())) {
      Uris uris = application.store().uris();
      String local = local(asked, uris);
      Optional<Identifier> identifier = Identifiers.parse(local);
      Optional<CommitmentHistory> commitment = commitment(application, local, identifier)
          .filter(asOf.point()::has).map(asOf.point()::of);
      Optional<Reading> document = document(application, local, identifier)
          .filter(reading -> known(application, reading.document()));
      ShownText text = new ShownText(terminal(), day);
      Optional<ArticleSheet> article = identifier.filter(Article.class::isInstance).map(Article.class::cast)
          .flatMap(named -> application.articles().find(named, day));
      if (commitment.isPresent()) {
        show(Shown.CommitmentLine.of(commitment.get(), document, uris, day), () -> text.tell(commitment.get()));
      } else if (document.isPresent()) {
        show(Shown.DocumentLine.of(document.get(), uris), () -> text.tell(document.get()));
      } else if (article.isPresent()) {
        show(ShownArticle.of(article.get(), uris), () -> text.tell(article.get()));
      } else {
        Dossier dossier = identifier.filter(Dossier.class::isInstance).map(Dossier.class::cast)
            .orElseThrow(() -> nothing(asked));
        showDossier(application, dossier, text, day);
      }
    }
    return CommandRefused.DONE;
  }

  private void showDossier(Application application, Dossier dossier, ShownText text, LocalDate day) {
    List<Document> documents = application.documents().inDossier(dossier).stream()
        .filter(document -> known(application, document)).toList();
    List<CommitmentHistory> commitments = application.commitments().inDossier(dossier).stream()
        .filter(asOf.point()::has).map(asOf.point()::of).toList();
    if (documents.isEmpty() && commitments.isEmpty()) {
      throw nothing(dossier.printed());
    }
    show(Shown.DossierLine.of(dossier, documents, commitments, application.store().uris(), day),
        () -> text.tell(dossier, documents, commitments));
  }

  private boolean known(Application application, Document document) {
    return asOf.point().known().flatMap(day -> application.documents().knownSince(document.id())
        .map(since -> !CommitmentHistory.dayOf(since).isAfter(day))).orElse(true);
  }

  private void show(Object line, Runnable inWords) {
    if (json()) {
      terminal().json(line);
    } else {
      inWords.run();
    }
  }

  private static Optional<CommitmentHistory> commitment(
      Application application, String local, Optional<Identifier> identifier) {
    Stream<CommitmentId> official = identifier.stream().flatMap(known -> made(() -> CommitmentId.of(known)));
    List<CommitmentId> ids =
        Stream.concat(official, spellings(local).flatMap(value -> made(() -> new CommitmentId(value)))).toList();
    return ids.stream().flatMap(id -> application.commitments().find(id).stream()).findFirst()
        .or(() -> ids.stream().flatMap(id -> application.commitments().movedTo(id).stream())
            .flatMap(id -> application.commitments().find(id).stream()).findFirst());
  }

  private static Optional<Reading> document(
      Application application, String local, Optional<Identifier> identifier) {
    Stream<String> official = identifier.stream().map(Identifier::canonical);
    return Stream.concat(official, spellings(local)).flatMap(value -> made(() -> new DocumentId(value)))
        .flatMap(id -> application.documents().find(id).stream()).findFirst();
  }

  private static Stream<String> spellings(String local) {
    return Stream.of(local, local.toLowerCase(Locale.ROOT)).distinct();
  }

  /** Nothing for what can't be an id, such as an article of law. */
  private static <T> Stream<T> made(Supplier<T> id) {
    try {
      return Stream.of(id.get());
    } catch (IllegalArgumentException e) {
      return Stream.empty();
    }
  }

  /** The last part of one of our own addresses; anything else as it is. */
  private static String local(String asked, Uris uris) {
    String ours = uris.base() + "/id/";
    if (!asked.startsWith(ours)) {
      return asked;
    }
    String rest = asked.substring(ours.length());
    return rest.substring(rest.indexOf('/') + 1);
  }

  private static CommandRefused nothing(String asked) {
    return new CommandRefused(CommandRefused.SOME_REFUSED, "Niets gevonden voor '" + Plain.line(asked) + "'.");
  }
}
