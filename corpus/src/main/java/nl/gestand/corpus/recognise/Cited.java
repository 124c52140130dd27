// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.corpus.recognise;

import nl.gestand.ontology.citation.Identifier;
import nl.gestand.ontology.model.PassageKind;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** Where citations and terms stand among the words, and what the footnotes cite. */
final class Cited {

  /** A citation on words from {@code from} to before {@code to}. */
  record Place(int from, int to, FoundCitation citation) {}

  private final Words words;
  private final int[] sources;
  private final List<Place> places = new ArrayList<>();
  private final Map<Integer, List<Identifier>> notes = new HashMap<>();

  Cited(ReadingText text, Words words, List<Sentence> sentences, List<FoundCitation> citations) {
    this.words = words;
    this.sources = IntStream.range(0, words.count())
        .map(word -> text.source(words.start(word))).toArray();
    List<ReadingText.Part> parts = text.parts();
    TreeMap<Integer, Integer> partAt = new TreeMap<>();
    for (int i = 0; i < parts.size(); i++) {
      partAt.put(parts.get(i).passage().span().start(), i);
    }
    for (FoundCitation citation : citations) {
      Map.Entry<Integer, Integer> part = partAt.floorEntry(citation.span().start());
      if (part != null) {
        place(part.getValue(), citation);
      }
    }
    places.sort((a, b) -> Integer.compare(a.from, b.from));
    readNotes(parts, sentences);
  }

  private void place(int part, FoundCitation citation) {
    int from = first(part, citation.span().start());
    int to = from;
    int end = words.firstOfPart(part + 1);
    while (to < end && sources[to] < citation.span().end()) {
      to++;
    }
    if (to > from) {
      places.add(new Place(from, to, citation));
    }
  }

  /** The first word of a part that stands at or after a place in the archived text. */
  private int first(int part, int source) {
    int low = words.firstOfPart(part);
    int high = words.firstOfPart(part + 1);
    while (low < high) {
      int middle = (low + high) / 2;
      if (sources[middle] < source) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private void readNotes(List<ReadingText.Part> parts, List<Sentence> sentences) {
    for (Sentence sentence : sentences) {
      ReadingText.Part part = parts.get(sentence.part());
      String mark = part.passage().mark();
      if (part.passage().kind() == PassageKind.FOOTNOTE && mark.matches("\\d{1,3}")) {
        int number = Integer.parseInt(mark);
        List<Identifier> cited = notes.computeIfAbsent(number, n -> new ArrayList<>());
        in(sentence.from(), sentence.to()).forEach(place -> cited.addAll(place.citation.targets()));
      }
    }
  }

  /** The citations that begin between two words, in order. */
  List<Place> in(int from, int to) {
    int low = 0;
    int high = places.size();
    while (low < high) {
      int middle = (low + high) / 2;
      if (places.get(middle).from < from) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    int end = low;
    while (end < places.size() && places.get(end).from < to) {
      end++;
    }
    return places.subList(low, end);
  }

  /** The number of the footnote that a word refers to, 0 when it is no such mark: a glued number that is a footnote. */
  int noteAt(int word) {
    int number = words.number(word);
    if (number > 0 && words.glued(word) && notes.containsKey(number)) {
      return number;
    }
    int digits = words.lower(word).length();
    boolean year = DateParts.yearOf(words, word) > 0 && digits > 4;
    int glued = year ? number % (digits == 5 ? 10 : 100) : 0;
    return notes.containsKey(glued) ? glued : 0;
  }

  /** What a footnote cites. */
  List<Identifier> note(int number) {
    return notes.getOrDefault(number, List.of());
  }
}
