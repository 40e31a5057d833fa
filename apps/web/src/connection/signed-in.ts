let isSignedIn = false;

/** Notes that a session stands behind this page. */
export function noteSignedIn(): void {
  isSignedIn = true;
}

/** The session ended while the page was open: loaded anew it asks to sign in, and then shows the same address again. */
export function enterAgain(): void {
  if (!isSignedIn) return;
  isSignedIn = false;
  location.reload();
}
