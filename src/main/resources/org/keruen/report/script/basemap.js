// Land and borders.

const atlas = JSON.parse(document.getElementById("basemap").textContent);
const countries = topojson.feature(atlas, atlas.objects.countries);
const landBorders = topojson.mesh(atlas, atlas.objects.countries, (a, b) => a !== b);

/** Places that the map is fitted to: those that the network uses, but for a few far away. */
function fitted(ofNodes) {
  const coordinates = ofNodes.map((node) => world.points[node.at]).filter(Boolean);
  const inside = coordinates.filter(([lon, lat]) => lon > -12 && lon < 125 && lat > 6);
  return { type: "MultiPoint", coordinates: inside.length > 1 ? inside : coordinates };
}

function projectionFor(ofNodes, width, height, margin) {
  const points = fitted(ofNodes);
  const centre = d3.geoCentroid(points);
  return d3.geoConicConformal().parallels([28, 58]).rotate([-centre[0], 0])
    .fitExtent([[margin, margin], [width - margin, height - margin]], points).clipExtent([[-width, -height], [2 * width, 2 * height]]);
}

/** As high as the places need at this width, within reason. */
function heightFor(ofNodes, width) {
  const [[x0, y0], [x1, y1]] = d3.geoPath(projectionFor(ofNodes, 1000, 1000, 40)).bounds(fitted(ofNodes));
  const shape = (y1 - y0 + 90) / (x1 - x0 + 80);
  return Math.round(width * Math.max(width < 600 ? 0.95 : 0.52, Math.min(width < 600 ? 1.2 : 0.74, shape)));
}

function drawLand(group, projection) {
  const path = d3.geoPath(projection);
  group.append("path").attr("class", "graticule").attr("d", path(d3.geoGraticule().step([20, 20])()));
  group.append("path").attr("class", "land").attr("d", path(countries));
  const home = countries.features.find((country) => country.id === world.home);
  if (home) group.append("path").attr("class", "home").attr("d", path(home));
  group.append("path").attr("class", "border").attr("d", path(landBorders));
}
