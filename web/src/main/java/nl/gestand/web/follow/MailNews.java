// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.follow;

import nl.gestand.ontology.store.CommitmentStore;
import nl.gestand.ontology.vocabulary.Labels;
import nl.gestand.web.access.Accounts;
import nl.gestand.web.access.Registered;
import nl.gestand.web.follow.WriteMail.Mail;
import nl.gestand.web.http.Refusal;
import nl.gestand.web.words.Day;

import jakarta.mail.MessagingException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * Mails what became known of what people follow, each thing once. A mail that the server does not take is tried again
 * after some minutes, with what became known meanwhile, and keeps up no other.
 */
public final class MailNews {

  private static final Logger LOG = LoggerFactory.getLogger(MailNews.class);
  private static final Duration PAUSE = Duration.ofMinutes(5);

  private final Followings followings;
  private final FindNews news;
  private final CommitmentStore commitments;
  private final Accounts accounts;
  private final LongSupplier lastChange;
  private final SendMail mail;
  private final WriteMail write;
  private final Labels labels = new Labels();
  private final Clock clock;
  private final Map<String, Instant> tryAgain = new HashMap<>();
  private Round last = new Round(-1, LocalDate.MIN);
  private Instant since = Instant.MIN;

  /** What is known: nothing is new while this is the same, as terms pass at the end of a day. */
  private record Round(long change, LocalDate day) {}

  /**
   * @param lastChange number of the last change that the index knows
   * @param base start of the addresses of pages
   */
  public MailNews(Followings followings, FindNews news, CommitmentStore commitments, Accounts accounts,
      LongSupplier lastChange, MailSettings settings, String base, Clock clock) {
    this.followings = followings;
    this.news = news;
    this.commitments = commitments;
    this.accounts = accounts;
    this.lastChange = lastChange;
    this.mail = new SendMail(settings);
    this.write = new WriteMail(base);
    this.clock = clock;
  }

  /** Sends to everyone whose time it is. */
  public synchronized void round() {
    Round now = new Round(lastChange.getAsLong(), Day.today(clock));
    if (!now.equals(last)) {
      last = now;
      since = clock.instant();
    }
    for (Following following : followings.list()) {
      Instant again = tryAgain.get(following.id());
      boolean wanted = again != null ? !clock.instant().isBefore(again)
          : following.due(clock.instant()) && (following.rhythm() != Rhythm.LIVE || following.told().isBefore(since));
      if (wanted && accounts.find(following.owner()).filter(Registered::active).isPresent()) {
        tell(following);
      }
    }
  }

  private void tell(Following following) {
    Instant now = clock.instant();
    try {
      List<NewsItem> all = Subject.read(following.subject(), commitments, labels)
          .news(news, commitments, Day.today(clock));
      List<NewsItem> untold = following.untold(all);
      if (!untold.isEmpty()) {
        send(write.news(following, untold));
      }
      followings.change(following.id(), kept -> kept.told(all, now));
      tryAgain.remove(following.id());
    } catch (MessagingException e) {
      LOG.warn("News for {} could not be mailed, and is tried again in minutes: {}", following.owner(), e.getMessage());
      tryAgain.put(following.id(), now.plus(PAUSE));
    } catch (Refusal | IllegalStateException e) {
      LOG.warn("What {} follows can no longer be found: {}", following.owner(), following.subject());
      followings.change(following.id(), kept -> kept.told(List.of(), now));
    }
  }

  /** Asks whoever reads mail at an address whether they want it. @throws MessagingException when it can't be sent */
  void ask(Following following) throws MessagingException {
    send(write.question(following));
  }

  private void send(Mail written) throws MessagingException {
    mail.send(written.to(), written.subject(), written.text(), written.stop());
  }

  /** What is known now is no news for who begins to follow. */
  Following begun(Following fresh, Subject subject) {
    return fresh.told(subject.news(news, commitments, Day.today(clock)), clock.instant());
  }
}
