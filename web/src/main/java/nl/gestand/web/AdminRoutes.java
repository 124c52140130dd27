// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web;

import static nl.gestand.web.Routes.read;

import nl.gestand.web.access.Access;
import nl.gestand.web.access.Right;
import nl.gestand.web.admin.AccountPage;
import nl.gestand.web.admin.AccountsPage;
import nl.gestand.web.admin.AuditPage;
import nl.gestand.web.admin.HealthPage;
import nl.gestand.web.admin.OverviewPage;
import nl.gestand.web.admin.RegistersPage;
import nl.gestand.web.admin.UnknownWordsPage;
import nl.gestand.web.http.Site;

import io.javalin.config.RoutesConfig;

/** The paths of the pages for administrators, and what machines may ask of the installation. */
final class AdminRoutes {

  private AdminRoutes() {}

  static void register(RoutesConfig routes, Services services, Site site) {
    Access access = services.access();
    read(routes, "/beheer", new OverviewPage(access, services.unknownWords(), services.health(), site)::show,
        Right.ADMINISTER);

    AccountsPage accounts = new AccountsPage(access, site);
    read(routes, "/beheer/accounts", accounts::show, Right.ADMINISTER);
    routes.post("/beheer/accounts", accounts::add, Right.ADMINISTER);
    AccountPage account = new AccountPage(access, site);
    read(routes, "/beheer/accounts/{naam}", account::show, Right.ADMINISTER);
    routes.post("/beheer/accounts/{naam}/rol", account::changeRole, Right.ADMINISTER);
    routes.post("/beheer/accounts/{naam}/wachtwoord", account::resetPassword, Right.ADMINISTER);
    routes.post("/beheer/accounts/{naam}/blokkeren", account::block, Right.ADMINISTER);
    routes.post("/beheer/accounts/{naam}/deblokkeren", account::unblock, Right.ADMINISTER);
    routes.post("/beheer/accounts/{naam}/verwijderen", account::remove, Right.ADMINISTER);

    AuditPage audit = new AuditPage(access, site);
    read(routes, "/beheer/logboek", audit::show, Right.ADMINISTER);
    read(routes, "/beheer/logboek.csv", audit::export, Right.ADMINISTER);
    read(routes, "/beheer/woorden", new UnknownWordsPage(services.unknownWords(), site)::show, Right.ADMINISTER);

    RegistersPage registers = new RegistersPage(services.registerAlarms(), services.answerSuggestion(), site);
    read(routes, "/beheer/registers", registers::show, Right.ADMINISTER);
    routes.post("/beheer/registers/koppeling", registers::answer, Right.ADMINISTER);

    HealthPage health = new HealthPage(services.health(), site);
    read(routes, "/beheer/gezondheid", health::show, Right.ADMINISTER);
    read(routes, "/gezondheid", health::tell, Right.LOOK);
  }
}
