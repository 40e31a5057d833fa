import type { Sheet } from '@plumbline/paper';

/** GET /api/page: the page for a clinician, as the PDF and the HTML hold it. */
export interface PageView {
  readonly revision: number;
  readonly sheet: Omit<Sheet, 'more'>;
}
