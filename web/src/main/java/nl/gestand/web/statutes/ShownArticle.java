// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.statutes;

import nl.gestand.ontology.citation.ArticleLife;
import nl.gestand.ontology.citation.CaseLaw;
import nl.gestand.ontology.citation.Identifier;
import nl.gestand.ontology.statute.ArticleVersion;
import nl.gestand.ontology.statute.StatuteHistory;
import nl.gestand.ontology.store.Uris;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * An article as {@code show --json} gives it, see {@code web/README.md}. Days as text, absent ones null.
 *
 * @param inForce whether a known text was in force on the day; null where no text of the day is known
 * @param text that of the day; null where there is none
 */
public record ShownArticle(String type, String id, String uri, String statute, String day, String about,
    Boolean inForce, String text, List<Version> versions, List<Span> gaps, List<Related> related, List<Cites> citing,
    List<Hangs> commitments, List<String> cases) {

  public record Version(String from, String until, String place, String text, List<String> changedBy) {}

  public record Span(String from, String until) {}

  public record Related(String id, boolean earlier, String from, String until, String about, double confidence,
      String source) {}

  public record Cites(String document, String title, String date, String cited, String asOf, int start, int end,
      String fault) {}

  public record Hangs(String id, String title, String status) {}

  public static ShownArticle of(ArticleSheet sheet, Uris uris) {
    boolean unknown = sheet.history().isEmpty() || sheet.inGap().isPresent();
    return new ShownArticle("article", sheet.article().canonical(), uris.of(sheet.article()).getURI(),
        sheet.history().map(StatuteHistory::title).orElse(null), sheet.day().toString(),
        sheet.life().map(ArticleLife::about).orElse(null), unknown ? null : sheet.version().isPresent(),
        sheet.version().map(ArticleVersion::text).orElse(null),
        sheet.versions().stream().map(version -> new Version(version.from().toString(), day(version.until()),
            version.place(), version.text(), version.changedBy().stream().map(Identifier::canonical).toList())).toList(),
        sheet.gaps().stream().map(gap -> new Span(gap.from().toString(), day(gap.until()))).toList(),
        sheet.related().stream().map(other -> new Related(other.article().canonical(), other.earlier(),
            day(other.from()), day(other.until()), other.about(), other.confidence(), other.source())).toList(),
        sheet.citing().stream().map(each -> new Cites(each.document().value(), each.title(), day(each.date()),
            each.cited().canonical(), day(each.asOf()), each.span().start(), each.span().end(),
            each.fault().isEmpty() ? null : each.fault())).toList(),
        sheet.commitments().stream().map(history -> new Hangs(history.commitment().id().value(),
            history.commitment().title(), history.decisive(sheet.day())
                .map(decisive -> decisive.event().status().code()).orElse(null))).toList(),
        sheet.cases().stream().map(CaseLaw::ecli).toList());
  }

  private static String day(Optional<LocalDate> day) {
    return day.map(LocalDate::toString).orElse(null);
  }
}
