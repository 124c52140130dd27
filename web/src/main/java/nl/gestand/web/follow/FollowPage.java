// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.follow;

import nl.gestand.ontology.store.CommitmentStore;
import nl.gestand.web.access.Access;
import nl.gestand.web.access.AuditLine.Actor;
import nl.gestand.web.access.AuditLog.Act;
import nl.gestand.web.access.RandomText;
import nl.gestand.web.access.SignedIn;
import nl.gestand.web.follow.FollowView.Choice;
import nl.gestand.web.follow.FollowView.Line;
import nl.gestand.web.http.Fields;
import nl.gestand.web.http.Notice;
import nl.gestand.web.http.Parameters;
import nl.gestand.web.http.Refusal;
import nl.gestand.web.http.Site;
import nl.gestand.web.words.Link;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import jakarta.mail.MessagingException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Following by mail: what one follows, beginning, stopping, and what the links in mails lead to. */
public final class FollowPage {

  private static final Logger LOG = LoggerFactory.getLogger(FollowPage.class);

  private final Followings followings;
  private final Optional<MailNews> mail;
  private final CommitmentStore commitments;
  private final Access access;
  private final Site site;

  /** @param mail empty where no mail can be sent */
  public FollowPage(Followings followings, Optional<MailNews> mail, CommitmentStore commitments, Access access,
      Site site) {
    this.followings = followings;
    this.mail = mail;
    this.commitments = commitments;
    this.access = access;
    this.site = site;
  }

  public void show(Context ctx) {
    String path = Parameters.text(ctx, "wat", Subject.LONGEST);
    Optional<Subject> fresh = path.isEmpty() ? Optional.empty() : Optional.of(subject(path));
    List<Following> own = followings.of(site.caller(ctx).account().name());
    Rhythm rhythm = own.stream().filter(one -> one.subject().equals(fresh.map(Subject::path).orElse("")))
        .map(Following::rhythm).findFirst().orElse(Rhythm.DAILY);
    show(ctx, fresh, rhythm, own.isEmpty() ? "" : own.getLast().mail(), Map.of());
  }

  /** Begins, once whoever reads the mail there has confirmed it. */
  public void begin(Context ctx) {
    MailNews sender = mail.orElseThrow(() -> Refusal.notFound("Hier kan geen mail worden verstuurd."));
    SignedIn who = site.caller(ctx);
    Subject subject = subject(Fields.text(ctx, "wat", Subject.LONGEST));
    String address = Fields.text(ctx, "adres", 300);
    Optional<Rhythm> rhythm = Rhythm.find(Fields.text(ctx, "hoeVaak", 40));
    Map<String, String> wrong = new LinkedHashMap<>();
    if (!MailSettings.isAddress(address)) {
      wrong.put("adres", "Vul een mailadres in, zoals naam@tweedekamer.nl.");
    }
    if (rhythm.isEmpty()) {
      wrong.put("hoeVaak", "Kies hoe vaak u mail wilt.");
    }
    if (wrong.isEmpty()) {
      Following fresh = sender.begun(new Following(RandomText.next().substring(0, 12), who.account().name(), address,
          subject.path(), subject.name(), rhythm.orElseThrow(), RandomText.next(), false, site.clock().instant(),
          List.of()), subject);
      Optional<Following> kept = followings.add(fresh);
      if (kept.isEmpty()) {
        wrong.put("adres", "U volgt er al " + Followings.MOST + ", meer kan niet. Stop er eerst een.");
      } else if (kept.get().confirmed()) {
        site.tell(who, Notice.of("U volgde dit al. De mail komt voortaan zo: "
            + fresh.rhythm().label().toLowerCase(Locale.ROOT) + "."));
        ctx.redirect("/volgen", HttpStatus.SEE_OTHER);
        return;
      } else {
        ask(sender, kept.get()).ifPresent(problem -> wrong.put("adres", problem));
      }
    }
    if (!wrong.isEmpty()) {
      show(ctx.status(422), Optional.of(subject), rhythm.orElse(Rhythm.DAILY), address, wrong);
      return;
    }
    access.audit().add(Actor.of(who.account()), Act.FOLLOWING_BEGUN, subject.path());
    site.tell(who, Notice.of("Er is een mail gestuurd naar " + address + ". Bevestig daarin dat u dit wilt volgen."));
    ctx.redirect("/volgen", HttpStatus.SEE_OTHER);
  }

