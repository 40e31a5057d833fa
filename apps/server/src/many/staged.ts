/** A runner's import, as the database knows it. */
export interface Which {
  readonly runnerId: string;
  readonly importId: string;
}

/** Where the files of an import lie until a worker has read them. */
export function stagedFolder({ runnerId, importId }: Which): `${string}/` {
  return `${runnerId}/staged/${importId}/`;
}
