// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.linkeddata;

import nl.gestand.web.access.BadSettingException;

import java.net.URI;
import java.net.URISyntaxException;

/**
 * What an installation says of its data.
 *
 * @param contact address of who answers questions: {@code mailto:} or a page
 * @param publisher address of the organisation, of the TOOI register where it is a government's
 * @param licence address of the licence of the data
 */
public record DatasetSettings(String contact, String publisher, String licence) {

  /** In public domain, as Dutch government publishes its own open data. */
  public static final String CC0 = "http://creativecommons.org/publicdomain/zero/1.0/";

  public DatasetSettings {
    check("contact", contact);
    check("publisher", publisher);
    check("licence", licence);
  }

  private static void check(String name, String value) {
    try {
      if (new URI(value).isAbsolute()) {
        return;
      }
    } catch (URISyntaxException e) {
      // Told below.
    }
    throw new BadSettingException(name, "het moet een adres zijn dat met https:// of mailto: begint");
  }
}
