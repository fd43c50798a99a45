// What is shown of the plan: chips to take filters away, a box to leave cargoes out.

function drawFilters() {
  const chips = FILTERS.filter((kind) => state[kind] != null).map((kind) => chip(`${t(kind)}: ${filterLabel(kind)}`, () => change({ [kind]: null })));
  const left = state.without.map((id) => chip(t("filter.without", { cargo: world.byId.cargoes.get(id).label }),
    () => change({ without: state.without.filter((other) => other !== id) })));
  const period = state.period != null && [chip(`${t("period")}: ${world.periods[state.period].id}`, () => change({ period: null }))];
  fill(byId("filters"), chips, left, period,
    isFiltered() && button(t("filter.clear"), clearFilters, { class: "plain" }),
    isFiltered() && h("span", { class: "remark" }, t("filter.shows", { moved: tonnes(totals(routesOf(plan())).moved), all: tonnes(plan().tonnesMoved) })));
}

function filterLabel(kind) {
  return kind === "shipper" ? shipperName(state.shipper) : world.byId[TABLE_OF[kind]].get(state[kind]).label;
}

function shipperName(shipper) {
  return shipper === "" ? t("nobody") : shipper.replaceAll("-", " ");
}

function chip(text, onclick) {
  return button([text, h("span", { "aria-hidden": "true" }, " ✕")], onclick, { class: "chip", "aria-label": t("filter.remove", { what: text }) });
}

function leaveOut() {
  const carried = tonnesBy(plan().routes, (route) => route.cargo);
  const options = [...carried].sort((a, b) => b[1] - a[1]).map(([cargo]) => world.cargoes[cargo])
    .filter((cargo) => !state.without.includes(cargo.id)).map((cargo) => [cargo.id, cargo.label]);
  return select(t("filter.leaveOut"), [["", t("filter.leaveOut") + " …"], ...options], "", (id) => id && change({ without: [...state.without, id] }));
}
