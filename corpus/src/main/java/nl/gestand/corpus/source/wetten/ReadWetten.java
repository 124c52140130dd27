// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.corpus.source.wetten;

import nl.gestand.corpus.extract.Unreadable;
import nl.gestand.corpus.source.XmlElement;
import nl.gestand.ontology.citation.Statute;
import nl.gestand.ontology.model.ContentHash;
import nl.gestand.ontology.statute.StatutePart;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the XML of the Basiswettenbestand (wetten.overheid.nl): a toestand in today's form ({@code toestand}) or the
 * older one ({@code wetgeving}), the wetstechnische informatie and the manifest.
 */
public final class ReadWetten {

  private static final Set<String> ROOTS = Set.of("toestand", "wetgeving", "wetstechnische-informatie", "work");

  /** The older form names its type, which holds no rule that reading needs; it is never fetched. */
  private static final Pattern KNOWN_TYPE = Pattern.compile(
      "<!DOCTYPE\\s{1,9}wetgeving\\s{1,9}SYSTEM\\s{1,9}[\"']https?://wetten\\.overheid\\.nl/dtd/[\\w.-]{1,80}[\"']\\s{0,9}>");

  /** Where a document type can stand: before the root. */
  private static final int PROLOG = 2_000;

  private ReadWetten() {}

  /** Whether an element of this name is the root of such a file. */
  public static boolean isRoot(String name) {
    return ROOTS.contains(name);
  }

  /** Whether these are of the older form: the same bytes under another name are then the text of another day. */
  public static boolean hasDayInName(byte[] bytes) {
    String prolog = new String(bytes, 0, Math.min(PROLOG, bytes.length), StandardCharsets.ISO_8859_1);
    return prolog.contains("<wetgeving") && !prolog.contains("<toestand");
  }

  /** The text without the document type of this publisher; one with any other is left for the reader to refuse. */
  public static String withoutKnownType(String text) {
    Matcher type = KNOWN_TYPE.matcher(text).region(0, Math.min(PROLOG, text.length()));
    return type.find() ? text.substring(0, type.start()) + text.substring(type.end()) : text;
  }

  /**
   * @param fileName the older form has its day nowhere else: {@code BWBR0001854_2010-01-01.xml}
   * @throws Unreadable when it names no statute or no day, or has no article
   */
  public static StatutePart read(XmlElement root, ContentHash hash, String fileName) throws Unreadable {
    return switch (root.name()) {
      case "toestand" -> new ReadConsolidation(statute(root.attribute("bwb-id")), hash).current(root, fileName);
      case "wetgeving" -> new ReadConsolidation(statute(root.attribute("bwb-id")), hash).older(root, fileName);
      case "wetstechnische-informatie" -> ReadAmendments.read(root, statute(root.attribute("bwb-id")));
      default -> ReadManifest.read(root, statute(root.attribute("label")));
    };
  }

  private static Statute statute(String bwb) throws Unreadable {
    try {
      return new Statute(bwb);
    } catch (IllegalArgumentException none) {
      throw new Unreadable("Dit bestand van wetten.overheid.nl noemt geen BWB-nummer.");
    }
  }
}
