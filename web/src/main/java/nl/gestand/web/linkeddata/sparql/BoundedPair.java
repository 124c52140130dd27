// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.linkeddata.sparql;

import org.apache.jena.sparql.expr.E_Add;
import org.apache.jena.sparql.expr.E_Multiply;
import org.apache.jena.sparql.expr.E_StrAfter;
import org.apache.jena.sparql.expr.E_StrBefore;
import org.apache.jena.sparql.expr.E_StrContains;
import org.apache.jena.sparql.expr.E_StrDatatype;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprEvalException;
import org.apache.jena.sparql.expr.ExprFunction2;
import org.apache.jena.sparql.expr.NodeValue;

import java.math.BigDecimal;

/**
 * A function of two arguments that looks at their size first: the JDK multiplies numbers, reads them from text and
 * looks for one text in another without ever asking whether it should go on, some of it while all other threads wait.
 */
final class BoundedPair extends ExprFunction2 {

  /** Of a number that an expression makes; forty BINDs that each square a number take all time there is. */
  static final int MOST_DIGITS = 1_000;

  /** Comparisons of one search for a text in a text: half a second. */
  private static final long MOST_COMPARISONS = 1_000_000_000;

  private static final int BITS_OF_DIGITS = (int) (MOST_DIGITS * 3.33);

  private final ExprFunction2 original;

  private BoundedPair(ExprFunction2 original, Expr first, Expr second) {
    super(first, second, original.getFunctionSymbol().getSymbol());
    this.original = original;
  }

  /** Whether a function can run for ever on large arguments. */
  static boolean isFor(ExprFunction2 function) {
    return switch (function) {
      case E_Multiply times -> true;
      case E_Add plus -> true;
      case E_StrContains contains -> true;
      case E_StrBefore before -> true;
      case E_StrAfter after -> true;
      case E_StrDatatype typed -> true;
      default -> false;
    };
  }

  static Expr of(ExprFunction2 original, Expr first, Expr second) {
    return new BoundedPair(original, first, second);
  }

  @Override
  public NodeValue eval(NodeValue first, NodeValue second) {
    switch (original) {
      case E_Multiply times -> withinDigits(first, second);
      case E_StrDatatype typed -> withinDigits(first);
      case E_Add plus -> numbers(first, second);
      default -> {
        if ((long) length(first) * length(second) > MOST_COMPARISONS) {
          throw new ExprEvalException("texts too long");
        }
      }
    }
    return original.eval(first, second);
  }

  @Override
  public Expr copy(Expr first, Expr second) {
    return new BoundedPair(original, first, second);
  }

  /** @throws ExprEvalException for a text that is too long to be read as a number */
  static void withinDigits(NodeValue text) {
    if (length(text) > MOST_DIGITS) {
      throw new ExprEvalException("number too long");
    }
  }

  /** Jena also adds texts, which the standard calls an error, and of which the sum has no bound. */
  private static void numbers(NodeValue first, NodeValue second) {
    if (first.isString() || second.isString()) {
      throw new ExprEvalException("no numbers");
    }
  }

  private static void withinDigits(NodeValue first, NodeValue second) {
    if (first.isDecimal() && second.isDecimal() && bits(first) + bits(second) > BITS_OF_DIGITS) {
      throw new ExprEvalException("number too long");
    }
  }

  private static long bits(NodeValue number) {
    BigDecimal value = number.getDecimal();
    return Math.max(value.unscaledValue().bitLength(), Math.abs(3L * value.scale()));
  }

  private static int length(NodeValue value) {
    return value.asString().length();
  }
}
