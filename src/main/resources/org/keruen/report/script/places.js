// Places on the map: sized by load, pressed to isolate, full capacities marked.

function paintPlaces(layers, nodes, project, { width, height, view, k, edge }) {
  const loads = tonnesByNode(routesOf(plan()));
  const most = Math.max(...loads.values(), 1);
  const marks = nodes.map((node) => mark(node, loads.get(node.at) ?? 0, most, project)).filter(Boolean)
    .sort((a, b) => b.weight - a.weight);
  const isInside = ({ x, y }) => x >= 0 && x <= width && y >= 0 && y <= height;
  const shown = marks.filter((each) => isInside(each) && (each.tonnes > 0 || !isFiltered()));
  const outside = marks.filter((each) => edge && !isInside(each) && each.tonnes > 0).map((each) => atEdge(each, width, height));
  const places = layers.places.selectAll("circle").data(shown, (each) => each.node.at).join("circle")
    .attr("class", (each) => `place ${each.kind}` + (state.node === each.node.id ? " chosen" : ""))
    .attr("cx", (each) => each.x).attr("cy", (each) => each.y).attr("r", (each) => each.r);
  pressable(places, (each) => `${each.node.label}: ${tonnes(each.tonnes)}`, (each) => isolate("node", each.node.id));
  tipped(places, (each) => placeTip(each));
  paintLabels(layers.labels, placeLabels([...shown.filter((each) => each.tonnes > 0), ...outside].sort((a, b) => b.weight - a.weight), width, height, width < 600 ? 16 : 34 + 30 * (k - 1)));
  paintFull(layers.full, view === "difference" ? [] : fullMarks(project));
}

function mark(node, amount, most, project) {
  const at = world.points[node.at] && project(world.points[node.at]);
  if (!at) return null;
  const greatest = node.kind === "port" || node.kind === "border" ? 8 : 5;
  const r = Math.max(amount > 0 ? 2.2 : 1.2, greatest * Math.sqrt(amount / most));
  return { node, kind: node.kind, label: node.label, tonnes: amount, x: at[0], y: at[1], r,
    weight: amount / most + (amount > 0 ? 4 - LABEL_RANK[node.kind] : 0) * 0.12 };
}

/** A place outside the frame, at the edge that is nearest to it, named with an arrow. */
function atEdge(each, width, height) {
  const x = Math.max(4, Math.min(width - 4, each.x));
  const y = Math.max(4, Math.min(height - 4, each.y));
  const arrow = each.x < 0 ? "← " : each.x > width ? "→ " : each.y < 0 ? "↑ " : "↓ ";
  return { ...each, x, y, r: 0, label: arrow + each.label };
}

function placeTip({ node, tonnes: amount }) {
  const terminals = new Set(world.terminals.filter((terminal) => terminal.node === node.at).map((terminal) => terminal.id));
  const lines = plan().loads.filter((load) => load.kind === "terminal" && terminals.has(load.id) && load.amount > 0 && load.capacity != null
    && (state.period == null || load.period == null || load.period === state.period));
  return [`${node.name ?? node.id}: ${tonnes(amount)}`, word("kind", node.kind), ...lines.slice(0, 6).map(loadLine)];
}

function paintLabels(group, labels) {
  group.selectAll("text").data(labels, ({ mark: each }) => each.node.at).join("text")
    .attr("class", ({ mark: each }) => "label " + each.kind)
    .attr("x", (label) => label.x).attr("y", (label) => label.y).attr("font-size", (label) => label.size)
    .text(({ mark: each }) => each.label);
}

/** Where capacities are full: at terminals' nodes and in the middle of links. */
function fullMarks(project) {
  const marks = new Map();
  for (const load of plan().loads.filter(concerned())) {
    if (!load.binds || !(load.amount > 0) || (state.period != null && load.period != null && load.period !== state.period)) continue;
    for (const place of fullPlaces(load)) {
      const at = project(place);
      if (!at || !isFinite(at[0])) continue;
      const key = `${Math.round(at[0])} ${Math.round(at[1])}`;
      if (!marks.has(key)) marks.set(key, { x: at[0], y: at[1], loads: [] });
      marks.get(key).loads.push(load);
    }
  }
  return [...marks.values()];
}

function fullPlaces(load) {
  if (load.kind === "link") return [middleOf(load.id)].filter(Boolean);
  if (load.kind === "limit") {
    const members = world.byId.limits.get(load.id)?.members ?? [];
    return members.slice(0, 3).map((id) => middleOf(id) ?? nodePlace(id)).filter(Boolean);
  }
  return loadPlaces(load).map((node) => world.points[node]).filter(Boolean);
}

function middleOf(id) {
  const link = world.byId.links.get(id);
  if (!link) return null;
  const track = trackOf(plan(), link.at);
  if (track.length < 2) return null;
  const half = Math.floor((track.length - 1) / 2);
  return d3.geoInterpolate(world.points[track[half]], world.points[track[half + 1]])(0.5);
}

function nodePlace(terminal) {
  const node = world.byId.terminals.get(terminal)?.node;
  return node == null ? null : world.points[node];
}

function paintFull(group, marks) {
  const full = group.selectAll("path").data(marks).join("path").attr("class", "full-mark")
    .attr("d", d3.symbol(d3.symbolDiamond, 52)).attr("transform", ({ x, y }) => `translate(${x},${y})`);
  tipped(full, ({ loads }) => [t("full.here"), ...loads.slice(0, 6).map(loadLine)]);
}

/** What the widths and marks mean. */
function paintKey(group, height, { perTonne, cut }, view) {
  const sizes = [1, 10, 100, 1e3, 10e3, 100e3, 1e6, 5e6, 20e6, 100e6].filter((size) => size * perTonne > 0.8 && size * perTonne < Math.min(cut, WIDEST) * 0.95).slice(-3);
  const rows = sizes.map((size) => ({ width: size * perTonne, text: tonnes(size), mark: "line" }));
  if (isFinite(cut) && cut > 3) rows.push({ width: cut * 0.6, text: t("key.cut"), mark: "cut" });
  if (view !== "difference") rows.push({ text: t("key.full"), mark: "full" });
  else rows.push({ text: t("key.more"), mark: "more" }, { text: t("key.less"), mark: "less" });
  const top = height - 16 - rows.length * 18;
  group.append("rect").attr("class", "key-ground").attr("x", 8).attr("y", top - 8).attr("width", 56 + 6.2 * d3.max(rows, (row) => row.text.length)).attr("height", rows.length * 18 + 12).attr("rx", 6);
  rows.forEach((row, i) => paintKeyRow(group.append("g").attr("transform", `translate(16,${top + 9 + i * 18})`), row));
}

function paintKeyRow(group, { width = 5, text, mark: kind }) {
  if (kind === "full") group.append("path").attr("class", "full-mark").attr("d", d3.symbol(d3.symbolDiamond, 52)).attr("transform", "translate(14,0)");
  else group.append("line").attr("class", "key-line" + (kind === "cut" ? "" : " " + kind)).attr("x2", 28).attr("stroke-width", width);
  if (kind === "cut") group.append("line").attr("class", "cut").attr("x2", 28);
  group.append("text").attr("class", "key-text").attr("x", 36).attr("dy", "0.35em").text(text);
}
