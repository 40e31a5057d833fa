import type { RunnerRecords } from '@plumbline/domain';
import { DEMO_RUNNER, simulateRecords } from '@plumbline/simulator';
import type { Bundle, FhirResource, Observation, Provenance } from 'fhir/r4.js';
import { describe, expect, test } from 'vitest';
import type { Documented } from './documented.ts';
import { fhirDocument } from './fhir-document.ts';
import { answered, documented } from './testing/a-documented.ts';
import { everything } from './testing/everything.ts';

const demo: RunnerRecords = { ...simulateRecords(DEMO_RUNNER).records, triage: answered() };

describe.each<[string, RunnerRecords]>([
  ['the sample runner', demo],
  ['a runner who told and measured everything', everything()],
])('of %s', (_, records) => {
  const told = documented(records);
  const document = fhirDocument(told);
  const stored = storedBy(told);

  test('every value stands in the stored record that it names', () => {
    const observations = ofType<Observation>(document, 'Observation');
    expect(observations.length).toBeGreaterThan(0);
    for (const observation of observations) {
      const name = observation.identifier?.[0]?.value ?? '';
      const record = stored.get(name.slice(0, name.lastIndexOf('/')));
      expect(record, name).toBeDefined();
      for (const value of numbersIn(valuesOf(observation))) {
        expect(numbersIn(record), `${name} = ${value}`).toContain(value);
      }
    }
  });

  test('every value has one provenance, which names the file or files that its record came from', () => {
    const origins = new Map<string, Provenance[]>();
    for (const provenance of ofType<Provenance>(document, 'Provenance')) {
      for (const { reference = '' } of provenance.target) {
        origins.set(reference, [...(origins.get(reference) ?? []), provenance]);
      }
    }
    for (const { fullUrl = '', resource } of document.entry ?? []) {
      if (!resource || WITHOUT_SOURCE.has(resource.resourceType)) continue;
      const [provenance, ...others] = origins.get(fullUrl) ?? [];
      expect(others, fullUrl).toEqual([]);
      const name = nameOf(resource as FhirResource);
      const files = provenance?.entity?.map(({ what }) => what.identifier?.value);
      expect(files, name).toEqual(filesOf(name, told));
    }
  });
});

const WITHOUT_SOURCE: ReadonlySet<string> = new Set([
  'Composition',
  'Patient',
  'Device',
  'Provenance',
]);

/** Every record by the name that values give it. */
function storedBy({ records, traceOf, answer, digest }: Documented): ReadonlyMap<string, unknown> {
  const { runs, diary, strength, hydration, form, tests, profile, triage, intake, care } = records;
  const rows = [
    ...diary,
    ...strength,
    ...hydration,
    ...form,
    ...tests,
    profile,
    triage,
    intake,
    care,
  ].filter((row) => row !== undefined);
  return new Map<string, unknown>([
    ...runs.map((run): [string, unknown] => [run.id, run]),
    ...rows.map((row): [string, unknown] => [traceOf(row).record, row]),
    [digest, answer],
  ]);
}

function filesOf(name: string, { records, digest }: Documented): readonly string[] | undefined {
  const record = name.slice(0, name.lastIndexOf('/'));
  const run = records.runs.find(({ id }) => id === record);
  if (run) {
    const files = run.sources.map(({ sha256 }) => `sha256:${sha256}`);
    return files.length > 0 ? files : undefined;
  }
  return [record === digest ? digest : record.replace(/#\d+$/, '')];
}

function nameOf(resource: FhirResource): string {
  const { identifier } = resource as Observation;
  const [first] = Array.isArray(identifier) ? identifier : [identifier];
  return first?.value ?? '';
}

function valuesOf({ valueQuantity, component }: Observation): unknown {
  return [valueQuantity?.value, component?.map((part) => part.valueQuantity?.value)];
}

function numbersIn(value: unknown): readonly number[] {
  if (typeof value === 'number') return [value];
  if (value === null || typeof value !== 'object') return [];
  return Object.values(value).flatMap(numbersIn);
}

function ofType<Resource extends FhirResource>(
  { entry = [] }: Bundle,
  type: Resource['resourceType'],
): readonly Resource[] {
  return entry
    .map(({ resource }) => resource)
    .filter((resource) => resource?.resourceType === type) as readonly FhirResource[] as never;
}
