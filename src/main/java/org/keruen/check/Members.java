package org.keruen.check;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.keruen.problem.Corridor;
import org.keruen.problem.Link;
import org.keruen.problem.Mode;
import org.keruen.problem.Node;
import org.keruen.problem.Problem;
import org.keruen.problem.Terminal;

/** All links and terminals of a problem, and what the names in other tables stand for. */
final class Members {
    private final Problem problem;
    private final Map<String, Member> links = new LinkedHashMap<>();
    private final Map<String, Member> terminals = new LinkedHashMap<>();
    private final Map<String, List<Corridor>> corridorsByGate = new HashMap<>();

    Members(Problem problem) {
        this.problem = problem;
        for (var link : problem.rows(Link.class)) {
            links.put(link.id(), new Member.OfLink(link));
        }
        for (var terminal : problem.rows(Terminal.class)) {
            var node = problem.row(Node.class, terminal.handling().node());
            terminals.put(terminal.id(), new Member.OfTerminal(terminal, node.kind()));
        }
        for (var corridor : problem.rows(Corridor.class)) {
            for (var gate : gates(corridor)) {
                corridorsByGate
                        .computeIfAbsent(gate.name(), _ -> new ArrayList<>())
                        .add(corridor);
            }
        }
    }

    Collection<Member> links() {
        return Collections.unmodifiableCollection(links.values());
    }

    Collection<Member> terminals() {
        return Collections.unmodifiableCollection(terminals.values());
    }

    List<Member> all() {
        var all = new ArrayList<>(links.values());
        all.addAll(terminals.values());
        return all;
    }

    @Nullable
    Member findLink(String id) {
        return links.get(id);
    }

    @Nullable
    Member findTerminal(String id) {
        return terminals.get(id);
    }

    /** The link or terminal of this id. */
    @Nullable
    Member find(String id) {
        var link = links.get(id);
        return link == null ? terminals.get(id) : link;
    }

    /** The link or terminal of this id, or the gates of the corridor of this id; empty for any other name. */
    List<Member> membersOf(String id) {
        var member = find(id);
        if (member != null) {
            return List.of(member);
        }
        var corridor = problem.find(Corridor.class, id);
        return corridor == null ? List.of() : gates(corridor);
    }

    /** What a closure of this id shuts: besides members and gates, all links and terminals of a node. */
    List<Member> shutBy(String id) {
        return find(id) == null && problem.find(Node.class, id) != null ? at(id) : membersOf(id);
    }

    private List<Member> at(String node) {
        return all().stream()
                .filter(member ->
                        member.tail(true).equals(node) || member.head(true).equals(node))
                .toList();
    }

    List<Member> gates(Corridor corridor) {
        var gates = new ArrayList<Member>();
        for (var id : problem.gates(corridor)) {
            var gate = find(id);
            if (gate != null) {
                gates.add(gate);
            }
        }
        return gates;
    }

    /** The corridors of which this is a gate, in file order. */
    List<Corridor> corridorsAt(Member member) {
        return corridorsByGate.getOrDefault(member.name(), List.of());
    }

    /** Whether transit of this mode at this node must pass a terminal. */
    boolean hasYard(String node, Mode mode) {
        return terminals.values().stream()
                .anyMatch(terminal -> terminal.tail(true).equals(node)
                        && terminal.modeBefore(true) == mode
                        && terminal.modeAfter(true) == mode);
    }
}
