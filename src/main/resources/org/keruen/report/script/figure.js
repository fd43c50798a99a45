// The frame of a chart or table: heading, remark, tools, and the numbers behind the picture.

/**
 * Fills a section of the page. `draw` puts the picture into its holder; `numbers` gives `{columns, rows}`, shown as a
 * table on demand and saved as CSV.
 */
function frame(id, { title, remark = null, tools = null, draw = null, numbers = null, content = null }) {
  const section = byId(id);
  const holder = h("div", { class: "picture" });
  fill(section,
    h("div", { class: "head" },
      h("h2", { id: id + "-title" }, title),
      h("div", { class: "tools" }, tools, exports(id, holder, draw, numbers))),
    remark && h("p", { class: "remark" }, remark),
    draw && holder,
    content,
    draw && numbers && behind(id, title, numbers));
  section.setAttribute("aria-labelledby", id + "-title");
  if (draw) draw(holder);
  return section;
}

function exports(id, holder, draw, numbers) {
  const svg = () => holder.querySelector("svg");
  const name = [plan().problem, plan().scenario, id].filter(Boolean).join("-");
  return h("span", { class: "exports" },
    draw && button("SVG", () => saveSvg(svg(), name), { title: t("export.svg") }),
    draw && button("PNG", () => savePng(svg(), name), { title: t("export.png") }),
    numbers && button("CSV", () => { const { columns, rows } = numbers(); saveCsv(columns, rows, name); }, { title: t("export.csv") }));
}

function behind(id, title, numbers) {
  const details = h("details", { class: "behind" }, h("summary", {}, t("numbers")));
  details.addEventListener("toggle", () => {
    if (!details.open || details.querySelector("table")) return;
    const { columns, rows } = numbers();
    details.append(table(id + "-numbers", columns, rows, { caption: title }));
  });
  return details;
}

/** An SVG of a size in pixels that scales with its holder. */
function drawing(holder, width, height, title) {
  const svg = d3.create("svg").attr("viewBox", `0 0 ${width} ${height}`).attr("role", "img").attr("aria-label", title);
  fill(holder, svg.node());
  return svg;
}

/** As wide as the section is, within reason. */
function widthOf(holder, least = 320) {
  return Math.max(least, Math.round(holder.clientWidth || holder.parentElement.clientWidth || 900));
}
