package org.keruen.solve.hybrid;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.keruen.core.Plan;

/** Good plans apart from each other: of those that are alike the cheapest, and of these a few. */
final class Elites {
    private static final int MOST = 10;

    /** Share of the designs in use up to which two differ that are alike. */
    private static final double ALIKE = 0.1;

    private final List<Member> members = new ArrayList<>();

    /** A plan and what it costs. */
    private record Member(Plan plan, double cost) {}

    /** Takes a plan in place of those like it, unless one of them is as cheap or all members are cheaper. */
    void add(Plan plan, double cost) {
        var alike = members.stream()
                .filter(member -> areAlike(member.plan().units(), plan.units()))
                .toList();
        if (alike.stream().allMatch(member -> cost < member.cost())) {
            members.removeAll(alike);
            members.add(new Member(plan, cost));
            members.sort(Comparator.comparingDouble(Member::cost));
            if (members.size() > MOST) {
                members.removeLast();
            }
        }
    }

    private static boolean areAlike(int[] one, int[] other) {
        int inUse = 0;
        int different = 0;
        for (int g = 0; g < one.length; g++) {
            inUse += one[g] > 0 || other[g] > 0 ? 1 : 0;
            different += one[g] == other[g] ? 0 : 1;
        }
        return different <= ALIKE * inUse;
    }

    /** By rising cost. */
    List<Plan> plans() {
        return members.stream().map(Member::plan).toList();
    }
}
