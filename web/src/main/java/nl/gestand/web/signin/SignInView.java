// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.signin;

import nl.gestand.web.http.View;

/**
 * The form to sign in.
 *
 * @param name as typed
 * @param back path to go to afterwards
 * @param problem what went wrong, or empty
 */
public record SignInView(String title, String csrf, String name, String back, String problem) implements View {}
