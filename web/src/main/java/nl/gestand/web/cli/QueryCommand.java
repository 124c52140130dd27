// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.cli;

import nl.gestand.web.Application;
import nl.gestand.web.linkeddata.sparql.LocalQuery;
import nl.gestand.web.linkeddata.sparql.ResultFormat;
import nl.gestand.web.linkeddata.sparql.SparqlLimits;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Asks a SPARQL query. */
@Command(name = "query", description = "stel een SPARQL-vraag, binnen dezelfde grenzen als op de website")
final class QueryCommand extends FolderCommand {

  @Parameters(paramLabel = "BESTAND", description = "bestand met de vraag, of - voor de standaardinvoer")
  private String file;

  @Option(names = "--format", paramLabel = "VORM",
      description = "json, csv, tsv of ttl (anders: een tabel of Turtle, om te lezen)")
  private Optional<ResultFormat> format;

  @Mixin
  private AsOfOptions asOf;

  QueryCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  public Integer call() {
    SparqlLimits limits = SparqlLimits.standard();
    String text = text(limits.queryCharacters());
    try (Application application = open(folder())) {
      LocalQuery.answer(application.store(), text, asOf.point(),
          format.orElse(json() ? ResultFormat.JSON : ResultFormat.TEXT), limits, terminal().out());
    }
    terminal().out().flush();
    return CommandRefused.DONE;
  }

  private String text(int most) {
    if (!file.equals("-") && !Files.isRegularFile(Path.of(file))) {
      throw new CommandRefused(CommandRefused.WRONG_USE, "Het bestand " + file + " bestaat niet.");
    }
    try (InputStream bytes = file.equals("-") ? terminal().in() : new FileInputStream(file)) {
      // Four bytes are the most a character takes; what is cut off here is refused for its length.
      byte[] start = bytes.readNBytes(4 * most + 1);
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(start)).toString();
    } catch (CharacterCodingException e) {
      throw new CommandRefused(CommandRefused.WRONG_USE, "De vraag in " + file + " is geen tekst in UTF-8.");
    } catch (IOException e) {
      throw new CommandRefused(CommandRefused.WRONG_USE, "De vraag kan niet worden gelezen: " + e.getMessage());
    }
  }
}
