// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.linkeddata;

import nl.gestand.web.http.View;
import nl.gestand.web.words.Day;

import java.util.List;

/** Which dumps there are, the newest first. */
public record DumpsView(String title, List<Dump> dumps, String licence, String contact) implements View {

  public record Dump(Day day, List<File> files) {}

  public record File(String name, String href, String size, String checksum) {}
}
