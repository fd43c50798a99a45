// What the plan decides besides tonnes, and what it leaves behind.

function drawDecisions() {
  const choices = plan().choices;
  const columns = [
    { title: t("decisions.what"), value: (row) => choiceName(row) },
    { title: t("capacity.kind"), value: (row) => word("choice", row.kind) },
    { title: t("decisions.units"), value: (row) => row.units, figure: true, show: (row) => number(row.units) },
    { title: t("decisions.cost"), value: (row) => row.cost, figure: true, show: (row) => money(row.cost) },
  ];
  frame("decisions", {
    title: t("decisions.title"),
    content: choices.length ? table("decisions-table", columns, choices, { caption: t("decisions.title"), sort: { column: 3, down: true }, first: 10 }) : h("p", {}, t("decisions.none")),
    numbers: () => ({ columns, rows: choices }),
  });
  drawUnmet();
}

function choiceName({ id }) {
  return world.names[id] ?? world.byId.corridors.get(id)?.label ?? world.byId.links.get(id)?.label ?? world.byId.terminals.get(id)?.label ?? id;
}

function drawUnmet() {
  const rows = unmetRows(plan()).filter((row) => row.tonnes > 0.5);
  const columns = [
    { title: t("demand"), value: (row) => row.demand.label },
    { title: t("shipper"), value: (row) => shipperName(row.demand.shipper) },
    { title: t("tonnes"), value: (row) => row.tonnes, figure: true, show: (row) => tonnes(row.tonnes) },
    { title: t("unmet.price"), value: (row) => row.price, figure: true, show: (row) => perTonne(row.price) },
  ];
  frame("unmet", {
    title: t("unmet.title"),
    content: rows.length ? table("unmet-table", columns, rows, { caption: t("unmet.title"), sort: { column: 2, down: true }, first: 10 }) : h("p", {}, t("unmet.none")),
    numbers: () => ({ columns, rows }),
  });
}
