// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.corpus.extract;

import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** A program that starts a worker on a file that never ends, says which, and is then killed by its test. */
public final class ParentOfWorker {

  private ParentOfWorker() {}

  @SuppressWarnings("try")
  public static void main(String[] arguments) throws Exception {
    try (Extraction extraction = new Extraction(BadWorker.class, 64, Duration.ofMinutes(5))) {
      extraction.extract("hallo".getBytes(StandardCharsets.UTF_8), "x.txt");
      System.out.println(extraction.workerPid().orElseThrow());
      extraction.extract("HANG".getBytes(StandardCharsets.UTF_8), "x.txt");
    }
  }
}
