// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Where a command reads and writes: results on {@code out}, remarks and progress on {@code err}. Always UTF-8, as
 * the JSON that is written must be, whatever the locale.
 */
public record Terminal(InputStream in, PrintStream out, PrintStream err) {

  private static final ObjectMapper JSON = new ObjectMapper();

  public static Terminal ofProcess() {
    return new Terminal(System.in,
        new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8),
        new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8));
  }

  void say(String line) {
    out.println(line);
  }

  void remark(String line) {
    err.println(line);
  }

  /** A value on a line of its own. */
  synchronized void json(Object value) {
    try {
      out.println(JSON.writeValueAsString(value));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Asks without showing what is typed; empty where nobody can be asked. */
  Optional<char[]> ask(String question) {
    Console console = System.console();
    return console == null ? Optional.empty() : Optional.ofNullable(console.readPassword("%s", question));
  }
}
