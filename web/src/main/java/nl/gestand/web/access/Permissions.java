// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.access;

import nl.gestand.ontology.model.Action;
import nl.gestand.ontology.model.Claimant;
import nl.gestand.ontology.model.Commitment;

import java.util.Optional;

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

  /** Whose word a status is that someone records. */
  public static Claimant voice(Account account) {
    return switch (account.role()) {
      case OFFICIAL -> Claimant.MINISTRY;
      case STAFF -> Claimant.CHAMBER;
      case ADMIN -> Claimant.REGISTER;
    };
  }

  /** Whoever records may bring a table; of what stands in it each row is asked for with {@link #mayRecord}. */
  public static boolean mayImport(Account account) {
    return switch (account.role()) {
      case OFFICIAL, STAFF, ADMIN -> true;
    };
  }

  /**
   * Whether someone may take back an action: who did it, a colleague, or an administrator.
   *
   * @param doer the account that did it, where it still exists
   */
  public static boolean mayUndo(Account account, Action action, Optional<Account> doer) {
    return switch (account.role()) {
      case ADMIN -> true;
      case STAFF, OFFICIAL -> account.name().equals(action.agent())
          || doer.filter(other -> other.role() == account.role() && other.ministry().equals(account.ministry()))
              .isPresent();
    };
  }
}
