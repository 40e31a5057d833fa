import './facts.css';

export interface Fact {
  readonly name: string;
  /** null: not known, and then not listed. */
  readonly says: string | null;
}

/** Names and values side by side, without those that are not known. */
export function Facts({ facts }: { readonly facts: readonly Fact[] }) {
  const known = facts.filter(({ says }) => says !== null);
  if (known.length === 0) return null;
  return (
    <dl className="facts">
      {known.map(({ name, says }) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{says}</dd>
        </div>
      ))}
    </dl>
  );
}

/** What `words` make of a value that may not be there. */
export function told<T>(value: T | null, words: (value: T) => string): string | null {
  return value === null ? null : words(value);
}
