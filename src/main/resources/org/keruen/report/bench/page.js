// Draws the analysis; every number in it was computed before, here they are only chosen and shown.
const data = JSON.parse(document.getElementById('data').textContent);
const by = id => document.getElementById(id);
const percent = x => x === null || x === undefined ? '–' : (Math.abs(x) < 1e-9 ? 0 : +(100 * x).toPrecision(3)) + ' %';
const number = x => x === null || x === undefined ? '–' : String(+x.toPrecision(3));
const words = s => s.toLowerCase().replaceAll('_', ' ');
const narrowest = data.targets.length - 1;
const limit = data.limits.seconds;
let chosen = data.sets[0];

function put(id, ...children) { by(id).replaceChildren(...children); }
function paragraph(text, className) {
  const p = document.createElement('p');
  p.textContent = text; p.className = className || '';
  return p;
}
function table(head, rows, cell) {
  const t = document.createElement('table');
  const line = (cells, tag, parent, r) => {
    const tr = parent.insertRow();
    cells.forEach((text, c) => {
      const td = document.createElement(tag);
      td.textContent = text;
      if (cell && tag === 'td') cell(td, r, c);
      tr.append(td);
    });
  };
  line(head, 'th', t.createTHead());
  const body = t.createTBody();
  rows.forEach((cells, r) => line(cells, 'td', body, r));
  return t;
}
function numbers(tableElement) {
  const d = document.createElement('details'), s = document.createElement('summary');
  s.textContent = 'Show numbers';
  d.append(s, tableElement);
  return d;
}
function choose(id, options, value, then) {
  const select = by(id);
  select.replaceChildren(...options.map(o => new Option(o, o)));
  select.value = options.includes(value) ? value : options[0];
  select.onchange = then;
}
const index = name => data.sets[0].configurations.indexOf(name);
const linesOf = (configuration, problem) => data.lines.filter(l => (chosen.set === 'all' || l.set === chosen.set)
  && l.key.configuration === configuration && (!problem || l.key.problem === problem));
const mean = values => values.reduce((a, b) => a + b, 0) / values.length;

function verdicts() {
  const missing = data.missing ? [paragraph(`${data.missing} runs of the experiment are still to be made.`, 'remark')] : [];
  put('remarks', ...missing, ...data.remarks.map(r => paragraph(r, 'remark')));
  const order = { BETTER: 0, WORSE: 1, ALIKE: 2, UNDECIDED: 3 };
  const sorted = chosen.duels.slice().sort((a, b) => order[a.verdict] - order[b.verdict]);
  const told = sorted.filter(d => d.verdict !== 'UNDECIDED').map(d => paragraph(d.sentence, 'verdict ' + d.verdict));
  const open = sorted.filter(d => d.verdict === 'UNDECIDED').map(d => paragraph(d.sentence, 'verdict ' + d.verdict));
  const rows = chosen.duels.map(d => [d.candidate, d.measure, number(d.comparison.ratio),
    `${number(d.comparison.interval.low)}–${number(d.comparison.interval.high)}`, `${d.comparison.wins}/${d.comparison.losses}/${d.comparison.pairs}`,
    d.comparison.p_value.toPrecision(2), d.corrected_p.toPrecision(2), `${number(d.comparison.effect)} ${d.effect_word}`, words(d.verdict)]);
  const head = ['candidate', 'measure', `${data.baseline} / candidate`, '95 %', 'wins/losses/problems', 'p', 'p (Holm)', 'A (Vargha–Delaney)', 'verdict'];
  const undecided = document.createElement('details');
  const title = document.createElement('summary');
  title.textContent = `${open.length} comparisons that cannot be told`;
  undecided.append(title, ...open);
  put('verdicts', ...told, ...(open.length ? [undecided] : []), numbers(table(head, rows)));
}

function rankingTable() {
  const head = ['configuration', 'mean s', 'failures = limit', 'left out', ...data.targets.map(t => `ERT ${percent(t)}`),
    ...data.targets.map(t => `reached ${percent(t)}`), 'mean gap', 'primal ∫', 'dual ∫', 'primal–dual ∫', 'peak MB', 'contribution', 'statuses'];
  const rows = chosen.standings.map(s => [s.configuration, number(s.mean_seconds.TENFOLD), number(s.mean_seconds.LIMIT), number(s.mean_seconds.LEFT_OUT),
    ...s.expected_seconds.map(number), ...s.reached_share.map(percent), percent(s.mean_gap), number(s.mean_primal_integral), number(s.mean_dual_integral),
    number(s.mean_primal_dual_integral), number(s.median_peak_mb), number(s.contribution),
    Object.entries(s.statuses).map(([status, count]) => `${count} ${words(status)}`).join(', ')]);
  return { head, rows };
}
function ranking() {
  by('ranking-note').textContent = `By the geometric mean, shifted by 1 s, of the seconds to a gap of ${percent(data.targets[narrowest])}, a failure counted as ten times the limit of ${limit} s. `
    + 'ERT: expected running time to a target. Contribution: by what factor the virtual best would be slower without it.';
  const { head, rows } = rankingTable();
  put('ranking', table(head, rows));
}

