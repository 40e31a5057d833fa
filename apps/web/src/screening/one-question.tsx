import { useEffect, useRef } from 'react';
import { SAFETY } from '../words/safety.ts';

interface Props {
  readonly asks: string;
  /** The answer of before. */
  readonly said: boolean | undefined;
  readonly isWaiting: boolean;
  readonly onGiven: (value: boolean | null) => void;
}

const ANSWERS = [
  ['yes', true],
  ['no', false],
  ['unsure', null],
] as const;

/** One question with large answers; it is read out when it comes. */
export function OneQuestion({ asks, said, isWaiting, onGiven }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <section className="card screening-card one-question" aria-labelledby="asks">
      <h2 id="asks" ref={heading} tabIndex={-1}>
        {asks}
      </h2>
      <div className="one-answers">
        {ANSWERS.map(([name, value]) => (
          <button
            key={name}
            type="button"
            className="quiet"
            disabled={isWaiting}
            onClick={() => onGiven(value)}
          >
            {SAFETY[name]}
          </button>
        ))}
      </div>
      {said !== undefined && <p className="soft small">{SAFETY.saidBefore(said)}</p>}
      <p className="soft small">{SAFETY.unsureMeans}</p>
    </section>
  );
}
