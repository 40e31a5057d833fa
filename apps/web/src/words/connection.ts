/** What is said when the page and Plumbline lose each other. */
export const CONNECTION = {
  opening: 'Opening Plumbline …',
  title: 'This page is not connected',
  again: 'Try again',
  gone: 'Plumbline does not answer any more. What was reported as read or saved is kept; run "plumbline start" again and open the new link.',
  strange: 'Plumbline answered in a way that this page does not know; reload the page.',
  stopped: 'Stopped.',
} as const;
