// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.linkeddata.sparql;

/** A query that is not answered; the message is a Dutch sentence for the person who asked. */
public final class QueryRefusedException extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final int status;

  /** @param status the HTTP status that says so */
  public QueryRefusedException(int status, String sentence) {
    super(sentence, null, false, false);
    this.status = status;
  }

  public int status() {
    return status;
  }

  /** What kind of thing went wrong, in a few words. */
  String title() {
    return switch (status) {
      case 400 -> "Deze vraag klopt niet";
      case 401 -> "U bent niet aangemeld";
      case 403, 405 -> "Dat kan hier niet";
      case 404 -> "Niet gevonden";
      case 406, 415 -> "Niet in deze vorm";
      case 413 -> "Te groot";
      case 429, 503 -> "Over de grens";
      default -> "Er ging iets mis";
    };
  }

  static QueryRefusedException queryTooLong(SparqlLimits limits) {
    return new QueryRefusedException(413, "De vraag is langer dan " + limits.queryCharacters() + " tekens.");
  }

  static QueryRefusedException tooDeep() {
    return new QueryRefusedException(400, "De vraag is te diep genest, of een pad erin is te lang.");
  }

  static QueryRefusedException tooManyRows(SparqlLimits limits) {
    return new QueryRefusedException(413, "Het antwoord telt meer dan " + limits.rows()
        + " rijen. Vraag het in delen op, bijvoorbeeld met LIMIT en OFFSET.");
  }

  static QueryRefusedException tooLong(SparqlLimits limits) {
    return new QueryRefusedException(503, "De vraag duurde langer dan " + limits.time().toSeconds()
        + " seconden en is gestopt. Vraag minder tegelijk, bijvoorbeeld met een filter of LIMIT.");
  }

  static QueryRefusedException tooMuchMemory() {
    return new QueryRefusedException(503, "De vraag is gestopt omdat het geheugen volliep. Vraag minder tegelijk, "
        + "of probeer het later als er minder vragen lopen.");
  }

  static QueryRefusedException tooMuchMemoryForOne(SparqlLimits limits) {
    return new QueryRefusedException(413, "De vraag had meer dan " + limits.queryBytes() / 1_000_000 + " MB geheugen nodig "
        + "om te sorteren, te groeperen of te verbinden en is gestopt. Vraag minder tegelijk, bijvoorbeeld met een filter.");
  }

  static QueryRefusedException tooLarge(SparqlLimits limits) {
    return new QueryRefusedException(413, "Het antwoord is groter dan " + limits.resultBytes() / 1_000_000
        + " MB. Vraag het in delen op, bijvoorbeeld met LIMIT en OFFSET.");
  }
}
