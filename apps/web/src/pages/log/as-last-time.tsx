import { LOG } from '../../words/log.ts';
import type { DiaryProps } from './pain-taps.tsx';

/** Shoes and ground of the last time in one tap: offered, never written unasked. */
export function AsLastTime({ view: { usual }, entry }: DiaryProps) {
  const { fields, save } = entry;
  const shoes = fields.shoes === null ? usual.shoes : null;
  const surface = fields.surface === null ? usual.surface : null;
  const ground = surface as typeof fields.surface;
  const says = [shoes, ground && LOG.surface[ground]].filter(Boolean).join(', ');
  if (says === '') return null;
  const change = { ...(shoes && { shoes }), ...(ground && { surface: ground }) };
  return (
    <button
      type="button"
      className="quiet log-as-last"
      onClick={() => save({ fields: change, says: LOG.asLastTimeSaid })}
    >
      {LOG.asLastTime(says)}
    </button>
  );
}
