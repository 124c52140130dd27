// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.access;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Accounts as JSON. */
final class AccountsForm implements SharedFile.Form<Map<String, KeptAccount>> {

  private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

  /** What is missing: no password, active, never changed, no link. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  private record Line(String name, String role, String ministry, String password, String subject, Boolean blocked,
      String mark, String link, String linkUntil) {

    static Line of(KeptAccount kept) {
      return new Line(kept.account().name(), kept.account().role().code(), kept.account().ministry().orElse(null),
          kept.password().map(PasswordHash::text).orElse(null), kept.subject().orElse(null),
          kept.active() ? null : true, kept.mark(), kept.link().map(KeptAccount.Link::hash).orElse(null),
          kept.link().map(made -> made.until().toString()).orElse(null));
    }

    KeptAccount kept() {
      Account account = new Account(name, Role.find(role).orElseThrow(), Optional.ofNullable(ministry));
      return new KeptAccount(account, !Boolean.TRUE.equals(blocked),
          Optional.ofNullable(password).map(PasswordHash::new), Optional.ofNullable(subject), mark == null ? "" : mark,
          Optional.ofNullable(link).map(hash -> new KeptAccount.Link(hash, Instant.parse(linkUntil))));
    }
  }

  private record Content(List<Line> accounts) {}

  @Override
  public Map<String, KeptAccount> read(byte[] bytes) throws IOException {
    Map<String, KeptAccount> accounts = new TreeMap<>();
    JSON.readValue(bytes, Content.class).accounts().forEach(line -> accounts.put(line.name(), line.kept()));
    return accounts;
  }

  @Override
  public byte[] write(Map<String, KeptAccount> accounts) throws IOException {
    return JSON.writeValueAsBytes(new Content(accounts.values().stream().map(Line::of).toList()));
  }
}
