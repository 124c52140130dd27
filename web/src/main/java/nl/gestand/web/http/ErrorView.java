// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.http;

/**
 * What is shown when there is no page to show.
 *
 * @param reference what the log knows the failure by, or empty
 */
public record ErrorView(String title, String message, String reference) implements View {}