  /** Asks to confirm; when that can't be asked, nothing is followed. */
  private Optional<String> ask(MailNews sender, Following fresh) {
    try {
      sender.ask(fresh);
      return Optional.empty();
    } catch (MessagingException e) {
      LOG.warn("A mail could not be sent: {}", e.getMessage());
      followings.end(one -> one.id().equals(fresh.id()));
      return Optional.of("De mail kon niet worden verstuurd. Probeer het later nog eens.");
    }
  }

  public void stop(Context ctx) {
    SignedIn who = site.caller(ctx);
    String id = ctx.pathParam("id");
    followings.end(one -> one.id().equals(id) && one.owner().equals(who.account().name())).forEach(ended -> {
      access.audit().add(Actor.of(who.account()), Act.FOLLOWING_ENDED, ended.subject());
      site.tell(who, Notice.of("U volgt dit niet meer: " + ended.name()));
    });
    ctx.redirect("/volgen", HttpStatus.SEE_OTHER);
  }

  public void askToConfirm(Context ctx) {
    Following following = ofLink(ctx);
    if (following.confirmed()) {
      confirmed(ctx, following);
    } else {
      site.pages().show(ctx, new ByLinkView("Wilt u hierover mail?", thing(following),
          following.rhythm().label() + ", op " + following.mail() + ".", ctx.path(), "Ja, stuur mij mail"));
    }
  }

  public void confirm(Context ctx) {
    Following following = ofLink(ctx);
    followings.change(following.id(), Following::confirm);
    confirmed(ctx, following);
  }

  private void confirmed(Context ctx, Following following) {
    site.pages().show(ctx, new ByLinkView("U krijgt hierover mail", thing(following), "", "", ""));
  }

  public void askToStop(Context ctx) {
    Following following = ofLink(ctx);
    site.pages().show(ctx, new ByLinkView("Geen mail meer hierover?", thing(following),
        "U krijgt nu mail op " + following.mail() + ".", ctx.path(), "Stop met mailen"));
  }

  public void stopByLink(Context ctx) {
    Following following = ofLink(ctx);
    followings.end(one -> one.id().equals(following.id()));
    access.audit().add(Actor.unknown(site.proxies().client(ctx), following.owner()), Act.FOLLOWING_ENDED,
        following.subject());
    site.pages().show(ctx, new ByLinkView("U krijgt hierover geen mail meer", thing(following), "", "", ""));
  }

  private Following ofLink(Context ctx) {
    return followings.ofCode(ctx.pathParam("code"))
        .orElseThrow(() -> Refusal.notFound("Deze link werkt niet (meer): er gaat geen mail meer uit over dit onderwerp."));
  }

  private Subject subject(String path) {
    return Subject.read(path, commitments, site.labels());
  }

  private void show(Context ctx, Optional<Subject> fresh, Rhythm chosen, String address, Map<String, String> wrong) {
    String owner = site.caller(ctx).account().name();
    site.pages().show(ctx, new FollowView((wrong.isEmpty() ? "" : "Fout: ") + "Wat u volgt", mail.isPresent(),
        fresh.map(subject -> new Link(subject.name(), subject.path())),
        Arrays.stream(Rhythm.values()).map(one -> new Choice(one.code(), one.label(), one == chosen)).toList(), address,
        followings.of(owner).stream()
            .map(one -> new Line(one.id(), thing(one), one.rhythm().label(), one.mail(), one.confirmed())).toList(),
        wrong));
  }

  private static Link thing(Following following) {
    return new Link(following.name(), following.subject());
  }
}
