// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.admin;

import nl.gestand.ontology.model.Ministries;
import nl.gestand.web.access.Account;
import nl.gestand.web.access.Role;
import nl.gestand.web.http.Fields;

import io.javalin.http.Context;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The form for an account as it was filled in, unchecked. */
public record AccountForm(String name, String role, String ministry) {

  static final AccountForm EMPTY = new AccountForm("", Role.OFFICIAL.code(), "");

  static AccountForm read(Context ctx) {
    return new AccountForm(Fields.text(ctx, "naam", 200).toLowerCase(Locale.ROOT), Fields.text(ctx, "rol", 40),
        Fields.text(ctx, "ministerie", 40));
  }

  static AccountForm of(Account account) {
    return new AccountForm(account.name(), account.role().code(), account.ministry().orElse(""));
  }

  AccountForm named(String other) {
    return new AccountForm(other, role, ministry);
  }

  /** The account that it describes; what is wrong is put in the map, by field. */
  Optional<Account> check(Map<String, String> wrong) {
    if (!Account.isName(name)) {
      wrong.put("naam", "Een naam bestaat uit hoogstens 64 letters a-z, cijfers en de tekens . _ @ -");
    }
    Optional<Role> chosen = Role.find(role);
    if (chosen.isEmpty()) {
      wrong.put("rol", "Kies een rol.");
    }
    if (!ministry.isEmpty() && Ministries.find(ministry).isEmpty()) {
      wrong.put("ministerie", "Dit ministerie kennen we niet.");
    } else if (ministry.isEmpty() && chosen.filter(Role.OFFICIAL::equals).isPresent()) {
      wrong.put("ministerie", "Een ambtenaar hoort bij een ministerie: kies er een.");
    }
    return wrong.isEmpty()
        ? Optional.of(new Account(name, chosen.orElseThrow(), Optional.of(ministry).filter(code -> !code.isEmpty())))
        : Optional.empty();
  }
}
