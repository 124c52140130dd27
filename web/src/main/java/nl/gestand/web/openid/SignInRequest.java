// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.openid;

import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.Nonce;

/**
 * A request to sign someone in, as long as it is not answered.
 *
 * @param address of the provider, where the browser goes
 * @param state returns with the answer
 * @param nonce stands in the ID token that answers this request and no other
 * @param verifier proves that who redeems the code is who asked for it
 */
public record SignInRequest(String address, State state, Nonce nonce, CodeVerifier verifier) {}
