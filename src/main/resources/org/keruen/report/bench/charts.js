'use strict';
// Small charts as SVG: an axis pair, step and plain lines with bands, points, boxes.
const Charts = (() => {
  const DASHES = ['', '8 3', '2 3', '9 3 2 3', '5 4', '12 4', '3 5', '6 2 1 2'];
  const RIGHT = 18, TOP = 26, BOTTOM = 44;
  const colour = i => `var(--c${i % 8})`;
  const dash = i => DASHES[(i + Math.floor(i / 8)) % DASHES.length];

  function node(name, attributes, ...children) {
    const made = document.createElementNS('http://www.w3.org/2000/svg', name);
    for (const key in attributes) made.setAttribute(key, attributes[key]);
    for (const child of children) made.append(child);
    return made;
  }

  function scale(kind, low, high, from, to) {
    const f = kind === 'log' ? Math.log10 : x => x;
    const a = f(low), b = f(high) === a ? a + 1 : f(high);
    return x => from + (f(Math.min(Math.max(x, low), high)) - a) / (b - a) * (to - from);
  }

  function ticks(kind, low, high, most) {
    const made = [];
    if (kind === 'log') {
      const decades = Math.log10(high / low);
      const marks = decades * 3 <= most ? [1, 2, 5] : [1], every = Math.max(1, Math.ceil(decades / most));
      for (let e = Math.floor(Math.log10(low)); e <= Math.ceil(Math.log10(high)); e++) {
        if (e % every === 0) for (const m of marks) made.push(m * 10 ** e);
      }
    } else {
      const rough = (high - low || 1) / Math.max(2, Math.min(5, most)), unit = 10 ** Math.floor(Math.log10(rough));
      const step = [1, 2, 5, 10].map(m => m * unit).find(s => s >= rough * 0.999);
      for (let i = Math.ceil(low / step - 1e-9); i * step <= high * (1 + 1e-9); i++) made.push(i * step);
    }
    return made.filter(x => x >= low * 0.999999 && x <= high * 1.000001);
  }

  const plain = x => x === 0 ? '0' : Math.abs(x) >= 1e5 || Math.abs(x) < 1e-4 ? x.toExponential(0) : String(+x.toPrecision(3));

  // size: {width, height, left}; axes: {x: {kind, low, high, label}, y: {..., text, noTicks}}
  function frame(title, size, axes) {
    const { width, height } = size, left = size.left || 56;
    const svg = node('svg', { viewBox: `0 0 ${width} ${height}`, width, height, role: 'img', 'aria-label': title });
    const x = scale(axes.x.kind, axes.x.low, axes.x.high, left, width - RIGHT);
    const y = scale(axes.y.kind, axes.y.low, axes.y.high, height - BOTTOM, TOP);
    for (const t of ticks(axes.x.kind, axes.x.low, axes.x.high, (width - left) / 60)) {
      svg.append(node('line', { class: 'axis', x1: x(t), x2: x(t), y1: TOP, y2: height - BOTTOM }));
      svg.append(node('text', { x: x(t), y: height - BOTTOM + 17, 'text-anchor': 'middle' }, (axes.x.text || plain)(t)));
    }
    for (const t of axes.y.noTicks ? [] : ticks(axes.y.kind, axes.y.low, axes.y.high, (height - TOP - BOTTOM) / 28)) {
      svg.append(node('line', { class: 'axis', x1: left, x2: width - RIGHT, y1: y(t), y2: y(t) }));
      svg.append(node('text', { x: left - 7, y: y(t) + 4, 'text-anchor': 'end' }, (axes.y.text || plain)(t)));
    }
    svg.append(node('text', { x: (left + width - RIGHT) / 2, y: height - 7, 'text-anchor': 'middle' }, axes.x.label));
    if (axes.y.label) svg.append(node('text', { x: 4, y: 14 }, axes.y.label));
    return { svg, x, y };
  }

  // series: [{name, index, x: [], y: [], low?, high?, steps}]
  function lines(title, width, axes, series) {
    const { svg, x, y } = frame(title, { width, height: Math.max(260, Math.min(380, width * 0.45)) }, axes);
    for (const s of series) {
      if (s.low) {
        const there = s.x.map((at, i) => `${x(at)},${y(s.high[i])}`);
        const back = s.x.map((at, i) => `${x(at)},${y(s.low[i])}`).reverse();
        svg.append(node('polygon', { points: there.concat(back).join(' '), style: `fill:${colour(s.index)}`, opacity: 0.15 }));
      }
    }
    for (const s of series) {
      let path = '';
      s.x.forEach((at, i) => {
        path += i === 0 ? `M${x(at)},${y(s.y[i])}` : s.steps ? `H${x(at)}V${y(s.y[i])}` : `L${x(at)},${y(s.y[i])}`;
      });
      if (s.steps && path) path += `H${x(axes.x.high)}`;
      svg.append(node('path', { d: path || 'M0,0', fill: 'none', style: `stroke:${colour(s.index)}`, 'stroke-width': 2.2, 'stroke-dasharray': dash(s.index) }, node('title', {}, s.name)));
    }
    return [svg, legend(series)];
  }

  function legend(series) {
    const list = document.createElement('div');
    list.className = 'legend';
    for (const s of series) {
      const item = document.createElement('span');
      item.append(node('svg', { viewBox: '0 0 34 12', width: 34, height: 12, 'aria-hidden': 'true' },
        node('line', { x1: 1, x2: 33, y1: 6, y2: 6, style: `stroke:${colour(s.index)}`, 'stroke-width': 3, 'stroke-dasharray': dash(s.index) })), s.name);
      list.append(item);
    }
    return list;
  }

  // points: [{x, y, text}]; both axes alike, beyond the edge nothing was reached
  function scatter(title, width, axes, points, edge) {
    const side = Math.min(width, 520);
    const { svg, x, y } = frame(title, { width: side, height: side * 0.92 }, axes);
    const low = axes.x.low, high = axes.x.high;
    svg.append(node('line', { x1: x(low), y1: y(low), x2: x(high), y2: y(high), style: 'stroke:var(--soft)' }));
    svg.append(node('path', { d: `M${x(edge)},${y(low)}V${y(edge)}H${x(low)}`, fill: 'none', style: 'stroke:var(--soft)', 'stroke-dasharray': '4 4' }));
    for (const p of points) dot(svg, x(p.x), y(p.y), 5, 0.6, p.text);
    return [svg];
  }

  function dot(svg, x, y, radius, opacity, text) {
    svg.append(node('circle', { cx: x, cy: y, r: radius, style: `fill:${colour(0)}`, opacity }, node('title', {}, text)));
  }

  // points: [{x, y, text}]
  function dots(title, width, axes, points) {
    const { svg, x, y } = frame(title, { width, height: 170 }, axes);
    for (const p of points) dot(svg, x(p.x), y(p.y), 3, 0.7, p.text);
    return [svg];
  }

  // groups: [{name, index, values}], one under the other
  function boxes(title, width, label, groups) {
    const all = groups.flatMap(g => g.values);
    const low = Math.min(0, ...all), high = Math.max(1e-6, ...all);
    const left = Math.min(width / 2, 20 + 7 * Math.max(...groups.map(g => g.name.length)));
    const { svg, x, y } = frame(title, { width, height: TOP + BOTTOM + 30 * groups.length, left }, {
      x: { kind: 'plain', low, high, label }, y: { kind: 'plain', low: 0, high: groups.length, noTicks: true } });
    groups.forEach((g, i) => {
      const v = g.values.slice().sort((a, b) => a - b);
      const q = share => { const at = share * (v.length - 1), k = Math.floor(at); return v[k] + (at - k) * ((v[k + 1] ?? v[k]) - v[k]); };
      const mid = y(groups.length - i - 0.5), style = `stroke:${colour(g.index)};fill:${colour(g.index)}`;
      svg.append(node('text', { x: left - 8, y: mid + 4, 'text-anchor': 'end' }, g.name));
      svg.append(node('line', { x1: x(q(0)), x2: x(q(1)), y1: mid, y2: mid, style, 'stroke-width': 1.5 }));
      svg.append(node('rect', { x: x(q(0.25)), width: Math.max(1, x(q(0.75)) - x(q(0.25))), y: mid - 8, height: 16, style, 'fill-opacity': 0.3 },
        node('title', {}, `${g.name}: ${v.map(plain).join(', ')}`)));
      svg.append(node('line', { x1: x(q(0.5)), x2: x(q(0.5)), y1: mid - 9, y2: mid + 9, style, 'stroke-width': 3 }));
    });
    return [svg];
  }

  return { lines, scatter, dots, boxes, plain };
})();
