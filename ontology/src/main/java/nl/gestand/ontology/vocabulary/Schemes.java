// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.ontology.vocabulary;

import nl.gestand.ontology.model.ActionKind;
import nl.gestand.ontology.model.Claimant;
import nl.gestand.ontology.model.Coded;
import nl.gestand.ontology.model.CommitmentKind;
import nl.gestand.ontology.model.DocumentKind;
import nl.gestand.ontology.model.FaultKind;
import nl.gestand.ontology.model.FindingKind;
import nl.gestand.ontology.model.JoinRule;
import nl.gestand.ontology.model.LinkKind;
import nl.gestand.ontology.model.Status;
import nl.gestand.ontology.model.VerdictKind;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;

/** The addresses of coded values: {@code https://w3id.org/gestand/scheme/status/nagekomen}. */
public final class Schemes {

  public static final String NAMESPACE = "https://w3id.org/gestand/scheme/";

  private static final Map<Class<? extends Coded>, String> NAMES = Map.of(
      Status.class, "status",
      CommitmentKind.class, "commitment-kind",
      DocumentKind.class, "document-kind",
      Claimant.class, "claimant",
      FindingKind.class, "finding-kind",
      FaultKind.class, "fault-kind",
      VerdictKind.class, "verdict",
      LinkKind.class, "link-kind",
      ActionKind.class, "action-kind",
      JoinRule.class, "join-rule");

  private Schemes() {}

  /**
   * The scheme that holds the values of a list.
   *
   * @throws IllegalArgumentException when the list has none
   */
  public static Node scheme(Class<? extends Coded> list) {
    return NodeFactory.createURI(address(list));
  }

  /** The concept of a value. */
  public static <E extends Enum<E> & Coded> Node concept(E value) {
    return NodeFactory.createURI(address(value.getDeclaringClass()) + "/" + value.code());
  }

  /** The value of a concept; empty for whatever is no concept of this list. */
  public static <E extends Enum<E> & Coded> Optional<E> find(Class<E> list, Node concept) {
    String prefix = address(list) + "/";
    return concept.isURI() && concept.getURI().startsWith(prefix)
        ? Coded.find(list, concept.getURI().substring(prefix.length()))
        : Optional.empty();
  }

  /** The class that the commitments of a kind belong to. */
  public static Node type(CommitmentKind kind) {
    return switch (kind) {
      case MOTIE -> Gst.Motie;
      case TOEZEGGING -> Gst.Toezegging;
      case LETTER_PROMISE -> Gst.LetterPromise;
    };
  }

  /** The kind of commitment that a class holds; empty for any other class. */
  public static Optional<CommitmentKind> kind(Node type) {
    return Arrays.stream(CommitmentKind.values()).filter(kind -> type(kind).equals(type)).findFirst();
  }

  /** The property that says so of a commitment. */
  public static Node property(LinkKind kind) {
    return switch (kind) {
      case REPEATS -> Gst.repeats;
      case SUPPLEMENTS -> Gst.supplements;
      case CHANGES -> Gst.changes;
      case REPLACES -> Gst.replaces;
      case FOLLOWS_FROM -> Gst.followsFrom;
    };
  }

  private static String address(Class<? extends Coded> list) {
    String name = NAMES.get(list);
    if (name == null) {
      throw new IllegalArgumentException("no scheme: " + list.getName());
    }
    return NAMESPACE + name;
  }
}
