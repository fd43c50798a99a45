// What is paid: by part as a waterfall, as a bridge from another plan, and by shipper, cargo, corridor and country.

function drawBill() {
  const bridge = base() != null;
  frame("bill", {
    title: bridge ? t("bill.bridge", { a: base().label, b: plan().label }) : t("bill.title"),
    remark: t(isFiltered() ? "bill.filtered" : bridge ? "bill.bridge.remark" : "bill.remark"),
    draw: (holder) => waterfall(holder, bridge ? bridgeSteps() : billSteps(), t("bill.title")),
    numbers: billNumbers,
  });
  drawBillBy();
}

/** The bill by part: the plan's own, or the chosen routes' charges. */
function billOf(ofPlan) {
  if (!isFiltered()) return new Map(Object.entries(ofPlan.bill));
  const parts = new Map();
  for (const route of routesOf(ofPlan)) {
    for (const [part, amount] of Object.entries(route.bill)) add(parts, part, amount * route.tonnes);
  }
  return parts;
}

const moneyParts = () => Object.keys(DATA.parts).filter((part) => DATA.parts[part]);

function billSteps() {
  const bill = billOf(plan());
  const steps = moneyParts().filter((part) => bill.get(part)).map((part) => ({ name: word("part", part), amount: bill.get(part) }));
  return [...steps, { name: t("bill.total"), amount: d3.sum(steps, (step) => step.amount), isTotal: true }];
}

function bridgeSteps() {
  const [now, before] = [billOf(plan()), billOf(base())];
  const total = (bill) => d3.sum(moneyParts(), (part) => bill.get(part) ?? 0);
  const least = Math.abs(total(before)) * 0.0002;
  const changes = moneyParts().map((part) => ({ name: word("part", part), amount: (now.get(part) ?? 0) - (before.get(part) ?? 0) }))
    .filter((step) => Math.abs(step.amount) > least);
  return [{ name: base().label, amount: total(before), isTotal: true }, ...changes, { name: plan().label, amount: total(now), isTotal: true }];
}

function billNumbers() {
  const [now, before] = [billOf(plan()), base() ? billOf(base()) : null];
  const rows = Object.keys(DATA.parts).filter((part) => now.get(part) || before?.get(part));
  const columns = [
    { title: t("bill.part"), value: (part) => word("part", part) },
    { title: plan().currency, value: (part) => now.get(part) ?? 0, figure: true, show: (part) => number(now.get(part) ?? 0) },
    { title: t("bill.isMoney"), value: (part) => (DATA.parts[part] ? t("yes") : t("no")) },
  ];
  if (before) columns.splice(2, 0, { title: base().label, value: (part) => before.get(part) ?? 0, figure: true, show: (part) => number(before.get(part) ?? 0) });
  return { columns, rows };
}

const BILL_KEYS = {
  shipper: { of: (route) => route.shipper, label: shipperName, id: (key) => key },
  cargo: { of: (route) => route.cargo, label: (at) => world.cargoes[at].label, id: (at) => world.cargoes[at].id },
  corridor: { of: (route) => route.corridor ?? NO_CORRIDOR, label: corridorLabel, id: (at) => world.corridors[at]?.id },
};

function drawBillBy() {
  const byCountry = state.bill === "country";
  const rows = byCountry ? countryRows() : groupRows(BILL_KEYS[state.bill]);
  const columns = billColumns(byCountry);
  frame("bill-by", {
    title: t("billBy.title"),
    remark: t(byCountry ? "billBy.country.remark" : "billBy.remark"),
    tools: choice(t("billBy.by"), ["shipper", "cargo", "corridor", "country"].map((key) => [key, t(key)]), state.bill, (bill) => change({ bill })),
    content: table("bill-by-" + state.bill, columns, rows, { caption: t("billBy.title"), sort: { column: 2, down: true }, first: 12,
      onrow: byCountry ? null : (row) => row.id != null && isolate(state.bill, row.id) }),
    numbers: () => ({ columns, rows }),
  });
}

function groupRows(key) {
  const before = base() ? d3.rollup(routesOf(base()), totals, key.of) : new Map();
  return d3.rollups(routesOf(plan()), totals, key.of)
    .map(([at, sums]) => ({ name: key.label(at), id: key.id(at), ...sums, before: before.get(at) }));
}

/** Charges on legs by the country whose railway, road, port or border is paid. */
function countryRows() {
  const rows = new Map();
  for (const route of routesOf(plan())) {
    const countries = new Set();
    for (const { country, price } of chargesOf(route)) {
      if (!rows.has(country)) rows.set(country, { name: countryName(country), moved: 0, money: 0 });
      rows.get(country).money += price * route.tonnes;
      countries.add(country);
    }
    countries.forEach((country) => { rows.get(country).moved += route.tonnes; });
  }
  return [...rows.values()];
}

function billColumns(byCountry) {
  const whole = d3.sum(routesOf(plan()), (route) => route.money * route.tonnes) || 1;
  const columns = [
    { title: t(state.bill), value: (row) => row.name },
    { title: t("tonnes"), value: (row) => row.moved, figure: true, show: (row) => tonnes(row.moved) },
    { title: t("bill.money"), value: (row) => row.money, figure: true, show: (row) => money(row.money) },
    { title: t("share"), value: (row) => row.money / whole, figure: true, show: (row) => bar(row.money / whole, percent(row.money / whole)) },
    { title: t("bill.each"), value: (row) => (row.moved > 0 ? row.money / row.moved : null), figure: true, show: (row) => (row.moved > 0 ? perTonne(row.money / row.moved) : "") },
  ];
  if (!byCountry) {
    columns.push({ title: t("kpi.days"), value: (row) => row.days, figure: true, show: (row) => number(row.days, 1) });
    if (base()) columns.push({ title: t("bill.change"), value: (row) => row.money - (row.before?.money ?? 0), figure: true, show: (row) => signed(row.money - (row.before?.money ?? 0), money) });
  }
  return columns;
}
