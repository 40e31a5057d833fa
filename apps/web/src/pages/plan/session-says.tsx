import { retold } from '../../show/retold.ts';
import { useFormat } from '../../show/use-format.ts';

/** What a session is, thought by thought, and when to stop standing out. */
export function SessionSays({ says }: { readonly says: readonly string[] }) {
  const format = useFormat();
  return (
    <>
      <ul className="plan-says">
        {says.slice(0, -1).map((part) => (
          <li key={part}>{retold(part, format)}</li>
        ))}
      </ul>
      <p className="plan-stop">{retold(says.at(-1) ?? '', format)}</p>
    </>
  );
}
