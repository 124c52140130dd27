// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.ontology.model;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Who was minister or state secretary of what on which day: the table {@code office-holders.tsv}. It holds only days
 * that are certain; of any other day nothing follows.
 */
public final class OfficeHolders {

  /**
   * Someone in a post.
   *
   * @param post title and ministry or portfolio: {@code minister jenv}, {@code minister rechtsbescherming}
   * @param person the same in every post and document: {@code david-van-weel}
   * @param given {@code David}
   * @param family {@code van Weel}
   * @param party {@code VVD}, or empty
   * @param from first day; {@code until} the last
   */
  public record Holder(
      String post, String person, String given, String family, String party, LocalDate from, LocalDate until) {

    public String name() {
      return given + " " + family;
    }

    /** The ministry of the post; empty for a portfolio. */
    public Optional<Ministries.Ministry> ministry() {
      return Ministries.find(post.substring(post.indexOf(' ') + 1));
    }

    /** {@code minister van Justitie en Veiligheid}, {@code minister-president}, {@code minister, medische zorg}. */
    public String postName() {
      String title = post.substring(0, post.indexOf(' '));
      return title.equals("minister-president") ? title
          : title + ministry().map(known -> known.name().replaceFirst("^Ministerie", ""))
              .orElse("," + post.substring(title.length()));
    }

    /** Code of the ministry that the post is at, of a portfolio too. */
    public Optional<String> ministryCode() {
      String of = post.substring(post.indexOf(' ') + 1);
      return Ministries.find(of).map(Ministries.Ministry::code).or(() -> Optional.ofNullable(PORTFOLIOS.get(of)));
    }

    boolean on(LocalDate day) {
      return !day.isBefore(from) && !day.isAfter(until);
    }

    /** Whether a source that writes {@code D.M. van Weel} or {@code Van Weel} can mean this person. */
    boolean isNamed(String words) {
      String wanted = plain(family);
      String written = plain(words);
      int at = written.length() - wanted.length();
      return written.endsWith(wanted) && (at == 0 || " .".indexOf(written.charAt(at - 1)) >= 0)
          || wanted.startsWith(written.substring(written.lastIndexOf('.') + 1).strip() + "-");
    }
  }

  /** In lower case and without accents, which sources leave out. */
  private static String plain(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFD).replaceAll("\\p{M}", "").toLowerCase(Locale.ROOT);
  }

  /**
   * Portfolios of ministers and state secretaries without a ministry of their own, as their titles have them, each with
   * the code of the ministry they were at: the table {@code portfolios.tsv}.
   */
  private static final Map<String, String> PORTFOLIOS = portfolios();

  private static final List<String> TITLES = List.of("minister-president", "staatssecretaris", "minister");

  private static final List<Holder> ALL = read();

  private OfficeHolders() {}

  /**
   * Who is meant by a person as a source names them. A source may name the office only, or the name with no more than
   * the title; empty where the table knows none, or more than one person.
   *
   * @param day without one, only a name and a whole office together tell who it is
   */
  public static Optional<Holder> find(Person named, Optional<LocalDate> day) {
    String office = named.office().isEmpty() ? named.name() : named.office();
    boolean officeOnly = office.equals(named.name());
    String title = titleIn(office);
    String post = post(title, office);
    if (title.isEmpty() || officeOnly && post.isEmpty() || day.isEmpty() && (officeOnly || post.isEmpty())) {
      return Optional.empty();
    }
    List<Holder> fitting = ALL.stream()
        .filter(holder -> day.map(holder::on).orElse(true))
        .filter(holder -> post.isEmpty() ? holder.post().startsWith(title + " ") : holder.post().equals(post))
        .filter(holder -> officeOnly || holder.isNamed(named.name()))
        .toList();
    boolean one = fitting.stream().map(Holder::person).distinct().count() == 1;
    return one ? Optional.of(fitting.getFirst()) : Optional.empty();
  }

  /** Code of the ministry that an office is at: {@code staatssecretaris Rechtsbescherming} is at {@code jenv}. */
  public static Optional<String> ministry(String office) {
    String lower = office.toLowerCase(Locale.ROOT);
    return Ministries.namedIn(office).map(Ministries.Ministry::code).or(() -> titleIn(office).isEmpty() ? Optional.empty()
        : PORTFOLIOS.keySet().stream().filter(lower::contains).findFirst().map(PORTFOLIOS::get));
  }

  /** One of the posts of a person, the last in the table. */
  public static Optional<Holder> ofPerson(String person) {
    return ALL.stream().filter(holder -> holder.person().equals(person)).reduce((earlier, later) -> later);
  }

  /** All, in the order of the table. */
  public static List<Holder> list() {
    return ALL;
  }

  private static String titleIn(String office) {
    String lower = office.toLowerCase(Locale.ROOT);
    return TITLES.stream().filter(lower::contains).findFirst().orElse("");
  }

  private static String post(String title, String office) {
    if (title.equals("minister-president")) {
      return "minister-president az";
    }
    String lower = office.toLowerCase(Locale.ROOT);
    return PORTFOLIOS.keySet().stream().filter(lower::contains).findFirst()
        .or(() -> Ministries.namedIn(office).map(Ministries.Ministry::code))
        .map(of -> title + " " + of).orElse("");
  }

  private static List<Holder> read() {
    return rows("office-holders.tsv").map(cells -> new Holder(cells[0], cells[1], cells[2], cells[3], cells[4],
        LocalDate.parse(cells[5]), LocalDate.parse(cells[6]))).toList();
  }

  private static Map<String, String> portfolios() {
    Map<String, String> table = new LinkedHashMap<>();
    rows("portfolios.tsv").forEach(cells -> table.put(cells[0], cells[1]));
    return table;
  }

  private static Stream<String[]> rows(String name) {
    try (InputStream table = OfficeHolders.class.getResourceAsStream(name)) {
      return new String(table.readAllBytes(), StandardCharsets.UTF_8).lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.split("\t", -1));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
