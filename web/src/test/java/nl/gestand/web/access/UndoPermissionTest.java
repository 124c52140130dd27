// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.access;

import static org.assertj.core.api.Assertions.assertThat;

import nl.gestand.ontology.model.Action;
import nl.gestand.ontology.model.ActionKind;
import nl.gestand.ontology.model.EventId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.Optional;

class UndoPermissionTest {

  private static final Action OF_ANNA =
      new Action(new EventId("aaaaaaaa"), ActionKind.IMPORT, "anna", "tabel.xlsx", Optional.empty());
  private static final Account ANNA = new Account("anna", Role.OFFICIAL, Optional.of("jenv"));

  @ParameterizedTest
  @CsvSource({
      "anna, OFFICIAL, jenv, true",
      "alex, OFFICIAL, jenv, true",
      "bas, OFFICIAL, vws, false",
      "chris, STAFF, , false",
      "dora, ADMIN, , true"})
  void action_isTakenBackByItsDoer_aColleague_orAnAdministrator(
      String name, Role role, String ministry, boolean may) {
    SignedIn who = signedIn(new Account(name, role, Optional.ofNullable(ministry)));

    assertThat(Permissions.mayUndo(who, OF_ANNA, Optional.of(ANNA))).isEqualTo(may);
  }

  @ParameterizedTest
  @CsvSource({"anna, OFFICIAL, jenv, true", "alex, OFFICIAL, jenv, false", "dora, ADMIN, , true"})
  void actionOfAnAccountThatIsGone_isTakenBackByAnAdministrator(
      String name, Role role, String ministry, boolean may) {
    SignedIn who = signedIn(new Account(name, role, Optional.ofNullable(ministry)));

    assertThat(Permissions.mayUndo(who, OF_ANNA, Optional.empty())).isEqualTo(may);
  }

  private static SignedIn signedIn(Account account) {
    return new Session(KeptAccount.fresh(account, Optional.empty(), Optional.empty()).registered(), "csrf");
  }
}
