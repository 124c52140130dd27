// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.registers;

import nl.gestand.ontology.model.CommitmentId;
import nl.gestand.ontology.model.EventId;
import nl.gestand.ontology.model.JoinVerdict;
import nl.gestand.ontology.store.CommitmentHistory;
import nl.gestand.ontology.store.CommitmentStore;
import nl.gestand.web.access.Permissions;
import nl.gestand.web.access.SignedIn;
import nl.gestand.web.http.Links;
import nl.gestand.web.http.Refusal;
import nl.gestand.web.http.Site;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;

import java.util.Optional;
import java.util.UUID;

/** Parts a record from a commitment, or joins them again. */
public record JoinPage(CommitmentStore commitments, JudgeJoin judge, Site site) {

  private static final int LONGEST_NOTE = 500;

  public void receive(Context ctx) {
    SignedIn who = site.caller(ctx);
    CommitmentHistory history = commitment(ctx.pathParam("id"))
        .orElseThrow(() -> Refusal.notFound("Deze motie of toezegging kennen we niet."));
    Permissions.refusalToJudge(who, history.commitment()).ifPresent(why -> {
      throw Refusal.forbidden(why);
    });
    String record = field(ctx, "record");
    String note = field(ctx, "reden");
    if (record.isEmpty() || record.length() > 150 || note.length() > LONGEST_NOTE) {
      throw Refusal.badRequest("Zeg welk record het is, en houd de reden korter dan " + LONGEST_NOTE + " tekens.");
    }
    boolean holds = field(ctx, "hoort").equals("ja");
    boolean known = judge.judge(new JoinVerdict(new EventId(UUID.randomUUID().toString().replace("-", "")), record,
        history.commitment().id(), holds, who.account().name(), note));
    if (!known) {
      throw Refusal.notFound("Dit record is niet zo aan deze motie of toezegging gekoppeld; misschien deed iemand het al, of"
          + " er is niets anders dat zegt wat zij is.");
    }
    ctx.redirect(Links.commitment(history.commitment().id()) + "#register", HttpStatus.SEE_OTHER);
  }

  private Optional<CommitmentHistory> commitment(String id) {
    try {
      return commitments.find(new CommitmentId(id));
    } catch (IllegalArgumentException notAnId) {
      return Optional.empty();
    }
  }

  private static String field(Context ctx, String name) {
    return Optional.ofNullable(ctx.formParam(name)).orElse("").strip();
  }
}
