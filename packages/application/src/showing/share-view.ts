import { type ShareNote, safetyTold } from '@plumbline/domain';
import type { Snapshot } from '../desk/snapshot.ts';
import { SHARE_PART_IDS, shareRows } from '../sharing/share-parts.ts';
import { storeSource } from '../sharing/share-source.ts';
import type { SharedView, ShareView } from '../views/share-view.ts';
import { SHARE_PART_WORDS } from '../words/share-words.ts';

export function shareView(snapshot: Snapshot): ShareView {
  const { revision, records, today } = snapshot;
  const source = storeSource(snapshot);
  return {
    revision,
    parts: SHARE_PART_IDS.map((id) => ({
      id,
      ...SHARE_PART_WORDS[id],
      rows: shareRows(id, source),
    })),
    shares: [...records.shares].sort((a, b) => b.at - a.at).map(sharedView),
    privateDecides: !safetyTold(records, today, 'kept_back').known,
    clinician: records.care?.clinician?.name ?? null,
  };
}

function sharedView({ id, at, to, what, expires }: ShareNote): SharedView {
  const titles: Readonly<Record<string, { readonly title: string }>> = SHARE_PART_WORDS;
  return {
    id,
    day: new Date(at).toISOString().slice(0, 10),
    to,
    what: what.map((part) => titles[part]?.title ?? part),
    expires: expires ?? null,
  };
}
