// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web;

import nl.gestand.corpus.fetch.PublicSource;
import nl.gestand.ontology.citation.Statute;
import nl.gestand.web.access.BadSettingException;

import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which public sources are fetched, and from where.
 *
 * @param addresses of those that are fetched with all others; none is where none is set
 * @param statutes those that are fetched of wetten.overheid.nl
 * @param pause between two questions to one source
 * @param every how long after a fetch the website begins the next; empty where only the command fetches
 */
public record SourceSettings(Map<PublicSource, URI> addresses, List<Statute> statutes, Duration pause,
    Optional<Duration> every) {

  private static final Pattern PERIOD = Pattern.compile("(\\d{1,5})([smhd])");
  private static final Duration SHORTEST = Duration.ofMinutes(1);

  /** @throws BadSettingException when one can't be used */
  static SourceSettings read(Properties settings) {
    Map<PublicSource, URI> addresses = new EnumMap<>(PublicSource.class);
    put(addresses, PublicSource.TWEEDEKAMER, settings.getProperty("sources.tweedekamer"));
    put(addresses, PublicSource.SYNCFEED, settings.getProperty("sources.syncfeed"));
    put(addresses, PublicSource.PUBLICATIES, settings.getProperty("sources.publicaties"));
    put(addresses, PublicSource.RIJKSOVERHEID, settings.getProperty("sources.rijksoverheid"));
    put(addresses, PublicSource.OPENOVERHEID, settings.getProperty("sources.openoverheid"));
    put(addresses, PublicSource.EERSTEKAMER, settings.getProperty("sources.eerstekamer"));
    put(addresses, PublicSource.WETTEN, settings.getProperty("sources.wetten"));
    return new SourceSettings(Map.copyOf(addresses), statutes(settings.getProperty("sources.statutes", "")),
        pause(settings.getProperty("sources.pause", "200")),
        Optional.of(settings.getProperty("sources.every", "")).filter(text -> !text.isBlank()).map(SourceSettings::every));
  }

  private static Duration pause(String milliseconds) {
    if (!milliseconds.strip().matches("\\d{1,6}")) {
      throw new BadSettingException("sources.pause", "'" + milliseconds + "' is geen aantal milliseconden");
    }
    return Duration.ofMillis(Long.parseLong(milliseconds.strip()));
  }

  private static Duration every(String text) {
    return period(text).orElseThrow(() -> new BadSettingException("sources.every",
        "'" + text + "' is geen tijd van een minuut of langer zoals 10m, 2h of 1d"));
  }

  /** How long {@code 10m}, {@code 2h} or {@code 1d} is; empty for what is no time, and below the minute that is polite. */
  public static Optional<Duration> period(String text) {
    Matcher period = PERIOD.matcher(text.strip());
    if (!period.matches()) {
      return Optional.empty();
    }
    long count = Long.parseLong(period.group(1));
    return Optional.of(switch (period.group(2)) {
      case "s" -> Duration.ofSeconds(count);
      case "m" -> Duration.ofMinutes(count);
      case "h" -> Duration.ofHours(count);
      default -> Duration.ofDays(count);
    }).filter(length -> length.compareTo(SHORTEST) >= 0);
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
