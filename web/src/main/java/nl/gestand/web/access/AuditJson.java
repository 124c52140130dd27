// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.access;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.ObjectMapper;

import java.io.IOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;

/** A line of the audit log as JSON. */
final class AuditJson {

  private static final ObjectMapper JSON = new ObjectMapper();

  /** What is empty is left out. {@code commitment} is what {@code thing} was called in the first version. */
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  @JsonIgnoreProperties(ignoreUnknown = true)
  private record Line(String at, String who, String role, String what, @JsonAlias("commitment") String thing,
      String address) {}

  private AuditJson() {}

  static byte[] write(AuditLine line) throws IOException {
    byte[] json = JSON.writeValueAsBytes(new Line(line.at().toString(), line.who(),
        line.role().map(Role::code).orElse(null), line.what().code(), line.thing(), line.address()));
    byte[] ended = Arrays.copyOf(json, json.length + 1);
    ended[json.length] = '\n';
    return ended;
  }

  /** Empty for what is no line of ours, such as one that a full disk cut off. */
  static Optional<AuditLine> read(byte[] json) {
    try {
      Line line = JSON.readValue(json, Line.class);
      return AuditLog.Act.find(line.what()).map(act -> new AuditLine(Instant.parse(line.at()), line.who(),
          Optional.ofNullable(line.role()).flatMap(Role::find), act, orEmpty(line.thing()), orEmpty(line.address())));
    } catch (IOException | RuntimeException noLine) {
      return Optional.empty();
    }
  }

  private static String orEmpty(String text) {
    return text == null ? "" : text;
  }
}
