// The home country, larger, where labels crowd.

function drawInset() {
  const home = world.nodes.filter((node) => node.country === world.home && world.points[node.at]);
  const section = byId("inset");
  section.hidden = home.length < 4;
  if (section.hidden) return;
  const view = base() != null && state.view === "difference" ? "difference" : "flows";
  frame("inset", {
    title: t("inset.title", { country: countryName(world.home) }),
    draw: (holder) => paintInset(holder, home, view),
    numbers: () => mapNumbers(view === "difference"),
  });
}

function paintInset(holder, home, view) {
  const width = widthOf(holder, 280);
  const height = Math.round(Math.max(width * 0.6, 240));
  const svg = drawing(holder, width, height, t("inset.title", { country: countryName(world.home) }));
  const layers = mapLayers(svg, width, height);
  const projection = projectionFor(home, width, height, 34);
  drawLand(layers.land, projection);
  const list = mapStretches(view);
  const scale = bandScale(view === "difference" ? list : allStretches(), state.scale);
  paintBands(layers.bands, list, (place) => projection(place), scale, view);
  paintPlaces(layers, view === "difference" ? endsOf(list, usedNodes()) : usedNodes(), (place) => projection(place), { width, height, view, k: 1.4, edge: false });
}

const regionNames = new Map();
// Browsers that know Kazakh by name only have no names of countries in it; the others are told in Russian.
const KAZAKH_COUNTRIES = {
  AE: "БАӘ", AF: "Ауғанстан", AM: "Армения", AZ: "Әзербайжан", BY: "Беларусь", CN: "Қытай", GE: "Грузия", IN: "Үндістан", IR: "Иран", KG: "Қырғызстан",
  KZ: "Қазақстан", MN: "Моңғолия", PK: "Пәкістан", RU: "Ресей", TJ: "Тәжікстан", TM: "Түрікменстан", TR: "Түркия", UA: "Украина", UZ: "Өзбекстан",
};

function countryName(code) {
  if (code === "sea") return t("sea");
  if (!code) return t("nobody");
  if (language === "kk" && KAZAKH_COUNTRIES[code]) return KAZAKH_COUNTRIES[code];
  if (!regionNames.has(language)) regionNames.set(language, new Intl.DisplayNames(FIGURES[language], { type: "region", fallback: "code" }));
  try {
    return regionNames.get(language).of(code);
  } catch {
    return code;
  }
}
