// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.access;

/** A setting that can't be used, told in one Dutch sentence. */
public final class BadSettingException extends RuntimeException {

  private static final long serialVersionUID = 1;

  /**
   * @param setting its name
   * @param why in Dutch, without a point at the end
   */
  public BadSettingException(String setting, String why) {
    super("De instelling " + setting + " kan niet worden gebruikt: " + why + ".");
  }
}
