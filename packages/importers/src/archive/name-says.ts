/** Pictures and films: an archive may hold gigabytes of them. */
const MEDIA =
  /\.(jpe?g|png|gif|heic|heif|webp|bmp|tiff?|svg|mp4|m4v|mov|avi|mkv|webm|mp3|m4a|wav)$/i;
const DOCUMENTS = /\.(pdf|html?|docx?|xlsx?|ods|odt|pptx?|rtf|ics|kml|kmz)$/i;
const FITNESS_SUMMARY = /summarizedactivities[^/]*\.json$/i;
const GARMIN_FOLDER =
  /(^|\/)(di_connect|di-connect-[a-z-]+|customer_data|garmin_[a-z_]+|it_[a-z_]+)\//i;

/**
 * What a file is that is never opened, because its name and place say that it holds no run: `a picture
 * or film`. Nothing for a file that is to be read. `path` is that within its folder or archive.
 */
export function nothingByName(path: string): string | undefined {
  if (MEDIA.test(path)) return 'a picture, film or sound';
  if (DOCUMENTS.test(path)) return 'a document';
  const json = path.toLowerCase().endsWith('.json');
  if (json && FITNESS_SUMMARY.test(path)) {
    return "Garmin's summaries of activities, whose files are read instead";
  }
  if (json && GARMIN_FOLDER.test(path)) return "a part of Garmin's account export without runs";
  return undefined;
}

/** Reading order: the documents that a runner tells of themselves, then tables, then recordings, which depend on both. */
export function readingRank(path: string): 0 | 1 | 2 {
  const name = path.toLowerCase().replace(/\.gz$/, '');
  if (/(^|\/)(profile|triage|intake|care|shares|screenings|experiments|wishes)\.json$/.test(name))
    return 0;
  return name.endsWith('.csv') || name.endsWith('.json') ? 1 : 2;
}

export function isZipName(path: string): boolean {
  return path.toLowerCase().endsWith('.zip');
}
