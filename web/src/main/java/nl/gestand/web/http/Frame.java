// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.http;

import java.util.Optional;

/**
 * What stands around every page.
 *
 * @param stylesheet address of the stylesheet, with its version
 * @param icon address of the icon, with its version
 * @param name of the account that is signed in
 * @param manages whether that is an administrator
 * @param csrf what a form must send back
 * @param here path and query of this page, to come back to after signing in
 * @param about what the page is about, for programs
 * @param notice what is told at the top of this page, once
 * @param citation how the thing that this page is about is cited
 */
public record Frame(String stylesheet, String icon, Optional<String> name, boolean manages, String csrf, String here,
    Optional<Notice> notice, Optional<DataBlock> about,
    Optional<String> citation) {

  /** Under this a page leaves the citation of its thing with the request. */
  public static final String CITATION = "citation";
}
