// How the plan came about.

function drawAbout() {
  const now = plan();
  const facts = [[t("about.solver"), now.solver], [t("about.remark"), now.remark], [t("about.objective"), now.objective == null ? null : number(now.objective, 2)],
    [t("about.bound"), now.bound == null ? null : number(now.bound, 2)], [t("about.aim"), word("objective", now.objectiveKind)], ...Object.entries(now.facts)];
  frame("about", {
    title: t("about.title"),
    content: [
      now.description && h("p", {}, now.description),
      h("dl", { class: "facts" }, facts.filter(([, value]) => value).map(([name, value]) => [h("dt", {}, name), h("dd", {}, value)])),
      h("p", { class: "remark" }, t("about.reading")),
      h("details", {}, h("summary", {}, t("about.licences")), h("pre", {}, byId("licences").textContent.trim())),
    ],
  });
}
