// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.imports;

/** A row can't be recorded, for a reason that is one Dutch sentence. */
final class Unusable extends Exception {

  private static final long serialVersionUID = 1;

  Unusable(String reason) {
    super(reason, null, false, false);
  }
}
