/** What is said when the page and Plumbline lose each other. */
export const CONNECTION = {
  opening: 'Opening Plumbline …',
  title: 'This page is not connected',
  again: 'Try again',
  strange: 'Plumbline answered in a way that this page does not know; reload the page.',
  stopped: 'Stopped.',
} as const;
