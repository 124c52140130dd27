// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.access;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The accounts of a data folder, in one file. An account that another process adds is known at once. Safe for several
 * threads and processes.
 */
public final class Accounts implements PasswordCheck {

  /** NIST SP 800-63B asks for 15 where a password is all there is and for 8 beside something else. */
  public static final int SHORTEST_PASSWORD = 12;

  public static final int LONGEST_PASSWORD = 1_000;

  private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

  /** Compared with when nobody has the name, so that the answer takes as long. Random: no password leads to it. */
  private static final PasswordHash OF_NOBODY = new PasswordHash("$argon2id$v=19$m=19456,t=2,p=1$"
      + "HEV3hP4ToHcNsw5BGTy3cA$rx8l37pTERf9YTInWSCKnM2NUwU/9Yp8VSRYcLpSZZ0");

  private final Path file;
  private volatile Held held = new Held(Optional.empty(), Map.of());

  private record Entry(Account account, PasswordHash password) {}

  private record Stamp(Object key, Object modified, long size) {}

  private record Held(Optional<Stamp> stamp, Map<String, Entry> entries) {}

  private record Line(String name, String role, String ministry, String password) {}

  private record Content(List<Line> accounts) {}

  /** @param file made at the first account */
  public Accounts(Path file) {
    this.file = file;
  }

  @Override
  public Optional<Account> check(String name, String password) {
    Optional<Entry> entry = Optional.ofNullable(current().get(canonical(name)));
    boolean right = entry.map(Entry::password).orElse(OF_NOBODY)
        .isOf(password.substring(0, Math.min(password.length(), LONGEST_PASSWORD + 1)));
    return entry.filter(known -> right).map(Entry::account);
  }

  /** The account with this name. */
  public Optional<Account> find(String name) {
    return Optional.ofNullable(current().get(canonical(name))).map(Entry::account);
  }

  /** All, by name. */
  public List<Account> list() {
    return current().values().stream().map(Entry::account).toList();
  }

  /** Adds an account, or gives the one with this name another role, ministry and password. True when it is new. */
  public boolean put(Account account, String password) {
    if (password.length() < SHORTEST_PASSWORD || password.length() > LONGEST_PASSWORD) {
      throw new IllegalArgumentException("password too short or too long");
    }
    PasswordHash hash = PasswordHash.of(password);
    try (FileChannel channel = OwnFile.open(file.resolveSibling(file.getFileName() + ".lock"),
        StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
      // Between threads of one process the file lock does not wait but fails.
      synchronized (Accounts.class) {
        channel.lock();
        Map<String, Entry> entries = new TreeMap<>(current());
        boolean fresh = entries.put(account.name(), new Entry(account, hash)) == null;
        OwnFile.replace(file, JSON.writeValueAsBytes(new Content(lines(entries.values()))));
        return fresh;
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Het account kan niet worden bewaard: " + e.getMessage(), e);
    }
  }

  private Map<String, Entry> current() {
    try {
      Optional<Stamp> stamp = stamp();
      Held last = held;
      if (!last.stamp().equals(stamp)) {
        last = new Held(stamp, stamp.isPresent() ? read() : Map.of());
        held = last;
      }
      return last.entries();
    } catch (IOException | IllegalArgumentException e) {
      throw new UncheckedIOException("De accounts in " + file + " zijn onleesbaar.",
          e instanceof IOException io ? io : new IOException(e));
    }
  }

  private Optional<Stamp> stamp() throws IOException {
    try {
      BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
      return Optional.of(new Stamp(attributes.fileKey(), attributes.lastModifiedTime(), attributes.size()));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    }
  }

  private Map<String, Entry> read() throws IOException {
    Map<String, Entry> entries = new TreeMap<>();
    try {
      for (Line line : JSON.readValue(Files.readAllBytes(file), Content.class).accounts()) {
        Role role = Role.valueOf(line.role().toUpperCase(Locale.ROOT));
        Account account = new Account(line.name(), role, Optional.ofNullable(line.ministry()));
        entries.put(account.name(), new Entry(account, new PasswordHash(line.password())));
      }
    } catch (JacksonException | NullPointerException e) {
      // Its message may quote the file.
      throw new IOException("no accounts");
    }
    return entries;
  }

  private static List<Line> lines(Collection<Entry> entries) {
    return entries.stream()
        .map(entry -> new Line(entry.account().name(), entry.account().role().name().toLowerCase(Locale.ROOT),
            entry.account().ministry().orElse(null), entry.password().text()))
        .toList();
  }

  /** Names are told apart without regard to case. */
  private static String canonical(String name) {
    return name.strip().toLowerCase(Locale.ROOT);
  }
}
