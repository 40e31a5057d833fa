/**
 * Bytes under names, in a folder or in an object store. A name is parts of small letters, digits and dashes between
 * slashes; the first is a runner's id.
 *
 * @throws whatever the disk or the network says
 */
export interface Objects {
  /** Whole or not at all; in the place of what was there. */
  readonly put: (name: string, pieces: AsyncIterable<Uint8Array>) => Promise<void>;
  /** Writes what is there under `name` to a new file; false where nothing is. */
  readonly fetchTo: (name: string, file: string) => Promise<boolean>;
  /** Removes everything whose name begins so, for good. */
  readonly drop: (start: `${string}/`) => Promise<void>;
  /** Does nothing, and fails where nothing could be done now. */
  readonly reach: () => Promise<void>;
  readonly close: () => Promise<void>;
}

const NAME = /^[0-9a-f-]{36}(\/[0-9a-z-]{1,80}){1,4}$/;

/** @throws where it is no name: a bug of ours, for no name is made of what anybody wrote */
export function checkedName(name: string): string {
  if (!NAME.test(name)) throw new Error('not a name of an object');
  return name;
}
