// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.access;

import nl.gestand.web.access.SharedFile.Change;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Tokens of people for their programs. Each ends when it is revoked, after its last day, and as soon as the account of
 * its owner gets another role or ministry, is blocked or removed. Safe for several threads and processes.
 */
public final class Tokens {

  /** More than one for each program that someone runs points at a program that makes them. */
  public static final int MOST = 20;

  /** Whoever finds one in a file can see what it is, and so can programs that look for secrets. */
  private static final String PREFIX = "gestand_";

  private static final Logger LOG = LoggerFactory.getLogger(Tokens.class);
  private static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");

  /** Noting each use would write the file at each request. */
  private static final Duration BETWEEN_NOTES = Duration.ofHours(1);

  private final SharedFile<Map<String, KeptToken>> file;
  private final Accounts accounts;
  private final Clock clock;

  /** A new token and its secret, which is told once and kept nowhere. */
  public record Made(Token token, String secret) {}

  /** @param file made at the first token */
  public Tokens(Path file, Accounts accounts, Clock clock) {
    this.file = new SharedFile<>(file, Map.of(), new TokensForm());
    this.accounts = accounts;
    this.clock = clock;
  }

  /** Makes a token; empty when its owner has {@value #MOST} of them. Those that have ended go. */
  public Optional<Made> make(Registered owner, String name, Scope scope, Optional<LocalDate> until) {
    String secret = PREFIX + RandomText.next();
    Token token = new Token(RandomText.next().substring(0, 12), name, scope, clock.instant(), until, Optional.empty());
    KeptToken kept = new KeptToken(token, owner.name(), owner.mark(), RandomText.hash(secret));
    return file.change(all -> {
      if (all.values().stream().filter(other -> other.isOf(owner)).count() >= MOST) {
        return new Change<>(all, Optional.empty());
      }
      Map<String, KeptToken> more = new LinkedHashMap<>(all);
      more.values().removeIf(other -> accounts.find(other.owner()).filter(other::isOf).isEmpty());
      more.put(kept.hash(), kept);
      return new Change<>(more, Optional.of(new Made(token, secret)));
    });
  }

  /** Those of an account, in the order in which they were made; also those whose last day has passed. */
  public List<Token> list(Registered owner) {
    return file.content().values().stream().filter(kept -> kept.isOf(owner)).map(KeptToken::token).toList();
  }

  /** Ends a token for good; empty when its owner has none with this id. */
  public Optional<Token> revoke(Registered owner, String id) {
    return file.change(all -> {
      Optional<KeptToken> found = all.values().stream()
          .filter(kept -> kept.isOf(owner) && kept.token().id().equals(id)).findFirst();
      Map<String, KeptToken> rest = new LinkedHashMap<>(all);
      found.ifPresent(kept -> rest.remove(kept.hash()));
      return new Change<>(rest, found.map(KeptToken::token));
    });
  }

  /** Whose token this is, if it holds now. */
  public Optional<TokenUse> check(String secret) {
    Instant now = clock.instant();
    return Optional.ofNullable(file.content().get(RandomText.hash(secret)))
        .filter(kept -> !kept.token().endedOn(LocalDate.ofInstant(now, ZONE)))
        .flatMap(kept -> accounts.find(kept.owner()).filter(kept::isOf).map(owner -> {
          note(kept, now);
          return new TokenUse(owner.account(), kept.token());
        }));
  }

  private void note(KeptToken used, Instant now) {
    if (used.token().lastUsed().filter(last -> now.isBefore(last.plus(BETWEEN_NOTES))).isPresent()) {
      return;
    }
    try {
      file.change(all -> {
        Map<String, KeptToken> noted = new LinkedHashMap<>(all);
        noted.computeIfPresent(used.hash(), (hash, kept) -> kept.with(kept.token().usedAt(now)));
        return new Change<>(noted, null);
      });
    } catch (UncheckedIOException e) {
      LOG.warn("The use of a token could not be noted: {}", e.getMessage());
    }
  }
}
