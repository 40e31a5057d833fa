import type { StateView } from '@plumbline/application';
import { Link, useLocation } from 'wouter';
import { SHELL } from '../words/shell.ts';

interface Props {
  readonly safety: StateView['safety'];
}

/** While running is to stop, every page says so; Why and the questions say it at length themselves. */
export function SafetyFirst({ safety }: Props) {
  const [place] = useLocation();
  if (safety.running !== 'stop' || place === '/' || place.startsWith('/safety')) return null;
  return (
    <div className="note note-warn">
      <p>{safety.tier === 'emergency' ? SHELL.safety.emergency : SHELL.safety.stop}</p>
      <p>
        <Link href="/">{SHELL.safety.more}</Link>
      </p>
    </div>
  );
}
