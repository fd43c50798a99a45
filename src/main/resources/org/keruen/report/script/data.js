// The plans as objects that name one another, read from the page's data.

const DATA = JSON.parse(document.getElementById("data").textContent);

/** The rows of a grid as objects; each knows its place. */
function rowsOf(grid) {
  return grid.rows.map((cells, at) => {
    const row = { at };
    grid.columns.forEach((column, i) => { row[column] = cells[i]; });
    return row;
  });
}

const world = readWorld(DATA.world);
const plans = DATA.plans.map(readPlan);

function readWorld(raw) {
  const read = {};
  for (const [name, grid] of Object.entries(raw)) read[name] = grid.columns ? rowsOf(grid) : grid;
  read.nodes.forEach((node) => { node.label = shortName(node.name ?? node.id); });
  for (const list of [read.links, read.terminals, read.cargoes, read.corridors, read.limits]) {
    list.forEach((row) => { row.label = row.name ?? row.id; });
  }
  read.links.forEach((link) => {
    link.label = link.name ?? `${read.nodes[link.from].label} – ${read.nodes[link.to].label}`;
  });
  read.terminals.forEach((terminal) => {
    terminal.label = terminal.name ?? `${read.nodes[terminal.node].label}: ${terminal.id}`;
  });
  read.demands.forEach((demand) => { demand.label = demandName(demand, read); });
  read.points = [...read.nodes, ...read.waypoints].map((place) => (place.lat == null ? null : [place.lon, place.lat]));
  read.byId = Object.fromEntries(
    ["nodes", "links", "terminals", "cargoes", "corridors", "demands", "limits", "markets"]
      .map((name) => [name, new Map(read[name].map((row) => [row.id, row]))]));
  read.shippers = [...new Set(read.demands.map((demand) => demand.shipper))];
  read.home = homeCountry(read);
  return read;
}

/** What stands before the first comma, bracket or stroke: enough for a map. */
function shortName(name) {
  return name.split(/ \(|, | \/ /)[0];
}

function demandName(demand, read) {
  const to = demand.destination == null ? null : read.nodes[demand.destination].label;
  const cargo = read.cargoes[demand.cargo];
  return `${cargo.label}: ${read.nodes[demand.origin].label}${to ? " → " + to : ""}`;
}

/** The country in which most demands begin. */
function homeCountry(read) {
  const counts = new Map();
  read.demands.forEach((demand) => add(counts, read.nodes[demand.origin].country, 1));
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null;
}

function add(map, key, amount) {
  map.set(key, (map.get(key) ?? 0) + amount);
}

function readPlan(raw, at) {
  const legs = rowsOf(raw.legs);
  const plan = { ...raw, at, legs };
  plan.routes = rowsOf(raw.routes).map((route) => readRoute(route, legs));
  plan.loads = rowsOf(raw.loads).map(readLoad);
  plan.unmet = rowsOf(raw.unmet).map((row) => ({ ...row, demand: world.demands[row.demand] }));
  plan.choices = rowsOf(raw.choices);
  plan.changes = rowsOf(raw.changes);
  plan.notTaken = rowsOf(raw.notTaken).map((route) => readRoute(route, legs));
  plan.notTakenBy = d3.group(plan.notTaken, (route) => route.demand);
  plan.askedTonnes = d3.sum(raw.asked);
  if (raw.scenario == null && raw.label === raw.title) Object.defineProperty(plan, "label", { get: () => t("plan.asItStands") });
  return plan;
}

function readRoute(route, legs) {
  const demand = world.demands[route.demand];
  route.demand = demand;
  route.legs = route.legs.map((leg) => legs[leg]);
  route.cargo = demand.cargo;
  route.origin = demand.origin;
  route.shipper = demand.shipper;
  route.money = d3.sum(Object.entries(route.bill), ([part, amount]) => (DATA.parts[part] ? amount : 0));
  route.port = portOf(route.legs);
  return route;
}

/** Where a route's cargo meets the ocean, or else the Caspian; null for one that stays on land. */
function portOf(legs) {
  for (const mode of ["sea", "caspian"]) {
    for (const leg of legs) {
      const link = leg.kind === "link" ? world.links[leg.at] : null;
      if (link?.mode === mode) return portEnd(link, leg.forward);
    }
  }
  return null;
}

function portEnd(link, forward) {
  const [from, to] = forward ? [link.from, link.to] : [link.to, link.from];
  return world.nodes[from].kind === "port" || world.nodes[to].kind !== "port" ? from : to;
}

function readLoad(load) {
  load.used = load.capacity > 0 ? load.amount / load.capacity : null;
  load.worth = load.dual == null ? null : Math.abs(load.dual) < 5e-7 ? 0 : -load.dual;
  load.binds = (load.used != null && load.used >= 0.9995) || Boolean(load.worth)
    || (load.lower > 0 && load.amount <= load.lower * 1.0005);
  load.key = [load.kind, load.id, load.direction, load.rule].join("|");
  return load;
}

/** The name that readers know a load's thing by. */
function loadName(load) {
  const table = { link: "links", terminal: "terminals", storage: "terminals", limit: "limits", corridor: "corridors" }[load.kind];
  return (table && world.byId[table].get(load.id)?.label) ?? world.names[load.id] ?? load.id;
}

/** The nodes at which a load's thing lies. */
function loadPlaces(load) {
  if (load.kind === "terminal" || load.kind === "storage") return [world.byId.terminals.get(load.id)?.node].filter((n) => n != null);
  if (load.kind === "market") return [world.byId.markets.get(load.id)?.node].filter((n) => n != null);
  return [];
}
