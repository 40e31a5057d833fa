/** A number with as many digits as it is worth: `18`, `6.3`, `0.62`, and a real minus sign. */
export function figure(value: number): string {
  const size = Math.abs(value);
  const digits = size >= 20 ? 0 : size >= 1 || size === 0 ? 1 : 2;
  const said = Number(size.toFixed(digits)).toString();
  return value < 0 && said !== '0' ? `−${said}` : said;
}

/** The same for a change: with a plus sign where it is one. */
export function signed(value: number): string {
  const said = figure(value);
  return value > 0 && said !== '0' ? `+${said}` : said;
}
