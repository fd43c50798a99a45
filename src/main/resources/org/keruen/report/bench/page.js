// Draws the analysis; every number in it was computed before, here they are only chosen and shown.
const data = JSON.parse(document.getElementById('data').textContent);
const by = id => document.getElementById(id);
const isMissing = x => x === null || x === undefined;
const percent = x => isMissing(x) ? '–' : (Math.abs(x) < 5e-8 ? 0 : +(100 * x).toPrecision(3)) + ' %';
const number = x => isMissing(x) ? '–' : Math.abs(x) >= 1e5 ? Math.round(x).toLocaleString('en') : String(+x.toPrecision(3));
const exact = x => isMissing(x) ? '–' : (+x.toPrecision(9)).toLocaleString('en', { maximumFractionDigits: 4 });
const words = s => s.toLowerCase().replaceAll('_', ' ');
const narrowest = data.targets.length - 1;
const limit = data.limits.seconds;
const MOST_DRAWN = 8;
const ALL_TARGETS = 'all', EVERYONE = 'all configurations';
let chosen = data.sets[0];

// Colours follow the ranking over all problems, so that the best differ most.
const ranked = data.sets[0].standings.map(s => s.configuration);
const index = name => ranked.indexOf(name);
const drawn = new Set(ranked.slice(0, MOST_DRAWN));
drawn.add(data.baseline);

