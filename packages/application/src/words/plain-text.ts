/** `text` as it may be printed: control and direction characters replaced, so that no file can steer a terminal. */
export function printable(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\u2028\u2029]/gu, '\uFFFD');
}

/** `1 run`, `1,203 runs`. */
export function count(n: number, one: string, many = `${one}s`): string {
  return `${whole(n)} ${n === 1 ? one : many}`;
}

/** A whole number with its thousands set apart: `12,345`. */
export function whole(n: number): string {
  return Math.round(n).toLocaleString('en-US');
}

/** One decimal and a real minus sign: `−0.4`. */
export function oneDecimal(n: number): string {
  const text = (Math.round(n * 10) / 10).toFixed(1);
  return text === '-0.0' ? '0.0' : text.replace('-', '\u2212');
}

/** `a`, `a and b`, `a, b and c`. */
export function listed(items: readonly string[]): string {
  if (items.length < 2) return items.join('');
  return `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`;
}

/** How long something takes, in words that do not pretend to be exact: `a few seconds`, `about 4 minutes`. */
export function roughly(seconds: number): string {
  if (seconds < 8) return 'a few seconds';
  if (seconds < 55) return `about ${Math.ceil(seconds / 5) * 5} seconds`;
  const minutes = Math.round(seconds / 60);
  if (minutes < 90) return `about ${count(minutes, 'minute')}`;
  return `about ${count(Math.round(seconds / 3600), 'hour')}`;
}

/** Bytes as a file manager shows them: `310 MB`, `1.2 GB`. Decimal, so 1 MB is a million bytes. */
export function megabytes(bytes: number): string {
  if (bytes >= 1e9) return `${(bytes / 1e9).toFixed(1)} GB`;
  if (bytes >= 1e7) return `${Math.round(bytes / 1e6)} MB`;
  return `${(bytes / 1e6).toFixed(1)} MB`;
}

/** `text` with its first letter large. */
export function sentenceCase(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
