// Making and filling elements.

/** An element: attributes, `on…` handlers, and children that are elements or text. */
function h(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value == null || value === false) continue;
    if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
    else if (name === "value" || name === "checked" || name === "selected") element[name] = value;
    else element.setAttribute(name, value === true ? "" : value);
  }
  fill(element, ...children);
  return element;
}

function fill(element, ...children) {
  element.replaceChildren(...children.flat(Infinity).filter((child) => child != null && child !== false));
  return element;
}

function byId(id) {
  return document.getElementById(id);
}

function button(text, onclick, attributes = {}) {
  return h("button", { type: "button", onclick, ...attributes }, text);
}

/** Buttons of which one is pressed. */
function choice(name, options, value, onpick) {
  return h("div", { class: "choice", role: "group", "aria-label": name },
    options.map(([key, text]) => button(text, () => onpick(key), { "aria-pressed": String(key === value) })));
}

function select(name, options, value, onpick) {
  const box = h("select", { "aria-label": name, onchange: () => onpick(box.value) },
    options.map(([key, text]) => h("option", { value: key, selected: String(key) === String(value) }, text)));
  return box;
}

/** A small square of a corridor's colour. */
function swatch(colour) {
  const box = h("span", { class: "swatch", "aria-hidden": "true" });
  box.style.background = colour;
  return box;
}

// The tip that follows the pointer or the focus.

function showTip(event, lines) {
  const tip = byId("tip");
  fill(tip, lines.map((line, i) => h(i === 0 ? "strong" : "div", {}, line)));
  tip.hidden = false;
  const box = event.currentTarget.getBoundingClientRect();
  const [x, y] = event.clientX ? [event.clientX, event.clientY] : [box.x + box.width / 2, box.y];
  const width = tip.offsetWidth;
  tip.style.left = Math.max(4, Math.min(x + 14, document.documentElement.clientWidth - width - 8)) + "px";
  tip.style.top = (y + tip.offsetHeight + 24 > innerHeight ? y - tip.offsetHeight - 12 : y + 14) + "px";
}

function hideTip() {
  byId("tip").hidden = true;
}

/** Shows the tip of each element's datum under pointer and focus. */
function tipped(selection, linesOf) {
  return selection
    .on("pointermove focus", (event, datum) => showTip(event, linesOf(datum)))
    .on("pointerleave blur", hideTip);
}

/** Makes SVG elements buttons: by pointer and by key. */
function pressable(selection, labelOf, onpress) {
  return selection.attr("tabindex", 0).attr("role", "button").attr("aria-label", labelOf)
    .on("click", (event, datum) => onpress(datum, event))
    .on("keydown", (event, datum) => {
      if (event.key !== "Enter" && event.key !== " ") return;
      event.preventDefault();
      onpress(datum, event);
    });
}
