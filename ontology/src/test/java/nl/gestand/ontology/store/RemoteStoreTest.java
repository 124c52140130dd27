// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.ontology.store;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class RemoteStoreTest extends StoreContract {

  private FusekiServer server;

  @Override
  protected KnowledgeStore openEmpty() {
    server = FusekiServer.create().port(0).loopback(true).add("/gestand", DatasetGraphFactory.createTxnMem()).build()
        .start();
    return KnowledgeStore.open("http://localhost:" + server.getPort() + "/gestand", URIS);
  }

  @AfterEach
  void stop() {
    server.stop();
  }

  @Test
  void open_notReachable_saysSo() {
    assertThatThrownBy(() -> KnowledgeStore.open("http://localhost:1/gestand", URIS))
        .isInstanceOf(StoreUnavailableException.class)
        .hasMessageContaining("niet bereikbaar");
  }
}
