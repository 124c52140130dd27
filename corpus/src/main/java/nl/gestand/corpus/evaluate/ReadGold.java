// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.corpus.evaluate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import nl.gestand.corpus.recognise.Context;
import nl.gestand.ontology.citation.Dossier;
import nl.gestand.ontology.citation.Identifiers;
import nl.gestand.ontology.model.CommitmentKind;
import nl.gestand.ontology.model.DocumentKind;
import nl.gestand.ontology.model.Person;
import nl.gestand.ontology.model.Status;
import nl.gestand.ontology.model.TextSpan;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Reads a {@code .gold.json}: quotes with offsets in code points, citations, commitments with claims, promises. */
final class ReadGold {

  private static final Map<String, Status> STATUSES = Map.ofEntries(
      Map.entry("gedaan", Status.PROMISED), Map.entry("in_uitvoering", Status.IN_PROGRESS),
      Map.entry("uitgevoerd", Status.FULFILLED), Map.entry("nagekomen", Status.FULFILLED),
      Map.entry("uitgesteld", Status.EXTENDED), Map.entry("afgedaan", Status.CLOSED_BY_GOVERNMENT),
      Map.entry("niet_uitgevoerd_inhoudelijk", Status.NOT_EXECUTED),
      Map.entry("deels_anders_uitgevoerd", Status.PARTLY_FULFILLED), Map.entry("ingediend", Status.SUBMITTED),
      Map.entry("gewijzigd_ingediend", Status.SUBMITTED), Map.entry("gewijzigd", Status.AMENDED),
      Map.entry("aangenomen", Status.ADOPTED), Map.entry("aangehouden", Status.HELD),
      Map.entry("ingetrokken", Status.WITHDRAWN), Map.entry("verworpen", Status.REJECTED),
      Map.entry("overgenomen", Status.TAKEN_OVER), Map.entry("vervallen", Status.LAPSED));
  private static final Set<String> DESCRIBED_KINDS = Set.of("bill", "policy", "foreign");
  private static final List<String> DESCRIBED_MARKS = List.of("anaphor", "compound", "by_name", "by_date");
  private static final int MOST_BYTES_OF_JSON = 20_000_000;

  private final JsonNode root;

  private ReadGold(JsonNode root) {
    this.root = root;
  }

  static Gold read(Path file) throws IOException {
    if (file.toFile().length() > MOST_BYTES_OF_JSON) {
      throw new IOException("Het annotatiebestand is te groot: " + file.getFileName());
    }
    return new ReadGold(new ObjectMapper().readTree(file.toFile())).gold();
  }

  private Gold gold() {
    List<Gold.Citation> citations = new ArrayList<>();
    root.path("parl_citations").forEach(item -> citations.add(paper(item)));
    root.path("law_citations").forEach(item -> citations.add(law(item)));
    List<Gold.Commitment> commitments = new ArrayList<>();
    root.path("moties").forEach(item -> commitments.add(commitment(item, CommitmentKind.MOTIE, "kamerstuk")));
    root.path("toezeggingen")
        .forEach(item -> commitments.add(commitment(item, CommitmentKind.TOEZEGGING, "normalized")));
    List<Gold.Term> terms = new ArrayList<>();
    root.path("new_promises").forEach(item -> term(item, "time_expression", "interval").ifPresent(terms::add));
    root.path("toezeggingen").forEach(item -> term(item, "deadline", "deadline").ifPresent(terms::add));
    root.path("moties").forEach(item -> term(item, "deadline", "deadline").ifPresent(terms::add));
    boolean partly = root.has("scope");
    return new Gold(root.path("seed").asText(), context(), citations, commitments,
        list("new_promises").map(ReadGold::quote).toList(), terms,
        list("ignore").map(item -> quote(item).span()).toList(),
        partly ? lastEnd(false) : Integer.MAX_VALUE, partly ? lastEnd(true) : Integer.MAX_VALUE,
        root.path("scope").asText().contains("categories b and c only"));
  }

  private Stream<JsonNode> list(String name) {
    return StreamSupport.stream(root.path(name).spliterator(), false);
  }

  private int lastEnd(boolean marked) {
    return list("law_citations").filter(item -> !marked || item.path("auto").asBoolean())
        .mapToInt(item -> item.path("end").asInt()).max().orElseGet(() -> marked ? lastEnd(false) : Integer.MAX_VALUE);
  }

  /** Where only an interval is known for the day of a document, terms were annotated as counted from its first day. */
  private Context context() {
    JsonNode metadata = root.path("metadata");
    Optional<LocalDate> date = date(metadata.path("date").path("value"))
        .or(() -> date(metadata.path("date").path("interval").path("from")));
    JsonNode dossiers = metadata.path("dossier");
    JsonNode first = dossiers.isArray() ? dossiers.path(0) : dossiers;
    String number = first.isTextual() ? first.asText() : first.path("normalized").asText(first.path("value").asText());
    Optional<Dossier> dossier = Identifiers.parse(number).filter(Dossier.class::isInstance).map(Dossier.class::cast);
    List<Person> senders = new ArrayList<>();
    metadata.path("senders").forEach(sender -> {
      if (!sender.path("name").asText().isBlank()) {
        senders.add(new Person(sender.path("name").asText(), sender.path("role").asText(), ""));
      }
    });
    return new Context(kind(metadata.path("type").path("value").asText().toLowerCase(Locale.ROOT)), date, dossier,
        senders);
  }

