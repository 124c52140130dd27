// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.cli;

import nl.gestand.web.Installation;

import java.net.BindException;
import java.util.concurrent.CountDownLatch;

/** Keeps an installation open until the process is asked to stop, and closes it in order then. */
final class Serving {

  private Serving() {}

  /** Does the work that starts it, then waits for SIGTERM or Ctrl-C. */
  static int until(Installation installation, Runnable start) {
    CountDownLatch stopped = new CountDownLatch(1);
    Thread closing = new Thread(() -> {
      installation.close();
      stopped.countDown();
    }, "closing");
    boolean started = false;
    try {
      start.run();
      Runtime.getRuntime().addShutdownHook(closing);
      started = true;
      stopped.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      if (!started) {
        installation.close();
      }
    }
    return CommandRefused.DONE;
  }

  static int start(Installation installation, String host, int port) {
    try {
      return installation.serve(host, port);
    } catch (RuntimeException e) {
      for (Throwable cause = e; cause != null; cause = cause.getCause()) {
        if (cause instanceof BindException) {
          throw new CommandRefused(CommandRefused.WRONG_USE, "Poort " + port + " op " + host
              + " is niet vrij of niet toegestaan. Noem een andere met --port.");
        }
      }
      throw e;
    }
  }
}
