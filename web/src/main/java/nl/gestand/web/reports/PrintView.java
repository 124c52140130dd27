// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.reports;

import nl.gestand.web.http.View;

import java.util.List;

/** A report as a document of its own, to be made into a PDF. */
public record PrintView(String title, Report report, List<String> columns) implements View {}
