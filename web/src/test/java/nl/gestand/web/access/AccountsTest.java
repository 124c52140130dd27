// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

class AccountsTest {

  private static final Account ANNA = new Account("anna", Role.OFFICIAL, Optional.of("jenv"));
  private static final String PASSWORD = "een lang wachtwoord é";

  @TempDir
  private Path folder;

  @Test
  void check_rightPassword_givesTheAccount() {
    Accounts accounts = accounts();
    assertThat(accounts.put(ANNA, PASSWORD)).isTrue();
    assertThat(accounts.check("anna", PASSWORD).map(Registered::account)).contains(ANNA);
    assertThat(accounts.check(" Anna", PASSWORD).map(Registered::account)).contains(ANNA);
    assertThat(accounts.check("anna", "een lang wachtwoord e\u0301")).as("composed otherwise").isPresent();
  }

  @Test
  void check_wrongPasswordOrName_givesNothing() {
    Accounts accounts = accounts();
    accounts.put(ANNA, PASSWORD);
    assertThat(accounts.check("anna", PASSWORD + " ")).isEmpty();
    assertThat(accounts.check("anna", "")).isEmpty();
    assertThat(accounts.check("bert", PASSWORD)).isEmpty();
    assertThat(new Accounts(folder.resolve("geen.json")).check("anna", PASSWORD)).isEmpty();
  }

  @Test
  void check_unknownName_takesAsLongAsAWrongPassword() {
    Accounts accounts = accounts();
    accounts.put(ANNA, PASSWORD);
    long wrong = shortest(() -> accounts.check("anna", "iets heel anders"));
    long unknown = shortest(() -> accounts.check("bert", "iets heel anders"));
    assertThat((double) unknown / wrong).isBetween(0.4, 2.5);
  }

  @Test
  void put_again_replaces() {
    Accounts accounts = accounts();
    accounts.put(ANNA, PASSWORD);
    Account staff = new Account("anna", Role.STAFF, Optional.empty());
    assertThat(accounts.put(staff, "een ander wachtwoord")).isFalse();
    assertThat(accounts.check("anna", PASSWORD)).isEmpty();
    assertThat(accounts.check("anna", "een ander wachtwoord")).isPresent();
    assertThat(accounts.list()).extracting(Registered::account).containsExactly(staff);
  }

  @Test
  void check_afterAnotherProcessAdded_knowsTheNewAccount() {
    Accounts server = accounts();
    assertThat(server.list()).isEmpty();
    accounts().put(ANNA, PASSWORD);
    assertThat(server.check("anna", PASSWORD).map(Registered::account)).contains(ANNA);
  }

  @Test
  void put_byManyAtOnce_losesNone() {
    IntStream.range(0, 8).parallel().forEach(i ->
        accounts().put(new Account("naam" + i, Role.STAFF, Optional.empty()), PASSWORD));
    assertThat(accounts().list()).hasSize(8);
  }

