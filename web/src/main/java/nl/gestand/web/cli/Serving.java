// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.cli;

import nl.gestand.web.Application;

import java.net.BindException;
import java.util.concurrent.CountDownLatch;

/** Keeps an application open until the process is asked to stop, and closes it in order then. */
final class Serving {

  private Serving() {}

  /** Does the work that starts it, then waits for SIGTERM or Ctrl-C. */
  static int until(Application application, Runnable start) {
    CountDownLatch stopped = new CountDownLatch(1);
    Thread closing = new Thread(() -> {
      application.close();
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
        application.close();
      }
    }
    return CommandRefused.DONE;
  }

  static int start(Application application, String host, int port) {
    try {
      return application.serve(host, port);
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
