// The routes that the reader's choices leave, and sums over them.

const chosen = new Map();

/** Routes of a plan that pass every filter; `but` names a filter that does not count. */
function routesOf(ofPlan, but = null) {
  const key = JSON.stringify([ofPlan.at, but, state.without, state.period, ...FILTERS.map((kind) => state[kind])]);
  if (!chosen.has(key)) {
    if (chosen.size > 40) chosen.clear();
    chosen.set(key, ofPlan.routes.filter(tests(but)));
  }
  return chosen.get(key);
}

function tests(but) {
  const at = (kind) => (state[kind] == null || kind === but ? null : world.byId[TABLE_OF[kind]].get(state[kind]).at);
  const [corridor, cargo, demand, node, link] = ["corridor", "cargo", "demand", "node", "link"].map(at);
  const shipper = but === "shipper" ? null : state.shipper;
  const without = new Set(state.without.map((id) => world.byId.cargoes.get(id).at));
  return (route) => (corridor == null || route.corridors.includes(corridor))
    && (cargo == null || route.cargo === cargo)
    && (demand == null || route.demand.at === demand)
    && (shipper == null || route.shipper === shipper)
    && !without.has(route.cargo)
    && (state.period == null || route.period === state.period)
    && (link == null || route.legs.some((leg) => leg.kind === "link" && leg.at === link))
    && (node == null || visits(route, node));
}

function isFiltered() {
  return FILTERS.some((kind) => state[kind] != null) || state.without.length > 0 || state.period != null;
}

function visits(route, node) {
  return route.origin === node || route.legs.some((leg) => legPlaces(leg).includes(node));
}

/** The nodes that a leg touches. */
function legPlaces(leg) {
  if (leg.kind === "link") return [world.links[leg.at].from, world.links[leg.at].to];
  return [leg.kind === "delivery" ? leg.at : world.terminals[leg.at].node];
}

/** Tonnes by the key that a function finds for each route; a route counts once for each key. */
function tonnesBy(routes, keysOf) {
  const sums = new Map();
  for (const route of routes) {
    for (const key of new Set([keysOf(route)].flat())) add(sums, key, route.tonnes);
  }
  return sums;
}

/** Tonnes through each node; a route counts once at each. */
function tonnesByNode(routes) {
  return tonnesBy(routes, (route) => [route.origin, ...route.legs.flatMap(legPlaces)]);
}

/** What a choice of routes comes to. */
function totals(routes) {
  const moved = d3.sum(routes, (route) => route.tonnes);
  const weighted = (figure) => d3.sum(routes, (route) => route.tonnes * figure(route));
  return {
    moved,
    money: weighted((route) => route.money),
    days: moved > 0 ? weighted((route) => route.days) / moved : 0,
    co2: weighted((route) => route.co2),
  };
}

/** Tonnes that the chosen demands ask for and that stay where they are. */
function unmetTonnes(ofPlan) {
  return d3.sum(unmetRows(ofPlan), (row) => row.tonnes);
}

function unmetRows(ofPlan) {
  const cargo = state.cargo == null ? null : world.byId.cargoes.get(state.cargo).at;
  const without = new Set(state.without);
  return ofPlan.unmet.filter((row) => (cargo == null || row.demand.cargo === cargo)
    && (state.demand == null || row.demand.id === state.demand)
    && (state.shipper == null || row.demand.shipper === state.shipper)
    && (state.period == null || row.period === state.period)
    && !without.has(world.cargoes[row.demand.cargo].id));
}

/** A route's charge for each leg: the leg, the country that is paid, and money a tonne. */
function chargesOf(route) {
  return route.legs.filter((leg) => leg.price !== 0).map((leg) => ({ leg, country: countryOf(leg), price: leg.price }));
}

function countryOf(leg) {
  if (leg.kind !== "link") return world.nodes[legPlaces(leg)[0]].country ?? "";
  const link = world.links[leg.at];
  if (link.mode === "sea" || link.mode === "caspian") return "sea";
  return link.country ?? world.nodes[link.from].country ?? "";
}
