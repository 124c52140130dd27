// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.corpus.extract;

import nl.gestand.corpus.structure.StructuredText;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What was taken from a file.
 *
 * @param format {@code pdf}, {@code docx}, {@code doc}, {@code odt}, {@code html}, {@code xlsx}, {@code ods}, {@code csv}
 *     or {@code text}
 * @param metadata that the file carries, values by name in their order
 * @param text its text with its passages, at least one
 */
public record Extracted(String format, Map<String, List<String>> metadata, StructuredText text) {

  public Extracted {
    Objects.requireNonNull(format);
    metadata = new LinkedHashMap<>(metadata);
    Objects.requireNonNull(text);
  }
}
