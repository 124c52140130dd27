// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.corpus.source.fetch;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What a robots.txt allows us.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9309">RFC 9309</a>
 */
final class Robots {

  static final Robots NONE = new Robots(List.of(), Duration.ZERO);

  private static final int MOST_LINES = 5_000;
  private static final int MOST_SECONDS = 60;

  private final List<Rule> rules;
  private final Duration delay;

  private record Rule(boolean allows, String path) {
    boolean fits(String asked) {
      String[] parts = path.replaceAll("\\$$", "").split("\\*+", -1);
      StringBuilder pattern = new StringBuilder();
      for (String part : parts) {
        pattern.append(pattern.isEmpty() ? "" : ".*?").append(Pattern.quote(part));
      }
      return Pattern.compile(pattern + (path.endsWith("$") ? "$" : "")).matcher(asked).lookingAt();
    }
  }

  private Robots(List<Rule> rules, Duration delay) {
    this.rules = rules;
    this.delay = delay;
  }

  /** The rules for an agent of this name (in small letters), or else those for all. */
  static Robots read(String text, String agent) {
    Group ours = new Group();
    Group all = new Group();
    List<Group> open = new ArrayList<>();
    boolean names = false;
    for (String line : text.lines().limit(MOST_LINES).toList()) {
      String[] parts = line.replaceAll("#.*", "").split(":", 2);
      String value = parts.length == 2 ? parts[1].strip() : "";
      switch (parts[0].strip().toLowerCase(Locale.ROOT)) {
        case "user-agent" -> {
          if (!names) {
            open.clear();
          }
          names = true;
          String named = value.toLowerCase(Locale.ROOT);
          if (named.equals("*")) {
            open.add(all);
          } else if (named.equals(agent)) {
            open.add(ours);
          }
        }
        case "allow", "disallow", "crawl-delay" -> {
          names = false;
          open.forEach(group -> group.add(parts[0].strip().toLowerCase(Locale.ROOT), value));
        }
        default -> { }
      }
      open.forEach(group -> group.seen = true);
    }
    Group used = ours.seen ? ours : all;
    return new Robots(used.rules, used.delay);
  }

  /** The rest between two questions that it asks for; zero when it asks for none. */
  Duration delay() {
    return delay;
  }

  /** The longest rule that fits decides; of two as long the one that allows. @param asked path and query */
  boolean allows(String asked) {
    boolean allowed = true;
    int longest = -1;
    for (Rule rule : rules) {
      int length = rule.path.length();
      if (length >= longest && rule.fits(asked) && (length > longest || rule.allows)) {
        longest = length;
        allowed = rule.allows;
      }
    }
    return allowed;
  }

  private static final class Group {
    private final List<Rule> rules = new ArrayList<>();
    private Duration delay = Duration.ZERO;
    private boolean seen;

    void add(String what, String value) {
      if (what.equals("crawl-delay")) {
        delay = value.matches("\\d{1,4}(\\.\\d+)?")
            ? Duration.ofMillis((long) (1000 * Math.min(MOST_SECONDS, Double.parseDouble(value)))) : delay;
      } else if (!value.isEmpty()) {
        rules.add(new Rule(what.equals("allow"), value));
      }
    }
  }
}
