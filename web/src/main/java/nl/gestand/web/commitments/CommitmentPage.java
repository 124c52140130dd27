// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.commitments;

import nl.gestand.ontology.model.Commitment;
import nl.gestand.ontology.model.CommitmentId;
import nl.gestand.ontology.store.CommitmentHistory;
import nl.gestand.ontology.store.CommitmentStore;
import nl.gestand.web.access.Permissions;
import nl.gestand.web.access.SignedIn;
import nl.gestand.web.citations.Citation;
import nl.gestand.web.http.Frame;
import nl.gestand.web.http.Links;
import nl.gestand.web.http.PointInTime;
import nl.gestand.web.http.Refusal;
import nl.gestand.web.http.Site;
import nl.gestand.web.linkeddata.DescribedOn;
import nl.gestand.web.linkeddata.SchemaOrg;
import nl.gestand.web.registers.ShowRegister;

import io.javalin.http.Context;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A commitment with its history, today or as it stood on a day. */
public final class CommitmentPage {

  private final CommitmentStore commitments;
  private final ShowRegister register;
  private final Site site;

  public CommitmentPage(CommitmentStore commitments, ShowRegister register, Site site) {
    this.commitments = commitments;
    this.register = register;
    this.site = site;
  }

  public void show(Context ctx) {
    PointInTime point = PointInTime.read(ctx);
    CommitmentHistory history = get(commitments, ctx.pathParam("id"));
    Optional<SignedIn> who = site.signedIn(ctx);
    Optional<FormView> form = who
        .filter(known -> point.now() && Permissions.mayRecord(known, history.commitment()))
        .map(known -> FormView.empty(history, known, site.today(), site.labels()));
    String mayNotRecord = who.flatMap(known -> Permissions.refusal(known, history.commitment())).orElse("");
    Optional<AnswerView> answer = who
        .filter(known -> point.now() && Permissions.mayAnswer(known))
        .flatMap(known -> AnswerView.of(history, known.csrf(), AnswerForm.empty(history.version()), List.of(),
            site.today(), site.labels()));
    DescribedOn.page(ctx, site, "commitment/" + history.commitment().id(),
        SchemaOrg.of(history.commitment(), point.of(history).status(point.day(site.today())), site.labels(), site.base()),
        history.changedAt(site.today()).or(() -> Optional.of(history.knownSince())));
    ctx.attribute(Frame.CITATION,
        Citation.of(history.commitment(), site.labels(), site.base()).words(site.today()));
    site.pages().show(ctx, new ShowCommitment(site.labels())
        .on(history, point, site.today(), chain(history),
            register.of(history, point, site.today(),
                who.filter(known -> Permissions.refusalToJudge(known, history.commitment()).isEmpty()).isPresent(),
                who.map(SignedIn::csrf).orElse("")), form, mayNotRecord, answer));
  }

  /** The commitments that hang together with one, by their id. */
  private Map<CommitmentId, Commitment> chain(CommitmentHistory history) {
    CommitmentId own = history.commitment().id();
    List<CommitmentId> others = history.links().stream()
        .map(link -> link.from().equals(own) ? link.to() : link.from()).distinct().toList();
    return commitments.list(others).stream().map(CommitmentHistory::commitment)
        .collect(Collectors.toMap(Commitment::id, Function.identity()));
  }

  /** The history of what an address names, or a page that says there is none. */
  static CommitmentHistory get(CommitmentStore commitments, String id) {
    CommitmentId known;
    try {
      known = new CommitmentId(id);
    } catch (IllegalArgumentException notAnId) {
      throw unknown();
    }
    return commitments.find(known).orElseThrow(CommitmentPage::unknown);
  }

  static String path(CommitmentHistory history) {
    return Links.commitment(history.commitment().id());
  }

  static Refusal unknown() {
    return Refusal.notFound("Deze motie of toezegging kennen we niet.");
  }
}
