// The head: what this is, how good it is, and the first figures.

const STATUS_MARK = { optimal: "good", feasible: "fair", infeasible: "bad", unbounded: "bad", "no-solution": "bad", error: "bad" };

function drawHead() {
  const now = plan();
  const sub = [now.scenario || plans.length > 1 ? now.label : null, t("head.year", { year: now.year }), now.date].filter(Boolean);
  fill(byId("title"), now.title, h("span", { class: "scenario" }, sub.join(" · ")));
  fill(byId("plans"), plans.length > 1 && planPickers());
  fill(byId("settings"),
    leaveOut(),
    select(t("language"), [["en", "English"], ["ru", "Русский"], ["kk", "Қазақша"]], language, (lang) => change({ lang })),
    button(isDark() ? "☀" : "☾", () => change({ theme: isDark() ? "light" : "dark" }), { "aria-label": t(isDark() ? "theme.light" : "theme.dark"), class: "icon" }),
    button(t("print"), () => print()));
  document.title = [now.title, now.label].join(" · ");
  fill(byId("headline"), ...headline(now));
  fill(byId("kpis"), kpis(now, base()).map(kpiBox));
}

function planPickers() {
  const names = plans.map((each) => [each.at, each.label]);
  return [
    h("label", {}, select(t("head.plan"), names, state.plan, (at) => change({ plan: Number(at), base: Number(at) === state.base ? null : state.base }))),
    h("label", {}, h("span", {}, t("head.base")), select(t("head.base"), [["", t("head.nothing")], ...names.filter(([at]) => at !== state.plan)], state.base ?? "",
      (at) => change({ base: at === "" ? null : Number(at), view: at === "" ? "flows" : state.view }))),
  ];
}

/** The plan in a few sentences. */
function headline(now) {
  const status = h("p", { class: "status " + (now.sound ? STATUS_MARK[now.status] : "bad") }, statusWords(now));
  if (now.objective == null) return [status];
  const moved = h("p", { class: "lead" }, t("head.moves", { moved: tonnes(now.tonnesMoved), asked: tonnes(now.askedTonnes),
    money: money(now.money), each: perTonne(now.tonnesMoved > 0 ? now.money / now.tonnesMoved : 0) }));
  return [moved, status, scarcest(now)];
}

function statusWords(now) {
  const words = [t("status." + now.status)];
  if (now.gap != null) words.push(now.gap < 1e-6 ? t("gap.none") : t("gap.some", { gap: percent(now.gap, now.gap < 0.001 ? 4 : 2), most: money(now.objective - now.bound) }));
  else if (now.objective != null) words.push(t("gap.unknown"));
  if (now.verdict) words.push(t("head.checker", { verdict: now.sound ? t("head.sound") : now.verdict.trim().replace(/\.$/, "") }));
  return words.join(" ");
}

const PHYSICAL = new Set(["link", "terminal", "storage", "limit"]);

/** The full capacity whose next unit would save most over what it carries. */
function scarcest(now) {
  const best = d3.greatest(now.loads.filter((load) => load.worth > 0 && load.amount > 0 && PHYSICAL.has(load.kind)), (load) => load.worth * load.amount);
  return best && h("p", {}, t("head.scarcest", { what: loadName(best), worth: worthText(best), used: quantity(best.amount, best.unit) }));
}

/** The first figures: a name, a value, how to write it, and whether more is better, worse or neither. */
function kpis(now, before) {
  const figures = (of) => {
    if (!of) return {};
    const sums = totals(routesOf(of));
    const whole = !isFiltered();
    const byCorridor = [...corridorTonnes(of, routesOf(of))].filter(([at]) => at !== NO_CORRIDOR);
    const isPart = ["corridor", "node", "link"].some((kind) => state[kind] != null);
    const asked = whole ? of.askedTonnes : sums.moved + unmetTonnes(of);
    const top = d3.greatest(byCorridor, (each) => each[1]);
    return { moved: sums.moved, unmet: isPart ? null : unmetTonnes(of), money: whole ? of.money : sums.money, days: sums.days, co2: sums.co2,
      each: sums.moved > 0 ? (whole ? of.money : sums.money) / sums.moved : 0,
      share: top && asked > 0 ? top[1] / asked : 0, top: top && corridorLabel(top[0]), count: byCorridor.length };
  };
  const [a, b] = [figures(now), figures(before)];
  const list = [
    ["moved", tonnes, 1], ["unmet", tonnes, -1], ["money", money, -1], ["each", perTonne, -1], ["days", daysLong, -1],
    ["co2", tonnes, -1], ["share", (share) => percent(share), 0, (share) => number(100 * share, 1) + NBSP + t("unit.points")], ["count", (count) => number(count), 0],
  ];
  const isLess = before && Math.abs(a.moved - b.moved) > 1e-3 * b.moved;
  return list.map(([key, format, good, byFormat]) => ({ key, format, byFormat: byFormat ?? format, good: key === "money" && isLess ? 0 : good, value: a[key], change: before && a[key] != null ? a[key] - b[key] : null, note: key === "share" ? a.top : null }));
}

function kpiBox({ key, format, byFormat, good, value, change: by, note }) {
  const isSame = by != null && format(Math.abs(by)) === format(0);
  if (value == null) return h("div", { class: "kpi", id: "kpi-" + key }, h("dt", {}, t("kpi." + key)), h("dd", {}, h("span", { class: "value" }, "–")));
  const mood = by == null || isSame || good === 0 ? "" : Math.sign(by) === good ? " better" : " worse";
  return h("div", { class: "kpi", id: "kpi-" + key },
    h("dt", {}, t("kpi." + key)),
    h("dd", {}, h("span", { class: "value" }, format(value)),
      by != null && h("span", { class: "by" + mood }, isSame ? t("kpi.same") : signed(by, byFormat)),
      note && h("span", { class: "note" }, note)));
}

function isDark() {
  return state.theme ? state.theme === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
}
