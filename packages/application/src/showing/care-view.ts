import { careFields } from '../desk/care-edit.ts';
import type { Snapshot } from '../desk/snapshot.ts';
import type { CareView } from '../views/care-view.ts';

export function careView({ revision, records }: Snapshot): CareView {
  return { revision, ...careFields(records.care) };
}
