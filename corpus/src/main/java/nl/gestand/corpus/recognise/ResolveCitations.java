// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.corpus.recognise;

import nl.gestand.ontology.citation.Article;
import nl.gestand.ontology.citation.CaseLaw;
import nl.gestand.ontology.citation.Dossier;
import nl.gestand.ontology.citation.EuAct;
import nl.gestand.ontology.citation.Identifier;
import nl.gestand.ontology.citation.Identifiers;
import nl.gestand.ontology.citation.Kamerstuk;
import nl.gestand.ontology.citation.StatuteNames;
import nl.gestand.ontology.citation.Treaty;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Completes citations that lean on another: an article without its statute, a paper without its dossier, a judgment
 * without its ECLI, a case by its name.
 *
 * <p>Reads: drafts in the order of the text. Writes: citations in the order of the text.
 */
final class ResolveCitations {

  /** About a page: further back a reader does not look for the statute either. */
  private static final int PAGE = 1_500;
  private static final int NEAR = 200;
  /** A document that names more cases is a digest, and names them in full. */
  private static final int MOST_NAMES = 50;
  private static final int NEAR_WORDS = 40;

  private final ReadingText source;
  private final String text;
  private final Context context;

  ResolveCitations(ReadingText source, Context context) {
    this.source = source;
    this.text = source.text();
    this.context = context;
  }

  List<FoundCitation> resolve(List<Draft> drafts, List<CaseGrammar.Named> names) {
    List<Draft> all = withNamedCases(drafts, names);
    Map<String, Identifier> acts = euActs(all);
    Map<String, Dossier> papers = dossiersByNumber(all);
    List<FoundCitation> found = new ArrayList<>();
    Draft instrument = null;
    Map<Sort, Draft> bySort = new EnumMap<>(Sort.class);
    Draft paper = null;
    for (int i = 0; i < all.size(); i++) {
      Draft draft = all.get(i);
      Optional<Draft> resolved = switch (draft.waits()) {
        case NOTHING -> Optional.of(draft);
        case INSTRUMENT -> isBudget(draft) ? Optional.empty() : Optional.of(article(draft, instrument, PAGE));
        case THAT_INSTRUMENT -> Optional.of(article(draft, bySort.get(meant(draft)), 2 * PAGE));
        case DOSSIER -> Optional.of(numbered(draft, paper, papers));
        case ECLI -> Optional.of(judgment(draft, all, i));
        case EU_KIND -> Optional.of(act(draft, acts));
      };
      if (resolved.isPresent()) {
        Draft whole = resolved.get();
        // An article of a statute we do not know: what follows is more likely of that one than of an earlier one.
        instrument = instrumentOf(whole).isPresent() ? whole : namesUnknown(draft) ? null : instrument;
        instrumentOf(whole).ifPresent(work -> bySort.put(sort(work), whole));
        paper = dossierOf(whole).isPresent() ? whole : paper;
        found.add(citation(whole, draft));
      }
    }
    return found;
  }

  /** What "die wet", "dat verdrag" or "deze verordening" can mean. */
  private enum Sort {
    NATIONAL,
    TREATY,
    DIRECTIVE,
    REGULATION,
    OTHER
  }

  private Sort meant(Draft draft) {
    String noun = text.substring(text.lastIndexOf(' ', draft.to() - 1) + 1, draft.to()).toLowerCase(Locale.ROOT);
    return switch (noun) {
      case "verdrag", "conventie", "convention", "handvest" -> Sort.TREATY;
      case "richtlijn" -> Sort.DIRECTIVE;
      case "verordening" -> Sort.REGULATION;
      default -> Sort.NATIONAL;
    };
  }

  private static Sort sort(Identifier work) {
    if (work instanceof EuAct act) {
      return switch (act.celex().charAt(5)) {
        case 'L' -> Sort.DIRECTIVE;
        case 'R' -> Sort.REGULATION;
        default -> act.celex().startsWith("1") ? Sort.TREATY : Sort.OTHER;
      };
    }
    return work instanceof Treaty || work.canonical().startsWith("BWBV") ? Sort.TREATY : Sort.NATIONAL;
  }

  private Draft article(Draft draft, Draft instrument, int furthest) {
    if (instrument == null || draft.from() - instrument.to() > furthest) {
      return draft;
    }
    Identifier work = instrumentOf(instrument).orElseThrow();
    boolean same = sameParagraph(instrument, draft);
    double sure = draft.waits() == Draft.Waits.THAT_INSTRUMENT ? 0.7 : same ? 0.6 : 0.5;
    return draft.resolved(draft.numbers().stream().map(number -> StatuteNames.article(work, number)).toList(),
        draft.waits() == Draft.Waits.THAT_INSTRUMENT ? draft.rule() : "artikel-uit-verband", sure);
  }

  /** "artikel 34 op de begroting": an article of a budget is a line of money, not law. */
  private boolean isBudget(Draft draft) {
    int from = Math.max(0, draft.from() - NEAR_WORDS);
    int end = Math.min(text.length(), draft.to() + NEAR_WORDS);
    int stop = text.indexOf(Cursor.END, draft.to(), end);
    String after = text.substring(draft.to(), stop < 0 ? end : stop);
    String before = text.substring(from, draft.from());
    return after.contains("begroting") || before.contains("begrotingsartikel")
        || before.contains("beleidsdoorlichting");
  }

