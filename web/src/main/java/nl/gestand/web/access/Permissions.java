// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.access;

import nl.gestand.ontology.model.Claimant;
import nl.gestand.ontology.model.Commitment;

/** Who may do what; asked by every page that shows a form and by every handler that receives one. */
public final class Permissions {

  /** What is said to someone who may not record for a commitment. */
  public static final String OTHER_MINISTRY =
      "U kunt alleen een status vastleggen bij moties en toezeggingen van uw eigen ministerie.";

  private Permissions() {}

  /** Officials record for commitments of their own ministry, staff and administrators for all. */
  public static boolean mayRecord(Account account, Commitment commitment) {
    return switch (account.role()) {
      case OFFICIAL -> account.ministry().filter(commitment.ministries()::contains).isPresent();
      case STAFF, ADMIN -> true;
    };
  }

  /** Only the Chamber answers what a ministry says. */
  public static boolean mayAnswer(Account account) {
    return account.role() == Role.STAFF;
  }

  /** Only the Chamber adds what was promised to it in a debate. */
  public static boolean mayDescribe(Account account) {
    return account.role() == Role.STAFF;
  }

  /** Whose word a status is that someone records. */
  public static Claimant voice(Account account) {
    return switch (account.role()) {
      case OFFICIAL -> Claimant.MINISTRY;
      case STAFF -> Claimant.CHAMBER;
      case ADMIN -> Claimant.REGISTER;
    };
  }
}
