// Names on the map that do not lie on one another.

const LABEL_RANK = { port: 0, origin: 1, market: 2, border: 3, station: 4 };

/** Places names greedily, the weightiest first, each at the first of eight positions that is free. */
function placeLabels(marks, width, height, most) {
  const taken = marks.map((mark) => ({ x0: mark.x - mark.r, x1: mark.x + mark.r, y0: mark.y - mark.r, y1: mark.y + mark.r }));
  const placed = [];
  for (const mark of marks) {
    if (placed.length >= most) break;
    const size = mark.kind === "station" || mark.kind === "border" ? 10 : 11.5;
    const w = mark.label.length * size * 0.56 + 2;
    const spot = spots(mark, w, size).find((box) => isFree(box, taken, mark, width, height));
    if (!spot) continue;
    taken.push(spot);
    placed.push({ mark, size, x: spot.x0, y: spot.y1 - size * 0.22 });
  }
  return placed;
}

function spots({ x, y, r }, w, h) {
  const gap = 3;
  const [right, left, middle] = [x + r + gap, x - r - gap - w, x - w / 2];
  const [above, below, level] = [y - r - gap - h, y + r + gap, y - h / 2];
  return [[right, level], [left, level], [middle, above], [middle, below], [right, above], [right, below], [left, above], [left, below]]
    .map(([x0, y0]) => ({ x0, y0, x1: x0 + w, y1: y0 + h }));
}

function isFree(box, taken, mark, width, height) {
  if (box.x0 < 2 || box.y0 < 2 || box.x1 > width - 2 || box.y1 > height - 2) return false;
  return !taken.some((other) => other.x0 < box.x1 && box.x0 < other.x1 && other.y0 < box.y1 && box.y0 < other.y1
    && !(other.x0 === mark.x - mark.r && other.y0 === mark.y - mark.r));
}
