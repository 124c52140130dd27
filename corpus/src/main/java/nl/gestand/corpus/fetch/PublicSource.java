// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.corpus.fetch;

import nl.gestand.corpus.source.eerstekamer.FetchRegister;
import nl.gestand.corpus.source.fetch.Manners;
import nl.gestand.corpus.source.fetch.PoliteClient;
import nl.gestand.corpus.source.fetch.Source;
import nl.gestand.corpus.source.fetch.Waiting;
import nl.gestand.corpus.source.officielepublicaties.FetchPublications;
import nl.gestand.corpus.source.openoverheid.FetchOpenOverheid;
import nl.gestand.corpus.source.rijksoverheid.FetchKamerbrieven;
import nl.gestand.corpus.source.tweedekamer.FetchOpenData;
import nl.gestand.corpus.source.tweedekamer.FetchSyncFeed;
import nl.gestand.corpus.source.wetten.FetchWetten;
import nl.gestand.ontology.citation.Statute;

import java.net.URI;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The sources that can be fetched, with the address of their publisher. */
public enum PublicSource {
  TWEEDEKAMER("https://gegevensmagazijn.tweedekamer.nl/OData/v4/2.0/"),
  SYNCFEED("https://gegevensmagazijn.tweedekamer.nl/SyncFeed/2.0/"),
  PUBLICATIES("https://repository.overheid.nl/"),
  RIJKSOVERHEID("https://opendata.rijksoverheid.nl/v1/sources/rijksoverheid/", "www.rijksoverheid.nl", "open.overheid.nl"),
  OPENOVERHEID("https://open.overheid.nl/", "opendata.rijksoverheid.nl", "www.rijksoverheid.nl"),
  EERSTEKAMER("https://www.eerstekamer.nl/toezeggingen"),
  WETTEN("https://repository.officiele-overheidspublicaties.nl/");

  private final URI publisher;
  private final Set<String> hosts;

  /**
   * What a source is made with.
   *
   * @param address where it is asked
   * @param folder for files that are kept between fetches
   * @param statutes that are wanted of wetten.overheid.nl
   */
  public record Wanted(URI address, Manners manners, Waiting waiting, Path folder, List<Statute> statutes) {}

  PublicSource(String publisher, String... hosts) {
    this.publisher = URI.create(publisher);
    this.hosts = Set.of(hosts);
  }

  /** Its name in a command and in the settings. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<PublicSource> named(String word) {
    return Arrays.stream(values()).filter(source -> source.word().equals(word)).findFirst();
  }

  public URI publisher() {
    return publisher;
  }

  /** One to be fetched once. */
  public Source open(Wanted wanted) {
    PoliteClient client = new PoliteClient(wanted.address(), hosts, wanted.manners(), wanted.waiting());
    return switch (this) {
      case TWEEDEKAMER -> new FetchOpenData(client);
      case SYNCFEED -> new FetchSyncFeed(client);
      case PUBLICATIES -> new FetchPublications(client);
      case RIJKSOVERHEID -> new FetchKamerbrieven(client);
      case OPENOVERHEID -> new FetchOpenOverheid(client);
      case EERSTEKAMER -> new FetchRegister(client, wanted.address());
      case WETTEN -> new FetchWetten(client, wanted.statutes(), wanted.folder().resolve(word()));
    };
  }
}
