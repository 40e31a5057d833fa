import type { StateView } from '@plumbline/application';
import { Link, useLocation } from 'wouter';
import { retold } from '../show/retold.ts';
import { useFormat } from '../show/use-format.ts';
import { SHELL } from '../words/shell.ts';

type Props = Pick<StateView, 'safety' | 'asksAgain'>;

/** While running is to stop, every page says so; Why and the questions say it at length themselves. */
export function SafetyFirst({ safety, asksAgain }: Props) {
  const [place] = useLocation();
  if (place.startsWith('/safety') || place.startsWith('/begin')) return null;
  if (safety.running !== 'stop' || place === '/') return <AsksAgain asksAgain={asksAgain} />;
  return (
    <div className="note note-warn">
      <p>{safety.tier === 'emergency' ? SHELL.safety.emergency : SHELL.safety.stop}</p>
      <p>
        <Link href="/" className="button quiet">
          {SHELL.safety.more}
        </Link>
      </p>
    </div>
  );
}

/** The questions are due again: with the first reason, never in the way. */
function AsksAgain({ asksAgain }: Pick<Props, 'asksAgain'>) {
  const format = useFormat();
  const reason = asksAgain[0];
  if (reason === undefined) return null;
  return (
    <p className="note">
      {retold(reason, format)} <Link href="/safety">{SHELL.safety.again}</Link>
    </p>
  );
}