  /** "De motie op stuk nr. 45" is the one that got nr. 45 in this debate, or one in the dossier at hand. */
  private Draft numbered(Draft draft, Draft paper, Map<String, Dossier> byNumber) {
    List<Dossier> same = draft.numbers().stream().map(byNumber::get).filter(Objects::nonNull).distinct().toList();
    boolean near = paper != null && sameParagraph(paper, draft);
    Optional<Dossier> dossier = same.size() == 1 ? Optional.of(same.get(0))
        : near ? dossierOf(paper) : context.dossier();
    return dossier.map(known -> draft.resolved(DossierGrammar.papers(known, draft.numbers()), draft.rule(),
        same.size() == 1 ? 0.85 : 0.6)).orElse(draft);
  }

  /** The dossier that each number of a paper is cited in, where the document cites it in one only. */
  private static Map<String, Dossier> dossiersByNumber(List<Draft> drafts) {
    Map<String, Dossier> dossiers = new HashMap<>();
    Set<String> several = new HashSet<>();
    for (Draft draft : drafts) {
      for (Identifier target : draft.targets()) {
        if (target instanceof Kamerstuk paper) {
          Dossier other = dossiers.put(paper.number(), paper.dossier());
          if (other != null && !other.equals(paper.dossier())) {
            several.add(paper.number());
          }
        }
      }
    }
    dossiers.keySet().removeAll(several);
    return dossiers;
  }

  private boolean sameParagraph(Draft earlier, Draft later) {
    return later.from() - earlier.to() <= PAGE && text.indexOf(Cursor.END, earlier.to(), later.from()) < 0;
  }

  private static Draft judgment(Draft draft, List<Draft> all, int index) {
    for (int i = index + 1; i < all.size() && all.get(i).from() - draft.to() < NEAR; i++) {
      for (Identifier target : all.get(i).targets()) {
        if (target instanceof CaseLaw judgment && judgment.ecli().contains(":" + draft.numbers().get(0) + ":")) {
          return draft.resolved(List.of(judgment), draft.rule(), 0.7);
        }
      }
      if (all.get(i).waits() == Draft.Waits.ECLI) {
        break;
      }
    }
    return draft;
  }

  private static Draft act(Draft draft, Map<String, Identifier> acts) {
    Identifier act = acts.get(draft.numbers().get(0));
    return act == null ? draft : draft.resolved(List.of(act), draft.rule(), 0.9);
  }

  /** Acts of the document as addresses of the Official Journal number them: year in four digits, number in five. */
  private static Map<String, Identifier> euActs(List<Draft> drafts) {
    Map<String, Identifier> acts = new HashMap<>();
    for (Draft draft : drafts) {
      for (Identifier target : draft.targets()) {
        Identifier work = target instanceof Article article ? workOf(article) : target;
        if (work instanceof EuAct act && act.celex().length() == 10) {
          acts.put(act.celex().substring(1, 5) + "0" + act.celex().substring(6), act);
        }
      }
    }
    return acts;
  }

  private List<Draft> withNamedCases(List<Draft> drafts, List<CaseGrammar.Named> names) {
    if (names.isEmpty()) {
      return drafts;
    }
    List<Draft> all = new ArrayList<>(drafts);
    names.stream().distinct().limit(MOST_NAMES).forEach(named -> {
      for (int at = text.indexOf(named.name()); at >= 0; at = text.indexOf(named.name(), at + 1)) {
        if (!covered(drafts, at)) {
          all.add(Draft.law(at, at + named.name().length(), List.of(named.judgment()), "zaak-bij-naam", 0.8));
        }
      }
    });
    all.sort(Comparator.comparingInt(Draft::from));
    return all;
  }

  /** Whether a citation already covers this place; the drafts are in order and do not overlap. */
  private static boolean covered(List<Draft> drafts, int at) {
    int low = 0;
    int high = drafts.size() - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      if (drafts.get(middle).to() <= at) {
        low = middle + 1;
      } else if (drafts.get(middle).from() > at) {
        high = middle - 1;
      } else {
        return true;
      }
    }
    return false;
  }

  private static Optional<Identifier> instrumentOf(Draft draft) {
    if (!draft.law() || draft.targets().isEmpty()) {
      return Optional.empty();
    }
    Identifier target = draft.targets().get(0);
    return target instanceof CaseLaw || target instanceof Dossier ? Optional.empty()
        : Optional.of(target instanceof Article article ? workOf(article) : target);
  }

  private static boolean namesUnknown(Draft draft) {
    return draft.law() && draft.targets().isEmpty() && draft.waits() == Draft.Waits.NOTHING;
  }

  private static Identifier workOf(Article article) {
    return Identifiers.parse(article.work()).orElse(article);
  }

  private static Optional<Dossier> dossierOf(Draft draft) {
    if (draft.law() || draft.targets().isEmpty()) {
      return Optional.empty();
    }
    Identifier target = draft.targets().get(0);
    return target instanceof Kamerstuk paper ? Optional.of(paper.dossier())
        : target instanceof Dossier dossier ? Optional.of(dossier) : Optional.empty();
  }

  private FoundCitation citation(Draft draft, Draft before) {
    String remark = draft.targets().isEmpty() && draft.byDate().isEmpty()
        ? "Niet te zeggen waarnaar dit verwijst."
        : draft == before ? "" : "Uit het verband gelezen.";
    return new FoundCitation(source.span(draft.from(), draft.to()), draft.law(), draft.targets(), draft.byDate(),
        draft.rule(), draft.confidence(), remark);
  }
}
