// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.ontology.vocabulary;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/** The terms of {@code gestand.ttl}, named as they are there; what each means stands in that file. */
public final class Gst {

  public static final String NAMESPACE = "https://w3id.org/gestand/ns#";

  public static final Node Document = term("Document");
  public static final Node Participation = term("Participation");
  public static final Node Commitment = term("Commitment");
  public static final Node Motie = term("Motie");
  public static final Node Toezegging = term("Toezegging");
  public static final Node LetterPromise = term("LetterPromise");
  public static final Node Term = term("Term");
  public static final Node StatusEvent = term("StatusEvent");
  public static final Node Verdict = term("Verdict");
  public static final Node LinkEvent = term("LinkEvent");
  public static final Node Action = term("Action");
  public static final Node Description = term("Description");
  public static final Node Record = term("Record");
  public static final Node Vote = term("Vote");
  public static final Node FieldChange = term("FieldChange");
  public static final Node JoinVerdict = term("JoinVerdict");
  public static final Node ChangeLog = term("ChangeLog");
  public static final Node Fault = term("Fault");
  public static final Node Candidate = term("Candidate");
  public static final Node Statute = term("Statute");
  public static final Node StatuteState = term("StatuteState");
  public static final Node ArticleVersion = term("ArticleVersion");
  public static final Node Amendment = term("Amendment");
  public static final Node ArticleMeaning = term("ArticleMeaning");
  public static final Node Succession = term("Succession");
  public static final Node Committee = term("Committee");
  public static final Node Tenure = term("Tenure");

  public static final Node documentKind = term("documentKind");
  public static final Node typeWord = term("typeWord");
  public static final Node hasSender = term("hasSender");
  public static final Node ministry = term("ministry");
  public static final Node committee = term("committee");
  public static final Node addressee = term("addressee");
  public static final Node dossier = term("dossier");
  public static final Node reference = term("reference");
  public static final Node summary = term("summary");
  public static final Node originalHash = term("originalHash");
  public static final Node textHash = term("textHash");
  public static final Node pages = term("pages");
  public static final Node readBy = term("readBy");

  public static final Node hasProposer = term("hasProposer");
  public static final Node hasPromiser = term("hasPromiser");
  public static final Node hasAddressee = term("hasAddressee");
  public static final Node position = term("position");
  public static final Node office = term("office");
  public static final Node party = term("party");
  public static final Node person = term("person");
  public static final Node tenure = term("tenure");
  public static final Node heldFrom = term("heldFrom");
  public static final Node heldUntil = term("heldUntil");

  public static final Node request = term("request");
  public static final Node made = term("made");
  public static final Node madeIn = term("madeIn");
  public static final Node term = term("term");
  public static final Node describedIn = term("describedIn");
  public static final Node evidence = term("evidence");
  public static final Node entity = term("entity");
  public static final Node recordHash = term("recordHash");
  public static final Node concerns = term("concerns");
  public static final Node registeredIn = term("registeredIn");
  public static final Node opinion = term("opinion");
  public static final Node joinedBy = term("joinedBy");
  public static final Node keptApart = term("keptApart");
  public static final Node vote = term("vote");
  public static final Node decision = term("decision");
  public static final Node voter = term("voter");
  public static final Node voteWord = term("voteWord");
  public static final Node seats = term("seats");
  public static final Node mistaken = term("mistaken");
  public static final Node fieldChange = term("fieldChange");
  public static final Node field = term("field");
  public static final Node before = term("before");
  public static final Node after = term("after");
  public static final Node datedBySource = term("datedBySource");
  public static final Node ofRecord = term("ofRecord");

  public static final Node repeats = term("repeats");
  public static final Node supplements = term("supplements");
  public static final Node changes = term("changes");
  public static final Node replaces = term("replaces");
  public static final Node followsFrom = term("followsFrom");

  public static final Node words = term("words");
  public static final Node termFrom = term("termFrom");
  public static final Node termUntil = term("termUntil");
  public static final Node termRule = term("termRule");

  public static final Node findingKind = term("findingKind");
  public static final Node about = term("about");
  public static final Node claimsStatus = term("claimsStatus");
  public static final Node rule = term("rule");
  public static final Node confidence = term("confidence");
  public static final Node remark = term("remark");
  public static final Node onDay = term("onDay");
  public static final Node candidate = term("candidate");
  public static final Node mayMean = term("mayMean");
  public static final Node reason = term("reason");
  public static final Node fault = term("fault");
  public static final Node faultKind = term("faultKind");
  public static final Node explanation = term("explanation");
  public static final Node probablyMeant = term("probablyMeant");

  public static final Node statusOf = term("statusOf");
  public static final Node status = term("status");
  public static final Node sourceWord = term("sourceWord");
  public static final Node claimedBy = term("claimedBy");
  public static final Node agent = term("agent");
  public static final Node validFrom = term("validFrom");
  public static final Node recordedAt = term("recordedAt");
  public static final Node retractedAt = term("retractedAt");
  public static final Node evidencePage = term("evidencePage");
  public static final Node quote = term("quote");
  public static final Node newTerm = term("newTerm");
  public static final Node note = term("note");
  public static final Node answers = term("answers");

  public static final Node verdictOn = term("verdictOn");
  public static final Node verdict = term("verdict");
  public static final Node linkKind = term("linkKind");
  public static final Node linksTo = term("linksTo");
  public static final Node holds = term("holds");
  public static final Node partOfAction = term("partOfAction");
  public static final Node actionKind = term("actionKind");
  public static final Node undoes = term("undoes");

  public static final Node stateOf = term("stateOf");
  public static final Node sequence = term("sequence");
  public static final Node stateSource = term("stateSource");
  public static final Node versionOf = term("versionOf");
  public static final Node inForceFrom = term("inForceFrom");
  public static final Node inForceUntil = term("inForceUntil");
  public static final Node place = term("place");
  public static final Node lawText = term("lawText");
  public static final Node changedBy = term("changedBy");
  public static final Node amends = term("amends");

  public static final Node meaningOf = term("meaningOf");
  public static final Node continuedIn = term("continuedIn");
  public static final Node predecessor = term("predecessor");
  public static final Node successor = term("successor");
  public static final Node readIn = term("readIn");
  public static final Node citedMeaning = term("citedMeaning");
  public static final Node citedVersion = term("citedVersion");

  public static final Node changeNumber = term("changeNumber");
  public static final Node lastChange = term("lastChange");
  public static final Node lastChangeAt = term("lastChangeAt");
  public static final Node changeToken = term("changeToken");
  public static final Node alternateHash = term("alternateHash");

  public static final Node stage = term("stage");
  public static final Node mayBecome = term("mayBecome");
  public static final Node derived = term("derived");
  public static final Node Query = term("Query");
  public static final Node queryText = term("queryText");
  public static final Node sawChange = term("sawChange");
  public static final Node resultHash = term("resultHash");
  public static final Node statusOn = term("statusOn");
  public static final Node textQuery = term("textQuery");

  private Gst() {}

  private static Node term(String name) {
    return NodeFactory.createURI(NAMESPACE + name);
  }
}
