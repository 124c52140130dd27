// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.registers;

import nl.gestand.ontology.model.FieldChange;
import nl.gestand.ontology.model.CommitmentId;
import nl.gestand.ontology.model.CommitmentKind;
import nl.gestand.ontology.model.JoinRule;
import nl.gestand.ontology.model.RecordedJoin;
import nl.gestand.ontology.model.RegisterRecord;
import nl.gestand.ontology.model.Status;
import nl.gestand.ontology.model.Vote;
import nl.gestand.ontology.store.CommitmentHistory;
import nl.gestand.ontology.store.RecordStore;
import nl.gestand.ontology.vocabulary.Labels;
import nl.gestand.web.http.Links;
import nl.gestand.web.http.PointInTime;
import nl.gestand.web.registers.RegisterView.Ballot;
import nl.gestand.web.registers.RegisterView.Change;
import nl.gestand.web.registers.RegisterView.Entry;
import nl.gestand.web.words.Day;
import nl.gestand.web.words.Link;
import nl.gestand.web.words.Words;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Makes the view of what registers say of a commitment. */
public final class ShowRegister {

  private static final Set<Status> CARRIED = Set.of(Status.ADOPTED, Status.TAKEN_OVER);
  /** A record that is known by its own number only belongs to that. */
  private static final Set<JoinRule> JOINED_BY_A_PAPER = Set.of(JoinRule.PUBLICATION, JoinRule.DOSSIER_NUMBER);
  private static final String LETTER = "Brief regering";

  private final RecordStore records;
  private final Labels labels;

  public ShowRegister(RecordStore records, Labels labels) {
    this.records = records;
    this.labels = labels;
  }

  /**
   * @param mayJudge whether who looks may part and join
   * @param csrf of who looks, or empty
   */
  public RegisterView of(CommitmentHistory history, PointInTime point, LocalDate today, boolean mayJudge, String csrf) {
    CommitmentId id = history.commitment().id();
    LocalDate day = point.day(today);
    Map<String, RecordedJoin> verdicts = records.verdicts(id).stream()
        .collect(Collectors.toMap(held -> held.verdict().record(), Function.identity(), (earlier, later) -> later));
    List<RegisterRecord> all = point.known().isPresent() ? List.of() : records.about(id).stream()
        .filter(record -> record.date().filter(day::isBefore).isEmpty()).toList();
    List<RegisterRecord> parted = all.stream().filter(record -> record.apart().contains(id)).toList();
    List<RegisterRecord> naming = all.stream()
        .filter(record -> record.concerns().contains(id) && !record.entity().equals("Uitslag")).toList();
    List<RegisterRecord> letters = naming.stream().filter(record -> isLaterLetter(record, history)).toList();
    return new RegisterView(answer(history, day, letters), entries(once(letters), verdicts),
        entries(all.stream().filter(record -> !naming.contains(record) && !parted.contains(record)).toList(), verdicts),
        entries(once(naming.stream().filter(record -> !letters.contains(record)).toList()), verdicts),
        entries(parted, verdicts), Links.commitment(id), mayJudge && point.now(), csrf);
  }

  private static boolean isLaterLetter(RegisterRecord record, CommitmentHistory history) {
    return record.typeWord().equals(LETTER) && history.commitment().date()
        .flatMap(made -> record.date().map(sent -> !sent.isBefore(made))).orElse(true);
  }

  /** A letter is a Zaak and a Document in the register; it is told once. */
  private static List<RegisterRecord> once(List<RegisterRecord> records) {
    Map<String, RegisterRecord> first = new LinkedHashMap<>();
    records.forEach(record -> first.putIfAbsent(record.title() + record.date(), record));
    return List.copyOf(first.values());
  }

  private static String answer(CommitmentHistory history, LocalDate day, List<RegisterRecord> letters) {
    if (history.commitment().kind() != CommitmentKind.MOTIE) {
      return "";
    }
    boolean carried = history.events().stream().anyMatch(recorded -> recorded.stands()
        && CARRIED.contains(recorded.event().status()) && !recorded.event().validFrom().isAfter(day));
    int known = once(letters).size();
    if (known > 0) {
      return "In het register " + (known == 1 ? "staat één latere brief" : "staan " + known + " latere brieven")
          + " van de regering met deze motie in het onderwerp."
          + (carried ? "" : " Of de motie is aangenomen, is niet bekend.");
    }
    return !carried ? "" : history.mentions().isEmpty()
        ? "De motie is aangenomen of overgenomen. Er is geen latere brief over de uitvoering bekend."
        : "De motie is aangenomen of overgenomen. In het register staat geen latere brief die haar in het onderwerp noemt;"
            + " wel is zij genoemd in stukken, hieronder.";
  }

  private List<Entry> entries(List<RegisterRecord> of, Map<String, RecordedJoin> verdicts) {
    return of.stream().map(record -> entry(record, verdicts)).toList();
  }

  private Entry entry(RegisterRecord record, Map<String, RecordedJoin> verdicts) {
    return new Entry(record.id(), record.entity() + (record.number().isEmpty() ? "" : " " + record.number()),
        Words.capital(record.title()), record.date().map(Day::of),
        record.page().map(page -> new Link(Words.host(page), page.toString())), record.opinion(),
        record.joined().map(labels::label).orElse(""), record.gone(), result(record.votes()),
        record.votes().stream().map(ShowRegister::ballot).toList(),
        record.changes().stream().map(ShowRegister::change).toList(),
        !record.concerns().isEmpty() || record.joined().filter(JOINED_BY_A_PAPER::contains).isPresent(),
        verdicts.containsKey(record.id()) ? judged(verdicts.get(record.id())) : "");
  }

  private static Ballot ballot(Vote vote) {
    return new Ballot(vote.party(), vote.voter(), Words.capital(vote.word()),
        vote.seats().isPresent() ? Integer.toString(vote.seats().getAsInt()) : "", vote.mistaken());
  }

  /** {@code voor: 12 fracties, tegen: 5 fracties}, or of members where the vote was by roll call. */
  private static String result(List<Vote> votes) {
    boolean rollCall = votes.stream().anyMatch(vote -> !vote.voter().isEmpty());
    Map<String, Long> counts = new LinkedHashMap<>();
    votes.forEach(vote -> counts.merge(vote.word().toLowerCase(), 1L, Long::sum));
    return counts.entrySet().stream().map(count -> count.getKey() + ": " + count.getValue()
            + (rollCall ? count.getValue() == 1 ? " lid" : " leden" : count.getValue() == 1 ? " fractie" : " fracties"))
        .collect(Collectors.joining(", ")) + (rollCall ? " (hoofdelijk)" : "");
  }

  private static Change change(FieldChange change) {
    boolean whole = change.field().equals(FieldChange.DELIVERED);
    return new Change(whole ? "Het record zelf" : change.field(),
        whole ? delivered(change.before()) : change.before(), whole ? delivered(change.after()) : change.after(),
        Day.of(change.day()), change.datedBySource() ? "volgens de bron" : "toen zagen wij het");
  }

  private static String delivered(String value) {
    return value.equals("false") ? "niet meer in de levering" : "in de levering";
  }

  private static String judged(RecordedJoin held) {
    return (held.verdict().holds() ? "Weer gekoppeld" : "Losgemaakt") + " door " + held.verdict().agent() + " op "
        + Day.of(held.recorded().at()).words()
        + (held.verdict().note().isEmpty() ? "" : ": ‘" + held.verdict().note() + "’");
  }
}
