// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.access;

import java.nio.file.Path;
import java.time.Clock;

/** Everything that tells who may come in, of one data folder. */
public record Access(Accounts accounts, Tokens tokens, AuditLog audit, Proxies proxies) {

  /**
   * @param accounts file of the accounts; that of the tokens stands beside it
   * @param audit file of the audit log
   */
  public static Access in(Path accounts, Path audit, Proxies proxies, Clock clock) {
    Accounts kept = new Accounts(accounts);
    return new Access(kept, new Tokens(accounts.resolveSibling("tokens.json"), kept, clock),
        new AuditLog(audit, clock), proxies);
  }
}
