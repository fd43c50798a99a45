package org.keruen.compile;

import org.keruen.problem.Demand;

/** A commodity in freight's words: what a demand asks for in one period. */
record Shipment(Demand demand, int period, double tonnes) {}
