// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.corpus.recognise;

import nl.gestand.ontology.citation.Identifier;
import nl.gestand.ontology.citation.Kamerstuk;
import nl.gestand.ontology.model.CommitmentKind;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Ties mentions to commitments: first by number, then by proposers, then by what they are about, and what only points
 * back to the last one named. A heading is tied to what its section names.
 */
final class Ledger {

  /** So many commitments are compared by what they are about; a text with more names them by number. */
  private static final int COMPARED = 200;

  private static final double ALIKE = 0.34;

  private final Words words;
  private final List<Mention> mentions;
  private final List<Entry> entries = new ArrayList<>();
  private final Map<Identifier, Entry> byNumber = new HashMap<>();
  private final Map<Integer, Entry> byPaper = new HashMap<>();
  private final Map<Integer, List<Mention>> bySection = new HashMap<>();
  private final Map<String, List<Entry>> byName = new HashMap<>();
  private final Map<Mention, Entry> tied = new IdentityHashMap<>();
  private final Predicate<Mention> opens;

  /**
   * Ties mentions that stand in the order of the text.
   *
   * @param opens whether a mention that is tied to no other is of a commitment of its own
   */
  Ledger(Words words, List<Mention> mentions, Predicate<Mention> opens) {
    this.words = words;
    this.mentions = mentions;
    this.opens = opens;
    for (Mention mention : mentions) {
      List<Mention> section = bySection.computeIfAbsent(mention.sentence().section(), s -> new ArrayList<>());
      if (section.size() < COMPARED) {
        section.add(mention);
      }
    }
    Map<Mention, Identifier> borrowed = borrowed();
    mentions.forEach(mention -> tieByNumber(mention, borrowed.get(mention)));
    mentions.stream().filter(mention -> !mention.sentence().heading()).forEach(this::tieByName);
    mentions.forEach(this::tieByName);
    mentions.stream().filter(mention -> mention.naming() == Mention.Naming.TOLD && !tied.containsKey(mention))
        .filter(opens).forEach(mention -> tie(mention, open(mention)));
    mentions.forEach(this::tieBySubject);
    tiePointers();
  }

  List<Entry> entries() {
    return entries;
  }

  Optional<Entry> of(Mention mention) {
    return Optional.ofNullable(tied.get(mention));
  }

  /**
   * "De motie" with a number, after a motie named without one in the same section, gives that one its number; so does
   * a heading to the first that its section tells of.
   */
  private Map<Mention, Identifier> borrowed() {
    Map<Mention, Identifier> found = new IdentityHashMap<>();
    Mention last = null;
    Mention heading = null;
    for (Mention mention : mentions) {
      if (mention.sentence().heading()) {
        heading = mention.numbers().isEmpty() ? null : mention;
      } else if (heading != null && heading.kind() == mention.kind()
          && heading.sentence().section() == mention.sentence().section()) {
        boolean same = mention.numbers().isEmpty()
            && (mention.naming() == Mention.Naming.TOLD || mention.naming() == Mention.Naming.NAMED);
        if (same) {
          found.put(mention, heading.numbers().getFirst());
        }
        heading = same || mention.naming() != Mention.Naming.POINTED ? null : heading;
      }
      boolean pointer = mention.naming() == Mention.Naming.POINTED;
      if (!pointer) {
        last = mention;
      } else if (last != null && !mention.numbers().isEmpty() && last.numbers().isEmpty()
          && last.kind() == mention.kind() && last.sentence().section() == mention.sentence().section()
          && last.naming() != Mention.Naming.SEVERAL) {
        found.putIfAbsent(last, mention.numbers().getFirst());
      }
    }
    return found;
  }

  private void tieByNumber(Mention mention, Identifier borrowed) {
    if (mention.paper() > 0) {
      Optional.ofNullable(byPaper.get(mention.paper())).ifPresent(entry -> tie(mention, entry));
    }
    if (mention.naming() == Mention.Naming.POINTED || mention.naming() == Mention.Naming.SEVERAL
        || tied.containsKey(mention)) {
      return;
    }
    Identifier number = mention.numbers().isEmpty() ? borrowed : mention.numbers().getFirst();
    if (number != null) {
      Entry entry = byNumber.computeIfAbsent(number, n -> open(mention));
      entry.number(number);
      if (number instanceof Kamerstuk paper && Character.isDigit(paper.number().charAt(paper.number().length() - 1))) {
        byPaper.putIfAbsent(Integer.valueOf(paper.number()), entry);
      }
      tie(mention, entry);
    }
  }

