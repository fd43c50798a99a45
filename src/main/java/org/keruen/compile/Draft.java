package org.keruen.compile;

import java.util.List;
import org.keruen.problem.Period;
import org.keruen.problem.Problem;

/** A Core in the making: what the parts of the compiler share. */
final class Draft {
    final Problem problem;
    final List<Period> periods;
    final Points points;
    final CostClasses classes;
    final PriceBook prices;
    final ArcDrafts arcs = new ArcDrafts();
    final RowDrafts rows;
    final DesignDrafts designs = new DesignDrafts();

    private double constantCost;

    Draft(Problem problem) {
        this.problem = problem;
        this.periods = problem.rows(Period.class);
        this.points = new Points(problem);
        this.classes = new CostClasses(problem);
        this.prices = new PriceBook(problem);
        this.rows = new RowDrafts(classes.list().size());
    }

    void addConstantCost(double cost) {
        constantCost += cost;
    }

    double constantCost() {
        return constantCost;
    }

    /** A period's part of the year. */
    double shareOfYear(int period) {
        return periods.get(period).days() / problem.days();
    }

    int classCount() {
        return classes.list().size();
    }
}
