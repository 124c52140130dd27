// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.linkeddata.sparql;

import java.nio.file.Path;
import java.util.List;

/** What is measured and checked of the endpoint with tools that the product itself does not need. */
public final class SparqlBench {

  private SparqlBench() {}

  /** @param args {@code conformance}, {@code fuseki DATA}, {@code first DATA}, {@code ten}, {@code load} or {@code rows [COUNT]} */
  public static void main(String[] args) throws Exception {
    switch (args.length == 0 ? "" : args[0]) {
      case "conformance" -> Conformance.main();
      case "fuseki" -> CompareWithFuseki.main(Path.of(args[1]));
      case "first" -> FirstLate.main(Path.of(args[1]));
      case "ten" -> TenQuestions.main(List.of(args).subList(1, args.length));
      case "load" -> LoadAll.main(args.length > 1 ? Long.parseLong(args[1]) : 10_000_000);
      case "rows" -> ManyRows.main(args.length > 1 ? Long.parseLong(args[1]) : 5_000_000);
      default -> {
        System.err.println("Use: conformance | fuseki DATA | first DATA | load [QUADS] | ten [VIRTUOSO | FILE] | rows [COUNT]");
        System.exit(2);
      }
    }
    System.exit(0);
  }
}
