// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.indexer.bench;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/** Reads a whole answer. */
final class Sql {

  private Sql() {}

  /** @return characters read */
  static long read(PreparedStatement select) throws SQLException {
    long sum = 0;
    try (ResultSet rows = select.executeQuery()) {
      int columns = rows.getMetaData().getColumnCount();
      while (rows.next()) {
        for (int i = 1; i <= columns; i++) {
          String value = rows.getString(i);
          sum += value == null ? 0 : value.length();
        }
      }
    }
    return sum;
  }
}
