// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.cli;

import nl.gestand.web.Application;
import nl.gestand.web.DataFolder;
import picocli.CommandLine.Command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Locale;

/** Gives room back. */
@Command(name = "compact", description = "maak de gegevens zo klein mogelijk; een draaiende server doet dit zelf")
final class CompactCommand extends FolderCommand {

  private record Compacted(long before, long after) {}

  CompactCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  public Integer call() {
    DataFolder folder = folder();
    long before = bytes(folder);
    try (Application application = open(folder)) {
      application.store().compact();
    }
    Compacted compacted = new Compacted(before, bytes(folder));
    if (json()) {
      terminal().json(compacted);
    } else {
      terminal().say(String.format(Locale.forLanguageTag("nl"), "Van %.1f MB naar %.1f MB.",
          compacted.before() / 1e6, compacted.after() / 1e6));
    }
    return CommandRefused.DONE;
  }

  /** 0 for a store that is elsewhere. */
  private static long bytes(DataFolder folder) {
    Path store = Path.of(folder.store());
    long[] bytes = {0};
    try {
      if (Files.isDirectory(store)) {
        Files.walkFileTree(store, new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            bytes[0] += attributes.size();
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFileFailed(Path file, IOException gone) {
            return FileVisitResult.CONTINUE;
          }
        });
      }
    } catch (IOException e) {
      throw new UncheckedIOException("De map " + store + " kan niet worden gelezen.", e);
    }
    return bytes[0];
  }
}