function anytime() {
  const series = chosen.anytime.map(a => ({ name: a.configuration, index: index(a.configuration), x: a.seconds,
    y: a.gap.map(g => Math.max(g, 1e-5)), low: a.low.map(g => Math.max(g, 1e-5)), high: a.high.map(g => Math.max(g, 1e-5)) }));
  put('anytime', ...Charts.lines('Mean gap over time', { x: { kind: 'log', low: 0.01, high: Math.max(1, limit), label: 'seconds' },
    y: { kind: 'log', low: 1e-5, high: 1, text: percent } }, series));
}

function curves(id, title, label, low, high, named) {
  const series = named.map(([name, curve]) => ({ name, index: index(name), x: [low, ...curve.x], y: [0, ...curve.share], steps: true }));
  const rows = named.map(([name, curve]) => [name, ...[1, 2, 5, 10].map(f => percent(at(curve, low * f)))]);
  put(id, ...Charts.lines(title, { x: { kind: 'log', low, high, label }, y: { kind: 'plain', low: 0, high: 1, text: percent } }, series),
    numbers(table(['configuration', ...[1, 2, 5, 10].map(f => `≤ ${number(low * f)}`)], rows)));
}
function at(curve, value) {
  let found = 0;
  curve.x.forEach((x, i) => { if (x <= value) found = curve.share[i]; });
  return found;
}
function reached() {
  const first = Math.min(limit / 2, ...chosen.reached.flatMap(c => c.x));
  curves('reached', 'Targets reached over time', 'seconds', Math.max(0.001, first / 2), limit, chosen.configurations.map((c, i) => [c, chosen.reached[i]]));
}
const EVERYONE = 'all configurations';
function profile() {
  const pair = chosen.pairwise_profiles.find(p => `${p.first} and ${p.second}` === by('pair').value);
  const named = pair ? [[pair.first, pair.of_first], [pair.second, pair.of_second]] : chosen.configurations.map((c, i) => [c, chosen.performance[i]]);
  by('profile-note').textContent = `Share of cases on which a configuration came to a gap of ${percent(data.targets[narrowest])} within a factor of the fastest. `
    + 'Ranks among many may turn when one leaves; two are compared by themselves below.';
  const most = Math.max(2, ...named.flatMap(([, c]) => c.x)) * 1.2;
  curves('profile', 'Performance profile', 'times the fastest', 1, most, named);
}

const heatColour = gap => `color-mix(in srgb, #d55e00 ${Math.round(100 * Math.min(1, Math.max(0, (Math.log10(Math.max(gap, 1e-5)) + 5) / 5)))}%, #009e73 30%)`;
function heat() {
  const problems = [...new Set(data.lines.filter(l => chosen.set === 'all' || l.set === chosen.set).map(l => l.key.problem))];
  const gaps = problems.map(p => chosen.configurations.map(c => mean(linesOf(c, p).map(l => l.gap_to_best))));
  const rows = problems.map((p, r) => [p, ...gaps[r].map(percent)]);
  put('heat', table(['problem', ...chosen.configurations], rows, (td, r, c) => {
    if (c > 0) td.style.background = `color-mix(in srgb, ${heatColour(gaps[r][c - 1])} 45%, transparent)`;
  }));
}
function pairwise() {
  const rows = chosen.configurations.map((c, i) => [c, ...chosen.pairwise[i].map((w, j) => i === j ? '' : `${w} of ${chosen.cases}`)]);
  put('pairwise', table(['before →', ...chosen.configurations], rows));
}
function scatter() {
  const a = by('scatter-x').value, b = by('scatter-y').value;
  const edge = limit * 1.3, high = limit * 1.6;
  const time = l => l.seconds_to_target[narrowest] ?? edge;
  const points = linesOf(a).map(l => {
    const other = linesOf(b, l.key.problem).find(o => o.key.seed === l.key.seed && o.key.repeat === l.key.repeat);
    return other && { x: time(l), y: time(other), text: `${l.key.problem}, seed ${l.key.seed}: ${a} ${number(time(l))} s, ${b} ${number(time(other))} s` };
  }).filter(Boolean);
  const low = Math.max(0.001, Math.min(0.1, ...points.flatMap(p => [p.x, p.y])));
  put('scatter', ...Charts.scatter(`${a} against ${b}`, { x: { kind: 'log', low, high, label: `seconds, ${a}` }, y: { kind: 'log', low, high } }, points, edge));
}
function box() {
  const problem = by('box-problem').value;
  const groups = chosen.configurations.map(c => ({ name: c, index: index(c), values: linesOf(c, problem).map(l => l.primal_integral) })).filter(g => g.values.length);
  put('box', ...Charts.boxes(`Primal integral on ${problem}`, `configurations on ${problem}`, groups));
}
function failures() {
  const bad = data.lines.filter(l => !['OPTIMAL', 'FEASIBLE', 'INFEASIBLE'].includes(l.status) && (chosen.set === 'all' || l.set === chosen.set));
  const rows = bad.map(l => [l.key.problem, l.key.configuration, `${l.key.seed}`, words(l.status), l.remark]);
  put('failures', bad.length ? table(['problem', 'configuration', 'seed', 'status', 'what it said'], rows, (td, r, c) => { if (c === 4) td.className = 'text'; }) : paragraph('None.'));
}
function environment() {
  const rows = data.environments.flatMap(e => [['Keruen', `${e.keruen}${e.commit ? ', commit ' + e.commit : ''}`], ['Java', e.java], ['JVM options', e.jvm_options.join(' ')],
    ['processor', `${e.cpu}, ${e.cores} cores`], ['memory', `${e.memory_mb} MB`], ['system', e.os]]);
  const l = data.limits;
  rows.push(['each run', `${l.seconds} s, gap ${l.gap}, heap ${l.memory_mb} MB, ${l.threads} threads, ${l.pinned ? 'pinned where possible' : 'not pinned'}, ${l.warmed_up ? 'warmed up' : 'cold'}`]);
  const loads = data.lines.map(x => x.effort.load_before).filter(x => x >= 0);
  if (loads.length) rows.push(['load before runs', `${number(Math.min(...loads))} to ${number(Math.max(...loads))}`]);
  put('environment', table(['', ''], rows, (td, r, c) => { if (c === 1) td.className = 'text'; }));
}

