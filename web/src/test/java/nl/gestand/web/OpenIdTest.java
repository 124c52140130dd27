// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.oauth2.sdk.TokenRequest;
import nl.gestand.web.TestSite.Visitor;
import nl.gestand.web.access.Account;
import nl.gestand.web.access.Accounts;
import nl.gestand.web.access.Registered;
import nl.gestand.web.access.Role;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.OAuth2Config;
import no.nav.security.mock.oauth2.http.NettyWrapper;
import no.nav.security.mock.oauth2.token.DefaultOAuth2TokenCallback;
import no.nav.security.mock.oauth2.token.OAuth2TokenCallback;
import no.nav.security.mock.oauth2.token.OAuth2TokenProvider;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Signing in at a provider that speaks the protocol. */
class OpenIdTest {

  private static final String CLIENT = "gestand";

  @TempDir
  static Path folder;

  /** What the provider says of whoever signs in next. */
  private static OAuth2TokenCallback next;

  private static MockOAuth2Server provider;
  private static TestSite site;
  private static Accounts accounts;

  private final Visitor visitor = site.visitor();

  @BeforeAll
  static void open() throws Exception {
    provider = new MockOAuth2Server(new OAuth2Config(
        false, null, null, false, new OAuth2TokenProvider(), Set.of(new NextAnswer()), new NettyWrapper()));
    provider.start(InetAddress.getByName("localhost"), 0);
    DataFolder.open(folder, "http://localhost:8080");
    Files.writeString(folder.resolve("gestand.properties"), String.join("\n", "",
        "oidc.issuer=" + provider.issuerUrl("rijk"), "oidc.client=" + CLIENT, "oidc.claim=realm_access.roles",
        "oidc.roles=kz-jenv=official/jenv, kz-vws=official/vws, ict=admin", ""), StandardOpenOption.APPEND);
    site = TestSite.open(folder);
    accounts = new Accounts(folder.resolve("accounts.json"));
  }

  @AfterAll
  static void close() {
    site.close();
    provider.shutdown();
  }

  @Test
  void signIn_makesAnAccountWithTheRoleOfTheClaim_andLeadsBack() {
    HttpResponse<String> answer = signIn("sub-dirk", "Dirk.De Vries@jenv", List.of("iets", "kz-vws", "kz-jenv"));

    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(answer.headers().firstValue("Location")).hasValue("/zoeken");
    assertThat(visitor.get("/account").body()).contains("dirk.de-vries@jenv", "van Justitie en Veiligheid",
        "U meldt zich aan via uw organisatie");
    assertThat(accounts.check("dirk.de-vries@jenv", "")).isEmpty();
    assertThat(visitor.post("/uitloggen", Map.of("csrf", visitor.csrf())).statusCode()).isEqualTo(303);
    assertThat(visitor.get("/account").statusCode()).isEqualTo(303);
  }

  @Test
  void signIn_again_followsTheProvider_andEndsWhatHadTheOldRole() {
    signIn("sub-els", "els", List.of("ict"));
    assertThat(visitor.get("/beheer").statusCode()).isEqualTo(200);
    Visitor elsewhere = site.visitor();

    signIn(elsewhere, answered("sub-els", "els.heet.nu.anders", List.of("onbekend")));

    assertThat(accounts.find("els").map(Registered::account))
        .contains(new Account("els", Role.READER, Optional.empty()));
    assertThat(elsewhere.get("/beheer").statusCode()).isEqualTo(403);
    assertThat(visitor.get("/beheer").statusCode()).as("the session of the administrator").isEqualTo(303);
  }

  @Test
  void signIn_withoutAnyRole_isAReader() {
    signIn("sub-fleur", "fleur", List.of());
    assertThat(accounts.find("fleur").orElseThrow().account().role()).isEqualTo(Role.READER);
  }

  @Test
  void signIn_withTheNameOfALocalAccount_isRefused() {
    HttpResponse<String> answer = signIn("sub-vals", "ada", List.of("ict"));
    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(answer.body()).contains("Er is al een ander account met de naam ada.");
    assertThat(accounts.find("ada").orElseThrow().subject()).isEmpty();
  }

  @Test
  void signIn_ofSomeoneWhoIsBlocked_isRefused() {
    signIn("sub-gijs", "gijs", List.of("ict"));
    accounts.setActive("gijs", false);
    assertThat(signIn("sub-gijs", "gijs", List.of("ict")).statusCode()).isEqualTo(403);
    assertThat(visitor.get("/beheer").statusCode()).isEqualTo(303);
  }

  @Test
  void comeBack_withAnotherState_orTwice_400() {
    String back = atProvider(leave(visitor), answered("sub-1", "iemand", List.of("ict")));
    assertThat(visitor.get(back.replaceFirst("state=[^&]+", "state=geraden")).statusCode()).isEqualTo(400);
    assertThat(visitor.get(back).statusCode()).isEqualTo(303);
    assertThat(visitor.get(back).statusCode()).isEqualTo(400);
    assertThat(visitor.get("/inloggen/terug").statusCode()).isEqualTo(400);
  }

