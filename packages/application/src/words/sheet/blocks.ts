import type { Fact, Line, Rank } from '@plumbline/paper';

/** A page is read in a minute: what runs on longer is told in the room, or read in the app. */
const LONGEST = 240;

export function fact(label: string, text: string, rank: Rank): readonly Fact[] {
  return text === '' ? [] : [{ kind: 'fact', label, text, rank }];
}

export function line(text: string, rank: Rank, tone: Line['tone'] = 'plain'): readonly Line[] {
  return text === '' ? [] : [{ kind: 'line', text, tone, rank }];
}

/** What the runner wrote, on one line and no longer than a page has room for. */
export function told(text: string | undefined, longest: number = LONGEST): string {
  const whole = (text ?? '').replace(/\s+/g, ' ').trim();
  if ([...whole].length <= longest) return whole;
  const kept = [...whole].slice(0, longest).join('');
  return `${kept.replace(/\s+\S*$/, '')} … (more in the app)`;
}
