// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.corpus.recognise;

import nl.gestand.ontology.model.PassageKind;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Works out which commitments "een vijftal moties", "deze toezeggingen" or "toezeggingen over A en B" means. */
final class SeveralMeant {

  /** So many commitments are looked through. */
  private static final int COMPARED = 60;

  private final Words words;
  private final List<Sentence> sentences;
  private final List<Entry> entries;
  private final Ledger ledger;
  private final Map<Integer, List<Mention>> bySentence;
  private final DealtWith dealtWith;

  SeveralMeant(Parsed parsed, List<Entry> entries, Ledger ledger, Map<Integer, List<Mention>> bySentence,
      DealtWith dealtWith) {
    this.words = parsed.words();
    this.sentences = parsed.sentences();
    this.entries = entries;
    this.ledger = ledger;
    this.bySentence = bySentence;
    this.dealtWith = dealtWith;
  }

  /** Those that it lists, points back to or describes; empty when the text does not say which. */
  Set<Entry> by(Mention several) {
    Set<Entry> meant = new LinkedHashSet<>();
    if (words.is(several.sentence().to() - 1, ":")) {
      meant.addAll(listed(several));
    }
    if (meant.isEmpty() && pointsBack(several)) {
      meant.addAll(dealtWith.named(several.kind()));
    }
    if (meant.isEmpty() && !several.addressees().isEmpty()) {
      Set<String> names = several.addressees().stream().map(RecognisePeople::key).collect(Collectors.toSet());
      entries.stream().limit(COMPARED).filter(entry -> entry.kind() == several.kind() && entry.promisedTo(names))
          .forEach(meant::add);
    }
    if (meant.isEmpty() && several.saysRequest()) {
      Subject subject = Subject.of(words, several.requestFrom(), several.requestTo());
      entries.stream().limit(COMPARED).filter(entry -> entry.kind() == several.kind())
          .filter(entry -> entry.subject().shared(subject) >= 2).forEach(meant::add);
    }
    return meant;
  }

  /** "Deze moties en toezeggingen", "bovengenoemde toezeggingen". */
  private boolean pointsBack(Mention several) {
    int before = several.to() - 2;
    if (words.is(before, "en")) {
      before -= 2;
    }
    return words.lower(before).endsWith("genoemde") || words.is(before, "deze") || words.is(before, "die")
        || words.is(before, "bovenstaande");
  }

  /** The commitments named in the list that follows, which ends at a heading or after two parts that name none. */
  private List<Entry> listed(Mention several) {
    List<Entry> listed = new ArrayList<>();
    int silent = 0;
    boolean items = false;
    int part = several.sentence().part();
    for (int i = several.sentence().index() + 1; i < sentences.size() && silent < 2; i++) {
      Sentence sentence = sentences.get(i);
      boolean item = sentence.kind() == PassageKind.LIST_ITEM;
      if (sentence.heading() || sentence.footnote() || items && !item || listed.size() >= COMPARED) {
        break;
      }
      items |= item;
      List<Entry> here = bySentence.getOrDefault(i, List.of()).stream()
          .filter(mention -> mention.kind() == several.kind())
          .flatMap(mention -> ledger.of(mention).stream()).toList();
      silent = !here.isEmpty() ? 0 : sentence.part() != part ? silent + 1 : silent;
      part = sentence.part();
      listed.addAll(here);
    }
    return listed;
  }
}
