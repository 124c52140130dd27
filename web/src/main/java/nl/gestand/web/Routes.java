// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web;

import nl.gestand.ontology.vocabulary.Labels;
import nl.gestand.web.access.Sessions;
import nl.gestand.web.byhand.AddPage;
import nl.gestand.web.commitments.CheckForm;
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
import nl.gestand.web.linkeddata.SeeOther;
import nl.gestand.web.review.ReviewPage;
import nl.gestand.web.search.FrontPage;
import nl.gestand.web.search.SearchPage;
import nl.gestand.web.signin.SignInPage;
import nl.gestand.web.workbench.AnswerPage;
import nl.gestand.web.workbench.BulkPage;
import nl.gestand.web.workbench.MyCommitmentsPage;
import nl.gestand.web.workbench.ProposalsPage;
import nl.gestand.web.workbench.RecordedPage;
import nl.gestand.web.workbench.Workers;

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

    Workers workers = new Workers(site);
    RecordedPage recorded = new RecordedPage(services.commitments(), site);
    read(routes, "/commitment/{id}/verbonden/{gebeurtenis}", workers.page(recorded::ofEvent));
    AnswerPage answer = new AnswerPage(services.commitments(), services.record(), site);
    read(routes, "/commitment/{id}/antwoord", workers.page(answer::showForm));
    routes.post("/commitment/{id}/antwoord", workers.form(answer::receive));

    read(routes, "/werkbank", workers.page(
        new MyCommitmentsPage(services.index(), services.queue(), services.answers(), site)::show));
    BulkPage bulk = new BulkPage(services.commitments(), services.record(),
        new CheckForm(new FindEvidence(services.documents(), services.archive())), site);
    read(routes, "/werkbank/reeks", workers.page(bulk::showForm));
    routes.post("/werkbank/reeks", workers.form(bulk::review));
    routes.post("/werkbank/reeks/vastleggen", workers.form(bulk::record));
    read(routes, "/werkbank/vastgelegd/{handeling}", workers.page(recorded::ofAction));
    read(routes, "/werkbank/voorstellen",
        workers.page(new ProposalsPage(services.commitments(), services.answers(), site)::show));
    ReviewPage review = new ReviewPage(services.queue(), services.commitments(), services.documents(),
        services.archive(), services.record(), site);
    read(routes, "/werkbank/beoordelen", workers.page(review::next));
    read(routes, "/werkbank/beoordelen/{gebeurtenis}", workers.page(review::show));
    routes.post("/werkbank/beoordelen/{gebeurtenis}", workers.form(review::decide));
    routes.post("/werkbank/beoordelen/{gebeurtenis}/terug", workers.form(review::undo));
    AddPage add = new AddPage(services.index(), services.commitments(), services.documents(), services.archive(),
        services.record(), site);
    read(routes, "/werkbank/toezegging", workers.page(add::show));
    routes.post("/werkbank/toezegging", workers.form(add::review));
    routes.post("/werkbank/toezegging/wijzigen", workers.form(add::again));
    routes.post("/werkbank/toezegging/vastleggen", workers.form(add::record));

    DocumentPage document = new DocumentPage(services.documents(), services.archive(), site);
    read(routes, "/document/{id}", document::show);
    read(routes, "/document/{id}/origineel", document::original);

    read(routes, "/dossier/{key}",
        new DossierPage(services.index(), site)::show);

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
