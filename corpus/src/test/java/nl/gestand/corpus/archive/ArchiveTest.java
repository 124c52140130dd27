// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.corpus.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import nl.gestand.corpus.structure.StructuredText;
import nl.gestand.ontology.model.ContentHash;
import nl.gestand.ontology.model.Passage;
import nl.gestand.ontology.model.PassageKind;
import nl.gestand.ontology.model.TextSpan;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.stream.Stream;

class ArchiveTest {

  private static final byte[] BYTES = "een brief".getBytes();
  private static final StructuredText TEXT = new StructuredText("Ceder 𝄞 zegt ‘ja’.\n\n1 Bron", List.of(
      new Passage(new TextSpan(0, 18), PassageKind.PARAGRAPH, 1, ""),
      new Passage(new TextSpan(20, 26), PassageKind.FOOTNOTE, 2, "1")), 2);

  @TempDir
  private Path folder;

  @Test
  void original_isKeptByteForByte() {
    Archive archive = new Archive(folder);

    ContentHash hash = archive.put(BYTES);

    assertThat(hash).isEqualTo(ContentHash.of(BYTES));
    assertThat(new Archive(folder).original(hash)).isEqualTo(BYTES);
  }

  @Test
  void text_comesBackWithItsPassages() {
    ContentHash hash = new Archive(folder).put(TEXT);

    assertThat(new Archive(folder).text(hash)).isEqualTo(TEXT);
  }

  @Test
  void put_sameContentTwice_writesOnce() throws IOException {
    Archive archive = new Archive(folder);
    archive.put(BYTES);
    archive.put(TEXT);
    FileTime longAgo = FileTime.fromMillis(0);
    for (Path file : files()) {
      Files.setLastModifiedTime(file, longAgo);
    }

    archive.put(BYTES.clone());
    archive.put(TEXT);

    assertThat(files()).hasSize(2).allSatisfy(file -> assertThat(Files.getLastModifiedTime(file)).isEqualTo(longAgo));
  }

  @Test
  void put_otherPassagesOfTheSameText_isAnotherText() {
    Archive archive = new Archive(folder);
    StructuredText asHeading = new StructuredText(TEXT.text(),
        List.of(new Passage(new TextSpan(0, 18), PassageKind.HEADING, 1, "")), 2);

    assertThat(archive.put(asHeading)).isNotEqualTo(archive.put(TEXT));
  }

  @Test
  void unfinishedFile_isIgnored() throws IOException {
    Archive archive = new Archive(folder);
    ContentHash hash = ContentHash.of(BYTES);
    Path place = folder.resolve("original").resolve(hash.hex().substring(0, 2));
    Files.createDirectories(place);
    Files.write(place.resolve(".0f8fad5b-d9cb-469f-a165-70867728950e"), new byte[] {1});

    assertThatThrownBy(() -> archive.original(hash)).isInstanceOf(NoSuchElementException.class);
    archive.put(BYTES);
    assertThat(archive.original(hash)).isEqualTo(BYTES);
  }

  @Test
  void changedFile_isNeverServed() throws IOException {
    Archive archive = new Archive(folder);
    ContentHash hash = archive.put(BYTES);
    Path file = files().getFirst();
    byte[] flipped = Files.readAllBytes(file);
    flipped[3] ^= 1;
    Files.write(file, flipped);

    assertThatThrownBy(() -> archive.original(hash)).isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining("changed on disk");
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile).toList();
    }
  }
}
