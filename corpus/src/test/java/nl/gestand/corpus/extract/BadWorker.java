// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.corpus.extract;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A worker that does what a hostile file does to a parser, when the file tells it to. */
public final class BadWorker {

  private BadWorker() {}

  public static void main(String[] arguments) throws IOException, InterruptedException {
    ExtractionWorker.serve(BadWorker::read);
  }

  private static Extracted read(Path file, String name) throws Unreadable {
    try {
      switch (Files.readString(file)) {
        case "HANG" -> Thread.sleep(Long.MAX_VALUE);
        case "EAT" -> eat();
        case "DIE" -> Runtime.getRuntime().halt(139);
        case "PRINT" -> System.out.println("a library prints this");
        case "NEST" -> nest(0);
        case "FAIL" -> throw new IllegalStateException("a bug in a parser");
        default -> { }
      }
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
    return ReadFile.read(file, name);
  }

  private static void eat() {
    List<long[]> eaten = new ArrayList<>();
    while (true) {
      eaten.add(new long[1 << 20]);
    }
  }

  private static int nest(int depth) {
    return nest(depth + 1) + 1;
  }
}
