package org.keruen.bench;

/** What a child that came to its end says of its run. */
record Report(Answer answer, Effort effort) {}
