// What the reader has chosen; it stands in the address, so that a view can be sent.

const DEFAULTS = {
  plan: 0, base: null, lang: null, theme: null, period: null,
  corridor: null, cargo: null, demand: null, node: null, link: null, shipper: null, without: [],
  view: "flows", scale: "readable", zoom: null, bill: "shipper", binding: "full", sources: "all",
};
const FILTERS = ["corridor", "cargo", "demand", "node", "link", "shipper"];
const TABLE_OF = { corridor: "corridors", cargo: "cargoes", demand: "demands", node: "nodes", link: "links" };

const state = { ...DEFAULTS };
const listeners = [];

function onChange(listener) {
  listeners.push(listener);
}

function change(patch) {
  Object.assign(state, patch);
  writeAddress();
  listeners.forEach((listener) => listener(Object.keys(patch)));
}

/** Shows only this, or everything again if it is what is shown. */
function isolate(kind, id) {
  change({ [kind]: state[kind] === id ? null : id });
}

function clearFilters() {
  change({ ...Object.fromEntries(FILTERS.map((kind) => [kind, null])), without: [], period: null });
}

function writeAddress() {
  const parts = new URLSearchParams();
  for (const [key, value] of Object.entries(state)) {
    const isDefault = Array.isArray(value) ? value.length === 0 : value === DEFAULTS[key];
    if (!isDefault) parts.set(key, Array.isArray(value) ? value.join("~") : value);
  }
  const text = parts.toString();
  history.replaceState(null, "", text ? "#" + text : location.pathname + location.search);
}

/** Notes what needs no drawing anew. */
function note(patch) {
  Object.assign(state, patch);
  writeAddress();
}

function readAddress() {
  const parts = new URLSearchParams(location.hash.slice(1));
  const read = { ...DEFAULTS };
  for (const key of Object.keys(DEFAULTS)) {
    const text = parts.get(key);
    if (text == null) continue;
    read[key] = key === "without" ? text.split("~") : ["plan", "base", "period"].includes(key) ? Number(text) : text;
  }
  Object.assign(state, known(read));
}

/** Without what this page's plans do not have. */
function known(read) {
  for (const kind of FILTERS) {
    const ids = kind === "shipper" ? new Set(world.shippers) : world.byId[TABLE_OF[kind]];
    if (read[kind] != null && !ids.has(read[kind])) read[kind] = null;
  }
  read.without = read.without.filter((id) => world.byId.cargoes.has(id));
  if (!plans[read.plan]) read.plan = 0;
  if (read.base != null && (!plans[read.base] || read.base === read.plan)) read.base = null;
  if (read.period != null && !world.periods[read.period]) read.period = null;
  if (!WORDS[read.lang]) read.lang = null;
  if (!/^\d+(\.\d+)?(~-?\d+(\.\d+)?){2}$/.test(read.zoom ?? "")) read.zoom = null;
  return read;
}

function plan() {
  return plans[state.plan];
}

/** The plan that this one is compared with; null if there is none. */
function base() {
  return state.base == null ? null : plans[state.base];
}
