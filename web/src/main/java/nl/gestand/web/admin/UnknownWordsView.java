// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.admin;

import nl.gestand.web.admin.UnknownWords.UnknownWord;
import nl.gestand.web.http.View;

import java.util.List;

/** The words of sources for which no status is known. */
public record UnknownWordsView(String title, List<UnknownWord> words) implements View {}
