import { TextField } from '../../parts/fields/text-field.tsx';
import { LOG } from '../../words/log.ts';
import { bound } from './bind.ts';
import type { DiaryProps } from './pain-taps.tsx';

export function NoteField({ entry }: Pick<DiaryProps, 'entry'>) {
  return <TextField label={LOG.fields.note} isLong {...bound(entry, 'note', LOG.sections.note)} />;
}
