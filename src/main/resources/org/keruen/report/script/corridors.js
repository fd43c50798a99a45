// Corridors: how much each carries, pressed to isolate.

function corridorLabel(at) {
  return at === NO_CORRIDOR || at == null ? t("corridor.none") : world.corridors[at].label;
}

function corridorColour(at) {
  return at === NO_CORRIDOR || at == null ? "var(--none)" : world.corridors[at].colour;
}

/** Tonnes that pass each corridor's gates; those that pass two count in both. */
function corridorTonnes(ofPlan, routes) {
  return tonnesBy(routes, (route) => (route.corridors.length ? route.corridors : [NO_CORRIDOR]));
}

function corridorRows() {
  const now = corridorTonnes(plan(), routesOf(plan(), "corridor"));
  const before = base() ? corridorTonnes(base(), routesOf(base(), "corridor")) : new Map();
  return [...new Set([...now.keys(), ...before.keys()])]
    .map((at) => ({ at, tonnes: now.get(at) ?? 0, before: before.get(at) ?? 0 })).sort((a, b) => b.tonnes - a.tonnes);
}

function drawCorridors() {
  const rows = corridorRows();
  const most = Math.max(1, ...rows.map((row) => Math.max(row.tonnes, row.before)));
  const sum = d3.sum(rows, (row) => row.tonnes);
  frame("corridors", {
    title: t("corridors.title"),
    remark: t("corridors.remark"),
    content: h("ul", { class: "corridors" }, rows.map((row) => corridorItem(row, most, sum))),
    numbers: () => ({
      columns: [{ title: t("corridor"), value: (row) => corridorLabel(row.at) }, { title: t("tonnes"), value: (row) => row.tonnes, figure: true },
        ...(base() ? [{ title: base().label, value: (row) => row.before, figure: true }] : [])],
      rows,
    }),
  });
}

function corridorItem(row, most, sum) {
  const corridor = world.corridors[row.at];
  const fillBox = h("span", { class: "fill" });
  fillBox.style.width = (100 * row.tonnes) / most + "%";
  fillBox.style.background = corridorColour(row.at);
  const was = base() && h("span", { class: "was" });
  if (was) was.style.left = (100 * row.before) / most + "%";
  const content = [
    h("span", { class: "line" }, h("span", { class: "name" }, swatch(corridorColour(row.at)), corridorLabel(row.at)),
      h("span", { class: "figure" }, tonnes(row.tonnes), " ", h("small", {}, base() ? (Math.abs(row.tonnes - row.before) < 1 ? "" : signed(row.tonnes - row.before, tonnes)) : percent(sum > 0 ? row.tonnes / sum : 0, 0)))),
    h("span", { class: "track" }, fillBox, was),
  ];
  return h("li", {}, corridor
    ? button(content, () => isolate("corridor", corridor.id), { class: "corridor", "aria-pressed": String(state.corridor === corridor.id) })
    : h("div", { class: "corridor" }, content));
}
