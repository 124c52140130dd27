// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.api;

import nl.gestand.web.http.Refusal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.javalin.http.Context;

/**
 * What holds for every answer under {@code /api/}.
 *
 * @see <a href="https://gitdocumentatie.logius.nl/publicatie/api/adr/">API Design Rules of the Dutch government</a>
 */
public final class ApiRules {

  /** Of the first part, the major version, the path tells too. */
  public static final String VERSION = "1.0.0";

  private static final ObjectMapper JSON = new ObjectMapper();

  private ApiRules() {}

  /** An address with a slash at its end is another address, and there is nothing there (rule no-trailing-slash). */
  public static void keep(Context ctx) {
    ctx.header("API-Version", VERSION);
    ctx.header("Access-Control-Allow-Origin", "*");
    if (ctx.path().endsWith("/")) {
      throw Refusal.notFound("Een adres eindigt niet op een schuine streep.");
    }
  }

  /** Tells the version to a program too that records at the address of a form. */
  public static void tellPrograms(Context ctx) {
    if (ctx.header("Authorization") != null) {
      ctx.header("API-Version", VERSION);
    }
  }

  static void answer(Context ctx, Object value) {
    try {
      ctx.header("Cache-Control", "no-cache");
      ctx.contentType("application/json; charset=utf-8").result(JSON.writeValueAsBytes(value));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
