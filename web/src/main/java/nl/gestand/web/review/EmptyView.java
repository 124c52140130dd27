// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.review;

import nl.gestand.web.http.View;

import java.util.Optional;

/**
 * Nothing is left to judge.
 *
 * @param held how many others are looking at
 */
public record EmptyView(String title, int held, Optional<ReviewView.Before> again, String csrf) implements View {}
