import { known, metres, missing, type RunId, type RunnerRecords } from '@plumbline/domain';
import { DEMO_RUNNER, simulateRecords } from '@plumbline/simulator';
import { describe, expect, test } from 'vitest';
import { fhirDocument } from './fhir-document.ts';
import { answered, documented, NOBODY } from './testing/a-documented.ts';
import { aRun, dayOn, everything, filmed, pain, told } from './testing/everything.ts';
import { faultsIn } from './testing/validate.ts';

const demo: RunnerRecords = { ...simulateRecords(DEMO_RUNNER).records, triage: answered() };

const ODD: RunnerRecords = {
  ...everything(),
  runs: [
    aRun({ distance: known(metres(Number.NaN)), averages: { cadence: Number.POSITIVE_INFINITY } }),
    aRun({
      id: 'runs/<&">\u0000\ud800.gpx' as RunId,
      distance: known(metres(1e-7)),
      day: dayOn(4),
    }),
    aRun({ id: 'runs/ahead.gpx' as RunId, offset: { minutes: 840, from: 'file' }, day: dayOn(5) }),
    aRun({
      id: 'runs/behind.gpx' as RunId,
      offset: { minutes: -570, from: 'file' },
      day: dayOn(6),
    }),
    aRun({ id: 'runs/nameless.gpx' as RunId, device: known(' \u0007 '), day: dayOn(7) }),
  ],
  diary: [told({ day: dayOn(9), side: undefined, regions: [], painAfter: pain(0) })],
  form: [filmed({ values: {}, footStrike: undefined }), filmed({ method: ' ' })],
};

describe.each<[string, RunnerRecords]>([
  ['the sample runner', demo],
  ['a runner of whom nothing is known', NOBODY],
  ['a runner who told and measured everything', everything()],
  ['a runner with odd values', ODD],
  ['a runner who must not run', { ...demo, triage: answered('saddle_numbness') }],
])('of %s', (_, records) => {
  const document = fhirDocument(documented(records));

  test('the document is valid', () => {
    expect(faultsIn(document)).toEqual([]);
  });

  test('the same records give the same document', () => {
    expect(fhirDocument(documented(structuredClone(records)))).toEqual(document);
  });
});

test('a result that is kept back is said to be, in a valid document', () => {
  const safety = missing('withheld-by-runner');
  const records = { ...demo, triage: answered('bladder_trouble') };
  const document = fhirDocument(documented(records, { safety, privateAnswers: 'kept_back' }));
  expect(faultsIn(document)).toEqual([]);
  const text = JSON.stringify(document);
  expect(text).toContain('"code":"masked"');
  expect(text).not.toMatch(/Emergency: to be seen now|No running until/);
});
