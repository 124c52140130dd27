// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.linkeddata;

import nl.gestand.web.http.View;

/** The editor for queries. */
public record WorksheetView(String title) implements View {}
