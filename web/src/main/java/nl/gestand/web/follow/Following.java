// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.follow;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * Something that someone wants mail about.
 *
 * @param owner name of the account
 * @param mail address that the mail goes to; nothing but the question whether that is right, until confirmed
 * @param subject path and query of what is followed: {@code /zoeken?q=zeden} or {@code /commitment/tz202504-096}
 * @param name of what is followed, as it was when following began
 * @param code secret that stands in mails to this address, for who has no account at hand
 * @param told moment up to which all news was told
 * @param lately what was told of the last {@link #OVERLAP} before that
 */
record Following(String id, String owner, String mail, String subject, String name, Rhythm rhythm, String code,
    boolean confirmed, Instant told, List<String> lately) {

  /** News is found by the index, which may be a little later than the moment that the news bears. */
  static final Duration OVERLAP = Duration.ofHours(1);

  Following {
    Objects.requireNonNull(rhythm);
    Objects.requireNonNull(told);
    lately = List.copyOf(lately);
    if (id.isBlank() || owner.isBlank() || mail.isBlank() || subject.isBlank() || name.isBlank() || code.isBlank()) {
      throw new IllegalArgumentException("following that lacks something: " + id);
    }
  }

  Following confirm() {
    return new Following(id, owner, mail, subject, name, rhythm, code, true, told, lately);
  }

  Following every(Rhythm other) {
    return new Following(id, owner, mail, subject, name, other, code, confirmed, told, lately);
  }

  boolean sameAs(Following other) {
    return owner.equals(other.owner) && subject.equals(other.subject) && mail.equals(other.mail);
  }

  boolean due(Instant now) {
    return confirmed && !now.isBefore(rhythm.after(told));
  }

  /** What of the news was not told yet. */
  List<NewsItem> untold(List<NewsItem> news) {
    return news.stream().filter(item -> item.at().isAfter(told.minus(OVERLAP)) && !lately.contains(item.id())).toList();
  }

  /** After all this news was told. */
  Following told(List<NewsItem> news, Instant now) {
    return new Following(id, owner, mail, subject, name, rhythm, code, confirmed, now,
        news.stream().filter(item -> item.at().isAfter(now.minus(OVERLAP))).map(NewsItem::id).toList());
  }
}
