package org.keruen.bench;

/**
 * A problem of an experiment.
 *
 * @param id its name in the experiment
 * @param set the set it belongs to
 */
public record ProblemCase(String id, String set, Source source) {}
