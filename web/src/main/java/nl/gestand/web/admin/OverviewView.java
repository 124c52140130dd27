// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.admin;

import nl.gestand.web.http.View;

import java.util.List;

/**
 * The front page for an administrator.
 *
 * @param problems what is wrong with the installation, in sentences
 */
public record OverviewView(String title, int accounts, int unknownWords, List<String> problems) implements View {}
