import { RECALL } from '../../../words/recall.ts';

const KINDS = [
  ['open', 'pain-unsaid', ''],
  ['draft', 'recall-pain-2', '3'],
  ['memory', 'recall-pain-2', '3'],
  ['kept', 'recall-pain-2', '3'],
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
