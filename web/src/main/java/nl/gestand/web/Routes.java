// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web;

import nl.gestand.ontology.vocabulary.Labels;
import nl.gestand.web.access.Access;
import nl.gestand.web.access.Callers;
import nl.gestand.web.access.Right;
import nl.gestand.web.access.Sessions;
import nl.gestand.web.access.SignInLimit;
import nl.gestand.web.account.AccountPage;
import nl.gestand.web.account.PasswordLinkPage;
import nl.gestand.web.actions.ActionsPage;
import nl.gestand.web.byhand.AddPage;
import nl.gestand.web.citations.CitationPage;
import nl.gestand.web.commitments.CheckForm;
import nl.gestand.web.commitments.CommitmentPage;
import nl.gestand.web.commitments.FindEvidence;
import nl.gestand.web.commitments.FormerAddress;
import nl.gestand.web.commitments.RecordPage;
import nl.gestand.web.documents.DocumentPage;
import nl.gestand.web.dossiers.DossierPage;
import nl.gestand.web.follow.FeedPage;
import nl.gestand.web.follow.FindNews;
import nl.gestand.web.follow.FollowPage;
import nl.gestand.web.http.Assets;
import nl.gestand.web.http.ErrorPages;
import nl.gestand.web.http.Freshness;
import nl.gestand.web.http.Gate;
import nl.gestand.web.http.Pages;
import nl.gestand.web.http.SecurityHeaders;
import nl.gestand.web.http.Site;
import nl.gestand.web.imports.ImportPage;
import nl.gestand.web.imports.JudgeTable;
import nl.gestand.web.linkeddata.DumpsPage;
import nl.gestand.web.linkeddata.EarlierPages;
import nl.gestand.web.linkeddata.OntologyPage;
import nl.gestand.web.linkeddata.QueryPage;
import nl.gestand.web.linkeddata.QuestionsPage;
import nl.gestand.web.linkeddata.ShowOntology;
import nl.gestand.web.linkeddata.ThingAddress;
import nl.gestand.web.linkeddata.ThingData;
import nl.gestand.web.registers.JoinPage;
import nl.gestand.web.registers.ShowRegister;
import nl.gestand.web.reports.OverviewPage;
import nl.gestand.web.reports.ReportPage;
import nl.gestand.web.review.ReviewPage;
import nl.gestand.web.search.AlikePage;
import nl.gestand.web.search.FrontPage;
import nl.gestand.web.search.SearchPage;
import nl.gestand.web.search.SuggestPage;
import nl.gestand.web.search.WhyPage;
import nl.gestand.web.signin.ProviderPage;
import nl.gestand.web.signin.SignInPage;
import nl.gestand.web.statutes.ArticlePage;
import nl.gestand.web.statutes.BillPage;
import nl.gestand.web.statutes.FaultyCitationsPage;
import nl.gestand.web.statutes.LookUpArticle;
import nl.gestand.web.tables.FindCommitments;
import nl.gestand.web.tables.ResultPage;
import nl.gestand.web.tables.TablePage;
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
    Access access = services.access();
    Sessions sessions = new Sessions(access.accounts(), access.proxies());
    Callers callers = new Callers(sessions, access.tokens());
    Assets assets = new Assets();
    Pages pages = new Pages(assets, callers,
        new Freshness(services.changes(), services.index(), services.clock()));
    Site site = new Site(pages, callers, sessions, access.proxies(), new Labels(), services.clock(),
        services.base());

    routes.before(SecurityHeaders::add);
    routes.before(new FormerAddress(services.commitments())::lead);
    routes.beforeMatched(new Gate(callers, sessions, ImportPage.MOST_BYTES_OF_FORM)::check);
    new ErrorPages(pages).register(routes);

    read(routes, Assets.PATH, assets::serve);
    read(routes, "/favicon.ico", assets::serveFavicon);

    read(routes, "/", new FrontPage(services.index(), site)::show);
    LookUpArticle articles =
        new LookUpArticle(services.statutes(), services.citations(), services.commitments());
    read(routes, "/zoeken", new SearchPage(services.index(), articles, site)::show);

    FindNews news = new FindNews(services.index(), services.commitments(), services.documents(), site.labels(),
        services.base());
    FeedPage feeds = new FeedPage(news, services.index(), services.commitments(), site);
    read(routes, "/zoeken/wijzigingen.{vorm}", feeds::ofSearch);
    read(routes, "/zoeken/termijnen.ics", feeds::termsOfSearch);
    read(routes, "/commitment/{id}/wijzigingen.{vorm}", feeds::ofCommitment);
    read(routes, "/commitment/{id}/termijn.ics", feeds::termOfCommitment);
    read(routes, "/zoeken/uitkomst.{vorm}", new ResultPage(services.index(), services.commitments(), site)::download);
    read(routes, "/zoeken/suggesties", new SuggestPage(services.index())::answer);
    read(routes, "/zoeken/waarom", new WhyPage(services.index(), site)::show);
    AlikePage alike = new AlikePage(services.index(), site);
    read(routes, "/zoeken/zoals/commitment/{id}", alike::commitment);
    read(routes, "/zoeken/zoals/document/{id}", alike::document);

    EarlierPages earlier = new EarlierPages(services.describe(), site);
    read(routes, "/commitment/{id}", earlier.of("commitment/{id}", new CommitmentPage(services.commitments(),
        new ShowRegister(services.registers(), site.labels()), site)::show));
    routes.post("/commitment/{id}/koppeling",
        new JoinPage(services.commitments(), services.judgeJoin(), site)::receive, Right.RECORD);
    FindEvidence evidence = new FindEvidence(services.documents(), services.archive());
    RecordPage record = new RecordPage(services.commitments(), services.record(), evidence, site);
    read(routes, "/commitment/{id}/status", record::showForm);
    routes.post("/commitment/{id}/status", record::receive, Right.RECORD);

    Workers workers = new Workers(site);
    RecordedPage recorded = new RecordedPage(services.commitments(), site);
    read(routes, "/commitment/{id}/verbonden/{gebeurtenis}", workers.work(recorded::ofEvent), Right.RECORD);
    AnswerPage answer = new AnswerPage(services.commitments(), services.record(), site);
    read(routes, "/commitment/{id}/antwoord", workers.work(answer::showForm), Right.RECORD);
    routes.post("/commitment/{id}/antwoord", workers.work(answer::receive), Right.RECORD);

    read(routes, "/werkbank", workers.work(new MyCommitmentsPage(
        services.index(), services.queue(), services.answers(), site)::show), Right.RECORD);
    BulkPage bulk = new BulkPage(services.commitments(), services.record(), new CheckForm(evidence), site);
    read(routes, "/werkbank/reeks", workers.work(bulk::showForm), Right.RECORD);
    routes.post("/werkbank/reeks", workers.work(bulk::review), Right.RECORD);
    routes.post("/werkbank/reeks/vastleggen", workers.work(bulk::record), Right.RECORD);
    read(routes, "/werkbank/vastgelegd/{handeling}", workers.work(recorded::ofAction), Right.RECORD);
    read(routes, "/werkbank/voorstellen",
        workers.work(new ProposalsPage(services.commitments(), services.answers(), site)::show), Right.RECORD);
    ReviewPage review = new ReviewPage(services.queue(), services.commitments(), services.documents(),
        services.archive(), services.record(), site);
    read(routes, "/werkbank/beoordelen", workers.work(review::next), Right.RECORD);
    read(routes, "/werkbank/beoordelen/{gebeurtenis}", workers.work(review::show), Right.RECORD);
    routes.post("/werkbank/beoordelen/{gebeurtenis}", workers.work(review::decide), Right.RECORD);
    routes.post("/werkbank/beoordelen/{gebeurtenis}/terug", workers.work(review::undo), Right.RECORD);
    AddPage add = new AddPage(services.index(), services.commitments(), services.documents(), services.archive(),
        services.record(), site);
    read(routes, "/werkbank/toezegging", workers.work(add::show), Right.RECORD);
    routes.post("/werkbank/toezegging", workers.work(add::review), Right.RECORD);
    routes.post("/werkbank/toezegging/wijzigen", workers.work(add::again), Right.RECORD);
    routes.post("/werkbank/toezegging/vastleggen", workers.work(add::record), Right.RECORD);

    DocumentPage document = new DocumentPage(services.documents(), services.commitments(), services.archive(), site);
    read(routes, "/document/{id}", earlier.of("document/{id}", document::show));
    read(routes, "/document/{id}/origineel", document::original);
    CitationPage citation = new CitationPage(services.commitments(), services.documents(), site);
    read(routes, "/commitment/{id}/citaat.{vorm}", citation::commitment);
    read(routes, "/document/{id}/citaat.{vorm}", citation::document);

    read(routes, "/dossier/{key}", earlier.of("dossier/{key}", new DossierPage(services.index(), site)::show));

    read(routes, "/wetsvoorstel/{dossier}", new BillPage(site)::show);
    read(routes, "/artikel/{bwb}/{nummer}", earlier.of("article/{bwb}/{nummer}", new ArticlePage(articles, site)::show));

    FindCommitments find = new FindCommitments(services.index(), services.commitments());
    read(routes, "/overzichten", new OverviewPage(services.index(), site)::show);
    read(routes, "/overzichten/aanhalingen", new FaultyCitationsPage(services.faulty(), site)::show);
    read(routes, "/overzichten/tabel.{vorm}", new TablePage(find, site)::download);
    ReportPage reports = new ReportPage(find, site, services.base());
    read(routes, "/overzichten/bijlage/{ministerie}/{jaar}.{vorm}", reports::annex);
    read(routes, "/overzichten/rappel/{ministerie}/{dag}.{vorm}", reports::rappel);

    JudgeTable judge = new JudgeTable(services.commitments(), evidence, site.labels());
    ImportPage imports = new ImportPage(services.tables(), judge, services.record(), access.audit(), site);
    read(routes, "/import", imports::show, Right.RECORD);
    routes.post("/import", imports::upload, Right.RECORD);
    read(routes, "/import/{id}", imports::preview, Right.RECORD);
    routes.post("/import/{id}", imports::confirm, Right.RECORD);
    ActionsPage actions = new ActionsPage(services.commitments(), services.record(), access.accounts(), site);
    read(routes, "/handelingen", actions::show, Right.RECORD);
    routes.post("/handelingen/{id}/terug", actions::undo, Right.RECORD);

    ThingData data = new ThingData(services.describe(), site);
    read(routes, "/id/<path>", new ThingAddress(services.describe())::lead);
    read(routes, "/data/<path>", data::show);
    read(routes, "/timemap/<path>", data::timeMap);
    OntologyPage ontology = new OntologyPage(new ShowOntology(services.describe()), site);
    read(routes, "/ontology", ontology::show);
    read(routes, "/ontology/{deel}", ontology::part);
    read(routes, "/ns", ontology::term);
    read(routes, "/ns/{naam}", ontology::term);
    read(routes, "/scheme/<path>", ontology::concept);
    QuestionsPage questions = new QuestionsPage(services.store(), services.sparql(), site);
    read(routes, "/vragen", questions::list);
    read(routes, "/vragen/werkblad", questions::worksheet);
    read(routes, "/vragen/{naam}", questions::show);
    QueryPage queries = new QueryPage(services.store(), services.kept(), services.sparql(), access.audit(), site);
    routes.post("/vragen/bewaren", queries::keep, Right.KEEP);
    read(routes, "/query/{id}", earlier.of("query/{id}", queries::show));
    read(routes, "/query/{id}/uitkomst.{vorm}", queries::result);
    routes.post("/query/{id}/intrekken", queries::withdraw, Right.ADMINISTER);
    DumpsPage dumps = new DumpsPage(services.dumps(), services.dataset(), site);
    read(routes, "/dumps", dumps::show);
    read(routes, "/dumps/dataset.{vorm}", dumps::describe);
    read(routes, "/dumps/{dag}/{bestand}", dumps::download);
    read(routes, "/.well-known/void", dumps::wellKnown);

    SignInLimit limit = new SignInLimit();
    SignInPage signIn = new SignInPage(access, limit, services.provider().isPresent(), site);
    read(routes, "/inloggen", signIn::show);
    routes.post("/inloggen", signIn::signIn, Right.LOOK);
    routes.post("/uitloggen", signIn::signOut, Right.LOOK);
    ProviderPage provider = new ProviderPage(services.provider(), access, site);
    read(routes, "/inloggen/extern", provider::leave);
    read(routes, "/inloggen/terug", provider::comeBack);
    PasswordLinkPage link = new PasswordLinkPage(access, site);
    read(routes, "/wachtwoord/{code}", link::show);
    routes.post("/wachtwoord/{code}", link::choose, Right.LOOK);

    AccountPage account = new AccountPage(access, limit, site);
    read(routes, "/account", account::show, Right.OWN_ACCOUNT);
    routes.post("/account/wachtwoord", account::changePassword, Right.OWN_ACCOUNT);
    routes.post("/account/tokens", account::makeToken, Right.OWN_ACCOUNT);
    routes.post("/account/tokens/{id}/intrekken", account::revokeToken, Right.OWN_ACCOUNT);

    FollowPage follow = new FollowPage(services.followings(), services.mail(), services.commitments(), access, site);
    read(routes, "/volgen", follow::show, Right.OWN_ACCOUNT);
    routes.post("/volgen", follow::begin, Right.OWN_ACCOUNT);
    routes.post("/volgen/{id}/stoppen", follow::stop, Right.OWN_ACCOUNT);
    read(routes, "/volgen/bevestigen/{code}", follow::askToConfirm);
    routes.post("/volgen/bevestigen/{code}", follow::confirm, Right.BY_LINK);
    read(routes, "/volgen/stop/{code}", follow::askToStop);
    routes.post("/volgen/stop/{code}", follow::stopByLink, Right.BY_LINK);

    ApiRoutes.register(routes, services, site);
    AdminRoutes.register(routes, services, site);
  }

  /** A page that everybody may see. */
  private static void read(RoutesConfig routes, String path, Handler handler) {
    read(routes, path, handler, Right.LOOK);
  }

  /** Without a handler of its own, HEAD is answered with the headers of an empty page. */
  static void read(RoutesConfig routes, String path, Handler handler, Right right) {
    routes.get(path, handler, right);
    routes.head(path, handler, right);
  }
}
