// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

class SessionsTest {

  private static final Account ANNA = new Account("anna", Role.OFFICIAL, Optional.of("jenv"));

  @TempDir
  private Path folder;

  private final AtomicLong nanos = new AtomicLong();
  private Accounts accounts;
  private Sessions sessions;
  private String id;

  /** What another process does to an account. */
  private enum Deed {
    ROLE(accounts -> accounts.change(new Account("anna", Role.READER, Optional.empty()))),
    MINISTRY(accounts -> accounts.change(new Account("anna", Role.OFFICIAL, Optional.of("vws")))),
    PASSWORD(accounts -> accounts.changePassword("anna", "een ander lang wachtwoord")),
    BLOCK(accounts -> accounts.setActive("anna", false)),
    BLOCK_AND_UNBLOCK(accounts -> {
      accounts.setActive("anna", false);
      accounts.setActive("anna", true);
    }),
    REMOVE(accounts -> accounts.remove("anna"));

    private final Consumer<Accounts> act;

    Deed(Consumer<Accounts> act) {
      this.act = act;
    }
  }

  @BeforeEach
  void signIn() {
    accounts = new Accounts(folder.resolve("accounts.json"));
    accounts.put(ANNA, "een lang wachtwoord");
    sessions = new Sessions(accounts, Proxies.NONE, nanos::get);
    id = sessions.begin(accounts.find("anna").orElseThrow());
  }

  @ParameterizedTest
  @EnumSource
  void of_afterTheAccountChanged_isGone(Deed deed) {
    assertThat(sessions.of(id)).isPresent();
    deed.act.accept(new Accounts(folder.resolve("accounts.json")));
    assertThat(sessions.of(id)).isEmpty();
  }

  @Test
  void of_afterAnotherAccountChanged_isStillThere() {
    accounts.put(new Account("bert", Role.STAFF, Optional.empty()), "een lang wachtwoord");
    accounts.remove("bert");
    assertThat(sessions.of(id).map(Session::account)).contains(ANNA);
  }

  @Test
  void of_notUsedForAWorkingDay_isGone() {
    nanos.addAndGet(Duration.ofHours(7).toNanos());
    assertThat(sessions.of(id)).isPresent();
    nanos.addAndGet(Duration.ofHours(7).toNanos());
    assertThat(sessions.of(id)).isPresent();
    nanos.addAndGet(Duration.ofHours(9).toNanos());
    assertThat(sessions.of(id)).isEmpty();
  }
}
