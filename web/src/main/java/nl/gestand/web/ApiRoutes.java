// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web;

import static nl.gestand.web.Routes.read;

import nl.gestand.ontology.store.Uris;
import nl.gestand.web.access.Right;
import nl.gestand.web.api.ApiDocument;
import nl.gestand.web.api.ApiRules;
import nl.gestand.web.api.ChangesApi;
import nl.gestand.web.api.QueriesApi;
import nl.gestand.web.api.SearchApi;
import nl.gestand.web.api.StatusesApi;
import nl.gestand.web.api.ThingsApi;
import nl.gestand.web.http.Site;

import io.javalin.config.RoutesConfig;

/** The paths for programs that want JSON. */
final class ApiRoutes {

  private ApiRoutes() {}

  static void register(RoutesConfig routes, Services services, Site site) {
    routes.before("/api/*", ApiRules::keep);
    routes.before(ApiRules::tellPrograms);
    Uris uris = new Uris(services.base());
    QueriesApi queries = new QueriesApi(services.store(), services.sparql(), site);
    read(routes, "/api/v1/queries", queries::list, Right.LOOK);
    read(routes, "/api/v1/queries/{name}", queries::ask, Right.LOOK);
    read(routes, "/api/v1/openapi.json", new ApiDocument(queries, site, services.dataset())::show, Right.LOOK);
    read(routes, "/api/v1/search", new SearchApi(services.index(), site)::search, Right.LOOK);
    ThingsApi things = new ThingsApi(services.commitments(), services.documents(), uris, site);
    read(routes, "/api/v1/commitments/{id}", things::commitment, Right.LOOK);
    read(routes, "/api/v1/documents/{id}", things::document, Right.LOOK);
    read(routes, "/api/v1/dossiers/{key}", things::dossier, Right.LOOK);
    read(routes, "/api/v1/changes", new ChangesApi(services.changes(), services.commitments())::list, Right.LOOK);
    read(routes, "/api/v1/statuses", new StatusesApi(site.labels())::list, Right.LOOK);
  }
}
