const SVG = 'http://www.w3.org/2000/svg';

/**
 * An element with attributes and children. Text is always text: no markup is ever read from a string.
 *
 * @param {string} tag
 * @param {Readonly<Record<string, string>>} attributes
 * @param {...(Node | string)} children
 * @returns {HTMLElement}
 */
export function element(tag, attributes = {}, ...children) {
  return filled(document.createElement(tag), attributes, children);
}

/**
 * @param {string} tag
 * @param {Readonly<Record<string, string | number>>} attributes
 * @param {...Node} children
 * @returns {SVGElement}
 */
export function drawing(tag, attributes = {}, ...children) {
  return filled(
    /** @type {SVGElement} */ (document.createElementNS(SVG, tag)),
    attributes,
    children,
  );
}

/**
 * @param {string} id
 * @returns {HTMLElement}
 */
export function byId(id) {
  const found = document.getElementById(id);
  if (!found) throw new Error(`the page has no #${id}`);
  return found;
}

/**
 * @template {Element} E
 * @param {E} made
 * @param {Readonly<Record<string, string | number>>} attributes
 * @param {readonly (Node | string)[]} children
 * @returns {E}
 */
function filled(made, attributes, children) {
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, String(value));
  made.append(...children.map((child) => (typeof child === 'string' ? kept(child) : child)));
  return made;
}

/**
 * A number and its sign stay on one line.
 *
 * @param {string} text
 */
function kept(text) {
  return text.replace(/ (?=[%°])/g, '\u00a0');
}