  @Test
  void file_isForTheOwnerAlone_andHoldsNoPassword() throws Exception {
    accounts().put(ANNA, PASSWORD);
    Path file = folder.resolve("accounts.json");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-------");
    assertThat(Files.readString(file)).contains("$argon2id$v=19$m=19456,t=2,p=1$").doesNotContain("wachtwoord é");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{", "[]", "{\"accounts\":null}", "{\"accounts\":[{\"name\":\"a\",\"role\":\"baas\"}]}",
      "{\"accounts\":[{\"name\":\"a\",\"role\":\"staff\",\"password\":\"geheim\"}]}"})
  void damagedFile_isSaidInOneSentence_withoutItsContent(String content) throws Exception {
    Files.writeString(folder.resolve("accounts.json"), content);
    assertThatThrownBy(() -> accounts().list()).isInstanceOf(UncheckedIOException.class)
        .hasMessageStartingWith("Het bestand ").message().doesNotContain("geheim");
  }

  @Test
  void put_shortPassword_isRefused() {
    assertThatThrownBy(() -> accounts().put(ANNA, "elf tekens!")).isInstanceOf(IllegalArgumentException.class);
    assertThat(accounts().list()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Anna", "a b", "-a", "a\nb"})
  void account_oddName_isRefused(String name) {
    assertThatThrownBy(() -> new Account(name, Role.STAFF, Optional.empty()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void account_officialWithoutAMinistry_isRefused() {
    assertThatThrownBy(() -> new Account("anna", Role.OFFICIAL, Optional.empty()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void change_ofRoleOrMinistry_givesAnotherMark_ofThePasswordAnotherPasswordMark() {
    Accounts accounts = accounts();
    accounts.put(ANNA, PASSWORD);
    Registered before = accounts.find("anna").orElseThrow();

    Registered same = accounts.change(ANNA).orElseThrow();
    Registered moved = accounts.change(new Account("anna", Role.OFFICIAL, Optional.of("vws"))).orElseThrow();
    Registered renewed = accounts.changePassword("anna", PASSWORD + "!").orElseThrow();

    assertThat(same).isEqualTo(before);
    assertThat(moved.mark()).isNotEqualTo(before.mark());
    assertThat(renewed.mark()).isEqualTo(moved.mark());
    assertThat(renewed.passwordMark()).isNotEqualTo(moved.passwordMark());
    assertThat(accounts.change(new Account("bert", Role.STAFF, Optional.empty()))).isEmpty();
  }

  @Test
  void setActive_false_letsNobodyIn_andTrueDoes() {
    Accounts accounts = accounts();
    accounts.put(ANNA, PASSWORD);
    accounts.setActive("anna", false);
    assertThat(accounts.check("anna", PASSWORD)).isEmpty();
    accounts.setActive("anna", true);
    assertThat(accounts.check("anna", PASSWORD)).isPresent();
  }

  @Test
  void find_afterEachOfManyQuickChanges_knowsTheLast() {
    Accounts writer = accounts();
    Accounts reader = accounts();
    writer.add(ANNA);
    for (int i = 0; i < 200; i++) {
      reader.list();
      writer.setActive("anna", false);
      String mark = writer.setActive("anna", true).orElseThrow().mark();
      assertThat(reader.find("anna").orElseThrow().mark()).isEqualTo(mark);
    }
  }

  @Test
  void remove_takesAway_andOneWithTheSameNameIsAnother() {
    Accounts accounts = accounts();
    accounts.put(ANNA, PASSWORD);
    String mark = accounts.find("anna").orElseThrow().mark();
    assertThat(accounts.remove("anna")).isTrue();
    assertThat(accounts.remove("anna")).isFalse();
    accounts.put(ANNA, PASSWORD);
    assertThat(accounts.find("anna").orElseThrow().mark()).isNotEqualTo(mark);
  }

  @Test
  void useLink_once_beforeItEnds_andTheLastMadeOnly() {
    Accounts accounts = accounts();
    Instant now = Instant.parse("2026-11-23T12:00:00Z");
    assertThat(accounts.add(ANNA)).isTrue();
    assertThat(accounts.add(ANNA)).isFalse();
    String first = accounts.makeLink("anna", now.plusSeconds(60)).orElseThrow();
    String second = accounts.makeLink("anna", now.plusSeconds(60)).orElseThrow();

    assertThat(accounts.ofLink(first, now)).isEmpty();
    assertThat(accounts.ofLink(second, now.plusSeconds(60))).as("ended").isEmpty();
    assertThat(accounts.ofLink(second, now).map(Registered::account)).contains(ANNA);
    assertThat(accounts.useLink(second, PASSWORD, now)).isPresent();
    assertThat(accounts.useLink(second, "een ander wachtwoord", now)).isEmpty();
    assertThat(accounts.check("anna", PASSWORD)).isPresent();
    assertThat(accounts.makeLink("bert", now)).isEmpty();
  }

  @Test
  void vouched_isMadeOnce_followsTheProvider_andTakesNobodysName() {
    Accounts accounts = accounts();
    accounts.put(ANNA, PASSWORD);
    Account bert = new Account("bert", Role.STAFF, Optional.empty());

    assertThat(accounts.vouched("sub-1", bert).map(Registered::account)).contains(bert);
    assertThat(accounts.vouched("sub-1", new Account("iets.anders", Role.READER, Optional.empty()))
        .map(Registered::account)).contains(new Account("bert", Role.READER, Optional.empty()));
    assertThat(accounts.vouched("sub-2", new Account("anna", Role.ADMIN, Optional.empty()))).isEmpty();
    assertThat(accounts.check("bert", "")).isEmpty();
    assertThat(accounts.list()).extracting(Registered::name).containsExactly("anna", "bert");
  }

  @Test
  void read_fileOfTheFirstVersion_isUnderstood() throws Exception {
    accounts().put(ANNA, PASSWORD);
    Path file = folder.resolve("accounts.json");
    String old = Files.readString(file).replaceAll(",\\s*\"mark\" : \"[^\"]*\"", "");
    assertThat(old).doesNotContain("mark");
    Files.writeString(file, old);
    assertThat(accounts().check("anna", PASSWORD).map(Registered::account)).contains(ANNA);
  }

  private Accounts accounts() {
    return new Accounts(folder.resolve("accounts.json"));
  }

  /** Of five, because others use this machine too. */
  private static long shortest(Runnable work) {
    return List.of(1, 2, 3, 4, 5).stream().mapToLong(i -> {
      long started = System.nanoTime();
      work.run();
      return System.nanoTime() - started;
    }).min().orElseThrow();
  }
}
