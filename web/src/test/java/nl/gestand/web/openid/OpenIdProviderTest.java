// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.openid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWT;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import nl.gestand.web.access.Account;
import nl.gestand.web.access.BadSettingException;
import nl.gestand.web.access.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicInteger;

class OpenIdProviderTest {

  private static final String SECRET = "een geheim van ten minste tweeendertig tekens";

  private final AtomicInteger asked = new AtomicInteger();
  private HttpServer provider;
  private HttpServer elsewhere;

  @BeforeEach
  void open() throws IOException {
    provider = HttpServer.create(new InetSocketAddress("localhost", 0), 0);
    elsewhere = HttpServer.create(new InetSocketAddress("localhost", 0), 0);
    elsewhere.createContext("/", exchange -> {
      asked.incrementAndGet();
      exchange.sendResponseHeaders(200, -1);
    });
    provider.start();
    elsewhere.start();
  }

  @AfterEach
  void close() {
    provider.stop(0);
    elsewhere.stop(0);
  }

  @Test
  void ask_endpointOnAnotherHost_isRefused_andThatHostIsNotAsked() {
    for (String endpoint : List.of("authorization_endpoint", "token_endpoint", "jwks_uri")) {
      configuration(address(provider), Map.of(endpoint, address(elsewhere) + "/x"));
      assertThatThrownBy(() -> opened().ask()).as(endpoint).isInstanceOf(ProviderException.class)
          .hasMessageContaining("not on the host of the issuer");
    }
    assertThat(asked).hasValue(0);
  }

  @Test
  void ask_configurationOfAnotherIssuer_orARedirect_orAnAnswerWithoutEnd_isRefused() {
    configuration("http://localhost:1/ander", Map.of());
    assertThatThrownBy(() -> opened().ask()).hasMessageContaining("it calls itself");

    serve(302, "", address(elsewhere) + "/.well-known/openid-configuration");
    assertThatThrownBy(() -> opened().ask()).hasMessageContaining("answers 302");

    serve(200, " ".repeat(600_000), "");
    assertThatThrownBy(() -> opened().ask()).hasMessageContaining("without end");
    assertThat(asked).hasValue(0);
  }

  @Test
  void ask_afterAFailure_triesAgain() throws ProviderException {
    OpenIdProvider opened = opened();
    assertThatThrownBy(opened::ask).isInstanceOf(ProviderException.class);
    configuration(address(provider), Map.of());
    assertThat(opened.ask().address()).startsWith(address(provider) + "/authorize?");
  }

