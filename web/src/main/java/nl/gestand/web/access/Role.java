// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.access;

public enum Role {
  OFFICIAL,
  STAFF,
  ADMIN
}
