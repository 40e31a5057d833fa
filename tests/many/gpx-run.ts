const START = Date.parse('2026-03-02T06:00:00Z');
const DAY_MS = 86_400_000;
const STEPS = 120;

/** A run of ten minutes as a watch would have written it; another day, and other bytes, for each number. */
export function runGpx(nth: number): string {
  const start = START + nth * DAY_MS;
  const points = Array.from({ length: STEPS }, (_, i) => {
    const at = new Date(start + i * 5000).toISOString();
    const latitude = (48.1 + i * 0.000135).toFixed(6);
    return `<trkpt lat="${latitude}" lon="11.5"><ele>500</ele><time>${at}</time></trkpt>`;
  });
  return `<?xml version="1.0"?><gpx version="1.1" creator="test" xmlns="http://www.topografix.com/GPX/1/1"><trk><type>running</type><trkseg>${points.join('')}</trkseg></trk></gpx>`;
}