  @Test
  void redeem_tokenThatHolds_isTaken_andAnyOtherIsNot() throws Exception {
    RSAKey key = new RSAKeyGenerator(2048).keyID("eigen").generate();
    RSAKey foreign = new RSAKeyGenerator(2048).keyID("eigen").generate();
    configuration(address(provider), Map.of());
    serve("/keys", 200, new JWKSet(key.toPublicJWK()).toString(), "");
    OpenIdProvider opened = opened();
    Instant soon = Instant.now().plusSeconds(600);

    SignInRequest request = opened.ask();
    token(signed(claims(request, soon), key));
    assertThat(opened.redeem(request, "code")).isEqualTo(new OpenIdProvider.Vouched(address(provider) + " iemand",
        new Account("iemand", Role.READER, Optional.empty())));

    Map<String, JWT> wrong = Map.of(
        "Expired JWT", signed(claims(request, Instant.now().minusSeconds(600)), key),
        "Signed JWT rejected", signed(claims(request, soon), foreign),
        "Unsecured", new PlainJWT(claims(request, soon)),
        "Another algorithm", withOurSecret(claims(request, soon)),
        "Unexpected JWT issuer", signed(
            new JWTClaimsSet.Builder(claims(request, soon)).issuer("https://elders.example").build(), key));
    for (Map.Entry<String, JWT> token : wrong.entrySet()) {
      token(token.getValue());
      assertThatThrownBy(() -> opened.redeem(request, "code")).as(token.getKey())
          .isInstanceOf(ProviderException.class).hasMessageContaining("no token that holds");
    }
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "ict            | ADMIN    |",
      "kz-vws         | OFFICIAL | vws",
      "kz-vws,kz-jenv | OFFICIAL | jenv",
      "kz-vws,ict     | ADMIN    |",
      "iets           | READER   |",
      "a=b            | STAFF    |"})
  void roles_theOneThatMayMost_thenTheOneThatWasSetFirst(String values, Role role, String ministry) {
    ClaimedRoles roles = ClaimedRoles.of("groups", "kz-jenv=official/jenv, kz-vws=official/vws, ict=admin,a=b=staff");
    assertThat(roles.account("x", Map.of("groups", List.of(values.split(",")))))
        .isEqualTo(new Account("x", role, Optional.ofNullable(ministry)));
  }

  @Test
  void roles_claimsOfAnyShape_areReadOrPassedOver() {
    ClaimedRoles roles = ClaimedRoles.of("https://x.example/roles", "ict=admin");
    assertThat(roles.account("x", Map.of("https://x.example/roles", "ict")).role()).isEqualTo(Role.ADMIN);
    assertThat(roles.account("x", Map.of("https://x.example/roles", Map.of("ict", 1))).role()).isEqualTo(Role.READER);
    assertThat(roles.account("x", Map.of()).role()).isEqualTo(Role.READER);
  }

  @ParameterizedTest
  @ValueSource(strings = {"ict", "ict=baas", "=admin", "kz=official", "kz=official/zzz", "ict=admin/jenv"})
  void roles_thatAreNone_areRefused(String setting) {
    assertThatThrownBy(() -> ClaimedRoles.of("groups", setting)).isInstanceOf(BadSettingException.class)
        .hasMessageContaining("oidc.roles");
  }

  @ParameterizedTest
  @ValueSource(strings = {"http://login.example.nl", "login.example.nl", "https://login.example.nl/?x=1", "https:///x"})
  void settings_issuerThatIsNoSafeAddress_isRefused(String issuer) {
    Properties settings = new Properties();
    settings.setProperty("oidc.issuer", issuer);
    settings.setProperty("oidc.client", "gestand");
    assertThatThrownBy(() -> OpenIdSettings.read(settings, Optional.empty(), "https://gestand.example"))
        .isInstanceOf(BadSettingException.class).hasMessageContaining("oidc.issuer");
  }

  private JWTClaimsSet claims(SignInRequest request, Instant until) {
    return new JWTClaimsSet.Builder().issuer(address(provider)).audience("gestand").subject("iemand")
        .issueTime(new Date()).expirationTime(Date.from(until)).claim("nonce", request.nonce().getValue()).build();
  }

  private static JWT signed(JWTClaimsSet claims, RSAKey key) throws JOSEException {
    SignedJWT token = new SignedJWT(new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("eigen").build(), claims);
    token.sign(new RSASSASigner(key));
    return token;
  }

  private static JWT withOurSecret(JWTClaimsSet claims) throws JOSEException {
    SignedJWT token = new SignedJWT(new JWSHeader(JWSAlgorithm.HS256), claims);
    token.sign(new MACSigner(SECRET));
    return token;
  }

  private void token(JWT token) {
    serve("/token", 200, """
        {"access_token":"x","token_type":"Bearer","expires_in":600,"id_token":"%s"}
        """.formatted(token.serialize()), "");
  }

  private OpenIdProvider opened() {
    Properties settings = new Properties();
    settings.setProperty("oidc.issuer", address(provider));
    settings.setProperty("oidc.client", "gestand");
    return new OpenIdProvider(
        OpenIdSettings.read(settings, Optional.of(SECRET), "https://gestand.example").orElseThrow());
  }

  private void configuration(String issuer, Map<String, String> other) {
    String here = address(provider);
    serve(200, """
        {"issuer":"%s","authorization_endpoint":"%s","token_endpoint":"%s","jwks_uri":"%s",
        "response_types_supported":["code"],"subject_types_supported":["public"],
        "id_token_signing_alg_values_supported":["RS256"]}
        """.formatted(issuer, other.getOrDefault("authorization_endpoint", here + "/authorize"),
        other.getOrDefault("token_endpoint", here + "/token"), other.getOrDefault("jwks_uri", here + "/keys")), "");
  }

  private void serve(int status, String body, String location) {
    serve("/.well-known/openid-configuration", status, body, location);
  }

  private void serve(String path, int status, String body, String location) {
    try {
      provider.removeContext(path);
    } catch (IllegalArgumentException thereIsNone) {
      // The first time.
    }
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    provider.createContext(path, exchange -> {
      exchange.getResponseHeaders().add("Location", location);
      exchange.getResponseHeaders().add("Content-Type", "application/json");
      exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
      exchange.getResponseBody().write(bytes);
      exchange.close();
    });
  }

  private static String address(HttpServer server) {
    return "http://localhost:" + server.getAddress().getPort();
  }
}
