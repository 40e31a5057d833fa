import { RECALL } from '../../../words/recall.ts';

const KINDS = [
  ['open', 'pain-unsaid', ''],
  ['draft', 'pain-2', '3'],
  ['memory', 'pain-2', '3'],
  ['kept', 'pain-2', '3'],
] as const;

export function Legend() {
  return (
    <ul className="legend">
      {KINDS.map(([as, level, sample]) => (
        <li key={as}>
          <span className={`day-pain day-${as} ${level}`} aria-hidden="true">
            {sample}
          </span>
          {RECALL.legend[as]}
        </li>
      ))}
    </ul>
  );
}
