// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web;

import nl.gestand.corpus.fetch.PublicSource;
import nl.gestand.ontology.citation.Statute;
import nl.gestand.web.access.BadSettingException;

import java.net.URI;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/**
 * Which public sources are fetched, and from where.
 *
 * @param addresses of those that are fetched with all others; none is where none is set
 * @param statutes those that are fetched of wetten.overheid.nl
 */
public record SourceSettings(Map<PublicSource, URI> addresses, List<Statute> statutes) {

  /** @throws BadSettingException when one can't be used */
  static SourceSettings read(Properties settings) {
    Map<PublicSource, URI> addresses = new EnumMap<>(PublicSource.class);
    put(addresses, PublicSource.TWEEDEKAMER, settings.getProperty("sources.tweedekamer"));
    put(addresses, PublicSource.SYNCFEED, settings.getProperty("sources.syncfeed"));
    put(addresses, PublicSource.PUBLICATIES, settings.getProperty("sources.publicaties"));
    put(addresses, PublicSource.RIJKSOVERHEID, settings.getProperty("sources.rijksoverheid"));
    put(addresses, PublicSource.WETTEN, settings.getProperty("sources.wetten"));
    return new SourceSettings(Map.copyOf(addresses), statutes(settings.getProperty("sources.statutes", "")));
  }

  /** Where a source is asked that someone names: where it is set, otherwise at its publisher. */
  public URI address(PublicSource source) {
    return Optional.ofNullable(addresses.get(source)).orElse(source.publisher());
  }

  private static void put(Map<PublicSource, URI> addresses, PublicSource source, String value) {
    if (value == null || value.isBlank() || value.equals("off")) {
      return;
    }
    try {
      URI address = value.strip().equals("on") ? source.publisher() : URI.create(value.strip());
      if (address.getHost() != null && ("http".equals(address.getScheme()) || "https".equals(address.getScheme()))) {
        addresses.put(source, address);
        return;
      }
    } catch (IllegalArgumentException e) {
      // Told below.
    }
    throw new BadSettingException("sources." + source.word(), "'" + value + "' is geen adres, 'on' of 'off'");
  }

  private static List<Statute> statutes(String value) {
    try {
      return Arrays.stream(value.split(",")).map(String::strip).filter(bwb -> !bwb.isEmpty()).map(Statute::new).toList();
    } catch (IllegalArgumentException e) {
      throw new BadSettingException("sources.statutes", "'" + value + "' zijn geen BWB-nummers met komma's ertussen");
    }
  }
}
