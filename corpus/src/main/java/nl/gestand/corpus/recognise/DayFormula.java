// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.corpus.recognise;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * A day as the table of terms spells it: {@code D} the day of the document, {@code Y-12-31} a day of the year meant,
 * {@code Z} the year after it, {@code maand.eind}, {@code kwartaal.begin}, {@code datum}, {@code zomerreces.eind},
 * {@code prinsjesdag}; moved by {@code +3m}, {@code -1d} or by the amount read, {@code +n}; {@code >} in front: but
 * not before the day of the document; {@code -}: no day.
 */
record DayFormula(String spelled) {

  boolean none() {
    return spelled.equals("-");
  }

  /** Whether it hangs on the year meant. */
  boolean hangsOnYear() {
    return !none() && !spelled.startsWith("D") && !spelled.startsWith("verkiezingen")
        && !spelled.startsWith("inwerking");
  }

  Optional<LocalDate> in(int year, DateParts parts, Optional<LocalDate> document) {
    if (none()) {
      return Optional.empty();
    }
    boolean notBefore = spelled.startsWith(">");
    String formula = notBefore ? spelled.substring(1) : spelled;
    int move = moveOf(formula);
    Optional<LocalDate> day = base(move > 0 ? formula.substring(0, move) : formula, year, parts, document)
        .map(base -> move > 0 ? moved(base, formula.substring(move), parts) : base);
    return notBefore ? day.map(found -> document.filter(found::isBefore).orElse(found)) : day;
  }

  private static Optional<LocalDate> base(
      String name, int year, DateParts parts, Optional<LocalDate> document) {
    return switch (name) {
      case "D" -> document;
      case "datum" -> parts.date(year);
      case "maand.begin" -> Optional.of(LocalDate.of(year, parts.month, 1));
      case "maand.eind" -> Optional.of(endOfMonth(LocalDate.of(year, parts.month, 1)));
      case "dezemaand.begin" -> document.map(day -> day.withDayOfMonth(1));
      case "dezemaand.eind" -> document.map(DayFormula::endOfMonth);
      case "kwartaal.begin" -> Optional.of(LocalDate.of(year, 3 * parts.quarter - 2, 1));
      case "kwartaal.eind" -> Optional.of(endOfMonth(LocalDate.of(year, 3 * parts.quarter, 1)));
      case "helft.begin" -> Optional.of(LocalDate.of(year, parts.quarter == 1 ? 1 : 7, 1));
      case "helft.eind" -> Optional.of(parts.quarter == 1 ? LocalDate.of(year, 6, 30) : LocalDate.of(year, 12, 31));
      case "inwerking" -> Optional.ofNullable(parts.inForce);
      case "inwerking.jaareinde" ->
          Optional.of(parts.inForce.plusYears(parts.amount)).map(day -> LocalDate.of(day.getYear(), 12, 31));
      case "verkiezingen" -> document.flatMap(Recess::nextElection);
      case "prinsjesdag" -> Optional.of(Recess.prinsjesdag(year));
      case "verantwoordingsdag.volgend" -> Optional.of(Recess.verantwoordingsdag(year + 1));
      default -> Optional.of(calendar(name, year));
    };
  }

  private static LocalDate calendar(String name, int year) {
    int dot = name.indexOf('.');
    if (dot > 0) {
      String recess = name.substring(0, dot);
      return name.endsWith(".begin") ? Recess.begin(recess, year) : Recess.back(recess, year);
    }
    LocalDate day = LocalDate.parse("2000" + name.substring(1));
    return day.withYear(name.charAt(0) == 'Z' ? year + 1 : year);
  }

  private static int moveOf(String formula) {
    int sign = Math.max(formula.lastIndexOf('+'), formula.lastIndexOf('-'));
    return sign > 0 && Character.isLetter(formula.charAt(formula.length() - 1)) ? sign : 0;
  }

  private static LocalDate moved(LocalDate base, String move, DateParts parts) {
    boolean read = move.equals("+n");
    int amount = read ? parts.amount : Integer.parseInt(move.substring(0, move.length() - 1));
    return switch (read ? parts.unit : move.charAt(move.length() - 1)) {
      case 'd' -> base.plusDays(amount);
      case 'w' -> base.plusWeeks(amount);
      case 'm' -> base.plusMonths(amount);
      case 'q' -> base.plusMonths(3L * amount);
      case 'y' -> base.plus(amount, ChronoUnit.YEARS);
      default -> throw new IllegalArgumentException("no unit of time: " + move);
    };
  }

  private static LocalDate endOfMonth(LocalDate day) {
    return day.withDayOfMonth(day.lengthOfMonth());
  }
}
