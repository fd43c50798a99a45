// Bands side by side: each stretch's flows, offset from its middle line by their widths.

const WIDEST = 15;
const NARROWEST = 0.7;
const NARROWEST_ALONE = 1.8;
const MOST_BANDS = 2600;
const UNCROWDED = 400;

/** Pixels for a tonne, and from how many pixels on a stretch is cut; where there are many stretches all are thinner. */
function bandScale(list, scale) {
  const sizes = list.map(widthInTonnes).sort(d3.ascending);
  const greatest = sizes.at(-1) ?? 1;
  const widest = WIDEST * Math.max(0.15, Math.min(1, UNCROWDED / list.length));
  if (scale === "true") return { perTonne: widest / greatest, cut: Infinity };
  const usual = d3.quantileSorted(sizes, 0.9) ?? greatest;
  return { perTonne: Math.max(widest / greatest, widest / 2 / usual), cut: widest };
}

/** The bands of a stretch from left to right as one looks from `a` to `b`: those coming towards one keep to the other side. */
function ordered(bands) {
  return [...bands].sort((x, y) => (x.forward - y.forward) || (x.forward ? 1 : -1) * (x.corridor - y.corridor));
}

/** Points on the screen along a stretch, a great circle where it is long. */
function middleLine(stretch, project) {
  const [from, to] = [world.points[stretch.a], world.points[stretch.b]];
  if (!from || !to) return null;
  const along = d3.geoInterpolate(from, to);
  const steps = Math.max(1, Math.round(d3.geoDistance(from, to) / 0.05));
  const points = d3.range(steps + 1).map((i) => project(along(i / steps)));
  return points.every((point) => point && isFinite(point[0]) && isFinite(point[1])) ? points : null;
}

/** A line beside a line. */
function beside(points, offset) {
  return points.map(([x, y], i) => {
    const [before, after] = [points[Math.max(0, i - 1)], points[Math.min(points.length - 1, i + 1)]];
    const [dx, dy] = [after[0] - before[0], after[1] - before[1]];
    const length = Math.hypot(dx, dy) || 1;
    return [x - (dy / length) * offset, y + (dx / length) * offset];
  });
}

/** All bands as `{stretch, band, line, width, isCut}`, the widest first; beyond what a page can draw the least are left out. */
function bandLines(list, project, { perTonne, cut }) {
  const lines = [];
  const least = isFiltered() ? NARROWEST_ALONE : NARROWEST;
  for (const stretch of list) {
    const points = middleLine(stretch, project);
    if (!points) continue;
    const full = widthInTonnes(stretch) * perTonne;
    const shrink = full > cut ? cut / full : 1;
    let edge = (-full * shrink) / 2;
    for (const band of ordered(stretch.bands)) {
      const width = Math.abs(band.tonnes) * perTonne * shrink;
      lines.push({ stretch, band, width: Math.max(least, width), isCut: shrink < 1, points: beside(points, edge + width / 2) });
      edge += width;
    }
  }
  return lines.sort((x, y) => y.width - x.width).slice(0, MOST_BANDS);
}

const lineOf = d3.line();

function bandColour({ band }, view) {
  if (view === "difference") return band.tonnes > 0 ? "var(--more)" : "var(--less)";
  return band.corridor === NO_CORRIDOR ? "var(--none)" : world.corridors[band.corridor].colour;
}
