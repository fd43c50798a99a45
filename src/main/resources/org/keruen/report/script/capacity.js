// Every capacity: what it carries, how full it is, what one more unit would be worth.

function drawCapacity() {
  const rows = capacityRows();
  frame("capacity", {
    title: t("capacity.title"),
    remark: t("capacity.remark"),
    tools: choice(t("capacity.which"), [["full", t("capacity.full")], ["finite", t("capacity.finite")], ["all", t("capacity.all")]],
      state.binding, (binding) => change({ binding })),
    content: [table("capacity-table", capacityColumns(), rows, { caption: t("capacity.title"), sort: { column: 6, down: true }, onrow: capacityPressed }),
      rows.length === 0 && h("p", {}, t("nothing"))],
    numbers: () => ({ columns: capacityColumns(), rows }),
  });
}

function capacityRows() {
  const loads = plan().loads.filter((load) => state.period == null || load.period == null || load.period === state.period);
  const keep = { full: (load) => load.binds && load.amount > 0, finite: (load) => load.capacity != null || load.lower > 0, all: () => true }[state.binding];
  const before = base() && new Map(base().loads.map((load) => [load.key + load.period, load]));
  return loads.filter(keep).filter(concerned()).map((load) => ({ ...load, before: before?.get(load.key + load.period), mark: load.binds ? "binds" : null }));
}

/** Only what the chosen routes pass, while something is isolated. */
function concerned() {
  if (!FILTERS.some((kind) => state[kind] != null)) return () => true;
  const passed = new Set(routesOf(plan()).flatMap((route) => route.legs.map((leg) => (leg.kind === "link" ? "l" : "t") + leg.at)));
  const isPassed = (id) => {
    const [link, terminal] = [world.byId.links.get(id), world.byId.terminals.get(id)];
    return (link && passed.has("l" + link.at)) || (terminal && passed.has("t" + terminal.at));
  };
  return (load) => isPassed(load.id) || (load.kind === "limit" && (world.byId.limits.get(load.id)?.members ?? []).some(isPassed));
}

function capacityColumns() {
  return [
    { title: t("capacity.what"), value: loadName },
    { title: t("capacity.kind"), value: (load) => word("load", load.kind) + ruleText(load) },
    { title: t("capacity.when"), value: (load) => [load.direction === "both" ? null : word("direction", load.direction), load.period == null || world.periods.length < 2 ? null : world.periods[load.period].id].filter(Boolean).join(", ") },
    { title: t("capacity.load"), value: (load) => load.amount, figure: true, show: (load) => quantity(load.amount, load.unit) },
    { title: t("capacity.capacity"), value: (load) => load.capacity, figure: true, show: (load) => (load.capacity == null ? "∞" : quantity(load.capacity, load.unit)) },
    { title: t("capacity.used"), value: (load) => load.used, figure: true, show: (load) => (load.used == null ? "" : bar(load.used, percent(load.used, 0), load.binds)) },
    { title: t("capacity.worth"), value: (load) => load.worth, figure: true, show: (load) => (load.worth == null ? "" : load.worth === 0 ? "–" : worthText(load)) },
    ...(base() ? [{ title: t("capacity.before"), value: (load) => load.before?.worth ?? null, figure: true,
      show: (load) => (load.before?.worth ? worthText(load.before) : load.before ? "–" : "") }] : []),
  ];
}

/** Which of a thing's rules it is, where that is not plain. */
function ruleText(load) {
  return !load.rule || load.rule === "capacity" || load.rule === load.kind ? "" : ", " + word("rule", load.rule);
}

/** Isolates what passes there. */
function capacityPressed(load) {
  if (load.kind === "link") isolate("link", load.id);
  else if (load.kind === "corridor") isolate("corridor", load.id);
  else if (loadPlaces(load).length) isolate("node", world.nodes[loadPlaces(load)[0]].id);
  else pressMember(world.byId.limits.get(load.id)?.members?.[0]);
}

function pressMember(id) {
  if (world.byId.links.has(id)) isolate("link", id);
  else if (world.byId.terminals.has(id)) isolate("node", world.nodes[world.byId.terminals.get(id).node].id);
  else if (world.byId.corridors.has(id)) isolate("corridor", id);
}
