// From routes to what is drawn: tonnes on each stretch between two points, by corridor and direction.

const NO_CORRIDOR = -1;

/** Tonnes by link, direction and corridor: `key → tonnes`. */
function linkFlows(routes) {
  const width = world.corridors.length + 1;
  const flows = new Map();
  for (const route of routes) {
    const corridor = (route.corridor ?? NO_CORRIDOR) + 1;
    for (const leg of route.legs) {
      if (leg.kind === "link") add(flows, (leg.at * 2 + (leg.forward ? 1 : 0)) * width + corridor, route.tonnes);
    }
  }
  return flows;
}

function readFlowKey(key) {
  const width = world.corridors.length + 1;
  const rest = Math.floor(key / width);
  return { link: Math.floor(rest / 2), forward: rest % 2 === 1, corridor: (key % width) - 1 };
}

function trackOf(ofPlan, link) {
  return ofPlan.tracks[link] ?? world.links[link].track;
}

/**
 * Stretches with what passes them: `{a, b, bands: [{corridor, forward, tonnes}]}`, `a` before `b`; links that share a
 * stretch are one.
 */
function stretches(ofPlan, flows) {
  const all = new Map();
  for (const [key, amount] of flows) {
    const { link, forward, corridor } = readFlowKey(key);
    const track = trackOf(ofPlan, link);
    for (let i = 1; i < track.length; i++) {
      const along = (track[i - 1] < track[i]) === forward;
      addBand(all, Math.min(track[i - 1], track[i]), Math.max(track[i - 1], track[i]), along, corridor, amount);
    }
  }
  return [...all.values()];
}

function addBand(all, a, b, forward, corridor, amount) {
  const key = a * world.points.length + b;
  if (!all.has(key)) all.set(key, { a, b, bands: [] });
  const { bands } = all.get(key);
  const known = bands.find((band) => band.corridor === corridor && band.forward === forward);
  if (known) known.tonnes += amount;
  else bands.push({ corridor, forward, tonnes: amount });
}

/** What each stretch carries more or less than in the plan it is compared with. */
function differences(now, before) {
  const all = new Map();
  for (const [list, sign] of [[now, 1], [before, -1]]) {
    for (const { a, b, bands } of list) {
      for (const band of bands) addBand(all, a, b, band.forward, NO_CORRIDOR, sign * band.tonnes);
    }
  }
  for (const stretch of all.values()) {
    stretch.bands = stretch.bands.filter((band) => Math.abs(band.tonnes) > 1);
  }
  return [...all.values()].filter((stretch) => stretch.bands.length > 0);
}

function widthInTonnes(stretch) {
  return d3.sum(stretch.bands, (band) => Math.abs(band.tonnes));
}
