/** Where objects lie in a store that speaks S3. */
export interface S3Place {
  readonly bucket: string;
  /** Empty, or ending in a slash. */
  readonly prefix: string;
  /** Of another maker's store; Amazon's own where nothing is said. */
  readonly endpoint: string | undefined;
}

/** Nothing where the address is not of the form `s3://bucket/prefix`. */
export function s3PlaceOf(address: string, endpoint: string | undefined): S3Place | undefined {
  const [, bucket, path = ''] =
    /^s3:\/\/([a-z0-9][a-z0-9.-]{1,61}[a-z0-9])(?:\/([\w./-]*))?$/.exec(address) ?? [];
  if (bucket === undefined) return undefined;
  const prefix = path.replace(/\/+$/, '');
  return { bucket, prefix: prefix === '' ? '' : `${prefix}/`, endpoint };
}
