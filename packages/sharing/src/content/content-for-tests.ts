import type { Day } from '@plumbline/domain';
import { SHARE_SCHEMA, type ShareContent } from './share-content.ts';

/** Something to share, with a sentence that must not be seen before it is opened. */
export function contentForTests(changes: Partial<ShareContent> = {}): ShareContent {
  return {
    schema: SHARE_SCHEMA,
    made: '2026-06-20T12:00:00.000Z',
    expires: '2026-07-20' as Day,
    for: 'Dr Ada Weiss',
    from: 'Robin',
    notices: ['This is not a diagnosis.'],
    parts: [
      {
        id: 'pain-diary',
        title: 'Pain diary',
        says: ['hurts like a hidden needle'],
        tables: [
          { caption: 'Every entry', columns: ['Day', 'After'], rows: [['2026-06-02', '4']] },
        ],
      },
    ],
    ...changes,
  };
}
