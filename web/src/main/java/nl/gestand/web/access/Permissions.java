// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.access;

import nl.gestand.ontology.model.Action;
import nl.gestand.ontology.model.Claimant;
import nl.gestand.ontology.model.Commitment;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Who may do what: the only place that knows. Asked before every request and by every page that shows a form. */
public final class Permissions {

  /** What is said to someone who may not record for a commitment. */
  public static final String OTHER_MINISTRY =
      "U kunt alleen een status vastleggen bij moties en toezeggingen van uw eigen ministerie.";

  /** What is said to a reader. */
  public static final String ONLY_READS = "Met uw account kunt u lezen en geen status vastleggen.";

  private Permissions() {}

  /** Whether this needs no account at all. */
  public static boolean isOpen(Right right) {
    return right == Right.LOOK || right == Right.QUERY || right == Right.BY_LINK;
  }

  /** By role, and for a token also by its scope. */
  public static boolean may(SignedIn who, Right right) {
    return rolesWith(right).contains(who.account().role())
        && who.scope().map(scope -> covers(scope, right)).orElse(true);
  }

  private static Set<Role> rolesWith(Right right) {
    return switch (right) {
      case LOOK, QUERY, BY_LINK, KEEP, OWN_GRAPHS, OWN_ACCOUNT -> EnumSet.allOf(Role.class);
      case RECORD -> EnumSet.of(Role.OFFICIAL, Role.STAFF, Role.ADMIN);
      case ADMINISTER -> EnumSet.of(Role.ADMIN);
    };
  }

  /** Only the Chamber answers what a ministry says. */
  public static boolean mayAnswer(SignedIn who) {
    return may(who, Right.RECORD) && who.account().role() == Role.STAFF;
  }

  /** Only the Chamber adds what was promised to it in a debate. */
  public static boolean mayDescribe(SignedIn who) {
    return may(who, Right.RECORD) && who.account().role() == Role.STAFF;
  }

  /** A token never makes or ends tokens, and never manages. Graphs of one's own change nothing that others read. */
  private static boolean covers(Scope scope, Right right) {
    return switch (right) {
      case LOOK, QUERY, BY_LINK, OWN_GRAPHS -> true;
      case RECORD, KEEP -> scope == Scope.RECORD;
      case OWN_ACCOUNT, ADMINISTER -> false;
    };
  }

  /** What someone can make a token for: no more than they may do themselves. */
  public static List<Scope> scopes(Role role) {
    return rolesWith(Right.RECORD).contains(role) ? List.of(Scope.READ, Scope.RECORD) : List.of(Scope.READ);
  }

  /** Why someone may not do something. */
  public static String refusal(SignedIn who, Right right) {
    if (who.scope().isPresent() && rolesWith(right).contains(who.account().role())) {
      return right == Right.RECORD || right == Right.KEEP
          ? "Dit token is alleen om te lezen."
          : "Dit kan niet met een token. Meld u aan met een browser.";
    }
    return right == Right.RECORD ? ONLY_READS : "Dit is alleen voor beheerders.";
  }

  /** Officials record for commitments of their own ministry, staff and administrators for all. */
  public static boolean mayRecord(SignedIn who, Commitment commitment) {
    return may(who, Right.RECORD) && (who.account().role() != Role.OFFICIAL
        || who.account().ministry().filter(own -> MinistryLineage.concerns(own, commitment)).isPresent());
  }

  /** Why someone may not record for a commitment, or empty when they may. */
  public static Optional<String> refusal(SignedIn who, Commitment commitment) {
    if (mayRecord(who, commitment)) {
      return Optional.empty();
    }
    return Optional.of(may(who, Right.RECORD) ? OTHER_MINISTRY : refusal(who, Right.RECORD));
  }

  /**
   * Why someone may not say whether a record of a register belongs to a commitment, or empty when they may: whoever may
   * record for it, and any official for one of which no ministry is known, as most moties of a register are.
   */
  public static Optional<String> refusalToJudge(SignedIn who, Commitment commitment) {
    return commitment.ministries().isEmpty() && may(who, Right.RECORD) ? Optional.empty() : refusal(who, commitment);
  }

  /**
   * Whose word a status is that someone records.
   *
   * @throws IllegalArgumentException for a reader, who records nothing
   */
  public static Claimant voice(Account account) {
    return switch (account.role()) {
      case READER -> throw new IllegalArgumentException("a reader has no voice");
      case OFFICIAL -> Claimant.MINISTRY;
      case STAFF -> Claimant.CHAMBER;
      case ADMIN -> Claimant.REGISTER;
    };
  }

  /**
   * Whether someone may take back an action: who did it, a colleague, or an administrator.
   *
   * @param doer the account that did it, where it still exists
   */
  public static boolean mayUndo(SignedIn who, Action action, Optional<Account> doer) {
    Account account = who.account();
    return may(who, Right.RECORD) && (account.role() == Role.ADMIN || account.name().equals(action.agent())
        || doer.filter(other -> other.role() == account.role() && other.ministry().equals(account.ministry()))
            .isPresent());
  }
}
