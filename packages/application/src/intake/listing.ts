import { type ListedActivity, WITHIN } from '@plumbline/importers';

/** What the lists of the archives say of their files. */
export interface Listing {
  /** Notes a list; gives back the places of those of its activities that are in no file. */
  readonly take: (list: string, activities: readonly ListedActivity[]) => readonly number[];
  readonly of: (file: string) => ListedActivity | undefined;
}

export function newListing(files: ReadonlySet<string>): Listing {
  const byFile = new Map<string, ListedActivity>();
  return {
    take: (list, activities) =>
      activities.flatMap((activity, place) => {
        const file = fileOf(list, activity, files);
        if (file === undefined) return [place];
        byFile.set(file, activity);
        return [];
      }),
    of: (file) => byFile.get(file),
  };
}

/** The file that an activity names, beside the list; some exports leave out or add `.gz`. */
function fileOf(
  list: string,
  { file }: ListedActivity,
  files: ReadonlySet<string>,
): string | undefined {
  if (!file.known) return undefined;
  const path = folderOf(list) + file.value;
  return [path, `${path}.gz`, path.replace(/\.gz$/, '')].find((name) => files.has(name));
}

function folderOf(list: string): string {
  const slash = list.lastIndexOf('/') + 1;
  const within = list.lastIndexOf(WITHIN);
  return list.slice(0, Math.max(slash, within < 0 ? 0 : within + WITHIN.length));
}
