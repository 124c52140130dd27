// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.ontology.citation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * Names by their first letters, so that the longest one that starts at a place in a text is found in one walk. Case is
 * folded and a hyphen equals a space; a name may ask for its exact spelling on top of that.
 */
final class NameTrie<T> {

  /** From so many branches on, a branch is looked up in a table rather than by going past them: the first letters. */
  private static final int BRANCHES_FOR_TABLE = 6;
  private static final int TABLE = 128;
  private static final int BEGINNING = 3;

  private static final class Node<T> {
    private final List<Entry<T>> entries = new ArrayList<>(0);
    private final List<Node<T>> next = new ArrayList<>(1);
    private char[] labels = {};
    private byte[] table = {};

    private Node<T> child(char label) {
      if (label < table.length) {
        int at = table[label] - 1;
        return at < 0 ? null : next.get(at);
      }
      for (int i = 0; i < labels.length; i++) {
        if (labels[i] == label) {
          return next.get(i);
        }
      }
      return null;
    }

    private Node<T> childOrNew(char label) {
      Node<T> child = child(label);
      if (child == null) {
        child = new Node<>();
        next.add(child);
        labels = Arrays.copyOf(labels, next.size());
        labels[next.size() - 1] = label;
        tabulate();
      }
      return child;
    }

    private void tabulate() {
      if (labels.length >= BRANCHES_FOR_TABLE) {
        table = new byte[TABLE];
        for (int i = 0; i < labels.length; i++) {
          if (labels[i] < TABLE) {
            table[labels[i]] = (byte) (i + 1);
          }
        }
      }
    }
  }

  /** What stands at the end of a name; {@code exact} is empty where case does not matter. */
  private record Entry<T>(String exact, T value) {}

  /** A name found: what it names and the index after its last character. */
  record Hit<T>(T value, int end) {}

  private final Node<T> root = new Node<>();
  /** Which beginnings of three letters have a name, by five bits of each: most words are told apart by them. */
  private final BitSet beginnings = new BitSet();

  void add(String name, boolean exact, T value) {
    begin(name);
    Node<T> node = root;
    for (int i = 0; i < name.length(); i++) {
      node = node.childOrNew(fold(name.charAt(i)));
    }
    node.entries.add(new Entry<>(exact ? name : "", value));
  }

  private void begin(String name) {
    int given = Math.min(name.length(), BEGINNING);
    int open = 1 << 5 * (BEGINNING - given);
    int first = beginning(name, 0, given) * open;
    beginnings.set(first, first + open);
  }

  private static int beginning(CharSequence text, int from, int to) {
    int letters = 0;
    for (int i = from; i < to; i++) {
      letters = letters << 5 | fold(text.charAt(i)) & 31;
    }
    return letters;
  }

  /** The longest name that starts at {@code from} and is not the beginning of a longer word; null where none does. */
  Hit<T> longestAt(CharSequence text, int from) {
    if (from + BEGINNING <= text.length() && !beginnings.get(beginning(text, from, from + BEGINNING))) {
      return null;
    }
    Node<T> node = root;
    Hit<T> best = null;
    for (int i = from; i < text.length(); ) {
      node = node.child(fold(text.charAt(i)));
      if (node == null) {
        return best;
      }
      i++;
      if (!node.entries.isEmpty() && endsWord(text, i)) {
        T value = valueAt(node, text, from, i);
        best = value == null ? best : new Hit<>(value, i);
      }
    }
    return best;
  }

  private static <T> T valueAt(Node<T> node, CharSequence text, int from, int to) {
    T folded = null;
    for (Entry<T> entry : node.entries) {
      if (entry.exact.isEmpty()) {
        folded = entry.value;
      } else if (entry.exact.contentEquals(text.subSequence(from, to))) {
        return entry.value;
      }
    }
    return folded;
  }

  private static boolean endsWord(CharSequence text, int end) {
    return end == text.length() || !Character.isLetter(text.charAt(end))
        && !(Character.isDigit(text.charAt(end)) && Character.isUpperCase(text.charAt(end - 1)));
  }

  private static char fold(char c) {
    return c == '-' ? ' ' : c == '’' ? '\'' : c < 128 && (c < 'A' || c > 'Z') ? c : Character.toLowerCase(c);
  }
}
