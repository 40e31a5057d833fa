import { painLevel } from '../show/pain-level.ts';
import { RUNS } from '../words/runs.ts';
import './pain-mark.css';

interface Props {
  /** 0 to 10; null where nothing was said. */
  readonly pain: number | null;
  readonly recalled?: boolean;
}

/** Pain as a number beside a bar as long as it: told by figure and length, the colour only helps. */
export function PainMark({ pain, recalled = false }: Props) {
  if (pain === null) {
    return (
      <span className="pain">
        <span className="pain-figure" aria-hidden="true">
          {RUNS.unknown}
        </span>
        <span className="spoken">{RUNS.painUnsaid}</span>
      </span>
    );
  }
  return (
    <span className="pain">
      <span className="spoken">{RUNS.pain10(pain, recalled)}</span>
      <span className="pain-figure" aria-hidden="true">
        {pain}
      </span>
      <span className={recalled ? 'pain-bar pain-recalled' : 'pain-bar'} aria-hidden="true">
        <span className={`pain-fill pain-${painLevel(pain)}`} style={{ width: `${pain * 10}%` }} />
      </span>
    </span>
  );
}
