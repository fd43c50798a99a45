// Where every figure comes from, how sure it is, and how much of the bill rests on what.

const CONFIDENCES = ["read", "derived", "estimate", "memory", "unknown"];
const sources = rowsOf(DATA.sources.rows);

function drawSources() {
  const rows = sources.filter((row) => state.sources === "all" || row.confidence === state.sources);
  frame("sources", {
    title: t("sources.title"),
    remark: t("sources.remark"),
    tools: select(t("confidence"), [["all", t("sources.all")], ...CONFIDENCES.map((name) => [name, word("confidence", name)])], state.sources, (value) => change({ sources: value })),
    draw: paintConfidence,
    content: table("sources-table", sourceColumns(), rows, { caption: t("sources.title"), first: 12 }),
    numbers: () => ({ columns: sourceColumns(), rows }),
  });
}

/** Charges by how sure their prices are. */
function chargesByConfidence() {
  const sums = new Map(CONFIDENCES.map((name) => [name, 0]));
  for (const route of routesOf(plan())) {
    for (const { leg, price } of chargesOf(route)) add(sums, leg.confidence, price * route.tonnes);
  }
  return sums;
}

function paintConfidence(holder) {
  const sums = chargesByConfidence();
  const whole = d3.sum(sums.values()) || 1;
  const width = widthOf(holder);
  const svg = drawing(holder, width, 64, t("sources.share"));
  const rows = [];
  let x = 0;
  for (const [name, amount] of sums) {
    if (amount <= 0) continue;
    rows.push({ name, share: amount / whole, x, amount });
    x += amount / whole;
  }
  const parts = svg.append("g").selectAll("g").data(rows).join("g").attr("transform", (row) => `translate(${row.x * width},0)`);
  parts.append("rect").attr("class", (row) => "sure " + row.name).attr("y", 22).attr("height", 22).attr("width", (row) => Math.max(0, row.share * width - 2)).attr("rx", 2);
  parts.filter((row) => row.share * width > 64).append("text").attr("class", "axis strong").attr("y", 14).text((row) => `${word("confidence", row.name)} ${percent(row.share, 0)}`);
  tipped(parts, (row) => [`${word("confidence", row.name)}: ${percent(row.share)}`, money(row.amount)]);
  svg.append("text").attr("class", "axis").attr("y", 60).text(t("sources.share"));
}

function sourceColumns() {
  const text = (at) => (at == null ? "" : DATA.sources.texts[at]);
  return [
    { title: t("changes.table"), value: (row) => row.table },
    { title: t("changes.row"), value: (row) => row.id, show: (row) => row.name ?? rowName(row) },
    { title: t("sources.figure"), value: (row) => row.value, figure: true, show: (row) => (row.value == null ? "" : `${cellText(row.value)} ${unitText(row.unit)}`) },
    { title: t("sources.range"), value: (row) => row.low, show: (row) => (row.low == null && row.high == null ? "" : `${cellText(row.low)} – ${cellText(row.high)}`) },
    { title: t("confidence"), value: (row) => CONFIDENCES.indexOf(row.confidence), show: (row) => h("span", { class: "sure-word " + row.confidence }, word("confidence", row.confidence)) },
    { title: t("sources.source"), value: (row) => text(row.source), show: (row) => linked(text(row.source)) },
    { title: t("sources.note"), value: (row) => text(row.note) },
  ];
}

/** Text whose addresses can be followed. */
function linked(text) {
  return text.split(/(https?:\/\/[^\s;,]+)/).map((part, i) => (i % 2 === 0 ? part : h("a", { href: part, rel: "noreferrer noopener", target: "_blank" }, new URL(part).hostname)));
}

/** A unit as the tables name it, the currency by its own name. */
function unitText(unit) {
  return (unit ?? "").replace(/(problem )?currency/, plan().currency);
}
