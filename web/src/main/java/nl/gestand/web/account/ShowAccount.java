// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.account;

import nl.gestand.web.access.Account;
import nl.gestand.web.access.Permissions;
import nl.gestand.web.access.Registered;
import nl.gestand.web.access.Scope;
import nl.gestand.web.access.Token;
import nl.gestand.web.account.AccountView.ScopeChoice;
import nl.gestand.web.account.AccountView.TokenForm;
import nl.gestand.web.account.AccountView.TokenLine;
import nl.gestand.web.words.Day;
import nl.gestand.web.words.Words;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Makes the view of someone's own account. */
final class ShowAccount {

  private ShowAccount() {}

  static AccountView of(
      Registered registered, List<Token> tokens, TokenForm filled, LocalDate today, Map<String, String> wrong) {
    Account account = registered.account();
    return new AccountView(wrong.isEmpty() ? "Uw account" : "Fout: uw account", account.name(), account.role().label(),
        account.ministry().map(Words::ministry).orElse(""), registered.hasPassword(),
        tokens.stream().map(token -> line(token, today)).toList(),
        Permissions.scopes(account.role()).stream().map(scope -> choice(scope, filled)).toList(), filled,
        today.toString(), wrong);
  }

  private static ScopeChoice choice(Scope scope, TokenForm filled) {
    String meaning = switch (scope) {
      case READ -> "Een programma kan zien wat u ziet.";
      case RECORD -> "Een programma kan namens u ook statussen vastleggen.";
    };
    return new ScopeChoice(scope.code(), Words.capital(scope.code()), meaning, scope.code().equals(filled.scope()));
  }

  private static TokenLine line(Token token, LocalDate today) {
    return new TokenLine(token.id(), token.name(), token.scope().code(), Day.of(token.made()),
        token.until().map(Day::of), token.endedOn(today), token.lastUsed().map(Day::of));
  }
}
