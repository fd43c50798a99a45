// Bars that build on one another: the parts of a bill, or the bridge from one bill to another.

/**
 * Steps `{name, amount, isTotal}` from left to right; a total stands on the ground. The ground is cut where changes
 * would be too small to see, and the cut is marked.
 */
function waterfall(holder, steps, title) {
  const width = widthOf(holder, 420);
  const slanted = width / steps.length < 92;
  const [left, top, height, bottom] = [64, 26, 330, slanted ? 104 : 44];
  const bars = spans(steps);
  const ground = groundOf(bars);
  const y = d3.scaleLinear().domain([ground, d3.max(bars, (each) => Math.max(each.from, each.to)) * 1.02]).range([height - bottom, top]);
  const x = d3.scaleBand().domain(d3.range(steps.length)).range([left, width - 8]).padding(0.28);
  const svg = drawing(holder, width, height, title);
  paintGrid(svg, y, left, width);
  paintJoints(svg, bars, x, y);
  paintBars(svg, bars, x, y, ground);
  paintNames(svg, bars, x, height - bottom, slanted);
  if (ground > 0) svg.append("path").attr("class", "broken").attr("d", `M${left - 5},${y.range()[0] - 4}l10,-6m-10,12l10,-6`);
}

function spans(steps) {
  let level = 0;
  return steps.map((step) => {
    const from = step.isTotal ? 0 : level;
    const to = step.isTotal ? step.amount : level + step.amount;
    level = to;
    return { ...step, from, to };
  });
}

/** Zero, or for a bridge between like totals a round number below all changes. */
function groundOf(bars) {
  const isBridge = bars[0].isTotal && bars.length > 2;
  if (!isBridge) return Math.min(0, d3.min(bars, (each) => Math.min(each.from, each.to)));
  const levels = bars.flatMap((each) => (each.isTotal ? [each.to] : [each.from, each.to]));
  const [least, most] = d3.extent(levels);
  if (least <= 0 || (most - least) / most > 0.35) return Math.min(0, least);
  const step = 10 ** Math.floor(Math.log10((most - least) || most));
  return Math.max(0, Math.floor((least - (most - least) * 0.6) / step) * step);
}

function paintGrid(svg, y, left, width) {
  const lines = svg.append("g").selectAll("g").data(y.ticks(5)).join("g").attr("transform", (tick) => `translate(0,${y(tick)})`);
  lines.append("line").attr("class", "grid").attr("x1", left).attr("x2", width);
  lines.append("text").attr("class", "axis").attr("x", left - 6).attr("dy", "0.35em").attr("text-anchor", "end")
    .text((tick) => money(tick).replace(plans[0].currency, "").trim());
}

function paintJoints(svg, bars, x, y) {
  svg.append("g").selectAll("line").data(bars.slice(0, -1)).join("line").attr("class", "joint")
    .attr("x1", (each, i) => x(i) + x.bandwidth()).attr("x2", (each, i) => x(i + 1)).attr("y1", (each) => y(each.to)).attr("y2", (each) => y(each.to));
}

function paintBars(svg, bars, x, y, ground) {
  const groups = svg.append("g").selectAll("g").data(bars).join("g");
  const isBridge = bars[0].isTotal;
  const foot = (each) => (each.isTotal ? Math.max(ground, 0) : each.from);
  groups.append("rect").attr("class", (each) => "step " + (each.isTotal ? "total" : !isBridge ? "part" : each.amount >= 0 ? "up" : "down"))
    .attr("x", (each, i) => x(i)).attr("width", x.bandwidth()).attr("rx", 2)
    .attr("y", (each) => y(Math.max(foot(each), each.to))).attr("height", (each) => Math.max(1, Math.abs(y(foot(each)) - y(each.to))));
  groups.append("text").attr("class", "step-value").attr("text-anchor", "middle").attr("x", (each, i) => x(i) + x.bandwidth() / 2)
    .attr("y", (each) => y(Math.max(foot(each), each.to)) - 6)
    .text((each) => {
      const text = (each.isTotal || !isBridge ? money(each.amount) : signed(each.amount, money)).replace(plans[0].currency, "").trim();
      return text.length * 6.2 < x.step() || each.isTotal ? text : "";
    });
  tipped(groups, (each) => [`${each.name}: ${each.isTotal || !isBridge ? money(each.amount) : signed(each.amount, money)}`]);
}

function paintNames(svg, bars, x, base, slanted) {
  const names = svg.append("g").selectAll("text").data(bars).join("text").attr("class", "axis").text((each) => cutShort(each.name, 20));
  const middle = (i) => x(i) + x.bandwidth() / 2;
  if (slanted) names.attr("text-anchor", "end").attr("transform", (each, i) => `translate(${middle(i) + 4},${base + 14}) rotate(-38)`);
  else names.attr("text-anchor", "middle").attr("x", (each, i) => middle(i)).attr("y", base + 18);
}
