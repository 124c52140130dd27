// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.access;

import static org.assertj.core.api.Assertions.assertThat;

import nl.gestand.web.access.Tokens.Made;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.stream.IntStream;

class TokensTest {

  private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");
  private static final Account ANNA = new Account("anna", Role.OFFICIAL, Optional.of("jenv"));

  @TempDir
  private Path folder;

  private Accounts accounts;

  @BeforeEach
  void open() {
    accounts = new Accounts(folder.resolve("accounts.json"));
    accounts.add(ANNA);
  }

  @Test
  void check_secret_givesItsOwnerAndScope_alsoToAnotherProcess() {
    Made made = make(Scope.RECORD, Optional.empty());

    TokenUse use = tokens(NOW).check(made.secret()).orElseThrow();

    assertThat(use.account()).isEqualTo(ANNA);
    assertThat(use.scope()).contains(Scope.RECORD);
    assertThat(tokens(NOW).check(made.secret() + "x")).isEmpty();
    assertThat(tokens(NOW).check("")).isEmpty();
  }

  @Test
  void check_afterItsLastDay_givesNothing() {
    Made made = make(Scope.READ, Optional.of(LocalDate.of(2026, 11, 30)));

    assertThat(tokens(Instant.parse("2026-11-30T22:59:00Z")).check(made.secret())).isPresent();
    assertThat(tokens(Instant.parse("2026-11-30T23:01:00Z")).check(made.secret())).as("Dutch midnight").isEmpty();
    assertThat(tokens(NOW).list(owner())).hasSize(1);
  }

  @Test
  void check_afterTheRoleChanged_givesNothing_notEvenWhenItChangesBack() {
    Made made = make(Scope.RECORD, Optional.empty());
    accounts.change(new Account("anna", Role.READER, Optional.empty()));
    assertThat(tokens(NOW).check(made.secret())).isEmpty();
    accounts.change(ANNA);
    assertThat(tokens(NOW).check(made.secret())).isEmpty();
    assertThat(tokens(NOW).list(owner())).isEmpty();
  }

  @Test
  void check_ofAnAccountThatWasBlockedOrRemoved_givesNothing_ofOneWithANewPasswordItDoes() {
    Made made = make(Scope.READ, Optional.empty());
    accounts.changePassword("anna", "een lang wachtwoord");
    assertThat(tokens(NOW).check(made.secret())).isPresent();
    accounts.setActive("anna", false);
    assertThat(tokens(NOW).check(made.secret())).isEmpty();
    accounts.setActive("anna", true);
    Made other = make(Scope.READ, Optional.empty());
    accounts.remove("anna");
    assertThat(tokens(NOW).check(other.secret())).isEmpty();
    accounts.add(ANNA);
    assertThat(tokens(NOW).check(other.secret())).isEmpty();
  }

  @Test
  void revoke_endsIt_forItsOwnerOnly() {
    Made made = make(Scope.READ, Optional.empty());
    accounts.add(new Account("bert", Role.STAFF, Optional.empty()));

    assertThat(tokens(NOW).revoke(accounts.find("bert").orElseThrow(), made.token().id())).isEmpty();
    assertThat(tokens(NOW).revoke(owner(), made.token().id())).contains(made.token());
    assertThat(tokens(NOW).check(made.secret())).isEmpty();
  }

  @Test
  void use_isNoted_onceAnHour() {
    Made made = make(Scope.READ, Optional.empty());
    tokens(NOW).check(made.secret());
    tokens(NOW.plusSeconds(600)).check(made.secret());
    assertThat(tokens(NOW).list(owner()).getFirst().lastUsed()).contains(NOW);
    tokens(NOW.plusSeconds(3_601)).check(made.secret());
    assertThat(tokens(NOW).list(owner()).getFirst().lastUsed()).contains(NOW.plusSeconds(3_601));
  }

  @Test
  void make_moreThanAnyoneNeeds_givesNothing() {
    IntStream.range(0, Tokens.MOST).forEach(i -> make(Scope.READ, Optional.empty()));
    assertThat(tokens(NOW).make(owner(), "nog een", Scope.READ, Optional.empty())).isEmpty();
  }

  @Test
  void file_isForTheOwnerAlone_andHoldsNoSecret() throws Exception {
    Made made = make(Scope.READ, Optional.empty());
    Path file = folder.resolve("tokens.json");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-------");
    assertThat(file).content().doesNotContain(made.secret(), made.secret().substring(8));
  }

  private Made make(Scope scope, Optional<LocalDate> until) {
    return tokens(NOW).make(owner(), "rooster", scope, until).orElseThrow();
  }

  private Registered owner() {
    return accounts.find("anna").orElseThrow();
  }

  private Tokens tokens(Instant now) {
    return new Tokens(folder.resolve("tokens.json"), accounts, Clock.fixed(now, ZoneOffset.UTC));
  }
}
