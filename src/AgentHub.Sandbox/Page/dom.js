// Small words for making and changing elements.

export const by = id => document.getElementById(id);

/** Keeps one element per key, in order. */
export function list(parent, items, key, fill, tag = "li") {
  const old = new Map([...parent.children].map(e => [e.dataset.key, e]));
  items.forEach((item, index) => {
    const k = key(item);
    const element = old.get(k) ?? document.createElement(tag);
    old.delete(k);
    const print = JSON.stringify(item);
    if (element.dataset.print !== print) {
      element.dataset.key = k;
      fill(element, item);
      element.dataset.print = print;
    }
    if (parent.children[index] !== element) parent.insertBefore(element, parent.children[index] ?? null);
  });
  for (const gone of old.values()) gone.remove();
}

export function text(id, value) {
  const element = by(id);
  if (element.textContent !== value) element.textContent = value;
}

export function attribute(element, name, value) {
  if (element.getAttribute(name) !== value) element.setAttribute(name, value);
}

export function icon(name, tone) {
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  svg.setAttribute("class", `i s${tone ? ` is-${tone}` : ""}`);
  svg.setAttribute("aria-hidden", "true");
  const use = document.createElementNS("http://www.w3.org/2000/svg", "use");
  use.setAttribute("href", `#sign-${name}`);
  svg.append(use);
  return svg;
}

export function span(className, words) {
  const element = document.createElement(className === "controls" ? "div" : "span");
  element.className = className;
  element.textContent = words;
  return element;
}

export function strong(words) {
  const element = document.createElement("b");
  element.textContent = words;
  return element;
}

export function label(words, control) {
  const element = document.createElement("label");
  element.append(words, control);
  return element;
}

export function cell(content, className = "") {
  const td = document.createElement("td");
  if (className) td.className = className;
  td.append(content);
  return td;
}

/** A button with a sign. */
export function act(words, sign, data = {}, className = "btn") {
  const button = document.createElement("button");
  Object.assign(button, { type: "button", className });
  Object.assign(button.dataset, data);
  button.append(icon(sign), words);
  return button;
}
