// A shipper's own page: its demands, the ways they go, leg by leg, and the best way not taken.

const PLACE_FILTERS = ["corridor", "node", "link", "period"];
const MOST_DEMANDS = 12;
let demandsShown = MOST_DEMANDS;

function drawShippers() {
  const options = [["", t("shippers.choose")], ...world.shippers.map((shipper) => [shipper, shipperName(shipper)])];
  const demands = shippersDemands();
  frame("shippers", {
    title: t("shippers.title"),
    remark: t("shippers.remark"),
    tools: select(t("shipper"), options, state.shipper ?? "", (shipper) => { demandsShown = MOST_DEMANDS; change({ shipper: shipper || null }); }),
    content: [h("div", { class: "demands" }, demands.slice(0, demandsShown).map(demandCard)),
      demands.length > demandsShown && h("p", { class: "more" }, button(t("table.all", { n: demands.length }), () => { demandsShown = Infinity; drawShippers(); }))],
    numbers: () => ({ columns: routeColumns(), rows: demands.flatMap((each) => [...each.routes, ...notTakenOf(each.demand)]) }),
  });
}

/** The chosen demands with their routes, the largest first; those that do not move at all come last. */
function shippersDemands() {
  const groups = d3.groups(routesOf(plan()), (route) => route.demand);
  const moved = groups.map(([demand, routes]) => ({ demand, routes: [...routes].sort((a, b) => b.tonnes - a.tonnes), tonnes: d3.sum(routes, (route) => route.tonnes) }));
  const moving = new Set(plan().routes.map((route) => route.demand));
  const left = PLACE_FILTERS.some((kind) => state[kind] != null) ? []
    : d3.groups(unmetRows(plan()), (row) => row.demand).filter(([demand]) => !moving.has(demand));
  return [...moved.sort((a, b) => b.tonnes - a.tonnes), ...left.map(([demand]) => ({ demand, routes: [], tonnes: 0 }))];
}

function routeColumns() {
  return [
    { title: t("demand"), value: (route) => route.demand.id },
    { title: t("shipper"), value: (route) => route.shipper },
    { title: t("period"), value: (route) => world.periods[route.period].id },
    { title: t("market"), value: (route) => world.nodes[route.destination].label },
    { title: t("corridor"), value: (route) => route.corridors.map(corridorLabel).join("; ") },
    { title: t("tonnes"), value: (route) => route.tonnes ?? 0, figure: true },
    { title: t("notTaken.extra"), value: (route) => route.extra ?? null, figure: true },
    { title: t("bill.each"), value: (route) => route.money, figure: true },
    { title: "km", value: (route) => route.km, figure: true },
    { title: t("kpi.days"), value: (route) => route.days, figure: true },
    { title: "CO2 t/t", value: (route) => route.co2, figure: true },
    { title: t("legs"), value: (route) => route.legs.map(legName).join("; ") },
  ];
}

function demandCard({ demand, routes, tonnes: amount }) {
  const sums = totals(routes);
  return h("article", { class: "demand" },
    h("h3", {}, button(demand.label, () => isolate("demand", demand.id), { class: "plain", "aria-pressed": String(state.demand === demand.id) })),
    h("p", { class: "remark" }, (routes.length === 0 ? [shipperName(demand.shipper), t("unmet.title")]
      : [shipperName(demand.shipper), tonnes(amount), perTonne(amount > 0 ? sums.money / amount : 0), daysLong(sums.days)]).join(" · ")),
    routes.slice(0, 6).map((route) => routeDetails(route, amount)),
    routes.length > 6 && h("p", { class: "remark" }, t("shippers.more", { n: routes.length - 6 })),
    notTakenOf(demand).map((route) => notTakenDetails(route, routes)));
}

function routeDetails(route, amount) {
  const details = h("details", {}, h("summary", {},
    swatch(corridorColour(route.corridor)), h("span", { class: "name" }, corridorLabel(route.corridor)), " ",
    h("span", { class: "figure" }, [tonnes(route.tonnes), percent(amount > 0 ? route.tonnes / amount : 0, 0), perTonne(route.money), daysLong(route.days),
      world.periods.length > 1 ? world.periods[route.period].id : null].filter(Boolean).join(" · "))));
  details.addEventListener("toggle", () => {
    if (details.open && !details.querySelector("table")) details.append(legTable(route));
  });
  return details;
}

/** Leg by leg, with the price summed up on the way. */
function legTable(route) {
  let sum = 0;
  const rows = route.legs.map((leg) => {
    sum += leg.price;
    return { leg, sum };
  });
  const columns = [
    { title: t("leg"), value: ({ leg }) => legName(leg) },
    { title: t("leg.how"), value: ({ leg }) => legHow(leg) },
    { title: "km", value: ({ leg }) => (leg.kind === "link" ? world.links[leg.at].km : null), figure: true, show: ({ leg }) => (leg.kind === "link" ? number(world.links[leg.at].km) : "") },
    { title: t("leg.price"), value: ({ leg }) => leg.price, figure: true, show: ({ leg }) => number(leg.price, 2, 2) },
    { title: t("leg.sum"), value: (row) => row.sum, figure: true, show: (row) => number(row.sum, 2, 2) },
    { title: t("confidence"), value: ({ leg }) => (leg.price ? word("confidence", leg.confidence) : "") },
  ];
  return table("legs-" + route.at, columns, rows, { first: 60, caption: route.demand.label });
}

function legName(leg) {
  if (leg.kind === "link") {
    const link = world.links[leg.at];
    const [from, to] = leg.forward ? [link.from, link.to] : [link.to, link.from];
    return link.name ?? `${world.nodes[from].label} → ${world.nodes[to].label}`;
  }
  return leg.kind === "delivery" ? world.nodes[leg.at].label : world.terminals[leg.at].label;
}

function legHow(leg) {
  const terms = [leg.contract, leg.through, leg.subsidy].filter(Boolean).map((id) => world.names[id] ?? id);
  const terminal = leg.kind === "terminal" ? world.terminals[leg.at] : null;
  const modes = terminal && (leg.forward ? [terminal.fromMode, terminal.toMode] : [terminal.toMode, terminal.fromMode]);
  const how = leg.kind === "link" ? word("mode", world.links[leg.at].mode) : modes ? modes.map((mode) => word("mode", mode)).join(" → ") : word("legkind", leg.kind);
  return [how, ...terms].join(", ");
}
