// Tables: sortable by their heads, long ones shown in part.

const ROWS_AT_FIRST = 15;
const sorting = new Map();
const opened = new Set();

/**
 * A table. A column has a title, a value to sort and export by, and perhaps `show` (what stands in the cell), `figure`
 * (it is a number), `total` (what stands below).
 */
function table(id, columns, rows, { caption = null, sort = null, onrow = null, first = ROWS_AT_FIRST } = {}) {
  const holder = h("div", { class: "table" });
  const draw = () => {
    const order = sorting.get(id) ?? sort;
    const sorted = order ? sortedRows(rows, columns[order.column], order.down) : rows;
    const shown = opened.has(id) ? sorted : sorted.slice(0, first);
    fill(holder,
      h("div", { class: "scroll", tabindex: 0, role: "region", "aria-label": caption ?? id },
        h("table", {},
          caption && h("caption", { class: "unseen" }, caption),
          h("thead", {}, h("tr", {}, columns.map((column, i) => headCell(id, column, i, order, draw)))),
          h("tbody", {}, shown.map((row) => bodyRow(columns, row, onrow))),
          columns.some((column) => column.total) && h("tfoot", {}, h("tr", {},
            columns.map((column) => h("td", { class: column.figure && "figure" }, column.total?.(rows) ?? "")))))),
      more(id, sorted.length, shown.length, first, draw));
  };
  draw();
  return holder;
}

function headCell(id, column, i, order, draw) {
  const isSorted = order?.column === i;
  const sortBy = () => {
    sorting.set(id, { column: i, down: isSorted ? !order.down : Boolean(column.figure) });
    draw();
  };
  return h("th", { scope: "col", class: column.figure && "figure",
    "aria-sort": isSorted ? (order.down ? "descending" : "ascending") : "none" },
    button([column.title, h("span", { class: "arrow", "aria-hidden": "true" }, isSorted ? (order.down ? " ▾" : " ▴") : "")], sortBy));
}

function bodyRow(columns, row, onrow) {
  return h("tr", { class: row.mark },
    columns.map((column, i) => {
      const value = column.value(row);
      const content = column.show ? column.show(row) : column.figure && value != null ? number(value, 2) : value ?? "";
      const isPressed = i === 0 && onrow;
      return h(i === 0 ? "th" : "td", { class: column.figure && "figure", scope: i === 0 && "row", "data-title": i > 0 && column.title },
        isPressed ? button(content, () => onrow(row), { class: "plain" }) : content);
    }));
}

function more(id, count, shown, first, draw) {
  if (count <= first) return null;
  const toggle = () => {
    if (!opened.delete(id)) opened.add(id);
    draw();
  };
  return h("p", { class: "more" }, button(shown < count ? t("table.all", { n: number(count) }) : t("table.fewer"), toggle));
}

function sortedRows(rows, column, down) {
  const sign = down ? -1 : 1;
  return [...rows].sort((a, b) => {
    const [x, y] = [column.value(a), column.value(b)];
    if (x == null || y == null) return (x == null) - (y == null);
    return sign * (typeof x === "number" && typeof y === "number" ? x - y : String(x).localeCompare(String(y), LOCALES[language]));
  });
}

/** A share as a bar behind its figure. */
function bar(share, text, isFull = false) {
  const inner = h("span", { class: "fill" });
  inner.style.width = 100 * Math.max(0, Math.min(1, share)) + "%";
  return h("span", { class: isFull ? "bar full" : "bar" }, inner, h("span", { class: "over" }, text));
}
