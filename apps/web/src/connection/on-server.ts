/** Whether this page came from a server for many runners, which marks its pages so. */
export function onServer(): boolean {
  return document.documentElement.hasAttribute('data-many');
}

/** Whether anybody may make an account there. */
export function anybodyMayJoin(): boolean {
  return document.documentElement.getAttribute('data-many') === 'open';
}
