// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.commitments;

import nl.gestand.ontology.model.CommitmentId;
import nl.gestand.ontology.store.CommitmentStore;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpStatus;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Leads from the address that a motie had by the number of its zaak to the one it has since it was published: addresses
 * stay good, in pages, data and answers to programs alike.
 */
public final class FormerAddress {

  private static final Pattern BY_ZAAK = Pattern.compile(
      "(/(?:commitment|id/commitment|data/commitment|timemap/commitment|zoeken/zoals/commitment|api/v1/commitments)/)"
          + "(20\\d{2}Z\\d{5})([./].*)?");

  private final CommitmentStore commitments;

  public FormerAddress(CommitmentStore commitments) {
    this.commitments = commitments;
  }

  public void lead(Context ctx) {
    Matcher asked = BY_ZAAK.matcher(ctx.path());
    if ((ctx.method() != HandlerType.GET && ctx.method() != HandlerType.HEAD) || !asked.matches()) {
      return;
    }
    commitments.movedTo(new CommitmentId(asked.group(2))).ifPresent(now -> {
      String rest = asked.group(3) == null ? "" : asked.group(3);
      String query = ctx.queryString() == null ? "" : "?" + ctx.queryString();
      ctx.header("Access-Control-Allow-Origin", "*");
      // Numbers are corrected at times; a browser that remembers for ever would not see that.
      ctx.header("Cache-Control", "no-cache");
      ctx.redirect(asked.group(1) + now + rest + query, HttpStatus.MOVED_PERMANENTLY);
      ctx.skipRemainingHandlers();
    });
  }
}
