// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.access;

import java.util.Optional;

public record Account(String name, Role role, Optional<String> ministry) {}
