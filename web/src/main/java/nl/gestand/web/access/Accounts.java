// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.access;

import nl.gestand.web.access.SharedFile.Change;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/**
 * The accounts of a data folder, in one file. An account that another process adds or changes is known at once. Safe
 * for several threads and processes.
 */
public final class Accounts {

  /** NIST SP 800-63B asks for 15 where a password is all there is and for 8 beside something else. */
  public static final int SHORTEST_PASSWORD = 12;

  public static final int LONGEST_PASSWORD = 1_000;

  /** Compared with when nobody has the name, so that the answer takes as long. Random: no password leads to it. */
  private static final PasswordHash OF_NOBODY = new PasswordHash("$argon2id$v=19$m=19456,t=2,p=1$"
      + "HEV3hP4ToHcNsw5BGTy3cA$rx8l37pTERf9YTInWSCKnM2NUwU/9Yp8VSRYcLpSZZ0");

  private final SharedFile<Map<String, KeptAccount>> file;

  /** @param file made at the first account */
  public Accounts(Path file) {
    this.file = new SharedFile<>(file, Map.of(), new AccountsForm());
  }

  /**
   * The account with this name and password that is not blocked. Takes as long for a name that nobody has as for a
   * wrong password.
   */
  public Optional<Registered> check(String name, String password) {
    Optional<KeptAccount> known = kept(name);
    boolean right = known.flatMap(KeptAccount::password).orElse(OF_NOBODY)
        .isOf(password.substring(0, Math.min(password.length(), LONGEST_PASSWORD + 1)));
    return known.filter(account -> right && account.active()).map(KeptAccount::registered);
  }

  public Optional<Registered> find(String name) {
    return kept(name).map(KeptAccount::registered);
  }

  /** All, by name. */
  public List<Registered> list() {
    return file.content().values().stream().map(KeptAccount::registered).toList();
  }

  /** Adds an account, or gives the one with this name another role, ministry and password. True when it is new. */
  public boolean put(Account account, String password) {
    PasswordHash hash = hash(password);
    return file.change(all -> {
      KeptAccount before = all.get(account.name());
      KeptAccount after = before == null
          ? KeptAccount.fresh(account, Optional.of(hash), Optional.empty())
          : before.as(account).with(hash);
      return new Change<>(with(all, after), before == null);
    });
  }

  /** Adds an account that has no password yet; false when the name is taken. */
  public boolean add(Account account) {
    return file.change(all -> all.containsKey(account.name())
        ? new Change<>(all, false)
        : new Change<>(with(all, KeptAccount.fresh(account, Optional.empty(), Optional.empty())), true));
  }

  /** Gives the account with this name another role and ministry; empty when there is none. */
  public Optional<Registered> change(Account account) {
    return change(account.name(), kept -> kept.as(account));
  }

  /** Gives an account another password; a link to choose one ends. Empty when there is no such account. */
  public Optional<Registered> changePassword(String name, String password) {
    PasswordHash hash = hash(password);
    return change(name, kept -> kept.with(hash));
  }

  /** Blocks an account, or ends that. Sessions and tokens end; a token does not come back. */
  public Optional<Registered> setActive(String name, boolean active) {
    return change(name, kept -> kept.active(active));
  }

  /** Takes an account away; false when there is none. What it recorded stays signed by its name. */
  public boolean remove(String name) {
    return file.change(all -> {
      Map<String, KeptAccount> rest = new TreeMap<>(all);
      boolean was = rest.remove(canonical(name)) != null;
      return new Change<>(rest, was);
    });
  }

  /**
   * Makes what stands in a link with which the owner can choose a password, once. An earlier link of theirs ends.
   *
   * @return empty when there is no such account, or it is blocked
   */
  public Optional<String> makeLink(String name, Instant until) {
    String secret = RandomText.next();
    KeptAccount.Link link = new KeptAccount.Link(RandomText.hash(secret), until);
    return change(name, kept -> kept.active() ? kept.with(link) : kept)
        .filter(Registered::active).map(account -> secret);
  }

  /** Whose link this stands in, if it has not been used or ended. */
  public Optional<Registered> ofLink(String secret, Instant now) {
    return withLink(file.content(), secret, now).map(KeptAccount::registered);
  }

  /** Uses a link: gives its account this password. Of two at once the second finds the link ended. */
  public Optional<Registered> useLink(String secret, String password, Instant now) {
    PasswordHash hash = hash(password);
    return file.change(all -> {
      Optional<KeptAccount> changed = withLink(all, secret, now).map(kept -> kept.with(hash));
      return new Change<>(changed.map(kept -> with(all, kept)).orElse(all), changed.map(KeptAccount::registered));
    });
  }

  /**
   * The account of someone for whom a provider vouches, with the role and ministry that follow from what it says. Made
   * when there is none.
   *
   * @param subject who they are to that provider, for ever
   * @param account with the name for a new account; one that is there keeps its name
   * @return empty when the name of a new account is taken
   */
  public Optional<Registered> vouched(String subject, Account account) {
    return file.change(all -> {
      Optional<KeptAccount> known = all.values().stream()
          .filter(kept -> kept.subject().equals(Optional.of(subject))).findFirst();
      if (known.isEmpty() && all.containsKey(account.name())) {
        return new Change<>(all, Optional.empty());
      }
      KeptAccount after = known
          .map(kept -> kept.as(new Account(kept.account().name(), account.role(), account.ministry())))
          .orElseGet(() -> KeptAccount.fresh(account, Optional.empty(), Optional.of(subject)));
      return new Change<>(with(all, after), Optional.of(after.registered()));
    });
  }

  private Optional<Registered> change(String name, UnaryOperator<KeptAccount> decide) {
    return file.change(all -> {
      Optional<KeptAccount> after = Optional.ofNullable(all.get(canonical(name))).map(decide);
      return new Change<>(after.map(kept -> with(all, kept)).orElse(all), after.map(KeptAccount::registered));
    });
  }

  private Optional<KeptAccount> kept(String name) {
    return Optional.ofNullable(file.content().get(canonical(name)));
  }

  private static Optional<KeptAccount> withLink(Map<String, KeptAccount> all, String secret, Instant now) {
    String hash = RandomText.hash(secret);
    return all.values().stream()
        .filter(kept -> kept.link().filter(link -> link.hash().equals(hash) && now.isBefore(link.until())).isPresent())
        .findFirst();
  }

  private static Map<String, KeptAccount> with(Map<String, KeptAccount> all, KeptAccount one) {
    Map<String, KeptAccount> changed = new TreeMap<>(all);
    changed.put(one.account().name(), one);
    return changed;
  }

  private static PasswordHash hash(String password) {
    if (password.length() < SHORTEST_PASSWORD || password.length() > LONGEST_PASSWORD) {
      throw new IllegalArgumentException("password too short or too long");
    }
    return PasswordHash.of(password);
  }

  /** Names are told apart without regard to case. */
  private static String canonical(String name) {
    return name.strip().toLowerCase(Locale.ROOT);
  }
}
