// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.linkeddata;

/** A query that is not answered; the message is a Dutch sentence for the person who asked. */
public final class QueryRefusedException extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final int status;

  /** @param status the HTTP status that says so */
  QueryRefusedException(int status, String sentence) {
    super(sentence, null, false, false);
    this.status = status;
  }

  public int status() {
    return status;
  }

  static QueryRefusedException tooLong(SparqlLimits limits) {
    return new QueryRefusedException(503, "De vraag duurde langer dan " + limits.time().toSeconds()
        + " seconden en is gestopt. Vraag minder tegelijk, bijvoorbeeld met een filter of LIMIT.");
  }

  static QueryRefusedException tooMuchMemory() {
    return new QueryRefusedException(503, "De vraag is gestopt omdat het geheugen volliep. Vraag minder tegelijk, "
        + "of probeer het later als er minder vragen lopen.");
  }

  static QueryRefusedException tooLarge(SparqlLimits limits) {
    return new QueryRefusedException(413, "Het antwoord is groter dan " + limits.resultBytes() / 1_000_000
        + " MB. Vraag het in delen op, bijvoorbeeld met LIMIT en OFFSET.");
  }
}
