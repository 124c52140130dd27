// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.reports;

import nl.gestand.web.http.View;
import nl.gestand.web.words.Link;

import java.util.List;

/** A report as a page, with the forms in which it can be kept. */
public record ReportView(String title, Report report, List<String> columns, List<Link> forms) implements View {}
