// All plans side by side, and what tells this one from the one it is compared with.

function drawCompare() {
  const section = byId("compare");
  section.hidden = plans.length < 2;
  if (section.hidden) return;
  frame("compare", {
    title: t("compare.title"),
    remark: base() ? null : t("compare.choose"),
    content: [sideBySide(), base() && [movedTable(), boundTable(), changesTable()]],
    numbers: () => ({ columns: sideColumns(), rows: sideRows() }),
  });
}

/** Figures in rows, plans in columns. */
function sideRows() {
  const figures = plans.map((each) => kpis(each, null));
  const rows = figures[0].map((row, i) => ({ name: t("kpi." + row.key), format: row.format, byFormat: row.byFormat, values: figures.map((list) => list[i].value) }));
  const corridors = plans.map((each) => corridorTonnes(each, routesOf(each)));
  const used = [...new Set(corridors.flatMap((map) => [...map.keys()]))].sort((a, b) => (corridors[0].get(b) ?? 0) - (corridors[0].get(a) ?? 0));
  return [...rows, ...used.map((at) => ({ name: corridorLabel(at), colour: corridorColour(at), format: tonnes, values: corridors.map((map) => map.get(at) ?? 0) }))];
}

function sideColumns() {
  return [
    { title: t("compare.figure"), value: (row) => row.name, show: (row) => [row.colour && swatch(row.colour), row.name] },
    ...plans.map((each, i) => ({ title: each.label, value: (row) => row.values[i], figure: true,
      show: (row) => row.values[i] != null && [row.format(row.values[i]), i > 0 && h("small", { class: "by" }, changeText(row, i))] })),
  ];
}

function changeText(row, i) {
  const by = row.values[i] - row.values[0];
  return row.format(Math.abs(by)) === row.format(0) ? "" : " " + signed(by, row.byFormat ?? row.format);
}

function sideBySide() {
  return table("compare-side", sideColumns(), sideRows(), { caption: t("compare.title"), first: 40 });
}

/** Demands whose tonnes moved to other corridors. */
function movedTable() {
  const by = (ofPlan) => d3.rollup(routesOf(ofPlan), (list) => tonnesBy(list, (route) => route.corridor ?? NO_CORRIDOR), (route) => route.demand);
  const [now, before] = [by(plan()), by(base())];
  const rows = [...new Set([...now.keys(), ...before.keys()])].map((demand) => movedRow(demand, now.get(demand) ?? new Map(), before.get(demand) ?? new Map()))
    .filter((row) => row.moved > 1);
  const columns = [
    { title: t("demand"), value: (row) => row.demand.label },
    { title: t("compare.moved"), value: (row) => row.moved, figure: true, show: (row) => tonnes(row.moved) },
    { title: t("compare.less"), value: (row) => row.less.join(", ") },
    { title: t("compare.more"), value: (row) => row.more.join(", ") },
  ];
  return [h("h3", {}, t("compare.moved.title", { a: base().label, b: plan().label })),
    rows.length ? table("compare-moved", columns, rows, { caption: t("compare.moved"), sort: { column: 1, down: true }, first: 10, onrow: (row) => isolate("demand", row.demand.id) }) : h("p", {}, t("compare.same"))];
}

function movedRow(demand, now, before) {
  const changes = [...new Set([...now.keys(), ...before.keys()])].map((at) => [at, (now.get(at) ?? 0) - (before.get(at) ?? 0)]).filter(([, by]) => Math.abs(by) > 1);
  const side = (sign) => changes.filter(([, by]) => by * sign > 0).sort((a, b) => Math.abs(b[1]) - Math.abs(a[1]));
  const text = (list) => list.map(([at, by]) => `${corridorLabel(at)} ${signed(by, tonnes)}`);
  const [more, less] = [side(1), side(-1)];
  return { demand, moved: Math.max(d3.sum(more, (each) => each[1]), -d3.sum(less, (each) => each[1])), more: text(more), less: text(less) };
}

/** Capacities that are full in one plan and not in the other. */
function boundTable() {
  const full = (ofPlan) => new Map(ofPlan.loads.filter((load) => load.binds && load.amount > 0).map((load) => [load.key + "|" + load.period, load]));
  const [now, before] = [full(plan()), full(base())];
  const began = [...now].filter(([key]) => !before.has(key)).map(([, load]) => ({ load, sign: 1 }));
  const ceased = [...before].filter(([key]) => !now.has(key)).map(([, load]) => ({ load, sign: -1 }));
  const columns = [
    { title: t("capacity.what"), value: ({ load }) => loadName(load) },
    { title: t("compare.bound"), value: ({ sign }) => t(sign > 0 ? "compare.began" : "compare.ceased") },
    { title: t("capacity.kind"), value: ({ load }) => word("load", load.kind) },
    { title: t("capacity.capacity"), value: ({ load }) => load.capacity, figure: true, show: ({ load }) => (load.capacity == null ? "∞" : quantity(load.capacity, load.unit)) },
    { title: t("capacity.worth"), value: ({ load }) => load.worth, figure: true, show: ({ load }) => (load.worth ? worthText(load) : "–") },
  ];
  const rows = [...began, ...ceased];
  return [h("h3", {}, t("compare.bound.title")),
    rows.length ? table("compare-bound", columns, rows, { caption: t("compare.bound.title"), sort: { column: 4, down: true }, first: 12 }) : h("p", {}, t("compare.bound.none"))];
}

/** What the problems of the two plans say differently. */
function changesTable() {
  const own = (each) => new Map(each.changes.map((row) => [`${row.table}|${row.id}|${row.column}`, row]));
  const [now, before] = [own(plan()), own(base())];
  const rows = [...new Set([...now.keys(), ...before.keys()])].map((key) => {
    const [a, b] = [before.get(key), now.get(key)];
    return { ...(b ?? a), was: a ? a.is : b.was, is: b ? b.is : a.was };
  }).filter((row) => row.was !== row.is);
  const columns = [
    { title: t("changes.table"), value: (row) => row.table },
    { title: t("changes.row"), value: (row) => row.id, show: (row) => rowName(row) },
    { title: t("changes.column"), value: (row) => (row.column == null ? t("changes.all") : row.column + (row.unit ? ` [${row.unit}]` : "")) },
    { title: base().label, value: (row) => row.was, figure: true, show: (row) => assumedText(row, row.was) },
    { title: plan().label, value: (row) => row.is, figure: true, show: (row) => assumedText(row, row.is) },
  ];
  return [h("h3", {}, t("changes.title")), table("compare-changes", columns, rows, { caption: t("changes.title"), first: 12 })];
}

function rowName({ table: name, id }) {
  return world.byId[name]?.get(id)?.label ?? world.names[id] ?? id;
}

/** A cell; of a row that only one of the two has, that it is there. */
function assumedText(row, value) {
  if (row.column != null) return cellText(value);
  return value == null ? "–" : t(row.was == null || row.is === value ? "changes.added" : "changes.removed");
}

function cellText(value) {
  return value == null ? "–" : typeof value === "number" ? number(value, 4) : cutShort(String(value), 60);
}
