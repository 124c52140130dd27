// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.words;

/** Words that lead somewhere. */
public record Link(String text, String href) {}
