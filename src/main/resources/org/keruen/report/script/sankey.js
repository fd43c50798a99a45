// From origin over cargo, corridor and port to the market.

const STAGES = [
  { key: "origin", filter: "node", at: (route) => route.origin, label: (at) => world.nodes[at].label, id: (at) => world.nodes[at].id },
  { key: "cargo", filter: "cargo", at: (route) => route.cargo, label: (at) => world.cargoes[at].label, id: (at) => world.cargoes[at].id },
  { key: "corridor", filter: "corridor", at: (route) => route.corridor ?? NO_CORRIDOR, label: corridorLabel, id: (at) => world.corridors[at]?.id },
  { key: "port", filter: "node", at: (route) => route.port ?? NO_CORRIDOR, label: (at) => world.nodes[at]?.label ?? t("overland"), id: (at) => world.nodes[at]?.id },
  { key: "market", filter: "node", at: (route) => route.destination, label: (at) => world.nodes[at].label, id: (at) => world.nodes[at].id },
];
const REST = -2;

function drawSankey() {
  frame("sankey", {
    title: t("sankey.title"),
    remark: t("sankey.remark"),
    draw: paintSankey,
    numbers: sankeyNumbers,
  });
}

/** Which things of each stage are drawn by name: the rest is one. */
function namedAt(routes, most) {
  return STAGES.map((stage) => {
    const sums = [...tonnesBy(routes, stage.at)].sort((a, b) => b[1] - a[1]);
    const least = d3.sum(sums, (each) => each[1]) * 0.004;
    const named = sums.filter((each, i) => i < most && each[1] >= least);
    return new Set((named.length >= sums.length - 1 ? sums : named).map(([at]) => at));
  });
}

/** Nodes and links for d3-sankey; a link has the colour of its corridor. */
function sankeyGraph(routes, most) {
  const named = namedAt(routes, most);
  const nodes = new Map();
  const links = new Map();
  const node = (stage, route) => {
    const own = STAGES[stage].at(route);
    const at = named[stage].has(own) ? own : REST;
    const id = `${stage}:${at}`;
    if (!nodes.has(id)) nodes.set(id, { id, stage, at });
    return id;
  };
  for (const route of routes) {
    const ids = STAGES.map((_, stage) => node(stage, route));
    const corridor = route.corridor ?? NO_CORRIDOR;
    for (let i = 1; i < ids.length; i++) {
      const key = `${ids[i - 1]}>${ids[i]}>${corridor}`;
      if (!links.has(key)) links.set(key, { source: ids[i - 1], target: ids[i], corridor, value: 0 });
      links.get(key).value += route.tonnes;
    }
  }
  return { nodes: [...nodes.values()], links: [...links.values()] };
}

function sankeyLabel({ stage, at }) {
  return at === REST ? t("sankey.rest") : STAGES[stage].label(at);
}

function paintSankey(holder) {
  const routes = routesOf(plan());
  const width = widthOf(holder, 900);
  if (routes.length === 0) {
    fill(holder, h("p", {}, t("nothing")));
    return;
  }
  const graph = sankeyGraph(routes, 18);
  const rows = d3.max(d3.rollups(graph.nodes, (group) => group.length, (node) => node.stage), (each) => each[1]);
  const height = Math.max(260, Math.min(820, 60 + rows * 36));
  const svg = drawing(holder, width, height, t("sankey.title"));
  const layout = d3.sankey().nodeId((node) => node.id).nodeAlign((node) => node.stage).nodeWidth(12).nodePadding(14)
    .iterations(48).extent([[200, 26], [width - 200, height - 8]]);
  const { nodes, links } = layout(graph);
  paintStages(svg, nodes);
  paintSankeyLinks(svg, links);
  paintSankeyNodes(svg, nodes);
}

function paintStages(svg, nodes) {
  const x = new Map(nodes.map((node) => [node.stage, (node.x0 + node.x1) / 2]));
  svg.append("g").selectAll("text").data([...x]).join("text").attr("class", "stage").attr("x", (each) => each[1]).attr("y", 14)
    .attr("text-anchor", "middle").text(([stage]) => t(STAGES[stage].key));
}

function paintSankeyLinks(svg, links) {
  const paths = svg.append("g").selectAll("path").data(links).join("path").attr("class", "flow")
    .attr("d", d3.sankeyLinkHorizontal()).attr("stroke", (link) => corridorColour(link.corridor)).attr("stroke-width", (link) => Math.max(0.6, link.width))
    .on("click", (event, link) => link.corridor !== NO_CORRIDOR && isolate("corridor", world.corridors[link.corridor].id));
  tipped(paths, (link) => [`${sankeyLabel(link.source)} → ${sankeyLabel(link.target)}: ${tonnes(link.value)}`, corridorLabel(link.corridor)]);
}

function paintSankeyNodes(svg, nodes) {
  const groups = svg.append("g").selectAll("g").data(nodes).join("g").attr("class", "stop");
  groups.append("rect").attr("x", (node) => node.x0).attr("y", (node) => node.y0).attr("width", (node) => node.x1 - node.x0)
    .attr("height", (node) => Math.max(1, node.y1 - node.y0)).attr("fill", (node) => (node.stage === 2 && node.at >= 0 ? corridorColour(node.at) : "var(--stop)"));
  groups.append("text").attr("class", "stop-label").attr("x", (node) => (node.stage === 0 ? node.x0 - 6 : node.x1 + 6))
    .attr("y", (node) => (node.y0 + node.y1) / 2).attr("dy", "0.35em").attr("text-anchor", (node) => (node.stage === 0 ? "end" : "start"))
    .text((node) => cutShort(sankeyLabel(node), node.stage === 2 ? 26 : 18)).append("tspan").attr("class", "stop-value").text((node) => " " + tonnes(node.value));
  tipped(groups, (node) => [sankeyLabel(node), tonnes(node.value)]);
  const named = groups.filter((node) => node.at >= 0);
  pressable(named, (node) => `${sankeyLabel(node)}: ${tonnes(node.value)}`, (node) => isolate(STAGES[node.stage].filter, STAGES[node.stage].id(node.at)));
}

function cutShort(text, most) {
  return text.length > most ? text.slice(0, most - 1).trimEnd() + "…" : text;
}

function sankeyNumbers() {
  const groups = d3.rollups(routesOf(plan()), (list) => d3.sum(list, (route) => route.tonnes), (route) => STAGES.map((stage) => stage.at(route)).join("|"));
  const rows = groups.map(([key, amount]) => ({ ats: key.split("|").map(Number), amount }));
  return {
    columns: [...STAGES.map((stage, i) => ({ title: t(stage.key), value: (row) => stage.label(row.ats[i]) })),
      { title: t("tonnes"), value: (row) => Math.round(row.amount), figure: true, show: (row) => number(row.amount) }],
    rows: rows.sort((a, b) => b.amount - a.amount),
  };
}
