// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.http;

import freemarker.core.HTMLOutputFormat;
import freemarker.ext.beans.ClassMemberAccessPolicy;
import freemarker.ext.beans.MemberAccessPolicy;
import freemarker.template.Configuration;
import freemarker.template.DefaultObjectWrapper;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;

import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.util.Optional;

/**
 * What templates can see of Java: strings, numbers, lists, and of our records the public methods without parameters.
 * An empty {@link Optional} is a missing value, and of all values only a {@link DataBlock} is markup.
 */
final class TemplateValues extends DefaultObjectWrapper {

  TemplateValues() {
    super(Configuration.VERSION_2_3_34);
    setMemberAccessPolicy(new OnlyRecords());
    setExposeFields(false);
    writeProtect();
  }

  @Override
  public TemplateModel wrap(Object value) throws TemplateModelException {
    if (value instanceof Optional<?> optional) {
      return wrap(optional.orElse(null));
    }
    if (value instanceof DataBlock block) {
      return HTMLOutputFormat.INSTANCE.fromMarkup(block.html());
    }
    return super.wrap(value);
  }

  private static final class OnlyRecords implements MemberAccessPolicy {

    @Override
    public ClassMemberAccessPolicy forClass(Class<?> type) {
      boolean ours = type.isRecord() && type.getName().startsWith("nl.gestand.");
      return new ClassMemberAccessPolicy() {
        @Override
        public boolean isMethodExposed(Method method) {
          return ours && method.getParameterCount() == 0 && method.getDeclaringClass() == type;
        }

        @Override
        public boolean isConstructorExposed(Constructor<?> constructor) {
          return false;
        }

        @Override
        public boolean isFieldExposed(Field field) {
          return false;
        }
      };
    }

    @Override
    public boolean isToStringAlwaysExposed() {
      return false;
    }
  }
}
