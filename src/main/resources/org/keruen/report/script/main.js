// Draws what is in sight first, the rest when there is time, and everything again when a choice changes.

const SECTIONS = [
  ["map", drawMap], ["corridors", drawCorridors], ["inset", drawInset], ["bill", drawBill], ["sankey", drawSankey], ["capacity", drawCapacity],
  ["heatmap", drawHeatmap], ["decisions", drawDecisions], ["compare", drawCompare], ["shippers", drawShippers],
  ["sources", drawSources], ["about", drawAbout],
];
const stale = new Set();

function draw(name) {
  if (!stale.delete(name)) return;
  SECTIONS.find(([other]) => other === name)[1]();
}

function drawAll() {
  SECTIONS.forEach(([name]) => draw(name));
  document.body.dataset.ready = "yes";
}

function inSight(name) {
  const section = byId(name);
  const box = section.getBoundingClientRect();
  return section.hidden || (box.top < innerHeight * 1.5 && box.bottom > -innerHeight * 0.5);
}

let later = null;

function refresh() {
  drawFirst();
  drawSections();
}

function drawFirst() {
  applyLook();
  drawHead();
  drawFilters();
  hideTip();
  delete document.body.dataset.ready;
}

function drawSections() {
  SECTIONS.forEach(([name]) => stale.add(name));
  SECTIONS.filter(([name]) => inSight(name)).forEach(([name]) => draw(name));
  clearTimeout(later);
  later = setTimeout(drawAll, 60);
}

function applyLook() {
  language = state.lang ?? preferredLanguage();
  document.documentElement.lang = language;
  if (state.theme) document.documentElement.dataset.theme = state.theme;
  else delete document.documentElement.dataset.theme;
  byId("skip").textContent = t("skip");
}

function preferredLanguage() {
  return navigator.languages.map((each) => each.slice(0, 2)).find((each) => WORDS[each]) ?? "en";
}

/** The focus goes back to the button that was pressed, drawn anew. */
function keepFocus(work) {
  const active = document.activeElement;
  const section = active?.closest?.("section, header, nav");
  const peers = section?.id ? [...section.querySelectorAll("button, select, [tabindex]")] : [];
  const at = peers.indexOf(active);
  const [scroll, id] = [scrollY, section?.id];
  work();
  if (at >= 0) byId(id).querySelectorAll("button, select, [tabindex]")[at]?.focus({ preventScroll: true });
  if (scrollY !== scroll) scrollTo(0, scroll);
}

function start() {
  readAddress();
  onChange((keys) => {
    if (keys.includes("lang")) { language = state.lang ?? preferredLanguage(); drawSearch(); }
    keepFocus(refresh);
  });
  addEventListener("hashchange", () => { readAddress(); language = state.lang ?? preferredLanguage(); drawSearch(); refresh(); });
  addEventListener("beforeprint", () => { clearTimeout(later); document.documentElement.dataset.theme = "light"; drawAll(); });
  addEventListener("afterprint", applyLook);
  let width = innerWidth;
  addEventListener("resize", () => {
    if (innerWidth === width) return;
    width = innerWidth;
    refresh();
  });
  language = state.lang ?? preferredLanguage();
  drawSearch();
  drawFirst();
  requestAnimationFrame(() => setTimeout(drawSections));
}

start();
