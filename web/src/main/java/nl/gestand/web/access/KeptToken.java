// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.access;

/**
 * A token with what only the file knows of it.
 *
 * @param owner name of the account
 * @param mark the {@link Registered#mark} that the account had: when that changes, the token has ended
 * @param hash of the secret
 */
record KeptToken(Token token, String owner, String mark, String hash) {

  boolean isOf(Registered account) {
    return owner.equals(account.name()) && mark.equals(account.mark()) && account.active();
  }

  KeptToken with(Token changed) {
    return new KeptToken(changed, owner, mark, hash);
  }
}
