// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.linkeddata.sparql;

import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprEvalException;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.expr.RegexEngine;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** REGEX and REPLACE that end when the query's time has passed, and whose result stays within bounds. */
final class BoundedRegex extends ExprFunctionN {

  /** Longest text that a query can make; the longest document of the field has 1.5 million characters. */
  static final int MOST_CHARACTERS = 2_000_000;

  private final Deadline deadline;
  private final boolean replaces;
  private final Optional<Pattern> constant;

  /** @param args those of REGEX, or of REPLACE when {@code replaces} */
  BoundedRegex(boolean replaces, ExprList args, Deadline deadline) {
    super(replaces ? "replace" : "regex", args);
    this.deadline = deadline;
    this.replaces = replaces;
    Expr pattern = args.get(1);
    Optional<Expr> flags = args.size() > flagsAt() ? Optional.of(args.get(flagsAt())) : Optional.empty();
    boolean known = pattern.isConstant() && flags.map(Expr::isConstant).orElse(true);
    this.constant = known ? compile(pattern.getConstant(), flags.map(Expr::getConstant)) : Optional.empty();
  }

  @Override
  public NodeValue eval(List<NodeValue> values) {
    Pattern pattern = constant.or(() -> compile(values.get(1),
            values.size() > flagsAt() ? Optional.of(values.get(flagsAt())) : Optional.empty()))
        .orElseThrow(() -> new ExprEvalException("no regular expression"));
    NodeValue text = values.get(0);
    Matcher matcher = pattern.matcher(deadline.guard(string(text)));
    try {
      return replaces ? replaced(text, matcher, string(values.get(2))) : NodeValue.makeBoolean(matcher.find());
    } catch (StackOverflowError | IndexOutOfBoundsException | IllegalArgumentException e) {
      throw new ExprEvalException("regular expression failed", e);
    }
  }

  @Override
  public Expr copy(ExprList args) {
    return new BoundedRegex(replaces, args, deadline);
  }

  private int flagsAt() {
    return replaces ? 3 : 2;
  }

  private static Optional<Pattern> compile(NodeValue pattern, Optional<NodeValue> flags) {
    try {
      return Optional.of(
          RegexEngine.makePattern("regex", string(pattern), flags.map(BoundedRegex::string).orElse(null)));
    } catch (ExprEvalException | StackOverflowError e) {
      return Optional.empty();
    }
  }

  private static NodeValue replaced(NodeValue original, Matcher matcher, String replacement) {
    StringBuilder made = new StringBuilder();
    int matches = 0;
    while (matcher.find()) {
      // As Jena does: an empty match counts only as the first.
      if (matches++ == 0 || matcher.end() > matcher.start()) {
        matcher.appendReplacement(made, replacement);
        withinBounds(made.length());
      }
    }
    if (matches == 0) {
      return original;
    }
    matcher.appendTail(made);
    return withText(original, made.toString());
  }

  private static NodeValue withText(NodeValue original, String text) {
    return original.isLangString()
        ? NodeValue.makeLangString(text, original.getLang())
        : NodeValue.makeString(text);
  }

  static void withinBounds(long characters) {
    if (characters > MOST_CHARACTERS) {
      throw new ExprEvalException("text too long");
    }
  }

  private static String string(NodeValue value) {
    if (!value.isString() && !value.isLangString()) {
      throw new ExprEvalException("no string: " + value);
    }
    return value.asNode().getLiteralLexicalForm();
  }
}
