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
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.LongSupplier;

/**
 * Mails what became known of what people follow, each thing once. A mail that the server does not take is tried again
 * at the next round, with what became known meanwhile.
 */
public final class MailNews {

  private static final Logger LOG = LoggerFactory.getLogger(MailNews.class);

  private final Followings followings;
  private final FindNews news;
  private final CommitmentStore commitments;
  private final Accounts accounts;
  private final LongSupplier lastChange;
  private final SendMail mail;
  private final WriteMail write;
  private final Labels labels = new Labels();
  private final Clock clock;
  private Round last = new Round(-1, LocalDate.MIN);

  /** What the last round knew: nothing is new while this is the same, as terms pass at the end of a day. */
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
    boolean quiet = now.equals(last);
    boolean allSent = true;
    for (Following following : followings.list()) {
      boolean wanted = following.due(clock.instant()) && !(quiet && following.rhythm() == Rhythm.LIVE)
          && accounts.find(following.owner()).filter(Registered::active).isPresent();
      allSent &= !wanted || tell(following);
    }
    last = allSent ? now : new Round(-1, LocalDate.MIN);
  }

  private boolean tell(Following following) {
    Instant now = clock.instant();
    try {
      List<NewsItem> all = Subject.read(following.subject(), commitments, labels)
          .news(news, commitments, Day.today(clock));
      List<NewsItem> untold = following.untold(all);
      if (!untold.isEmpty()) {
        send(write.news(following, untold));
      }
      followings.change(following.id(), kept -> kept.told(all, now));
      return true;
    } catch (MessagingException e) {
      LOG.warn("News for {} could not be mailed, and is tried again: {}", following.owner(), e.getMessage());
      return false;
    } catch (Refusal | IllegalStateException e) {
      LOG.warn("What {} follows can no longer be found: {}", following.owner(), following.subject());
      return true;
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
