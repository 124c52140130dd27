// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.linkeddata.sparql;

import nl.gestand.web.access.BadSettingException;

import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What one query may ask of this machine.
 *
 * @param time until its whole answer is there
 * @param queryCharacters length of its text
 * @param rows of its answer; triples, for a graph
 * @param resultBytes size of its answer
 * @param concurrent how many run at the same time
 * @param perClient how many of those for one address
 * @param patience how long a query waits for its turn before it is turned away
 * @param heapPercent in use after a collection, at which the queries that run are stopped
 * @param queryBytes that one query may hold in memory
 * @param services addresses that SERVICE may ask
 * @param own what an account may keep beside the store
 */
public record SparqlLimits(Duration time, int queryCharacters, long rows, long resultBytes, int concurrent,
    int perClient, Duration patience, int heapPercent, long queryBytes, Set<String> services, OwnLimits own) {

  /**
   * Ten seconds answer every question of the contract with ease; the longest query people published on this field's
   * data has some 5,000 characters; an answer of 100 MB is the size at which a dump serves better. Two queries a core
   * keep the cores busy while one waits for the disk, and half of them leave room for others. A quarter of a gigabyte sorts, groups or joins a million rows. A collection
   * comes before the last quarter of the heap is filled; the pages and the index need that.
   */
  public static SparqlLimits standard() {
    int cores = Runtime.getRuntime().availableProcessors();
    return new SparqlLimits(Duration.ofSeconds(10), 100_000, 1_000_000, 100_000_000, 2 * cores, cores,
        Duration.ofSeconds(1), 75, 250_000_000, Set.of(), OwnLimits.standard());
  }

  /**
   * Those of {@code gestand.properties}, where it has none the standard ones.
   *
   * @throws BadSettingException when one can't be used
   */
  public static SparqlLimits read(Properties settings) {
    SparqlLimits standard = standard();
    return new SparqlLimits(
        Duration.ofSeconds(number("sparql.seconds",
            settings.getProperty("sparql.seconds"), standard.time.toSeconds(), 86_400)),
        standard.queryCharacters,
        number("sparql.rows", settings.getProperty("sparql.rows"), standard.rows, Long.MAX_VALUE),
        1_000_000 * number("sparql.megabytes",
            settings.getProperty("sparql.megabytes"), standard.resultBytes / 1_000_000, 1_000_000),
        (int) number("sparql.concurrent", settings.getProperty("sparql.concurrent"), standard.concurrent, 1_000),
        (int) number("sparql.client", settings.getProperty("sparql.client"), standard.perClient, 1_000),
        standard.patience,
        (int) number("sparql.memory", settings.getProperty("sparql.memory"), standard.heapPercent, 95),
        1_000_000 * number("sparql.query.megabytes",
            settings.getProperty("sparql.query.megabytes"), standard.queryBytes / 1_000_000, 1_000_000),
        services(settings.getProperty("sparql.services", "")),
        new OwnLimits(
            (int) number("sparql.own.triples", settings.getProperty("sparql.own.triples"), standard.own.triples(),
                10_000_000),
            (int) number("sparql.own.accounts", settings.getProperty("sparql.own.accounts"), standard.own.accounts(),
                1_000),
            Duration.ofHours(number("sparql.own.hours",
                settings.getProperty("sparql.own.hours"), standard.own.idle().toHours(), 8_760))));
  }

  public SparqlLimits {
    if (time.isNegative() || time.isZero() || queryCharacters < 1 || rows < 1 || resultBytes < 1 || concurrent < 1
        || perClient < 1 || heapPercent < 1 || queryBytes < 1) {
      throw new IllegalArgumentException("a limit that lets nothing through");
    }
    services = Set.copyOf(services);
  }

  public SparqlLimits withTime(Duration other) {
    return new SparqlLimits(other, queryCharacters, rows, resultBytes, concurrent, perClient, patience, heapPercent,
        queryBytes, services, own);
  }

  SparqlLimits withSize(int characters, long mostRows, long bytes) {
    return new SparqlLimits(time, characters, mostRows, bytes, concurrent, perClient, patience, heapPercent, queryBytes,
        services, own);
  }

  SparqlLimits withTurns(int all, int each, Duration wait) {
    return new SparqlLimits(time, queryCharacters, rows, resultBytes, all, each, wait, heapPercent, queryBytes,
        services, own);
  }

  SparqlLimits withHeap(int percent) {
    return new SparqlLimits(time, queryCharacters, rows, resultBytes, concurrent, perClient, patience, percent,
        queryBytes, services, own);
  }

  SparqlLimits withMemory(long bytes) {
    return new SparqlLimits(time, queryCharacters, rows, resultBytes, concurrent, perClient, patience, heapPercent,
        bytes, services, own);
  }

  SparqlLimits withServices(Set<String> allowed) {
    return new SparqlLimits(time, queryCharacters, rows, resultBytes, concurrent, perClient, patience, heapPercent,
        queryBytes, allowed, own);
  }

  SparqlLimits withOwn(OwnLimits other) {
    return new SparqlLimits(time, queryCharacters, rows, resultBytes, concurrent, perClient, patience, heapPercent,
        queryBytes, services, other);
  }

  /** As programs read them in the header {@code Gestand-Limits}. */
  String header() {
    return "seconds=" + time.toSeconds() + ", rows=" + rows + ", bytes=" + resultBytes + ", query-characters="
        + queryCharacters + ", query-memory-bytes=" + queryBytes + ", heap-percent=" + heapPercent + ", concurrent=" + concurrent + ", per-client="
        + perClient + ", " + own.header();
  }

  private static long number(String setting, String text, long standard, long most) {
    if (text == null || text.isBlank()) {
      return standard;
    }
    try {
      long number = Long.parseLong(text.strip());
      if (number >= 1 && number <= most) {
        return number;
      }
    } catch (NumberFormatException noNumber) {
      // Told below.
    }
    throw new BadSettingException(setting, "‘" + text + "’ is geen heel getal van 1 of meer dat hier kan");
  }

  private static Set<String> services(String text) {
    return Arrays.stream(text.split(",")).map(String::strip).filter(each -> !each.isEmpty())
        .map(SparqlLimits::service).collect(Collectors.toUnmodifiableSet());
  }

  private static String service(String text) {
    try {
      URI address = URI.create(text);
      if (address.getHost() != null && Set.of("http", "https").contains(address.getScheme())) {
        return text;
      }
    } catch (IllegalArgumentException noAddress) {
      // Told below.
    }
    throw new BadSettingException("sparql.services", "‘" + text + "’ is geen http-adres");
  }
}
