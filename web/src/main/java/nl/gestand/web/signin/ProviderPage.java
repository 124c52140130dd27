// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.signin;

import nl.gestand.web.access.Access;
import nl.gestand.web.access.AuditLine.Actor;
import nl.gestand.web.access.AuditLog.Act;
import nl.gestand.web.access.Registered;
import nl.gestand.web.http.Parameters;
import nl.gestand.web.http.Refusal;
import nl.gestand.web.http.Site;
import nl.gestand.web.openid.OpenIdProvider;
import nl.gestand.web.openid.OpenIdProvider.Vouched;
import nl.gestand.web.openid.ProviderException;
import nl.gestand.web.openid.SignInRequest;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;
import java.util.Optional;

/** Signing in at the provider that is set: the way there and the way back. */
public final class ProviderPage {

  private static final Logger LOG = LoggerFactory.getLogger(ProviderPage.class);

  /** Long enough to look for a second factor. */
  private static final Duration PATIENCE = Duration.ofMinutes(15);

  private final Optional<OpenIdProvider> provider;
  private final Access access;
  private final Site site;
  private final Cache<String, Begun> begun =
      Caffeine.newBuilder().expireAfterWrite(PATIENCE).maximumSize(10_000).build();

  /**
   * A browser that went to the provider.
   *
   * @param browser what that browser alone has in a cookie: nobody can finish in another's browser what they began
   * @param back path to go to afterwards
   */
  private record Begun(SignInRequest request, String browser, String back) {}

  public ProviderPage(Optional<OpenIdProvider> provider, Access access, Site site) {
    this.provider = provider;
    this.access = access;
    this.site = site;
  }

  public void leave(Context ctx) {
    String back = SignInPage.ownPath(Parameters.text(ctx, "terug", SignInPage.LONGEST_PATH));
    try {
      SignInRequest request = provider().ask();
      begun.put(request.state().getValue(), new Begun(request, site.sessions().formToken(ctx), back));
      ctx.header("Cache-Control", "no-store").redirect(request.address(), HttpStatus.SEE_OTHER);
    } catch (ProviderException e) {
      LOG.warn("The provider can't be asked: {}", e.getMessage());
      throw new Refusal(503, "Even niet beschikbaar",
          "Aanmelden via uw organisatie lukt nu niet. Probeer het straks opnieuw.");
    }
  }

  public void comeBack(Context ctx) {
    OpenIdProvider asked = provider();
    Optional<Begun> found = Optional.ofNullable(begun.asMap().remove(Parameters.text(ctx, "state", 200)))
        .filter(one -> site.sessions().isBrowserWith(ctx, one.browser()));
    if (found.isEmpty()) {
      throw refused(ctx, 400, "Deze aanmelding is verlopen of in een andere browser begonnen. Meld u opnieuw aan.");
    }
    String code = Parameters.text(ctx, "code", 4_000);
    if (code.isEmpty()) {
      throw refused(ctx, 403, "Uw organisatie heeft u niet aangemeld.");
    }
    Vouched vouched;
    try {
      vouched = asked.redeem(found.get().request(), code);
    } catch (ProviderException e) {
      LOG.warn("Someone was not signed in: {}", e.getMessage());
      throw refused(ctx, 403, "Het antwoord van uw organisatie klopt niet. Meld u opnieuw aan.");
    }
    signIn(ctx, vouched);
    ctx.redirect(found.get().back(), HttpStatus.SEE_OTHER);
  }

  private void signIn(Context ctx, Vouched vouched) {
    Registered account = access.accounts().vouched(vouched.subject(), vouched.account())
        .orElseThrow(() -> refused(ctx, 403, "Er is al een ander account met de naam " + vouched.account().name()
            + ". Vraag de beheerder om hulp."));
    if (!account.active()) {
      throw refused(ctx, 403, "Uw account is geblokkeerd. Vraag de beheerder om hulp.");
    }
    access.audit().add(Actor.at(site.proxies().client(ctx), account.account()), Act.SIGNED_IN, "");
    site.sessions().begin(ctx, account);
  }

  private Refusal refused(Context ctx, int status, String why) {
    access.audit().add(Actor.unknown(site.proxies().client(ctx), ""), Act.SIGN_IN_REFUSED, "");
    return new Refusal(status, "Niet aangemeld", why);
  }

  private OpenIdProvider provider() {
    return provider.orElseThrow(() -> Refusal.notFound("Aanmelden via een organisatie is hier niet ingesteld."));
  }
}
