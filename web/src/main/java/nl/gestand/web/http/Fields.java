// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.http;

import io.javalin.http.Context;

/** Reads what was filled in, within limits. */
public final class Fields {

  private Fields() {}

  /** The text of a field without white space around it, empty when it is missing. */
  public static String text(Context ctx, String name, int most) {
    return whole(ctx, name, most).strip();
  }

  /** The text of a field as it was typed. */
  public static String whole(Context ctx, String name, int most) {
    String value = ctx.formParam(name);
    if (value == null) {
      return "";
    }
    if (value.length() > most) {
      throw new Refusal(422, "Te lang", "Een van de velden is te lang: hooguit " + most + " tekens.");
    }
    return value;
  }
}
