export { SPOT_PLACES } from './body-figure.ts';
export { sheetHtml } from './html/sheet-html.ts';
export { SHEET_STYLE } from './html/style.ts';
export { sheetPdf } from './pdf/sheet-pdf.ts';
export type * from './sheet.ts';
