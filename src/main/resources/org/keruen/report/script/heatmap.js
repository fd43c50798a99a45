// How full each capacity is in each period.

const MOST_HEAT_ROWS = 24;

function drawHeatmap() {
  const section = byId("heatmap");
  const rows = heatRows();
  section.hidden = world.periods.length < 2 || rows.length === 0;
  if (section.hidden) return;
  frame("heatmap", {
    title: t("heat.title"),
    remark: t("heat.remark"),
    draw: (holder) => paintHeat(holder, rows.slice(0, MOST_HEAT_ROWS)),
    numbers: () => ({
      columns: [{ title: t("capacity.what"), value: (row) => row.name }, ...world.periods.map((period) => ({
        title: period.id, figure: true, value: (row) => row.used.get(period.at) ?? null,
        show: (row) => (row.used.has(period.at) ? percent(row.used.get(period.at), 0) : "") }))],
      rows,
    }),
  });
}

/** Capacities by period, the fullest first. */
function heatRows() {
  const rows = new Map();
  for (const load of plan().loads) {
    if (load.period == null || load.used == null) continue;
    if (!rows.has(load.key)) rows.set(load.key, { name: loadName(load) + (load.rule === "capacity" ? "" : ` (${load.rule})`), load, used: new Map() });
    rows.get(load.key).used.set(load.period, load.used);
  }
  const fullness = (row) => d3.sum(row.used.values(), (used) => Math.max(0, used - 0.5));
  return [...rows.values()].filter((row) => d3.max(row.used.values()) > 0.3).sort((a, b) => fullness(b) - fullness(a));
}

function paintHeat(holder, rows) {
  const width = widthOf(holder);
  const [left, high] = [width > 900 ? 300 : 190, 22];
  const cell = (width - left - 8) / world.periods.length;
  const svg = drawing(holder, width, 28 + rows.length * high, t("heat.title"));
  svg.append("g").selectAll("text").data(world.periods).join("text").attr("class", "axis").attr("text-anchor", "middle")
    .attr("x", (period) => left + (period.at + 0.5) * cell).attr("y", 16).text((period) => period.id);
  const lines = svg.append("g").selectAll("g").data(rows).join("g").attr("transform", (row, i) => `translate(0,${26 + i * high})`);
  lines.append("text").attr("class", "axis").attr("x", left - 8).attr("y", high / 2).attr("dy", "0.35em").attr("text-anchor", "end").text((row) => cutShort(row.name, left / 6.6));
  const cells = lines.selectAll("g").data((row) => [...row.used].map(([period, used]) => ({ row, period, used }))).join("g");
  cells.append("rect").attr("x", ({ period }) => left + period * cell + 1).attr("y", 1).attr("width", cell - 2).attr("height", high - 2).attr("rx", 3)
    .attr("class", "heat").attr("fill-opacity", ({ used }) => 0.06 + 0.94 * Math.min(1, used) ** 2).classed("full", ({ used }) => used >= 0.9995);
  cells.filter(() => cell > 34).append("text").attr("class", ({ used }) => "heat-text" + (used > 0.82 ? " on" : "")).attr("text-anchor", "middle")
    .attr("x", ({ period }) => left + (period + 0.5) * cell).attr("y", high / 2).attr("dy", "0.35em").text(({ used }) => percent(used, 0));
  tipped(cells, ({ row, period, used }) => [`${row.name}, ${world.periods[period].id}: ${percent(used)}`]);
}
