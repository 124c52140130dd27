// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.ontology.store;

import nl.gestand.ontology.vocabulary.Gst;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.RiotException;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.loader.BulkLoaderException;
import org.apache.jena.tdb2.loader.DataLoader;
import org.apache.jena.tdb2.loader.main.LoaderMain;
import org.apache.jena.tdb2.loader.main.LoaderPlan;
import org.apache.jena.tdb2.loader.main.LoaderPlans;
import org.apache.jena.tdb2.sys.TDBInternal;

import java.nio.file.Path;

/**
 * Fills a new store from a dump in N-Quads, by TDB2's bulk loader: several times as fast as changes, and not safe when
 * it is interrupted, so the store is one only when all of it is there.
 */
final class LoadDump {

  /** That of TDB2's own loader, with the indexes that our stores have. */
  private static final LoaderPlan PLAN = new LoaderPlan(LoaderPlans.loaderPlanPhased.dataInputType(),
      new String[] {"SPO"}, new String[] {"GSPO"}, new String[][] {{"POS", "OSP"}}, new String[][] {{"SPOG", "POSG", "OSPG"}});

  private LoadDump() {}

  /**
   * Reads a dump into an empty dataset, and closes that.
   *
   * @param dump N-Quads, also with gzip
   * @return how many quads it has
   * @throws StoreUnavailableException when it can't be read, or is no dump of a store with these addresses
   */
  static long into(DatasetGraph empty, Path dump, Uris uris) {
    try {
      DataLoader loader = new LoaderMain(PLAN, empty, (message, values) -> { });
      loader.startBulk();
      try {
        loader.load(dump.toUri().toString());
      } catch (RiotException | BulkLoaderException e) {
        loader.finishException(e);
        throw new StoreUnavailableException("De dump " + dump + " kan niet worden gelezen: " + e.getMessage(), e);
      }
      loader.finishBulk();
      boolean ours = Txn.calculateRead(empty, () ->
          empty.contains(uris.changeGraph(), uris.changeLog(), Gst.lastChange, Node.ANY));
      if (!ours) {
        throw new StoreUnavailableException("De dump " + dump + " is niet van een opslag met de adressen van deze map:"
            + " zet eerst de juiste 'base' in gestand.properties.", null);
      }
      return loader.countQuads();
    } finally {
      TDBInternal.expel(empty, true);
    }
  }
}
