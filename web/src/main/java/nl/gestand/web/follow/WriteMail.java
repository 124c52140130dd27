// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.follow;

import java.util.List;
import java.util.Locale;

/** What stands in our mails. */
final class WriteMail {

  /** What follows is on the page; a mail is read, not studied. */
  static final int MOST = 50;

  private static final int LONGEST_SUBJECT = 120;

  private final String base;

  /** A mail. @param stop address at which such mail ends with one click */
  record Mail(String to, String subject, String text, String stop) {}

  /** @param base start of the addresses of pages */
  WriteMail(String base) {
    this.base = base;
  }

  /** Asks whether this is the right address. */
  Mail question(Following following) {
    String text = """
        Iemand, waarschijnlijk u, wil op dit adres mail van Gestand over:

        %s

        Klopt dat? Bevestig het hier:
        %s

        Klopt het niet, dan hoeft u niets te doen.
        """.formatted(following.name(), base + "/volgen/bevestigen/" + following.code());
    return new Mail(following.mail(), "Gestand: wilt u hierover mail?", text, stop(following));
  }

  /** @param news the newest first, not empty */
  Mail news(Following following, List<NewsItem> news) {
    StringBuilder text = new StringBuilder("Nieuw over: ").append(following.name()).append("\n\n");
    for (NewsItem item : news.subList(0, Math.min(MOST, news.size()))) {
      text.append("* ").append(item.what()).append("\n  ").append(item.thing()).append('\n');
      if (!item.quote().isEmpty()) {
        text.append("  ‘").append(item.quote()).append("’\n");
      }
      text.append("  ").append(base).append(item.path()).append("\n\n");
    }
    if (news.size() > MOST) {
      text.append("Er is nog meer nieuws.\n");
    }
    text.append("Alles: ").append(base).append(following.subject()).append("\n\n-- \nU krijgt dit ")
        .append(following.rhythm().label().toLowerCase(Locale.ROOT)).append(" omdat u dit volgt. Stoppen: ")
        .append(stop(following)).append('\n');
    return new Mail(following.mail(), subject(following, news), text.toString(), stop(following));
  }

  private static String subject(Following following, List<NewsItem> news) {
    String subject = news.size() == 1 ? news.getFirst().what() + ": " + news.getFirst().thing()
        : news.size() + " wijzigingen in " + following.name();
    return "Gestand: "
        + (subject.length() > LONGEST_SUBJECT ? subject.substring(0, LONGEST_SUBJECT - 1) + "…" : subject);
  }

  private String stop(Following following) {
    return base + "/volgen/stop/" + following.code();
  }
}
