// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web;

import nl.gestand.ontology.vocabulary.Labels;
import nl.gestand.web.access.Sessions;
import nl.gestand.web.actions.ActionsPage;
import nl.gestand.web.commitments.CommitmentPage;
import nl.gestand.web.commitments.FindEvidence;
import nl.gestand.web.commitments.RecordPage;
import nl.gestand.web.documents.DocumentPage;
import nl.gestand.web.dossiers.DossierPage;
import nl.gestand.web.http.Assets;
import nl.gestand.web.http.ErrorPages;
import nl.gestand.web.http.Pages;
import nl.gestand.web.http.SecurityHeaders;
import nl.gestand.web.http.Site;
import nl.gestand.web.imports.ImportPage;
import nl.gestand.web.imports.JudgeTable;
import nl.gestand.web.linkeddata.SeeOther;
import nl.gestand.web.reports.OverviewPage;
import nl.gestand.web.reports.ReportPage;
import nl.gestand.web.search.FrontPage;
import nl.gestand.web.search.SearchPage;
import nl.gestand.web.signin.SignInPage;
import nl.gestand.web.tables.FindCommitments;
import nl.gestand.web.tables.TablePage;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Handler;

/** Every path of the pages. */
final class Routes {

  private Routes() {}

  static void register(RoutesConfig routes, Services services) {
    Sessions sessions = new Sessions();
    Assets assets = new Assets();
    Pages pages = new Pages(assets, sessions);
    Site site = new Site(pages, sessions, new Labels(), services.clock());

    routes.before(SecurityHeaders::add);
    new ErrorPages(pages).register(routes);

    read(routes, Assets.PATH, assets::serve);
    read(routes, "/favicon.ico", assets::serveFavicon);

    read(routes, "/", new FrontPage(services.index(), site)::show);
    read(routes, "/zoeken",
        new SearchPage(services.index(), services.commitments(), services.documents(), site)::show);

    read(routes, "/commitment/{id}", new CommitmentPage(services.commitments(), site)::show);
    RecordPage record = new RecordPage(
        services.commitments(), services.record(), services.documents(), services.archive(), site);
    read(routes, "/commitment/{id}/status", record::showForm);
    routes.post("/commitment/{id}/status", record::receive);

    DocumentPage document = new DocumentPage(services.documents(), services.archive(), site);
    read(routes, "/document/{id}", document::show);
    read(routes, "/document/{id}/origineel", document::original);

    read(routes, "/dossier/{key}",
        new DossierPage(services.index(), site)::show);

    FindCommitments find = new FindCommitments(services.index(), services.commitments());
    read(routes, "/overzichten", new OverviewPage(services.index(), site)::show);
    read(routes, "/overzichten/tabel.{vorm}", new TablePage(find, site)::download);
    ReportPage reports = new ReportPage(find, site, services.base());
    read(routes, "/overzichten/bijlage/{ministerie}/{jaar}.{vorm}", reports::annex);
    read(routes, "/overzichten/rappel/{ministerie}/{dag}.{vorm}", reports::rappel);

    JudgeTable judge = new JudgeTable(services.commitments(),
        new FindEvidence(services.documents(), services.archive()), site.labels());
    ImportPage imports =
        new ImportPage(services.tables(), judge, services.record(), services.audit(), site);
    read(routes, "/import", imports::show);
    routes.post("/import", imports::upload);
    read(routes, "/import/{id}", imports::preview);
    routes.post("/import/{id}", imports::confirm);
    ActionsPage actions = new ActionsPage(services.commitments(), services.record(), services.accounts(), site);
    read(routes, "/handelingen", actions::show);
    routes.post("/handelingen/{id}/terug", actions::undo);

    read(routes, "/id/passage/{document}/{span}", SeeOther::passage);
    read(routes, "/id/{kind}/{local}", SeeOther::page);

    SignInPage signIn = new SignInPage(services.passwords(), services.audit(), site);
    read(routes, "/inloggen", signIn::show);
    routes.post("/inloggen", signIn::signIn);
    routes.post("/uitloggen", signIn::signOut);
  }

  /** Without a handler of its own, HEAD is answered with the headers of an empty page. */
  private static void read(RoutesConfig routes, String path, Handler handler) {
    routes.get(path, handler);
    routes.head(path, handler);
  }
}
