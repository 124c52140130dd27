// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.ontology.store;

final class MemoryStoreTest extends StoreContract {

  @Override
  protected KnowledgeStore openEmpty() {
    return KnowledgeStore.open("mem:", URIS);
  }
}
