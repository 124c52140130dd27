// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.http;

import freemarker.cache.ClassTemplateLoader;
import freemarker.core.HTMLOutputFormat;
import freemarker.core.TemplateClassResolver;
import freemarker.template.Configuration;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;

/** Makes HTML of views. Everything printed is escaped; templates reach no class and no file but each other. */
final class Templates {

  private static final String ROOT = "nl/gestand/web/";

  private final Configuration configuration = new Configuration(Configuration.VERSION_2_3_34);

  Templates() {
    configuration.setTemplateLoader(new ClassTemplateLoader(Templates.class.getClassLoader(), ROOT));
    configuration.setDefaultEncoding("UTF-8");
    configuration.setLocale(Locale.of("nl", "NL"));
    configuration.setOutputFormat(HTMLOutputFormat.INSTANCE);
    configuration.setRecognizeStandardFileExtensions(true);
    configuration.setNewBuiltinClassResolver(TemplateClassResolver.ALLOWS_NOTHING_RESOLVER);
    configuration.setAPIBuiltinEnabled(false);
    configuration.setObjectWrapper(new TemplateValues());
    configuration.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
    configuration.setLogTemplateExceptions(false);
    configuration.setTemplateUpdateDelayMilliseconds(Long.MAX_VALUE);
    configuration.addAutoImport("f", "http/frame.ftlh");
  }

  /** The page in a template, with {@code view} and {@code frame} as the only names in it. */
  String render(String template, Map<String, ?> model) {
    try {
      StringWriter page = new StringWriter(16_384);
      configuration.getTemplate(template).process(model, page);
      return page.toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (TemplateException e) {
      throw new IllegalStateException("template " + template, e);
    }
  }

  static String of(View view) {
    return view.getClass().getName().substring(ROOT.length()).replace('.', '/') + ".ftlh";
  }
}