function put(id, ...children) { by(id).replaceChildren(...children); }
function element(tag, text, className) {
  const made = document.createElement(tag);
  made.textContent = text;
  if (className) made.className = className;
  return made;
}
const paragraph = (text, className) => element('p', text, className);
function folded(title, ...children) {
  const made = document.createElement('details');
  made.append(element('summary', title), ...children);
  return made;
}
function save(name, type, text) {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type }));
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}
const csvCell = x => isMissing(x) ? '' : /[",\n]/.test(String(x)) ? `"${String(x).replaceAll('"', '""')}"` : String(x);
const csvOf = rows => rows.map(row => row.map(csvCell).join(',')).join('\n') + '\n';
const latexCell = s => String(s).replace(/[\\%&_#$^{}~]/g, c => c === '\\' ? '\\textbackslash{}' : c === '^' || c === '~' ? `\\${c}{}` : '\\' + c)
  .replaceAll('∫', 'int.').replaceAll('–', '--').replaceAll('→', '');
function latexOf(rows) {
  const lines = rows.map(row => row.map(latexCell).join(' & ') + ' \\\\');
  lines.splice(1, 0, '\\hline');
  return `\\begin{tabular}{l${'r'.repeat(rows[0].length - 1)}}\n${lines.join('\n')}\n\\end{tabular}\n`;
}

// columns: [{title, of: row → value, text: value → words, className?, style?: value → CSS}]
function table(name, columns, rows) {
  const made = document.createElement('table');
  if (columns.some(column => column.title)) {
    const head = made.createTHead().insertRow();
    for (const column of columns) head.append(element('th', column.title, column.className));
  }
  const body = made.createTBody();
  for (const row of rows) {
    const line = body.insertRow();
    for (const column of columns) {
      const value = column.of(row), cell = element('td', (column.text || String)(value), column.className);
      if (column.style) cell.style.cssText = column.style(value);
      line.append(cell);
    }
  }
  const wide = document.createElement('div');
  wide.className = 'wide';
  wide.tabIndex = 0;
  wide.append(made);
  const file = `${data.name}-${chosen.set}-${name}`, titles = columns.map(c => c.title);
  const csv = element('button', 'CSV'), latex = element('button', 'LaTeX');
  csv.onclick = () => save(`${file}.csv`, 'text/csv', csvOf([titles, ...rows.map(row => columns.map(c => c.of(row)))]));
  latex.onclick = () => save(`${file}.tex`, 'text/x-tex', latexOf([titles, ...rows.map(row => columns.map(c => (c.text || String)(c.of(row))))]));
  const buttons = document.createElement('div');
  buttons.className = 'save';
  buttons.append(csv, latex);
  const whole = document.createElement('div');
  whole.append(wide, buttons);
  return whole;
}
function choose(id, options, value, then) {
  const select = by(id);
  select.replaceChildren(...options.map(o => new Option(o, o)));
  select.value = options.includes(value) ? value : options[0];
  select.onchange = then;
}
const width = id => Math.max(280, by(id).clientWidth);
const isChosen = set => chosen.set === 'all' || set === chosen.set;
const linesOf = (configuration, problem) => data.lines.filter(l => isChosen(l.set)
  && l.key.configuration === configuration && (!problem || l.key.problem === problem));
const mean = values => values.reduce((a, b) => a + b, 0) / values.length;
const shown = () => chosen.standings.map(s => s.configuration).filter(c => drawn.has(c));

function verdicts() {
  const missing = data.missing ? [paragraph(`${data.missing} runs of the experiment are still to be made.`, 'remark')] : [];
  const order = ['BETTER', 'WORSE', 'ALIKE', 'UNDECIDED'];
  const sorted = chosen.duels.slice().sort((a, b) => order.indexOf(a.verdict) - order.indexOf(b.verdict));
  const told = sorted.filter(d => d.verdict !== 'UNDECIDED').map(d => paragraph(d.sentence, 'verdict ' + d.verdict));
  const open = sorted.filter(d => d.verdict === 'UNDECIDED').map(d => paragraph(d.sentence, 'verdict UNDECIDED'));
  if (!told.length && !open.length) told.push(paragraph('There is nothing to compare.', 'verdict'));
  const wrong = chosen.standings.filter(s => s.statuses.WRONG).map(s => paragraph(
    `${s.configuration} was wrong in ${s.statuses.WRONG} of ${s.runs} runs; see the failures below.`, 'verdict WRONG'));
  const columns = [{ title: 'candidate', of: d => d.candidate }, { title: 'measure', of: d => d.measure },
    { title: `${data.baseline} / candidate`, of: d => d.comparison.ratio, text: number },
    { title: 'from (95 %)', of: d => d.comparison.interval.low, text: number }, { title: 'to', of: d => d.comparison.interval.high, text: number },
    { title: 'wins', of: d => d.comparison.wins }, { title: 'losses', of: d => d.comparison.losses }, { title: 'problems', of: d => d.comparison.pairs },
    { title: 'p', of: d => d.comparison.p_value, text: p => p.toPrecision(2) }, { title: 'p (Holm)', of: d => d.corrected_p, text: p => p.toPrecision(2) },
    { title: 'A (Vargha–Delaney)', of: d => d.comparison.effect, text: number }, { title: 'effect', of: d => d.effect_word }, { title: 'verdict', of: d => words(d.verdict) }];
  put('verdicts', ...wrong, ...told, ...missing, ...data.remarks.map(r => paragraph(r, 'remark')),
    ...(open.length ? [folded(`${open.length} ${open.length === 1 ? 'comparison' : 'comparisons'} that cannot be told`, ...open)] : []),
    folded('Numbers', table('verdicts', columns, chosen.duels)));
}

function rankingColumns() {
  const works = chosen.standings.some(s => !isMissing(s.median_work_per_second));
  return [{ title: 'configuration', of: s => s.configuration }, { title: 'mean s', of: s => s.mean_seconds.TENFOLD, text: number, className: 'mark' },
    { title: 'failures = limit', of: s => s.mean_seconds.LIMIT, text: number }, { title: 'left out', of: s => s.mean_seconds.LEFT_OUT, text: number },
    ...data.targets.map((t, i) => ({ title: `reached ${percent(t)}`, of: s => s.reached_share[i], text: percent })),
    ...data.targets.map((t, i) => ({ title: `ERT ${percent(t)}`, of: s => s.expected_seconds[i], text: number })),
    { title: 'mean gap', of: s => s.mean_gap, text: percent }, { title: 'primal ∫', of: s => s.mean_primal_integral, text: number },
    { title: 'dual ∫', of: s => s.mean_dual_integral, text: number }, { title: 'primal–dual ∫', of: s => s.mean_primal_dual_integral, text: number },
    { title: 'peak MB', of: s => s.median_peak_mb, text: number },
    ...(works ? [{ title: 'work / s', of: s => s.median_work_per_second, text: number },
      { title: 'work / CPU s', of: s => s.median_work_per_cpu_second, text: number }] : []),
    { title: 'contribution', of: s => s.contribution, text: number },
    { title: 'statuses', of: s => Object.entries(s.statuses).map(([status, count]) => `${count} ${words(status)}`).join(', ') }];
}
function ranking() {
  by('ranking-note').textContent = `By the geometric mean, shifted by 1 s, of the seconds to a gap of ${percent(data.targets[narrowest])}, a failure counted as ten times the limit of ${limit} s; `
    + `the virtual best of all needs ${number(chosen.virtual_best_seconds)} s. ERT: expected running time to a target. Contribution: by what factor the virtual best would be slower without it.`;
  put('ranking', table('ranking', rankingColumns(), chosen.standings));
}

function anytime() {
  const kept = chosen.anytime.filter(a => drawn.has(a.configuration)), floor = x => Math.max(x, 1e-5);
  const series = kept.map(a => ({ name: a.configuration, index: index(a.configuration), x: a.seconds, y: a.gap.map(floor), low: a.low.map(floor), high: a.high.map(floor) }));
  const marks = [0.01, 0.03, 0.1, 0.3, 1].map(share => share * limit);
  const columns = [{ title: 'configuration', of: a => a.configuration }, ...marks.map(s => ({ title: `gap at ${number(s)} s`, text: percent,
    of: a => { const i = a.seconds.findLastIndex(x => x <= s * 1.0001); return i < 0 ? 1 : a.gap[i]; } }))];
  put('anytime', ...Charts.lines('Mean gap over time', width('anytime'), { x: { kind: 'log', low: 0.01, high: Math.max(1, limit), label: 'seconds' },
    y: { kind: 'log', low: 1e-5, high: 1, text: percent, label: 'mean gap' } }, series), folded('Numbers', table('anytime', columns, chosen.anytime)));
}

function at(curve, value) {
  let found = 0;
  curve.x.forEach((x, i) => { if (x <= value) found = curve.share[i]; });
  return found;
}
function curves(id, title, label, low, high, marks, named) {
  const series = named.filter(([name]) => drawn.has(name)).map(([name, curve]) => ({ name, index: index(name), x: [low, ...curve.x], y: [at(curve, low), ...curve.share], steps: true }));
  const columns = [{ title: 'configuration', of: ([name]) => name }, ...marks.map(m => ({ title: `≤ ${number(m)}`, of: ([, curve]) => at(curve, m), text: percent }))];
  put(id, ...Charts.lines(title, width(id), { x: { kind: 'log', low, high, label }, y: { kind: 'plain', low: 0, high: 1, text: percent, label: 'share' } }, series),
    folded('Numbers', table(id, columns, named)));
}
function reached() {
  const which = data.targets.findIndex(t => percent(t) === by('target').value);
  const all = which < 0 ? chosen.reached : chosen.reached_by_target[which];
  by('reached-note').textContent = which < 0 ? 'Share of all pairs of run and target that were reached within the time: the empirical distribution over all targets.'
    : `Share of runs that came to a gap of ${percent(data.targets[which])} within the time: the data profile, in seconds.`;
  const first = Math.min(limit / 2, ...all.flatMap(c => c.x));
  const marks = [0.01, 0.03, 0.1, 0.3, 1].map(share => share * limit);
  curves('reached', 'Targets reached over time', 'seconds', Math.max(0.001, first / 1.5), limit, marks, chosen.configurations.map((c, i) => [c, all[i]]));
}
function profile() {
  const pair = chosen.pairwise_profiles.find(p => `${p.first} and ${p.second}` === by('pair').value);
  const named = pair ? [[pair.first, pair.of_first], [pair.second, pair.of_second]] : chosen.configurations.map((c, i) => [c, chosen.performance[i]]);
  if (pair) named.forEach(([name]) => drawn.add(name));
  by('profile-note').textContent = `Share of cases on which a configuration came to a gap of ${percent(data.targets[narrowest])} within a factor of the fastest. `
    + 'Ranks among many may turn when one leaves; two may be compared by themselves.';
  const most = Math.max(2, ...named.flatMap(([, c]) => c.x)) * 1.2;
  curves('profile', 'Performance profile', 'times the fastest', 1, most, [1, 1.5, 2, 5, 10, 100], named);
}

const shade = (colour, share) => `background: color-mix(in srgb, ${colour} ${Math.round(55 * share)}%, transparent)`;
function heat() {
  const problems = data.standards.filter(s => isChosen(s.set)).map(s => s.problem);
  const depth = gap => Math.min(1, Math.max(0, (Math.log10(Math.max(gap, 1e-5)) + 5) / 5));
  const columns = [{ title: 'problem', of: p => p }, ...chosen.configurations.map(c => ({ title: c, text: percent, style: gap => isMissing(gap) ? '' : shade('var(--heat)', depth(gap)),
    of: p => { const lines = linesOf(c, p); return lines.length ? mean(lines.map(l => l.gap_to_best)) : null; } }))];
  put('heat', table('gaps', columns, problems));
}
function pairwise() {
  by('pairwise-note').textContent = `On how many of ${chosen.cases} cases the configuration of the row came to a gap of ${percent(data.targets[narrowest])} before that of the column.`;
  const columns = [{ title: 'before →', of: i => chosen.configurations[i] }, ...chosen.configurations.map((c, j) => ({ title: c, of: i => i === j ? null : chosen.pairwise[i][j],
    text: w => isMissing(w) ? '' : String(w), style: w => isMissing(w) ? '' : shade('var(--cool)', w / chosen.cases) }))];
  put('pairwise', table('pairwise', columns, chosen.configurations.map((_, i) => i)));
}
function scatter() {
  const a = by('scatter-x').value, b = by('scatter-y').value;
  const edge = limit * 1.3, high = limit * 1.6;
  const time = l => l.seconds_to_target[narrowest] ?? edge;
  const told = l => isMissing(l.seconds_to_target[narrowest]) ? 'not reached' : `${number(l.seconds_to_target[narrowest])} s`;
  const pairs = linesOf(a).map(l => [l, linesOf(b, l.key.problem).find(o => o.key.seed === l.key.seed && o.key.repeat === l.key.repeat)]).filter(([, o]) => o);
  const points = pairs.map(([l, o]) => ({ x: time(l), y: time(o), text: `${l.key.problem}, seed ${l.key.seed}: ${a} ${told(l)}, ${b} ${told(o)}` }));
  const low = Math.max(0.001, Math.min(0.1, ...points.flatMap(p => [p.x, p.y])) / 1.3);
  const columns = [{ title: 'problem', of: ([l]) => l.key.problem }, { title: 'seed', of: ([l]) => l.key.seed }, { title: 'repeat', of: ([l]) => l.key.repeat },
    { title: `${a}, s`, of: ([l]) => l.seconds_to_target[narrowest], text: number }, { title: `${b}, s`, of: ([, o]) => o.seconds_to_target[narrowest], text: number }];
  put('scatter', ...Charts.scatter(`${a} against ${b}`, width('scatter'), { x: { kind: 'log', low, high, label: `seconds, ${a}` }, y: { kind: 'log', low, high, label: `seconds, ${b}` } }, points, edge),
    folded('Numbers', table('scatter', columns, pairs)));
}
function box() {
  const problem = by('box-problem').value;
  const groups = shown().map(c => ({ name: c, index: index(c), values: linesOf(c, problem).map(l => l.primal_integral) })).filter(g => g.values.length);
  const columns = [{ title: 'configuration', of: l => l.key.configuration }, { title: 'seed', of: l => l.key.seed }, { title: 'repeat', of: l => l.key.repeat },
    { title: 'primal ∫', of: l => l.primal_integral, text: number }, { title: 'gap', of: l => l.gap_to_best, text: percent }];
  put('box', ...(groups.length ? Charts.boxes(`Primal integral on ${problem}`, width('box'), 'primal integral, seconds', groups) : []),
    folded('Numbers', table('spread', columns, data.lines.filter(l => isChosen(l.set) && l.key.problem === problem))));
}
function standards() {
  const columns = [{ title: 'problem', of: s => s.problem }, { title: 'least cost', of: s => s.cost, text: x => exact(x) },
    { title: 'of', of: s => s.cost_by, text: x => x ?? '–' }, { title: 'greatest bound', of: s => s.bound, text: x => exact(x) }, { title: 'of', of: s => s.bound_by, text: x => x ?? '–' },
    { title: 'gap', of: s => s.infeasible ? null : s.gap, text: percent }, { title: '', of: s => s.infeasible ? 'there is no plan' : '' }];
  put('standards', table('problems', columns, data.standards.filter(s => isChosen(s.set))));
}
function failures() {
  const bad = data.lines.filter(l => !['OPTIMAL', 'FEASIBLE', 'INFEASIBLE'].includes(l.status) && isChosen(l.set));
  const alike = Map.groupBy(bad, l => JSON.stringify([l.key.configuration, l.status, l.remark]));
  const columns = [{ title: 'configuration', of: ([l]) => l.key.configuration }, { title: 'status', of: ([l]) => words(l.status) }, { title: 'runs', of: group => group.length },
    { title: 'what it said', of: ([l]) => l.remark, className: 'text' },
    { title: 'on', of: group => group.map(l => `${l.key.problem} (${l.key.seed})`).join(', '), className: 'long' }];
  const logs = bad.filter(l => l.log).map(l => folded(`Log of ${l.key.configuration} on ${l.key.problem}, seed ${l.key.seed}`, element('pre', l.log)));
  put('failures', ...(bad.length ? [table('failures', columns, [...alike.values()]), ...(logs.length > 5 ? [folded(`${logs.length} logs`, ...logs)] : logs)] : [paragraph('None.')]));
}
function environment() {
  const rows = data.environments.flatMap(e => [['Keruen', `${e.keruen}${e.commit ? ', commit ' + e.commit : ''}`], ['Java', e.java], ['JVM options', e.jvm_options.join(' ')],
    ['processor', `${e.cpu}, ${e.cores} cores`], ['memory', `${number(e.memory_mb)} MB`], ['system', e.os], ['libraries', e.libraries.join(', ')]]);
  const l = data.limits;
  rows.push(['each run', `${l.seconds} s, gap ${l.gap}, heap ${l.memory_mb} MB, ${l.threads} ${l.threads === 1 ? 'thread' : 'threads'}, ${l.pinned ? 'pinned where possible' : 'not pinned'}, ${l.warmed_up ? 'warmed up' : 'cold'}`]);
  rows.push(['runs at a time', String(data.parallel)]);
  const loads = data.lines.map(x => x.effort.load_before).filter(x => x >= 0);
  if (loads.length) rows.push(['load before runs', `${number(Math.min(...loads))} to ${number(Math.max(...loads))}`]);
  const started = data.lines.map(x => x.started).sort();
  if (started.length) rows.push(['begun', `${started[0].slice(0, 16).replace('T', ' ')} to ${started.at(-1).slice(0, 16).replace('T', ' ')} UTC`]);
  put('environment', table('environment', [{ title: '', of: r => r[0] }, { title: '', of: r => r[1], className: 'text' }], rows), ...probes());
}
function probes() {
  const timed = data.lines.filter(l => l.effort.probe_millis > 0).sort((a, b) => a.started < b.started ? -1 : 1);
  if (!timed.length) return [];
  const points = timed.map((l, i) => ({ x: i + 1, y: l.effort.probe_millis, text: `${l.key.configuration} on ${l.key.problem}: ${number(l.effort.probe_millis)} ms, load ${number(l.effort.load_before)}` }));
  return [element('h3', 'Noise probe before each run'), ...Charts.dots('Noise probe before each run', width('environment'), {
    x: { kind: 'plain', low: 0, high: timed.length + 1, label: 'runs in the order of time' },
    y: { kind: 'plain', low: 0, high: Math.max(...points.map(p => p.y)) * 1.05, label: 'ms' } }, points)];
}

const CHARTS = [anytime, reached, profile, scatter, box, environment];
function draw() {
  chosen = data.sets.find(s => s.set === by('set').value) || data.sets[0];
  const names = chosen.standings.map(s => s.configuration);
  choose('pair', [EVERYONE, ...chosen.pairwise_profiles.map(p => `${p.first} and ${p.second}`)], by('pair').value, profile);
  choose('target', [ALL_TARGETS, ...data.targets.map(percent)], by('target').value, reached);
  choose('scatter-x', names, by('scatter-x').value || data.baseline, scatter);
  choose('scatter-y', names, by('scatter-y').value || names.find(n => n !== data.baseline), scatter);
  choose('box-problem', [...new Set(linesOf(names[0]).map(l => l.key.problem))], by('box-problem').value, box);
  for (const part of [verdicts, ranking, heat, pairwise, standards, failures, ...CHARTS]) part();
}
function picks() {
  by('picker').hidden = ranked.length <= 2;
  by('picker').open = ranked.length > MOST_DRAWN;
  put('picks', ...ranked.map(name => {
    const label = document.createElement('label'), box = document.createElement('input');
    box.type = 'checkbox';
    box.checked = drawn.has(name);
    box.onchange = () => { box.checked ? drawn.add(name) : drawn.delete(name); CHARTS.forEach(chart => chart()); };
    label.append(box, ' ' + name);
    return label;
  }));
}
function runsCsv() {
  const head = ['set', 'problem', 'configuration', 'seed', 'repeat', 'status', 'objective', 'bound', 'seconds', 'gap_to_bound', 'gap_to_best',
    ...data.targets.map(t => `seconds_to_${t}`), 'primal_integral', 'dual_integral', 'primal_dual_integral', 'peak_heap_mb', 'peak_resident_mb', 'cpu_seconds', 'work', 'work_per_second',
    'probe_millis', 'load_before', 'started'];
  return csvOf([head, ...data.lines.map(l => [l.set, l.key.problem, l.key.configuration, l.key.seed, l.key.repeat, l.status, l.objective, l.bound, l.seconds, l.gap_to_bound, l.gap_to_best,
    ...l.seconds_to_target, l.primal_integral, l.dual_integral, l.primal_dual_integral, l.effort.peak_heap_mb, l.effort.peak_resident_mb, l.effort.cpu_seconds, l.effort.work, l.work_per_second,
    l.effort.probe_millis, l.effort.load_before, l.started])]);
}
by('csv').onclick = () => save(`${data.name}.csv`, 'text/csv', runsCsv());
by('json').onclick = () => save(`${data.name}.json`, 'application/json', JSON.stringify(data, null, 1));
by('latex').onclick = () => {
  const columns = rankingColumns().slice(0, -1);
  save(`${data.name}.tex`, 'text/x-tex', latexOf([columns.map(c => c.title), ...chosen.standings.map(s => columns.map(c => (c.text || String)(c.of(s))))]));
};
by('summary').textContent = `${data.lines.length} runs of ${ranked.length} configurations on ${new Set(data.lines.map(l => l.key.problem)).size} problems, at most ${limit} s each; held against ${data.baseline}.`;
choose('set', data.sets.map(s => s.set), 'all', draw);
picks();
draw();
let drawnWidth = innerWidth;
addEventListener('resize', () => { if (innerWidth !== drawnWidth) { drawnWidth = innerWidth; CHARTS.forEach(chart => chart()); } });
document.body.dataset.ready = 'yes';
