// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.access;

import java.util.Optional;

/** Who a request is from. */
public sealed interface SignedIn permits Session, TokenUse {

  Account account();

  /** What the forms on a page for them must send back; empty for a program, which needs no such thing. */
  String csrf();

  /** The scope they are bound to; empty when only their role binds them. */
  Optional<Scope> scope();
}
