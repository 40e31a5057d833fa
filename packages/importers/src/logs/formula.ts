/** What a spreadsheet takes for a formula, behind apostrophes that already keep it from that. */
const FORMULA = /^'*[=+\-@＝＋－＠\t\r\n]/;
const KEPT_FROM_IT = /^'+[=+\-@＝＋－＠\t\r\n]/;
const NUMBER = /^[-+]?\d+([.,]\d+)?$/;

/** A cell with an apostrophe ahead where a spreadsheet would run it; `withoutApostrophe` takes it off again. */
export function keptFromFormulas(cell: string): string {
  return FORMULA.test(cell) && !NUMBER.test(cell) ? `'${cell}` : cell;
}

/** The cell without the apostrophe that kept it from being taken for a formula. */
export function withoutApostrophe(cell: string): string {
  return KEPT_FROM_IT.test(cell) ? cell.slice(1) : cell;
}
