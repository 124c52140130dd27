// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.access;

import io.javalin.security.RouteRole;

/** What a request asks to do. Every route names one; {@link Permissions} says who has it. */
public enum Right implements RouteRole {
  /** See what everybody may see, and sign in or out. */
  LOOK,
  /** Ask by POST what everybody may ask; it changes nothing, so no form of ours is needed. */
  QUERY,
  /** Do what a secret link in a mail is for; the link is the proof, so no form of ours and no account is needed. */
  BY_LINK,
  /** Keep a query with its answer, under an address of its own. */
  KEEP,
  /** Write graphs of one's own beside the store, which nobody else sees. */
  OWN_GRAPHS,
  /** See and change one's own account. */
  OWN_ACCOUNT,
  /** Record statuses; for which commitments is asked of {@link Permissions#mayRecord}. */
  RECORD,
  /** Manage accounts, read the audit log, see how the installation is doing. */
  ADMINISTER
}
