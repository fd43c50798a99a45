// Periods: one at a time, or playing through the year.

let playing = null;

function drawPeriods() {
  if (world.periods.length < 2) return null;
  const at = state.period;
  const slider = h("input", { type: "range", min: 0, max: world.periods.length - 1, value: at ?? 0, "aria-label": t("period"),
    "aria-valuetext": at == null ? t("period.all") : world.periods[at].id, oninput: () => change({ period: Number(slider.value) }) });
  return h("div", { class: "periods" },
    button(playing ? "❚❚" : "▶", togglePlaying, { "aria-label": t(playing ? "period.stop" : "period.play") }),
    slider,
    h("output", {}, at == null ? t("period.all") : world.periods[at].id),
    button(t("period.all"), () => { stopPlaying(); change({ period: null }); }, { "aria-pressed": String(at == null) }));
}

function togglePlaying() {
  if (playing) {
    stopPlaying();
    drawMap();
    return;
  }
  const step = () => change({ period: state.period == null ? 0 : (state.period + 1) % world.periods.length });
  playing = setInterval(step, 1200);
  step();
}

function stopPlaying() {
  clearInterval(playing);
  playing = null;
}
