// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.http;

import nl.gestand.web.access.Callers;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.javalin.http.Context;

import java.util.List;

/**
 * What programs are told instead of a page.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9457">RFC 9457, problem details</a>
 */
public final class ProblemDetails {

  private static final ObjectMapper JSON = new ObjectMapper();

  /** Where things, their data and the vocabulary stand. */
  private static final List<String> DATA = List.of("/id/", "/data/", "/timemap/", "/ns", "/scheme/", "/ontology", "/dumps/");

  private record Problem(String type, String title, int status, String detail) {}

  private ProblemDetails() {}

  /** Whether a program asks: it shows a token, asks under {@code /api/}, or asks for data and not for a page. */
  static boolean areWanted(Context ctx) {
    String accept = ctx.header("Accept");
    return Callers.hasToken(ctx) || ctx.path().startsWith("/api/")
        || accept != null && !accept.contains("html") && DATA.stream().anyMatch(ctx.path()::startsWith);
  }

  /** Answers with a problem; the detail is one Dutch sentence. */
  public static void show(Context ctx, int status, String title, String detail) {
    try {
      ctx.status(status).contentType("application/problem+json; charset=utf-8")
          .result(JSON.writeValueAsBytes(new Problem("about:blank", title, status, detail)));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
