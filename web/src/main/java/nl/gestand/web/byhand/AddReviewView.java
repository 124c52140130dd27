// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.byhand;

import nl.gestand.web.http.View;
import nl.gestand.web.words.Day;
import nl.gestand.web.words.Link;
import nl.gestand.web.words.TermWords;

import java.util.List;
import java.util.Optional;

/**
 * A toezegging as it would be added.
 *
 * @param source where its words stand
 * @param alike toezeggingen that look like it
 */
public record AddReviewView(
    String title, String csrf, AddForm filled, String number, String speaker, String addressee, Day day,
    Optional<TermWords> term, String ministry, String dossier, Link source, List<Link> alike) implements View {}
