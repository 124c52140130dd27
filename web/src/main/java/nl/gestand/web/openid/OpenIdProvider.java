// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.openid;

import nl.gestand.web.access.Account;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.GeneralException;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.TokenResponse;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;

import java.io.IOException;
import java.net.URI;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The provider at which people can sign in: authorization code with PKCE. Its configuration is read when it is first
 * needed, and again after a failure. Safe for several threads.
 *
 * @see <a href="https://openid.net/specs/openid-connect-core-1_0.html">OpenID Connect Core 1.0</a>
 */
public final class OpenIdProvider {

  /** Signed with a key that only the provider has; never with our own secret, never unsigned. */
  private static final Set<JWSAlgorithm> ALGORITHMS = Set.of(JWSAlgorithm.RS256, JWSAlgorithm.RS384,
      JWSAlgorithm.RS512, JWSAlgorithm.PS256, JWSAlgorithm.PS384, JWSAlgorithm.PS512, JWSAlgorithm.ES256,
      JWSAlgorithm.ES384, JWSAlgorithm.ES512);

  private static final Pattern NOT_IN_A_NAME = Pattern.compile("[^a-z0-9._@-]");
  private static final Pattern NOT_FIRST_IN_A_NAME = Pattern.compile("^[._@-]+");

  private final OpenIdSettings settings;
  private final IssuerClient client;
  private Optional<Configuration> configuration = Optional.empty();

  private record Configuration(URI authorization, URI token, IDTokenValidator validator) {}

  /**
   * Someone for whom the provider vouches.
   *
   * @param subject who they are, for ever
   * @param account with the name, role and ministry that follow from the claims
   */
  public record Vouched(String subject, Account account) {}

  public OpenIdProvider(OpenIdSettings settings) {
    this.settings = settings;
    this.client = new IssuerClient(settings.issuer());
  }

  /** Begins to sign someone in. */
  public SignInRequest ask() throws ProviderException {
    State state = new State();
    Nonce nonce = new Nonce();
    CodeVerifier verifier = new CodeVerifier();
    AuthenticationRequest request = new AuthenticationRequest.Builder(ResponseType.CODE,
        new Scope("openid", "profile"), new ClientID(settings.client()), settings.redirect())
        .endpointURI(configuration().authorization()).state(state).nonce(nonce)
        .codeChallenge(verifier, CodeChallengeMethod.S256).build();
    return new SignInRequest(request.toURI().toString(), state, nonce, verifier);
  }

  /**
   * Redeems the code with which the browser came back.
   *
   * @throws ProviderException when the provider does not answer, or its token is not for us, for this request and now
   */
  public Vouched redeem(SignInRequest request, String code) throws ProviderException {
    Configuration known = configuration();
    AuthorizationCodeGrant grant =
        new AuthorizationCodeGrant(new AuthorizationCode(code), settings.redirect(), request.verifier());
    ClientID id = new ClientID(settings.client());
    TokenRequest asked = settings.secret()
        .map(secret -> new TokenRequest(known.token(), new ClientSecretBasic(id, new Secret(secret)), grant))
        .orElseGet(() -> new TokenRequest(known.token(), id, grant, new Scope()));
    try {
      TokenResponse answer = OIDCTokenResponseParser.parse(asked.toHTTPRequest().send(client));
      if (!(answer instanceof OIDCTokenResponse tokens)) {
        throw new ProviderException("no token: " + answer.toErrorResponse().getErrorObject().getCode());
      }
      IDTokenClaimsSet claims = known.validator().validate(tokens.getOIDCTokens().getIDToken(), request.nonce());
      return vouched(claims.getSubject().getValue(), claims.toJSONObject());
    } catch (IOException | ParseException | BadJOSEException | JOSEException e) {
      throw new ProviderException("no token that holds", e);
    }
  }

  private Vouched vouched(String subject, Map<String, Object> claims) {
    String given = claims.get(settings.nameClaim()) instanceof String text ? text : subject;
    String name = NOT_FIRST_IN_A_NAME.matcher(
        NOT_IN_A_NAME.matcher(given.toLowerCase(Locale.ROOT)).replaceAll("-")).replaceFirst("");
    String possible = name.isEmpty() ? "naamloos" : name.substring(0, Math.min(64, name.length()));
    return new Vouched(settings.issuer() + " " + subject, settings.roles().account(possible, claims));
  }

  private synchronized Configuration configuration() throws ProviderException {
    if (configuration.isEmpty()) {
      configuration = Optional.of(read());
    }
    return configuration.get();
  }

  private Configuration read() throws ProviderException {
    Issuer issuer = new Issuer(settings.issuer());
    try {
      OIDCProviderMetadata told = OIDCProviderMetadata.parse(
          client.retrieveResource(OIDCProviderMetadata.resolveURL(issuer)).getContent());
      if (!told.getIssuer().equals(issuer)) {
        throw new ProviderException("it calls itself " + told.getIssuer());
      }
      JWKSource<SecurityContext> keys = JWKSourceBuilder.create(ofIssuer(told.getJWKSetURI()).toURL(), client)
          .refreshAheadCache(false).build();
      return new Configuration(ofIssuer(told.getAuthorizationEndpointURI()), ofIssuer(told.getTokenEndpointURI()),
          new IDTokenValidator(issuer, new ClientID(settings.client()),
              new JWSVerificationKeySelector<>(ALGORITHMS, keys), null));
    } catch (IOException | GeneralException e) {
      throw new ProviderException("no configuration", e);
    }
  }

  private URI ofIssuer(URI endpoint) throws ProviderException {
    if (endpoint == null || !client.isOfIssuer(endpoint)) {
      throw new ProviderException(endpoint + " is not on the host of the issuer");
    }
    return endpoint;
  }
}
