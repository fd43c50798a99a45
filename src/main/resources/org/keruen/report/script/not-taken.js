// Ways that a demand could go and does not, and what speaks against them.

function notTakenOf(demand) {
  return plan().notTakenBy.get(demand) ?? [];
}

function notTakenDetails(route, taken) {
  const details = h("details", { class: "not-taken" }, h("summary", {},
    h("strong", {}, t("notTaken.title")), " ", swatch(corridorColour(route.corridor)), h("span", { class: "name" }, wayName(route, taken)), " ",
    h("span", { class: "figure" }, [perTonne(route.money), daysLong(route.days), extraText(route.extra)].join(" · ")),
    h("span", { class: "why" }, route.reasons.map((reason) => reasonText(reason, taken)).join("; ") + ".")));
  details.addEventListener("toggle", () => {
    if (details.open && !details.querySelector("table")) details.append(legTable(route));
  });
  return details;
}

/** Its corridor, and the ports or borders, or else places, that no route taken touches. */
function wayName(route, taken) {
  const known = new Set(taken.flatMap((other) => [other.origin, ...other.legs.flatMap(legPlaces)]));
  const places = [...new Set(route.legs.flatMap(legPlaces))].filter((node) => !known.has(node) && node !== route.origin);
  const notable = places.filter((node) => world.nodes[node].kind === "port" || world.nodes[node].kind === "border");
  const via = (notable.length > 0 ? notable : places).slice(0, 2).map((node) => world.nodes[node].label);
  return corridorLabel(route.corridor) + (via.length > 0 ? " (" + t("notTaken.via", { places: via.join(", ") }) + ")" : "");
}

function extraText(extra) {
  if (Math.abs(extra) < 0.005) return t("notTaken.same");
  return t(extra > 0 ? "notTaken.more" : "notTaken.less", { extra: perTonne(Math.abs(extra)) });
}

function reasonText(reason, taken) {
  const amount = () => perTonne(Math.abs(reason.amount));
  switch (reason.kind) {
    case "dearer": return dearerText(reason.amount, amount(), taken.length === 0);
    case "full": return t(reason.amount >= 0.005 ? "reason.full" : "reason.fullIdle", { what: loadName(plan().loads[reason.load]), amount: amount() });
    case "frees": return t("reason.frees", { what: loadName(plan().loads[reason.load]), amount: amount() });
    case "needs": {
      const terms = [reason.amount > 0 && t("reason.aYear", { amount: money(reason.amount) }), reason.least > 0 && t("reason.least", { least: tonnes(reason.least) })];
      return t("reason.needs", { what: chosenName(reason.id), terms: terms.filter(Boolean).join(", ") });
    }
    case "shut": return t("reason.shut", { what: world.names[reason.id] ?? reason.id, element: elementName(reason.element) });
    case "forbidden": return t("reason.forbidden", { what: world.byId.corridors.get(reason.id)?.label ?? reason.id });
    default: return t("reason.slow", { days: daysLong(reason.amount), most: daysLong(reason.most) });
  }
}

function dearerText(amount, text, isLeft) {
  if (isLeft) return t(amount >= 0 ? "reason.dearerThanLeaving" : "reason.cheaperThanLeaving", { amount: text });
  if (Math.abs(amount) < 0.005) return t("reason.same");
  return t(amount > 0 ? "reason.dearer" : "reason.cheaper", { amount: text });
}

function elementName(id) {
  return world.byId.links.get(id)?.label ?? world.byId.terminals.get(id)?.label ?? id;
}

/** The name of what a plan may choose; a rate is called by its link or terminal. */
function chosenName(id) {
  const [element, rate] = id.split("/");
  const name = world.names[id] ?? world.byId.corridors.get(id)?.label ?? elementName(element);
  return rate ? `${name}, ${rate}` : name;
}
