// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.jul.LevelChangePropagator;
import ch.qos.logback.classic.spi.Configurator;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.spi.ContextAwareBase;

import java.util.Map;

/**
 * What is logged: on stderr, because stdout is for what was asked; warnings, or from the level in the environment
 * variable {@code GESTAND_LOG}. Whoever wants otherwise names a file with {@code -Dlogback.configurationFile}.
 *
 * <p>In code, because reading the same from XML takes 0.4 s of every command.
 */
public final class LogSettings extends ContextAwareBase implements Configurator {

  /** They report what a request did wrong, which the program answers for itself. */
  private static final Map<String, Level> LESS = Map.of(
      // It advises the incubating vector module, which costs every start half a second.
      "org.apache.lucene.internal.vectorization", Level.ERROR,
      "org.apache.jena", Level.ERROR, "org.eclipse.jetty", Level.WARN, "io.javalin", Level.OFF,
      // The machine need not have the fonts that a PDF may name; ours carry their own.
      "org.apache.pdfbox", Level.ERROR);

  @Override
  public ExecutionStatus configure(LoggerContext context) {
    if (System.getProperty("logback.configurationFile") != null) {
      return ExecutionStatus.INVOKE_NEXT_IF_ANY;
    }
    LevelChangePropagator propagator = new LevelChangePropagator();
    propagator.setContext(context);
    context.addListener(propagator);
    PatternLayoutEncoder encoder = new PatternLayoutEncoder();
    encoder.setContext(context);
    encoder.setPattern("%d{HH:mm:ss} %-5level %logger{20}: %msg%n");
    encoder.start();
    ConsoleAppender<ILoggingEvent> console = new ConsoleAppender<>();
    console.setContext(context);
    console.setTarget("System.err");
    console.setEncoder(encoder);
    console.start();
    Logger root = context.getLogger(Logger.ROOT_LOGGER_NAME);
    root.setLevel(Level.toLevel(System.getenv("GESTAND_LOG"), Level.WARN));
    root.addAppender(console);
    LESS.forEach((name, level) -> context.getLogger(name).setLevel(level));
    return ExecutionStatus.DO_NOT_INVOKE_NEXT_IF_ANY;
  }
}
