// The map: bands by corridor, places by load, full capacities marked.

let zoom = null;

function drawMap() {
  const comparing = base() != null && state.view === "difference";
  frame("map", {
    title: comparing ? t("map.differences", { a: base().label, b: plan().label }) : t("map.title"),
    remark: t(comparing ? "map.differences.remark" : "map.remark"),
    tools: [
      base() && choice(t("map.view"), [["flows", t("map.flows")], ["difference", t("map.difference")]], state.view, (view) => change({ view })),
      choice(t("map.widths"), [["readable", t("map.readable")], ["true", t("map.true")]], state.scale, (scale) => change({ scale })),
      h("span", { class: "choice" }, button("−", () => zoomBy(1 / 1.5), { "aria-label": t("map.out") }),
        button("+", () => zoomBy(1.5), { "aria-label": t("map.in") }), button(t("map.whole"), () => zoomBy(null))),
    ],
    draw: (holder) => paintMap(holder, comparing ? "difference" : "flows"),
    numbers: () => mapNumbers(comparing),
    content: [drawPeriods(), h("p", { class: "remark" }, t("map.boundaries"))],
  });
}

function zoomBy(factor) {
  const svg = d3.select("#map .picture svg");
  if (factor == null) svg.call(zoom.transform, d3.zoomIdentity);
  else svg.call(zoom.scaleBy, factor);
}

function mapStretches(view, routes = routesOf(plan())) {
  const now = stretches(plan(), linkFlows(routes));
  return view === "difference" ? differences(now, stretches(base(), linkFlows(routesOf(base())))) : now;
}

function paintMap(holder, view) {
  const width = widthOf(holder);
  const used = usedNodes();
  const height = heightFor(used, width);
  const svg = drawing(holder, width, height, mapSummary());
  const layers = mapLayers(svg, width, height);
  const projection = projectionFor(used, width, height, width < 600 ? 20 : 34);
  drawLand(layers.land, projection);
  const list = mapStretches(view);
  const scale = bandScale(view === "difference" ? list : allStretches(), state.scale);
  const redraw = (transform) => {
    layers.land.attr("transform", transform);
    const project = (place) => { const p = projection(place); return p && transform.apply(p); };
    paintBands(layers.bands, list, project, scale, view);
    paintPlaces(layers, view === "difference" ? endsOf(list, used) : used, project, { width, height, view, k: transform.k, edge: true });
  };
  paintKey(layers.key, height, scale, view);
  zoom = d3.zoom().scaleExtent([0.5, 14])
    .filter((event) => (event.type === "wheel" ? event.ctrlKey || event.metaKey : !event.button && (event.touches?.length ?? 2) > 1))
    .on("zoom", (event) => redraw(event.transform))
    .on("end", (event) => { if (event.transform !== shown) note({ zoom: zoomText(shown = event.transform, width, height) }); });
  let shown = zoomOf(state.zoom, width, height);
  svg.call(zoom);
  svg.property("__zoom", shown);
  redraw(shown);
}

/** The map's scale, and where its middle lies on the whole, in thousandths of its width and height: fits any window. */
function zoomText({ k, x, y }, width, height) {
  if (k === 1 && x === 0 && y === 0) return null;
  return [k.toFixed(2), ((width / 2 - x) / k / width * 1000).toFixed(0), ((height / 2 - y) / k / height * 1000).toFixed(0)].join("~");
}

function zoomOf(text, width, height) {
  if (!text) return d3.zoomIdentity;
  const [k, across, down] = text.split("~").map(Number);
  return d3.zoomIdentity.translate(width / 2 - k * across / 1000 * width, height / 2 - k * down / 1000 * height).scale(k);
}

function mapLayers(svg, width, height) {
  const clip = "clip-" + Math.round(width) + "-" + Math.round(height);
  svg.append("defs").append("clipPath").attr("id", clip).append("rect").attr("width", width).attr("height", height).attr("rx", 8);
  const all = svg.append("g").attr("clip-path", `url(#${clip})`);
  all.append("rect").attr("class", "sea").attr("width", width).attr("height", height);
  const layers = {};
  for (const name of ["land", "bands", "full", "places", "labels", "key"]) layers[name] = all.append("g").attr("class", name);
  return layers;
}

/** The nodes at which stretches end. */
function endsOf(list, nodes) {
  const ends = new Set(list.flatMap((stretch) => [stretch.a, stretch.b]));
  return nodes.filter((node) => ends.has(node.at));
}

let stretchesOfAll = null;

