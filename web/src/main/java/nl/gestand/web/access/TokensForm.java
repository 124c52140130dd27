// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.access;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Tokens as JSON; in memory by their hash. */
final class TokensForm implements SharedFile.Form<Map<String, KeptToken>> {

  private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

  @JsonInclude(JsonInclude.Include.NON_NULL)
  private record Line(String id, String owner, String name, String scope, String made, String until, String lastUsed,
      String mark, String hash) {

    static Line of(KeptToken kept) {
      Token token = kept.token();
      return new Line(token.id(), kept.owner(), token.name(), token.scope().code(), token.made().toString(),
          token.until().map(LocalDate::toString).orElse(null), token.lastUsed().map(Instant::toString).orElse(null),
          kept.mark(), kept.hash());
    }

    KeptToken kept() {
      Token token = new Token(id, name, Scope.find(scope).orElseThrow(), Instant.parse(made),
          Optional.ofNullable(until).map(LocalDate::parse), Optional.ofNullable(lastUsed).map(Instant::parse));
      return new KeptToken(token, owner, mark, hash);
    }
  }

  private record Content(List<Line> tokens) {}

  @Override
  public Map<String, KeptToken> read(byte[] bytes) throws IOException {
    Map<String, KeptToken> tokens = new LinkedHashMap<>();
    JSON.readValue(bytes, Content.class).tokens().forEach(line -> tokens.put(line.hash(), line.kept()));
    return tokens;
  }

  @Override
  public byte[] write(Map<String, KeptToken> tokens) throws IOException {
    return JSON.writeValueAsBytes(new Content(tokens.values().stream().map(Line::of).toList()));
  }
}
