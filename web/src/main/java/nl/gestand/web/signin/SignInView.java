// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.signin;

import nl.gestand.web.http.View;

import java.util.Optional;

/**
 * The form to sign in.
 *
 * @param name as typed
 * @param back path to go to afterwards
 * @param problem what went wrong, or empty
 * @param elsewhere where one can sign in at a provider
 */
public record SignInView(String title, String csrf, String name, String back, String problem,
    Optional<String> elsewhere) implements View {}
