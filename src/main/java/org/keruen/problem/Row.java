package org.keruen.problem;

/** A row of a table: named by an id that no other row of its table has, and saying where its figures come from. */
public sealed interface Row
        permits Cargo,
                Change,
                Closure,
                Contract,
                Corridor,
                Currency,
                Demand,
                Expansion,
                Limit,
                LimitCoefficient,
                Link,
                Market,
                Period,
                Node,
                Policy,
                Scenario,
                Subsidy,
                Tariff,
                Terminal,
                ThroughRate {

    String id();

    Provenance provenance();
}
