/** `4.2 MB`, `120 MB`. */
export function megabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(bytes < 1e7 ? 1 : 0)} MB`;
}

/** `20 seconds`, `3 minutes`: rounded so that it does not flicker. */
export function roughly(seconds: number): string {
  if (seconds > 90) return `${Math.round(seconds / 60)} minutes`;
  return seconds > 10 ? `${Math.round(seconds / 10) * 10} seconds` : 'a few seconds';
}
