package org.keruen.solve.arc;

/**
 * Flow on a simple path to one of a group's destinations.
 *
 * @param destination index into the group's destinations
 * @param path arcs from the origin on
 */
record PathFlow(int destination, int[] path, double flow) {}