  private void tieByName(Mention mention) {
    if (tied.containsKey(mention) || mention.naming() != Mention.Naming.NAMED
        || mention.kind() != CommitmentKind.MOTIE || mention.people().isEmpty()) {
      return;
    }
    List<Entry> candidates = byName.getOrDefault(RecognisePeople.key(mention.people().getFirst()), List.of()).stream()
        .filter(entry -> entry.proposedBy(mention.people(), subject(mention)) && !differs(entry, mention)).toList();
    int section = mention.sentence().section();
    Entry entry = candidates.stream().filter(candidate -> candidate.inSection(section)).findFirst()
        .or(() -> candidates.stream().limit(COMPARED)
            .max(Comparator.comparingDouble(candidate -> candidate.subject().likeness(subject(mention)))))
        .orElse(null);
    if (entry != null || opens.test(mention)) {
      tie(mention, entry != null ? entry : open(mention));
    }
  }

  /** Whether both say what is asked, in other words entirely. */
  private boolean differs(Entry entry, Mention mention) {
    Subject subject = subject(mention);
    return subject.stems().size() >= 3 && entry.subject().stems().size() >= 3
        && subject.shared(entry.subject()) == 0 && !entry.inSection(mention.sentence().section());
  }

  private void tieBySubject(Mention mention) {
    boolean heading = mention.sentence().heading();
    if (tied.containsKey(mention) || mention.naming() == Mention.Naming.SEVERAL
        || mention.naming() == Mention.Naming.POINTED && !heading) {
      return;
    }
    Optional<Entry> inSection = heading ? firstIn(mention) : Optional.empty();
    Subject subject = subject(mention);
    Optional<Entry> alike = subject.stems().isEmpty() ? Optional.empty() : entries.stream().limit(COMPARED)
        .filter(entry -> entry.kind() == mention.kind())
        .filter(entry -> entry.subject().likeness(subject) >= ALIKE || heading && entry.subject().holds(subject))
        .max(Comparator.comparingDouble(entry -> entry.subject().likeness(subject)));
    inSection.or(() -> alike).ifPresentOrElse(entry -> tie(mention, entry), () -> {
      boolean described = mention.naming() == Mention.Naming.DESCRIBED && subject.stems().size() > 1
          || mention.naming() == Mention.Naming.NAMED;
      if (described && opens.test(mention)) {
        tie(mention, open(mention));
      }
    });
  }

  private Optional<Entry> firstIn(Mention heading) {
    return bySection.getOrDefault(heading.sentence().section(), List.of()).stream()
        .filter(mention -> mention != heading && mention.kind() == heading.kind() && tied.containsKey(mention))
        .findFirst().map(tied::get);
  }

  private void tiePointers() {
    Map<CommitmentKind, Entry> last = new HashMap<>();
    for (Mention mention : mentions) {
      if (mention.naming() == Mention.Naming.POINTED && !tied.containsKey(mention)) {
        Entry entry = last.get(mention.kind());
        if (entry != null) {
          tie(mention, entry);
        }
      }
      if (tied.containsKey(mention)) {
        last.put(mention.kind(), tied.get(mention));
      }
    }
  }

  private Subject subject(Mention mention) {
    return Subject.of(words, mention.requestFrom(), mention.requestTo());
  }

  private Entry open(Mention mention) {
    Entry entry = new Entry(mention.kind());
    entries.add(entry);
    return entry;
  }

  private void tie(Mention mention, Entry entry) {
    tied.put(mention, entry);
    entry.add(mention, words);
    if (mention.kind() == CommitmentKind.MOTIE && !mention.people().isEmpty()) {
      List<Entry> named = byName.computeIfAbsent(RecognisePeople.key(mention.people().getFirst()),
          key -> new ArrayList<>());
      if (!named.contains(entry)) {
        named.add(entry);
      }
    }
  }
}
