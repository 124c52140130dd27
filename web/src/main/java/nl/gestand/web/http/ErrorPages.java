// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.http;

import nl.gestand.ontology.store.StoreUnavailableException;
import nl.gestand.web.access.InvalidTokenException;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import jakarta.servlet.ServletException;
import org.eclipse.jetty.http.HttpException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.Optional;
import java.util.UUID;

/** Turns everything that goes wrong into a calm page with the right status; the log has the rest. */
public final class ErrorPages {

  private static final Logger LOG = LoggerFactory.getLogger(ErrorPages.class);

  private final Pages pages;

  public ErrorPages(Pages pages) {
    this.pages = pages;
  }

  public void register(RoutesConfig routes) {
    routes.exception(Refusal.class, (refusal, ctx) ->
        show(ctx, refusal.status(), refusal.heading(), refusal.getMessage(), ""));
    routes.exception(HttpResponseException.class, (refused, ctx) -> {
      Refusal refusal = inDutch(refused);
      allow(refused).ifPresent(methods -> ctx.header("Allow", methods));
      show(ctx, refusal.status(), refusal.heading(), refusal.getMessage(), "");
    });
    routes.exception(InvalidTokenException.class, (invalid, ctx) -> {
      ctx.header("WWW-Authenticate", "Bearer error=\"invalid_token\"");
      ProblemDetails.show(ctx, 401, "Geen geldig token", invalid.getMessage());
    });
    routes.exception(StoreUnavailableException.class, (unavailable, ctx) -> {
      LOG.warn("The store is unavailable: {}", unavailable.getMessage());
      show(ctx, 503, "Even niet beschikbaar", unavailable.getMessage(), "");
    });
    routes.exception(ServletException.class, (failure, ctx) -> {
      if (failure.getCause() instanceof HttpException) {
        show(ctx, 400, "Deze vraag klopt niet", "Het formulier kwam niet goed over. Verstuur het nog eens.", "");
      } else {
        showFailure(failure, ctx);
      }
    });
    routes.exception(Exception.class, this::showFailure);
  }

  private void showFailure(Exception failure, Context ctx) {
    String reference = UUID.randomUUID().toString().substring(0, 8);
    LOG.error("{} {} failed ({})", ctx.method(), ctx.path(), reference, failure);
    show(ctx, 500, "Er ging iets mis", "Dat ligt aan ons. Probeer het straks opnieuw.", reference);
  }

  private void show(Context ctx, int status, String heading, String message, String reference) {
    if (ProblemDetails.areWanted(ctx)) {
      ProblemDetails.show(ctx, status, heading, reference.isEmpty() ? message : message + " (" + reference + ")");
    } else {
      pages.show(ctx.status(status), new ErrorView(heading, message, reference));
    }
  }

  private static Refusal inDutch(HttpResponseException refused) {
    return switch (refused.getStatus()) {
      case 404 -> Refusal.notFound("Op dit adres staat niets. Misschien is de link verouderd of verkeerd overgenomen.");
      case 405 -> new Refusal(405, "Dat kan hier niet", "Dit adres kan niet op deze manier worden gebruikt.");
      case 413 -> new Refusal(413, "Te groot", "Wat u verstuurde is te groot. Maak de tekst korter.");
      default -> new Refusal(refused.getStatus(), "Deze vraag klopt niet", "De vraag kon niet worden beantwoord.");
    };
  }

  private static Optional<String> allow(HttpResponseException refused) {
    return refused.getStatus() == 405
        ? Optional.ofNullable(refused.getDetails().get("availableMethods"))
        : Optional.empty();
  }
}
