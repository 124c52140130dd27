// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.http;

import nl.gestand.web.access.Account;

import java.util.Optional;

/**
 * What stands around every page.
 *
 * @param stylesheet address of the stylesheet, with its version
 * @param icon address of the icon, with its version
 * @param account who is signed in
 * @param csrf what a form must send back
 * @param here path and query of this page, to come back to after signing in
 */
public record Frame(String stylesheet, String icon, Optional<Account> account, String csrf, String here) {}
