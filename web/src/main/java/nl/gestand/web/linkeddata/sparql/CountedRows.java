// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.linkeddata.sparql;

import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.RowSet;

import java.util.List;

/** Rows that are refused once there are too many. */
final class CountedRows implements RowSet {

  private final RowSet rows;
  private final SparqlLimits limits;

  CountedRows(RowSet rows, SparqlLimits limits) {
    this.rows = rows;
    this.limits = limits;
  }

  @Override
  public boolean hasNext() {
    return rows.hasNext();
  }

  @Override
  public Binding next() {
    Binding row = rows.next();
    if (rows.getRowNumber() > limits.rows()) {
      throw QueryRefusedException.tooManyRows(limits);
    }
    return row;
  }

  @Override
  public List<Var> getResultVars() {
    return rows.getResultVars();
  }

  @Override
  public long getRowNumber() {
    return rows.getRowNumber();
  }

  @Override
  public void close() {
    rows.close();
  }
}
