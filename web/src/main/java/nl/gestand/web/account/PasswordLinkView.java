// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.account;

import nl.gestand.web.http.View;

import java.util.Map;

/**
 * The form to choose a first or a new password.
 *
 * @param name of the account
 * @param wrong what is wrong with what was filled in, by field
 */
public record PasswordLinkView(String title, String action, String csrf, String name, Map<String, String> wrong)
    implements View {}
