// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.admin;

import nl.gestand.ontology.model.Ministries;
import nl.gestand.web.access.Role;
import nl.gestand.web.words.Words;

import java.util.Arrays;
import java.util.List;

/** One of a list to choose from. */
public record Choice(String code, String label, boolean chosen) {

  static List<Choice> roles(String chosen) {
    return Arrays.stream(Role.values())
        .map(role -> new Choice(role.code(), Words.capital(role.label()), role.code().equals(chosen))).toList();
  }

  static List<Choice> ministries(String chosen) {
    return Ministries.list().stream()
        .map(ministry -> new Choice(
            ministry.code(), Words.ministry(ministry.code()), ministry.code().equals(chosen)))
        .toList();
  }
}
