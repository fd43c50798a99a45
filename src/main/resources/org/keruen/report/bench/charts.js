'use strict';
// Small charts as SVG: an axis pair, step and plain lines with bands, points, boxes.
const Charts = (() => {
  const COLOURS = ['#0072b2', '#d55e00', '#009e73', '#cc79a7', '#b58900', '#56b4e9', '#7a5195', '#6b7280'];
  const DASHES = ['', '7 3', '2 3', '9 3 2 3', '4 4', '12 4', '1 2', '6 2 1 2'];
  const WIDTH = 960, HEIGHT = 340, LEFT = 62, RIGHT = 16, TOP = 12, BOTTOM = 42;
  const colour = i => COLOURS[i % COLOURS.length];
  const dash = i => DASHES[i % DASHES.length];

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

  function ticks(kind, low, high) {
    const made = [];
    if (kind === 'log') {
      for (let e = Math.floor(Math.log10(low)); e <= Math.ceil(Math.log10(high)); e++) {
        for (const m of high / low < 100 ? [1, 2, 5] : [1]) made.push(m * 10 ** e);
      }
    } else {
      const rough = (high - low || 1) / 5, unit = 10 ** Math.floor(Math.log10(rough));
      const step = [1, 2, 5, 10].map(m => m * unit).find(s => s >= rough);
      for (let x = Math.ceil(low / step) * step; x <= high + step / 1e6; x += step) made.push(x);
    }
    return made.filter(x => x >= low * 0.999999 && x <= high * 1.000001);
  }

  const plain = x => x === 0 ? '0' : Math.abs(x) >= 1e5 || Math.abs(x) < 1e-4 ? x.toExponential(0) : String(+x.toPrecision(3));

  // axes: {x: {kind, low, high, label}, y: {..., text}}
  function frame(title, axes) {
    const svg = node('svg', { viewBox: `0 0 ${WIDTH} ${HEIGHT}`, role: 'img', 'aria-label': title });
    const x = scale(axes.x.kind, axes.x.low, axes.x.high, LEFT, WIDTH - RIGHT);
    const y = scale(axes.y.kind, axes.y.low, axes.y.high, HEIGHT - BOTTOM, TOP);
    for (const t of axes.x.ticks || ticks(axes.x.kind, axes.x.low, axes.x.high)) {
      svg.append(node('line', { class: 'axis', x1: x(t), x2: x(t), y1: TOP, y2: HEIGHT - BOTTOM }));
      svg.append(node('text', { x: x(t), y: HEIGHT - BOTTOM + 16, 'text-anchor': 'middle' }, (axes.x.text || plain)(t)));
    }
    for (const t of ticks(axes.y.kind, axes.y.low, axes.y.high)) {
      svg.append(node('line', { class: 'axis', x1: LEFT, x2: WIDTH - RIGHT, y1: y(t), y2: y(t) }));
      svg.append(node('text', { x: LEFT - 6, y: y(t) + 4, 'text-anchor': 'end' }, (axes.y.text || plain)(t)));
    }
    svg.append(node('text', { x: (LEFT + WIDTH - RIGHT) / 2, y: HEIGHT - 6, 'text-anchor': 'middle' }, axes.x.label));
    return { svg, x, y };
  }

  // series: [{name, index, x: [], y: [], low?, high?, steps}]
  function lines(title, axes, series) {
    const { svg, x, y } = frame(title, axes);
    for (const s of series) {
      if (s.low) {
        const there = s.x.map((at, i) => `${x(at)},${y(s.high[i])}`);
        const back = s.x.map((at, i) => `${x(at)},${y(s.low[i])}`).reverse();
        svg.append(node('polygon', { points: there.concat(back).join(' '), fill: colour(s.index), opacity: 0.15 }));
      }
    }
    for (const s of series) {
      let path = '';
      s.x.forEach((at, i) => {
        path += i === 0 ? `M${x(at)},${y(s.y[i])}` : s.steps ? `H${x(at)}V${y(s.y[i])}` : `L${x(at)},${y(s.y[i])}`;
      });
      if (s.steps && path) path += `H${x(axes.x.high)}`;
      svg.append(node('path', { d: path || 'M0,0', fill: 'none', stroke: colour(s.index), 'stroke-width': 2, 'stroke-dasharray': dash(s.index) }, node('title', {}, s.name)));
    }
    return [svg, legend(series)];
  }

  function legend(series) {
    const list = document.createElement('div');
    list.className = 'legend';
    for (const s of series) {
      const item = document.createElement('span');
      item.append(node('svg', { viewBox: '0 0 34 12' }, node('line', { x1: 1, x2: 33, y1: 6, y2: 6, stroke: colour(s.index), 'stroke-width': 3, 'stroke-dasharray': dash(s.index) })), s.name);
      list.append(item);
    }
    return list;
  }

  // points: [{x, y, text}]; both axes alike
  function scatter(title, axes, points, edge) {
    const { svg, x, y } = frame(title, axes);
    const low = axes.x.low, high = axes.x.high;
    svg.append(node('line', { x1: x(low), y1: y(low), x2: x(high), y2: y(high), stroke: 'var(--soft)' }));
    svg.append(node('path', { d: `M${x(edge)},${y(low)}V${y(edge)}H${x(low)}`, fill: 'none', stroke: 'var(--soft)', 'stroke-dasharray': '4 4' }));
    for (const p of points) {
      svg.append(node('circle', { cx: x(p.x), cy: y(p.y), r: 5, fill: colour(0), opacity: 0.6 }, node('title', {}, p.text)));
    }
    return [svg];
  }

  // groups: [{name, index, values}]
  function boxes(title, label, groups) {
    const all = groups.flatMap(g => g.values);
    const low = Math.min(0, ...all), high = Math.max(1e-6, ...all);
    const { svg, x, y } = frame(title, {
      x: { kind: 'plain', low: 0, high: groups.length, label, ticks: groups.map((_, i) => i + 0.5), text: t => groups[Math.floor(t)].name },
      y: { kind: 'plain', low, high },
    });
    groups.forEach((g, i) => {
      const v = g.values.slice().sort((a, b) => a - b);
      const q = share => { const at = share * (v.length - 1), k = Math.floor(at); return v[k] + (at - k) * ((v[k + 1] ?? v[k]) - v[k]); };
      const mid = x(i + 0.5), half = Math.min(40, (x(1) - x(0)) / 4), stroke = colour(g.index);
      svg.append(node('line', { x1: mid, x2: mid, y1: y(q(0)), y2: y(q(1)), stroke }));
      svg.append(node('rect', { x: mid - half, width: 2 * half, y: y(q(0.75)), height: Math.max(1, y(q(0.25)) - y(q(0.75))), fill: stroke, 'fill-opacity': 0.3, stroke }));
      svg.append(node('line', { x1: mid - half, x2: mid + half, y1: y(q(0.5)), y2: y(q(0.5)), stroke, 'stroke-width': 3 }));
    });
    return [svg];
  }

  return { lines, scatter, boxes, plain };
})();
