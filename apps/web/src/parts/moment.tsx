const SHOWN = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short' });

/** `29 Nov 2026, 15:00`, where the reader is. */
export function Moment({ at }: { readonly at: string }) {
  return (
    <time className="moment" dateTime={at}>
      {SHOWN.format(new Date(at))}
    </time>
  );
}