  private static DocumentKind kind(String type) {
    return type.contains("vragen") ? DocumentKind.ANSWERS
        : type.contains("brief") ? DocumentKind.LETTER
        : type.contains("motie") ? DocumentKind.MOTIE
        : type.contains("agenda") || type.contains("besluiten") ? DocumentKind.DECISION_LIST
        : type.contains("verslag") || type.contains("handelingen") || type.contains("stenogram")
            ? DocumentKind.DEBATE_REPORT
        : type.contains("rapport") ? DocumentKind.REPORT : DocumentKind.OTHER;
  }

  private static Gold.Citation paper(JsonNode item) {
    String kind = item.path("kind").asText();
    boolean described = kind.contains("-by-") || item.path("normalized").isNull();
    List<Set<String>> targets = new ArrayList<>();
    if (!item.path("normalized").isNull()) {
      Set<String> accepted = new HashSet<>(Set.of(normal(item.path("normalized").asText())));
      if (item.has("document")) {
        accepted.add(normal(item.path("document").asText()));
      }
      targets.add(accepted);
    }
    return new Gold.Citation(quote(item), described ? Category.LETTERS : Category.PAPERS, targets,
        date(item.path("cited_date")));
  }

  private static Gold.Citation law(JsonNode item) {
    List<Set<String>> targets = new ArrayList<>();
    for (JsonNode target : item.path("targets")) {
      Set<String> accepted = new HashSet<>();
      String article = target.hasNonNull("article") ? "/" + target.path("article").asText() : "";
      for (String field : List.of("work", "enacted", "ecli", "trb")) {
        if (target.hasNonNull(field)) {
          accepted.add(normal(target.path(field).asText() + (field.equals("work") ? article : "")));
        }
      }
      if (!accepted.isEmpty()) {
        targets.add(accepted);
      }
    }
    boolean described = targets.isEmpty() || DESCRIBED_KINDS.contains(item.path("kind").asText())
        || DESCRIBED_MARKS.stream().anyMatch(mark -> item.path(mark).asBoolean());
    return new Gold.Citation(quote(item), described ? Category.LAW_DESCRIBED : Category.LAW, targets, Optional.empty());
  }

  /** Identifiers as they are compared: the gold writes CELEX and series before a colon, and BW books both ways. */
  static String normal(String identifier) {
    String lower = identifier.strip().toLowerCase(Locale.ROOT).replace("celex:", "").replace("cets:", "cets-")
        .replace("unts:", "unts-");
    int slash = lower.indexOf('/');
    int colon = lower.indexOf(':', slash + 1);
    boolean book = slash > 0 && colon > slash && lower.startsWith("bwbr000") && colon - slash <= 3
        && !lower.startsWith("bwbr0005537");
    return book ? lower.substring(0, slash + 1) + lower.substring(colon + 1) : lower;
  }

  private static Gold.Commitment commitment(JsonNode item, CommitmentKind kind, String number) {
    List<Gold.Claim> claims = new ArrayList<>();
    for (JsonNode claim : item.path("statuses")) {
      Status status = STATUSES.getOrDefault(claim.path("status").asText(), Status.UNKNOWN);
      // The annotators had one word for a motie that is replaced and a toezegging that is put otherwise.
      boolean adjusted = status == Status.AMENDED && kind == CommitmentKind.TOEZEGGING;
      claims.add(new Gold.Claim(adjusted ? Status.ADJUSTED : status, quote(claim.path("evidence"))));
    }
    return new Gold.Commitment(kind,
        item.hasNonNull(number) ? Optional.of(normal(item.path(number).asText())) : Optional.empty(),
        quote(item.path("mention")), claims);
  }

  private static Optional<Gold.Term> term(JsonNode item, String expression, String interval) {
    JsonNode words = item.path(expression);
    JsonNode days = item.path(interval);
    return words.has("start") && (days.has("from") || days.has("to"))
        ? Optional.of(new Gold.Term(quote(words), date(days.path("from")), date(days.path("to"))))
        : Optional.empty();
  }

  private static Gold.Quote quote(JsonNode item) {
    return new Gold.Quote(new TextSpan(item.path("start").asInt(), item.path("end").asInt()),
        item.path("quote").asText());
  }

  private static Optional<LocalDate> date(JsonNode value) {
    try {
      return value.isTextual() ? Optional.of(LocalDate.parse(value.asText())) : Optional.empty();
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }
}
