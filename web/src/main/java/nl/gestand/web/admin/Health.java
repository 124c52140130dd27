// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.admin;

import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;

/**
 * How the installation is doing at one moment.
 *
 * @param lastChange number of the last change in the store; empty when it can't be reached
 * @param indexed number of the last change that can be found
 * @param durable number of the last change in the index on disk
 * @param diskFree bytes that are left where the data folder is
 * @param diskSize bytes there are in all
 * @param heapUsed bytes of the heap in use
 * @param heapMost bytes that it may become
 * @param up how long this process runs
 * @param problems what is wrong, in Dutch sentences; none when all is well
 */
public record Health(OptionalLong lastChange, long indexed, long durable, long diskFree, long diskSize, long heapUsed,
    long heapMost, Duration up, List<Problem> problems) {

  /** What can be wrong, with a word for machines. */
  public enum Problem {
    STORE("store", "De gegevens zijn niet bereikbaar."),
    INDEX("index", "De zoekindex loopt achter en komt niet verder; ‘gestand rebuild’ maakt hem opnieuw."),
    DISK("disk", "De schijf is bijna vol."),
    ACCOUNTS("accounts", "De accounts zijn onleesbaar.");

    private final String code;
    private final String sentence;

    Problem(String code, String sentence) {
      this.code = code;
      this.sentence = sentence;
    }

    public String code() {
      return code;
    }

    public String sentence() {
      return sentence;
    }
  }

  public boolean isWell() {
    return problems.isEmpty();
  }
}
