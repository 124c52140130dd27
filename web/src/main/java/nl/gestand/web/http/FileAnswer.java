// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.http;

import io.javalin.http.Context;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Answers with a file that is made for the occasion. It is whole before the first byte goes out. */
public final class FileAnswer {

  /** Writes the file. */
  @FunctionalInterface
  public interface Content {
    void write(OutputStream out) throws IOException;
  }

  private FileAnswer() {}

  /** Offers a file to keep, under a name of letters, digits, dots and dashes. */
  public static void send(Context ctx, String mediaType, String fileName, Content content) {
    Turns.take(() -> {
      try {
        Path file = made(content);
        ctx.header("Content-Disposition", "attachment; filename=\"" + fileName + "\"");
        ctx.header("Content-Length", Long.toString(Files.size(file)));
        ctx.header("Cache-Control", "private, no-cache");
        return ctx.contentType(mediaType).result(Files.newInputStream(file, StandardOpenOption.DELETE_ON_CLOSE));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    });
  }

  private static Path made(Content content) throws IOException {
    Path file = Files.createTempFile("gestand-", "");
    boolean whole = false;
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
      content.write(out);
      whole = true;
    } finally {
      if (!whole) {
        Files.deleteIfExists(file);
      }
    }
    return file;
  }
}
