// The page's words in its languages, and figures as the reader's language writes them.

const WORDS = JSON.parse(document.getElementById("words").textContent);
const LOCALES = { en: ["en-GB"], ru: ["ru-RU"], kk: ["kk-KZ", "ru-RU"] };
// Figures in Kazakh look like those in Russian, which browsers write right that know Kazakh only by name.
const FIGURES = { en: "en-GB", ru: "ru-RU", kk: "ru-RU" };
const NBSP = "\u00a0";
let language = "en";

/** The phrase of this key, its {marks} replaced by the values. */
function t(key, values = {}) {
  const phrase = WORDS[language][key] ?? WORDS.en[key] ?? key;
  return phrase.replace(/\{(\w+)\}/g, (mark, name) => values[name] ?? mark);
}

/** A word of the data, such as a mode or a part of the bill; as it stands if nobody translated it. */
function word(group, name) {
  const key = `${group}.${name}`;
  return WORDS[language][key] ?? WORDS.en[key] ?? String(name).replaceAll("-", " ");
}

const formats = new Map();

function number(value, most = 0, least = 0) {
  const key = `${language} ${most} ${least}`;
  if (!formats.has(key)) {
    formats.set(key, new Intl.NumberFormat(FIGURES[language],
      { maximumFractionDigits: most, minimumFractionDigits: least }));
  }
  return formats.get(key).format(value === 0 ? 0 : value);
}

/** Three digits that count: 0.12, 1.23, 12.3, 123. */
function threeDigits(value) {
  const size = Math.abs(value);
  return number(value, size >= 100 ? 0 : size >= 10 ? 1 : 2);
}

function scaled(value, steps) {
  const size = Math.abs(value);
  const step = steps.find(([least]) => size >= least * 0.9995) ?? steps.at(-1);
  return threeDigits(value / step[0]) + NBSP + t(step[1]);
}

function tonnes(value) {
  if (value === 0) return "0" + NBSP + t("unit.t");
  return scaled(value, [[1e6, "unit.Mt"], [1e3, "unit.kt"], [1, "unit.t"]]);
}

function money(value) {
  if (value === 0) return "0" + NBSP + plans[0].currency;
  return scaled(value, [[1e9, "unit.bn"], [1e6, "unit.M"], [1e3, "unit.k"], [1, "unit.one"]])
    .trim() + NBSP + plans[0].currency;
}

function perTonne(value) {
  return number(value, 2, 2) + NBSP + plans[0].currency + "/" + t("unit.t");
}

function percent(share, digits = 1) {
  return number(100 * share, digits) + NBSP + "%";
}

function daysLong(value) {
  return number(value, 1) + NBSP + t("unit.days");
}

/** With its sign, a real minus; nothing for a change too small to show. */
function signed(value, format) {
  const text = format(Math.abs(value));
  return (value < 0 ? "−" : "+") + text;
}
