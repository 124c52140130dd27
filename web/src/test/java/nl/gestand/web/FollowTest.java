// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import nl.gestand.ontology.model.Claimant;
import nl.gestand.ontology.model.CommitmentId;
import nl.gestand.ontology.model.EventId;
import nl.gestand.ontology.model.Status;
import nl.gestand.ontology.model.StatusEvent;
import nl.gestand.ontology.store.Recording;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Following by mail, with a mail server that really takes it. */
class FollowTest {

  private static final GreenMail SERVER = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
  private static final Pattern CONFIRM = Pattern.compile("(/volgen/bevestigen/[\\w-]+)");

  @TempDir
  static Path folder;

  private static TestSite site;
  private static int events;

  @BeforeAll
  static void open() throws IOException {
    SERVER.start();
    Files.writeString(folder.resolve("gestand.properties"), "base=http://localhost:8080\nstore=store\n"
        + "mail.host=127.0.0.1\nmail.port=" + SERVER.getSmtp().getPort()
        + "\nmail.security=none\nmail.from=gestand@example.org\n");
    site = TestSite.open(folder);
  }

  @AfterAll
  static void close() {
    site.close();
    SERVER.stop();
  }

  @Test
  void commitment_followedLive_eachChangeIsMailedOnce_untilOneClickStopsIt() throws Exception {
    String commitment = site.freshCommitment();
    record(commitment, Status.IN_PROGRESS);
    follow("anna", commitment, "anna@example.org", "meteen");
    MimeMessage question = mails("anna@example.org", 1).getLast();
    assertThat(question.getSubject()).isEqualTo("Gestand: wilt u hierover mail?");
    String confirm = found(CONFIRM, text(question));
    assertThat(site.visitor().get(confirm).body()).contains("Ja, stuur mij mail");
    record(commitment, Status.NOT_EXECUTED);
    assertThat(byLink(confirm, "").body()).contains("U krijgt hierover mail");

    MimeMessage meanwhile = mails("anna@example.org", 2).getLast();
    assertThat(meanwhile.getSubject()).startsWith("Gestand: Niet uitgevoerd, volgens");
    record(commitment, Status.FULFILLED);
    MimeMessage first = mails("anna@example.org", 3).getLast();
    assertThat(first.getSubject()).startsWith("Gestand: Nagekomen, volgens");
    assertThat(text(first)).contains("http://localhost:8080" + commitment).doesNotContain("Niet uitgevoerd");
    record(commitment, Status.NOT_EXECUTED);
    MimeMessage second = mails("anna@example.org", 4).getLast();
    assertThat(second.getSubject()).startsWith("Gestand: Niet uitgevoerd");
    assertThat(text(second)).doesNotContain("Nagekomen");

    String stop = second.getHeader("List-Unsubscribe")[0];
    assertThat(second.getHeader("List-Unsubscribe-Post")).containsExactly("List-Unsubscribe=One-Click");
    stop = stop.substring(stop.indexOf("/volgen"), stop.length() - 1);
    assertThat(site.visitor().get(stop).body()).contains("Stop met mailen");
    assertThat(byLink(stop, "List-Unsubscribe=One-Click").body()).contains("geen mail meer");
    assertThat(site.visitor().get(stop).statusCode()).isEqualTo(404);
    assertThat(site.signedIn("anna").get("/volgen").body()).contains("U volgt nog niets per mail");
  }

  @Test
  void search_followedLive_tellsOfWhatItFinds_andOfNothingElse() throws Exception {
    follow("chris", "/zoeken?persoon=Van+Nispen&wat=commitment", "chris@example.org", "meteen");
    byLink(found(CONFIRM, text(mails("chris@example.org", 1).getLast())), "");
    assertThat(site.signedIn("chris").get("/volgen").body()).contains("Van Nispen", "Meteen, op chris@example.org");

    record("/commitment/" + SampleLetter.OTHER_MINISTRY, Status.IN_PROGRESS);
    String found = site.freshCommitment();
    record(found, Status.FULFILLED);
    assertThat(text(mails("chris@example.org", 2).getLast())).contains(found)
        .doesNotContain(SampleLetter.OTHER_MINISTRY.value());

    assertThat(follow("chris", "/zoeken?persoon=Van+Nispen&wat=commitment", "chris@example.org", "wekelijks").statusCode())
        .isEqualTo(303);
    assertThat(site.signedIn("chris").get("/volgen").body()).contains("Elke maandagochtend, op chris@example.org")
        .doesNotContain("Meteen, op");
    assertThat(site.signedIn("chris").get("/volgen?wat=/zoeken").body()).contains("value=\"chris@example.org\"");
  }

