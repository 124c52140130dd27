// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.registers;

import nl.gestand.ontology.model.JoinVerdict;

/** Records what someone decided about a join, and who did so. */
@FunctionalInterface
public interface JudgeJoin {

  /** @return whether there was such a join, and it was not so already */
  boolean judge(JoinVerdict verdict);
}
