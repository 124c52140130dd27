// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.linkeddata;

import java.util.Map;

/**
 * What there is in a dump.
 *
 * @param quads statements, each in each graph that says it
 * @param classes how often something is said to be of a class, by its address
 * @param properties statements by their property
 */
record DumpCounts(long quads, Map<String, Long> classes, Map<String, Long> properties) {}
