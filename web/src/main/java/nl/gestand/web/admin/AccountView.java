// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.admin;

import nl.gestand.web.http.View;

import java.util.List;
import java.util.Map;

/**
 * One account.
 *
 * @param external whether its owner signs in elsewhere, which also decides the role
 * @param own whether it is that of who looks, who can't shut themselves out
 * @param tokens how many tokens it has
 * @param log where the log tells what it did
 * @param wrong what is wrong with what was filled in, by field
 */
public record AccountView(String title, String name, String path, AccountsView.Line line, boolean external,
    boolean own, int tokens, String log, List<Choice> roles, List<Choice> ministries, Map<String, String> wrong)
    implements View {}
