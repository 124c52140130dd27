// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web;

import nl.gestand.web.access.BadSettingException;
import nl.gestand.web.access.Proxies;
import nl.gestand.web.follow.MailSettings;
import nl.gestand.web.linkeddata.DatasetSettings;
import nl.gestand.web.linkeddata.sparql.SparqlLimits;
import nl.gestand.web.openid.OpenIdSettings;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;

/**
 * The folder that holds everything of one installation: the settings, the store, the archive, the index and the
 * accounts.
 *
 * @param base start of every address in the store; fixed when the folder is made
 * @param store location of the store, see {@link nl.gestand.ontology.store.KnowledgeStore#open}
 * @param proxies servers in front of this one, whose word is taken for where a request came from
 * @param openId the provider at which people can also sign in
 * @param dataset what is said of the data as a whole
 * @param sparql what one query may ask
 * @param mail the server that sends our mail; empty where none is sent
 * @param sources which public sources are fetched
 */
public record DataFolder(Path path, String base, String store, Proxies proxies,
    Optional<OpenIdSettings> openId, DatasetSettings dataset, SparqlLimits sparql,
    SourceSettings sources, Optional<MailSettings> mail) {

  private static final String FILE = "gestand.properties";

  /**
   * Opens a folder, or makes one with this base and a store inside it.
   *
   * @throws BadSettingException when its settings can't be used
   */
  public static DataFolder open(Path path, String baseOfANewOne) {
    Path file = path.resolve(FILE);
    try {
      if (!Files.exists(file)) {
        Files.createDirectories(path);
        Properties made = new Properties();
        made.setProperty("base", baseOfANewOne);
        made.setProperty("store", "store");
        try (Writer writer = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
          made.store(writer, "Gestand data folder. The base can't be changed once there is data.");
        }
      }
      Properties settings = new Properties();
      try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
        settings.load(reader);
      }
      String store = settings.getProperty("store", "store");
      boolean elsewhere = store.startsWith("http://") || store.startsWith("https://") || store.equals("mem:");
      String base = settings.getProperty("base", baseOfANewOne);
      return new DataFolder(path, base, elsewhere ? store : path.resolve(store).toString(),
          Proxies.of(settings.getProperty("proxy", "")),
          OpenIdSettings.read(settings, Optional.ofNullable(System.getenv("GESTAND_OIDC_SECRET")), base),
          new DatasetSettings(settings.getProperty("contact", base + "/"), settings.getProperty("publisher", base + "/"),
              settings.getProperty("licence", DatasetSettings.CC0)),
          SparqlLimits.read(settings), SourceSettings.read(settings),
          MailSettings.read(settings, Optional.ofNullable(System.getenv("GESTAND_MAIL_PASSWORD"))));
    } catch (IOException e) {
      throw new UncheckedIOException("De gegevensmap " + path + " kan niet worden geopend: " + e.getMessage(), e);
    }
  }

  /** Whether this folder was made by {@link #open}. */
  public static boolean isOne(Path path) {
    return Files.isRegularFile(path.resolve(FILE));
  }

  public Path archive() {
    return path.resolve("archive");
  }

  /** Everything that registers said, record by record. */
  public Path records() {
    return path.resolve("records.mv");
  }

  /** Files of public sources that are needed to fetch only what is new. */
  public Path fetched() {
    return path.resolve("fetched");
  }

  /** Files that were fetched and could not be read, to be looked at and offered again. */
  public Path refused() {
    return path.resolve("refused");
  }

  public Path index() {
    return path.resolve("index");
  }

  public Path dumps() {
    return path.resolve("dumps");
  }

  /** What queries that were kept answered. */
  public Path answers() {
    return path.resolve("answers");
  }

  /** Words for searching that add to ours. */
  public Path thesaurus() {
    return path.resolve("thesaurus.ttl");
  }

  public Path audit() {
    return path.resolve("audit.log");
  }

  /** What people follow by mail. */
  public Path followings() {
    return path.resolve("followings.json");
  }

  public Path accounts() {
    return path.resolve("accounts.json");
  }
}
