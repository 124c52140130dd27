// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.access;

/**
 * Someone who signed in, for as long as that lasts.
 *
 * @param csrf what only our own forms know, and must send back
 */
public record Session(Account account, String csrf) {}