  @Test
  void comeBack_inAnotherBrowser_400() {
    String back = atProvider(leave(visitor), answered("sub-2", "iemand.twee", List.of("ict")));
    Visitor other = site.visitor();
    other.get("/inloggen");
    assertThat(other.get(back).statusCode()).isEqualTo(400);
    assertThat(accounts.find("iemand.twee")).isEmpty();
  }

  @Test
  void token_forAnotherRequest_isRefused() {
    String there = leave(visitor).replaceFirst("nonce=[^&]+", "nonce=geraden");
    refused(atProvider(there, answered("sub-3", "iemand.drie", List.of("ict"))), "iemand.drie");
  }

  @Test
  void token_forAnotherClient_isRefused() {
    refused(atProvider(leave(visitor), answered("sub-4", "iemand.vier", List.of("ict"), Map.of("aud", "elders"))),
        "iemand.vier");
  }

  @Test
  void token_thatHasEnded_isRefused() {
    refused(atProvider(leave(visitor), answered("sub-5", "iemand.vijf", List.of("ict"),
        Map.of("exp", Instant.now().minusSeconds(600).getEpochSecond()))), "iemand.vijf");
  }

  @Test
  void code_thatSomeoneElseGot_isRefused() {
    String mine = atProvider(leave(visitor), answered("sub-6", "iemand.zes", List.of("ict")));
    String theirs = atProvider(leave(site.visitor()), answered("sub-7", "iemand.zeven", List.of("ict")));
    String code = theirs.replaceFirst(".*code=([^&]+).*", "$1");
    refused(mine.replaceFirst("code=[^&]+", "code=" + code), "iemand.zes");
  }

  @Test
  void comeBack_withARefusalOfTheProvider_saysSo() {
    String state = leave(visitor).replaceFirst(".*state=([^&]+).*", "$1");
    HttpResponse<String> answer = visitor.get("/inloggen/terug?error=access_denied&state=" + state);
    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(answer.body()).contains("Uw organisatie heeft u niet aangemeld.");
  }

  @Test
  void request_hasWhatProtectsIt_andGoesToTheIssuer() {
    assertThat(leave(visitor)).startsWith(provider.authorizationEndpointUrl("rijk").toString())
        .contains("response_type=code", "code_challenge_method=S256", "code_challenge=", "state=", "nonce=",
            "client_id=gestand", "redirect_uri=http%3A%2F%2Flocalhost%3A8080%2Finloggen%2Fterug");
    assertThat(visitor.get("/inloggen").body()).contains("Meld aan via uw organisatie");
    assertThat(visitor.signIn("chris", TestSite.PASSWORD).statusCode()).as("local accounts").isEqualTo(303);
  }

  private void refused(String back, String name) {
    HttpResponse<String> answer = visitor.get(back);
    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(answer.body()).contains("Het antwoord van uw organisatie klopt niet.");
    assertThat(accounts.find(name)).isEmpty();
    assertThat(visitor.get("/account").statusCode()).isEqualTo(303);
  }

  private HttpResponse<String> signIn(String subject, String name, List<String> roles) {
    return signIn(visitor, answered(subject, name, roles));
  }

  private static HttpResponse<String> signIn(Visitor visitor, OAuth2TokenCallback answer) {
    return visitor.get(atProvider(leave(visitor), answer));
  }

  private static String leave(Visitor visitor) {
    HttpResponse<String> answer = visitor.get("/inloggen/extern?terug=/zoeken");
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
    return answer.headers().firstValue("Location").orElseThrow();
  }

  private static OAuth2TokenCallback answered(String subject, String name, List<String> roles) {
    return answered(subject, name, roles, Map.of());
  }

  private static OAuth2TokenCallback answered(
      String subject, String name, List<String> roles, Map<String, Object> otherClaims) {
    Map<String, Object> claims = new HashMap<>(otherClaims);
    claims.put("preferred_username", name);
    claims.put("realm_access", Map.of("roles", roles));
    return new DefaultOAuth2TokenCallback("rijk", subject, "JWT", List.of(CLIENT), claims, 600);
  }

  private static final class NextAnswer implements OAuth2TokenCallback {
    @Override
    public String issuerId() {
      return "rijk";
    }

    @Override
    public String subject(TokenRequest request) {
      return next.subject(request);
    }

    @Override
    public String typeHeader(TokenRequest request) {
      return next.typeHeader(request);
    }

    @Override
    public List<String> audience(TokenRequest request) {
      return next.audience(request);
    }

    @Override
    public Map<String, Object> addClaims(TokenRequest request) {
      return next.addClaims(request);
    }

    @Override
    public long tokenExpiry() {
      return next.tokenExpiry();
    }
  }

  /** What the browser does there: it is sent back at once. The token follows when the code is redeemed. */
  private static String atProvider(String address, OAuth2TokenCallback answer) {
    next = answer;
    try (HttpClient browser = HttpClient.newHttpClient()) {
      HttpResponse<String> sent =
          browser.send(HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.ofString());
      URI back = URI.create(sent.headers().firstValue("Location").orElseThrow());
      return back.getRawPath() + "?" + back.getRawQuery();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }
}
