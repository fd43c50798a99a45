package org.keruen.compile;

import org.keruen.problem.Link;
import org.keruen.problem.Problem;

/** At which places a passage over a link begins and ends. */
final class Places {
    private Places() {}

    static String before(Problem problem, Passage link) {
        var course = problem.row(Link.class, link.id()).course();
        return link.forward() ? course.from() : course.to();
    }

    static String after(Problem problem, Passage link) {
        var course = problem.row(Link.class, link.id()).course();
        return link.forward() ? course.to() : course.from();
    }
}