/** All that the plan carries, so that widths stay when a part is isolated. */
function allStretches() {
  const key = `${state.plan} ${state.without}`;
  if (stretchesOfAll?.key !== key) {
    const without = new Set(state.without.map((id) => world.byId.cargoes.get(id).at));
    const list = stretches(plan(), linkFlows(plan().routes.filter((route) => !without.has(route.cargo))));
    stretchesOfAll = { key, list };
  }
  return stretchesOfAll.list;
}

/** Nodes that any plan's route touches. */
function usedNodes() {
  const used = new Set();
  plans.forEach((each) => each.routes.forEach((route) => {
    used.add(route.origin);
    route.legs.forEach((leg) => legPlaces(leg).forEach((node) => used.add(node)));
  }));
  const nodes = world.nodes.filter((node) => used.has(node.at));
  return nodes.length > 1 ? nodes : world.nodes;
}

function paintBands(group, list, project, scale, view) {
  const lines = bandLines(list, project, scale);
  const bands = group.selectAll("path.band").data(lines).join("path")
    .attr("class", "band").attr("d", (line) => lineOf(line.points))
    .attr("stroke", (line) => bandColour(line, view)).attr("stroke-width", (line) => line.width)
    .on("click", (event, line) => bandPressed(line));
  tipped(bands, (line) => bandTip(line, view));
  group.selectAll("path.cut").data(lines.filter((line) => line.isCut && line.width > 3)).join("path")
    .attr("class", "cut").attr("d", (line) => lineOf(line.points));
  group.selectAll("path.cut").raise();
}

function bandPressed({ band }) {
  if (band.corridor !== NO_CORRIDOR) isolate("corridor", world.corridors[band.corridor].id);
}

/** Tonnes, capacity, and the price of one more tonne on the links of a stretch. */
function bandTip({ stretch, band }, view) {
  const [from, to] = band.forward ? [stretch.a, stretch.b] : [stretch.b, stretch.a];
  const name = (point) => world.nodes[point]?.label ?? t("map.atSea");
  const amount = view === "difference" ? signed(band.tonnes, tonnes) : tonnes(band.tonnes);
  const corridor = band.corridor === NO_CORRIDOR ? null : world.corridors[band.corridor].label;
  return [`${name(from)} → ${name(to)}: ${amount}`, corridor, ...capacityLines(stretch)].filter(Boolean);
}

function capacityLines(stretch) {
  const here = world.links.filter((link) => (link.from === stretch.a && link.to === stretch.b) || (link.from === stretch.b && link.to === stretch.a));
  const ids = new Set(here.map((link) => link.id));
  return plan().loads.filter((load) => load.kind === "link" && ids.has(load.id) && load.capacity != null && load.amount > 0)
    .slice(0, 4).map(loadLine);
}

function loadLine(load) {
  const worth = load.worth ? " · " + t("worth.more", { worth: worthText(load) }) : "";
  return `${loadName(load)}: ${quantity(load.amount, load.unit)} / ${load.capacity == null ? "∞" : quantity(load.capacity, load.unit)}`
    + (load.used == null ? "" : ` (${percent(load.used, 0)})`) + worth;
}

function quantity(amount, unit) {
  return unit === "tonnes" ? tonnes(amount) : `${number(amount, Math.abs(amount) < 10 ? 2 : 0)}${NBSP}${word("measure", unit)}`;
}

function worthText(load) {
  const unit = load.unit === "tonnes" ? t("unit.t") : word("measure", load.unit);
  return `${number(load.worth, 2)}${NBSP}${plan().currency}/${unit}`;
}

function mapSummary() {
  const top = [...corridorTonnes(plan(), routesOf(plan()))].sort((a, b) => b[1] - a[1]).slice(0, 5);
  return t("map.title") + ": " + top.map(([at, amount]) => `${corridorLabel(at)} ${tonnes(amount)}`).join("; ");
}

function mapNumbers(comparing) {
  const rows = mapStretches(comparing ? "difference" : "flows").flatMap((stretch) => stretch.bands.map((band) => ({ stretch, band })));
  const end = ({ stretch, band }, first) => world.nodes[band.forward === first ? stretch.a : stretch.b]?.label ?? t("map.atSea");
  return {
    columns: [
      { title: t("from"), value: (row) => end(row, true) },
      { title: t("to"), value: (row) => end(row, false) },
      { title: t("corridor"), value: (row) => (comparing ? "" : corridorLabel(row.band.corridor)) },
      { title: t("tonnes"), value: (row) => Math.round(row.band.tonnes), figure: true, show: (row) => number(row.band.tonnes) },
    ],
    rows: rows.sort((x, y) => Math.abs(y.band.tonnes) - Math.abs(x.band.tonnes)),
  };
}