function draw() {
  chosen = data.sets.find(s => s.set === by('set').value) || data.sets[0];
  if (!chosen) return;
  const names = chosen.configurations;
  choose('pair', [EVERYONE, ...chosen.pairwise_profiles.map(p => `${p.first} and ${p.second}`)], by('pair').value, profile);
  choose('scatter-x', names, by('scatter-x').value || data.baseline, scatter);
  choose('scatter-y', names, by('scatter-y').value || chosen.standings[0].configuration, scatter);
  choose('box-problem', [...new Set(linesOf(names[0]).map(l => l.key.problem))], by('box-problem').value, box);
  for (const part of [verdicts, ranking, anytime, reached, profile, heat, pairwise, scatter, box, failures, environment]) part();
}

function save(name, type, text) {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type }));
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}
function csv() {
  const head = ['set', 'problem', 'configuration', 'seed', 'repeat', 'status', 'objective', 'bound', 'seconds', 'gap_to_bound', 'gap_to_best',
    ...data.targets.map(t => `seconds_to_${t}`), 'primal_integral', 'dual_integral', 'primal_dual_integral', 'peak_heap_mb', 'peak_resident_mb', 'cpu_seconds', 'probe_millis'];
  const rows = data.lines.map(l => [l.set, l.key.problem, l.key.configuration, l.key.seed, l.key.repeat, l.status, l.objective, l.bound, l.seconds, l.gap_to_bound, l.gap_to_best,
    ...l.seconds_to_target, l.primal_integral, l.dual_integral, l.primal_dual_integral, l.effort.peak_heap_mb, l.effort.peak_resident_mb, l.effort.cpu_seconds, l.effort.probe_millis]);
  const cell = x => x === null || x === undefined ? '' : /[",\n]/.test(String(x)) ? `"${String(x).replaceAll('"', '""')}"` : String(x);
  return [head, ...rows].map(r => r.map(cell).join(',')).join('\n') + '\n';
}
function latex() {
  const { head, rows } = rankingTable();
  const safe = s => s.replace(/[%&_#$]/g, '\\$&').replaceAll('∫', 'int.').replaceAll('–', '--');
  const lines = [head, ...rows].map(r => r.slice(0, -1).map(safe).join(' & ') + ' \\\\');
  lines.splice(1, 0, '\\hline');
  return `\\begin{tabular}{l${'r'.repeat(head.length - 2)}}\n${lines.join('\n')}\n\\end{tabular}\n`;
}
by('csv').onclick = () => save(`${data.name}.csv`, 'text/csv', csv());
by('json').onclick = () => save(`${data.name}.json`, 'application/json', JSON.stringify(data, null, 1));
by('latex').onclick = () => save(`${data.name}.tex`, 'text/x-tex', latex());
by('summary').textContent = `${data.lines.length} runs of ${data.sets.length ? data.sets[0].configurations.length : 0} configurations on ${new Set(data.lines.map(l => l.key.problem)).size} problems; baseline ${data.baseline}; at most ${limit} s each.`;
choose('set', data.sets.map(s => s.set), 'all', draw);
draw();
