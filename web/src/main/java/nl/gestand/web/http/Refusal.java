// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.http;

/** A request that is refused, with what its sender is told: a heading and a Dutch sentence. */
public final class Refusal extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final int status;
  private final String heading;

  public Refusal(int status, String heading, String message) {
    super(message, null, false, false);
    this.status = status;
    this.heading = heading;
  }

  public static Refusal notFound(String message) {
    return new Refusal(404, "Niet gevonden", message);
  }

  public static Refusal badRequest(String message) {
    return new Refusal(400, "Deze vraag klopt niet", message);
  }

  public static Refusal forbidden(String message) {
    return new Refusal(403, "Geen toegang", message);
  }

  public int status() {
    return status;
  }

  String heading() {
    return heading;
  }
}