  @Test
  void whatIsNotConfirmed_orNobodysAddress_getsNoNews() throws Exception {
    String commitment = site.freshCommitment();
    follow("lena", commitment, "lena@example.org", "meteen");
    mails("lena@example.org", 1);
    follow("bas", commitment, "bas@example.org", "meteen");
    byLink(found(CONFIRM, text(mails("bas@example.org", 1).getLast())), "");
    record(commitment, Status.FULFILLED);
    mails("bas@example.org", 2);
    assertThat(mails("lena@example.org", 1)).hasSize(1);

    for (String address : List.of("", "geen adres", "a@b", "a@example.org\nBcc: b@example.org", "<a@example.org>")) {
      HttpResponse<String> refused = follow("lena", commitment, address, "meteen");
      assertThat(refused.statusCode()).isEqualTo(422);
      assertThat(refused.body()).contains("Vul een mailadres in");
    }
    assertThat(follow("lena", "/beheer", "lena@example.org", "meteen").statusCode()).isEqualTo(400);
    assertThat(follow("lena", commitment, "lena@example.org", "meteen").statusCode()).isEqualTo(303);
    mails("lena@example.org", 2);
  }

  private static HttpResponse<String> follow(String who, String what, String address, String often) {
    TestSite.Visitor visitor = site.signedIn(who);
    String csrf = TestSite.hidden(visitor.get("/volgen?wat=" + commitmentOf(what)), "csrf");
    return visitor.post("/volgen", new HashMap<>(Map.of("csrf", csrf, "wat", what, "adres", address, "hoeVaak", often)));
  }

  private static String commitmentOf(String what) {
    return what.startsWith("/commitment/") ? what : "/zoeken";
  }

  /** As a mail program does it: no cookie, no form of ours. */
  private static HttpResponse<String> byLink(String path, String body) throws Exception {
    return site.visitor().send(HttpRequest.newBuilder(URI.create(site.address(path)))
        .header("Content-Type", "application/x-www-form-urlencoded").POST(BodyPublishers.ofString(body)));
  }

  private static List<MimeMessage> mails(String to, int count) throws Exception {
    List<MimeMessage> mails = List.of();
    for (int i = 0; i < 300 && mails.size() < count; i++) {
      SERVER.waitForIncomingEmail(100, SERVER.getReceivedMessages().length + 1);
      mails = List.of(SERVER.getReceivedMessages()).stream().filter(mail -> isTo(mail, to)).toList();
    }
    assertThat(mails).hasSize(count);
    return mails;
  }

  private static boolean isTo(MimeMessage mail, String to) {
    try {
      return mail.getAllRecipients()[0].toString().equals(to);
    } catch (jakarta.mail.MessagingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String text(MimeMessage mail) throws Exception {
    return (String) mail.getContent();
  }

  private static String found(Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text);
    assertThat(matcher.find()).as(text).isTrue();
    return matcher.group(1);
  }

  private static void record(String path, Status status) {
    CommitmentId id = new CommitmentId(path.substring(path.lastIndexOf('/') + 1));
    StatusEvent event = new StatusEvent(new EventId("follow-" + events++), id, status, "", Claimant.CHAMBER, "chris",
        LocalDate.now().minusDays(1), Optional.empty(), OptionalDouble.empty(), Optional.empty(), "", Optional.empty());
    site.record(Recording.of(event, site.history(path).version()));
  }
}
