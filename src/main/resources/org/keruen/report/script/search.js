// The search box: anything with a name, pressed to isolate it.

const MOST_FOUND = 12;
const SEARCHED = ["corridor", "cargo", "node", "shipper", "demand", "link"];

function searchable() {
  return SEARCHED.flatMap((kind) => (kind === "shipper"
    ? world.shippers.map((id) => ({ kind, id, text: shipperName(id) }))
    : world[TABLE_OF[kind]].map((row) => ({ kind, id: row.id, text: row.name ?? row.label }))));
}

function drawSearch() {
  const list = h("ul", { id: "found", role: "listbox", "aria-label": t("search"), hidden: true });
  const input = h("input", { type: "search", placeholder: t("search"), "aria-label": t("search"), role: "combobox", "aria-expanded": "false",
    "aria-controls": "found", autocomplete: "off", oninput: () => find(input, list), onkeydown: (event) => searchKey(event, input, list),
    onblur: () => setTimeout(() => { list.hidden = true; }, 200) });
  fill(byId("search"), input, list);
}

function find(input, list) {
  const sought = input.value.trim().toLocaleLowerCase();
  const all = searchable();
  const found = sought === "" ? [] : all.filter((each) => `${each.text} ${each.id}`.toLocaleLowerCase().includes(sought))
    .sort((a, b) => a.text.toLocaleLowerCase().indexOf(sought) - b.text.toLocaleLowerCase().indexOf(sought)).slice(0, MOST_FOUND);
  fill(list, found.map((each, i) => h("li", { role: "option", id: "found-" + i, "aria-selected": String(i === 0), onpointerdown: () => pick(each, input, list) },
    each.text, h("small", {}, t(each.kind)))), sought !== "" && found.length === 0 && h("li", { "aria-disabled": "true" }, t("search.none")));
  list.found = found;
  list.at = 0;
  list.hidden = sought === "";
  input.setAttribute("aria-expanded", String(sought !== ""));
}

function pick({ kind, id }, input, list) {
  input.value = "";
  list.hidden = true;
  change({ [kind]: id });
}

function searchKey(event, input, list) {
  const found = list.found ?? [];
  if (event.key === "Escape") {
    input.value = "";
    list.hidden = true;
  } else if (event.key === "Enter" && found[list.at] && !list.hidden) {
    pick(found[list.at], input, list);
  } else if ((event.key === "ArrowDown" || event.key === "ArrowUp") && found.length) {
    event.preventDefault();
    list.at = (list.at + (event.key === "ArrowDown" ? 1 : found.length - 1)) % found.length;
    [...list.children].forEach((item, i) => item.setAttribute("aria-selected", String(i === list.at)));
    input.setAttribute("aria-activedescendant", "found-" + list.at);
  }
}
