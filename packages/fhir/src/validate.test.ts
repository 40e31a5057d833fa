import type { Bundle } from 'fhir/r4.js';
import { beforeAll, expect, test } from 'vitest';
import { fhirDocument } from './fhir-document.ts';
import { documented } from './testing/a-documented.ts';
import { everything } from './testing/everything.ts';
import { faultsIn } from './testing/validate.ts';

type Json = { [key: string]: Json } & Json[] & string;

let sound: string;
beforeAll(() => {
  sound = JSON.stringify(fhirDocument(documented(everything())));
});

/** A copy of a sound document with one fault in it. */
function spoilt(spoil: (entries: Json[], document: Json) => void): Bundle {
  const document = JSON.parse(sound);
  spoil(
    document.entry.map(({ resource }: { resource: Json }) => resource),
    document,
  );
  return document;
}

function first(resources: Json[], type: string): Json {
  const found = resources.find(({ resourceType }) => resourceType === type);
  if (!found) throw new Error(`no ${type}`);
  return found;
}

function weighing(resources: Json[]): Json {
  const found = resources.find((one) => JSON.stringify(one).includes('29463-7'));
  if (!found) throw new Error('no weighing');
  return found;
}

test.each<[string, RegExp, (resources: Json[], document: Json) => void]>([
  [
    'a word that is no status',
    /must be equal to one of the allowed values/,
    (all) => Object.assign(first(all, 'Observation'), { status: 'finished' }),
  ],
  [
    'a day that is none',
    /effectiveDateTime/,
    (all) => Object.assign(weighing(all), { effectiveDateTime: 'yesterday' }),
  ],
  [
    'a field that FHIR does not have',
    /additional propert/,
    (all) => Object.assign(first(all, 'Patient'), { shoeSize: 42 }),
  ],
  [
    'an observation of nothing',
    /Observation.code|resource.code|\.code/,
    (all) => Reflect.deleteProperty(first(all, 'Observation'), 'code'),
  ],
  [
    'a value beside the reason why there is none',
    /obs-6/,
    (all) => Object.assign(weighing(all), { dataAbsentReason: { text: 'no scales' } }),
  ],
  [
    'a weighing without a day',
    /effective/,
    (all) => {
      Reflect.deleteProperty(weighing(all), 'effectiveDateTime');
      Reflect.deleteProperty(weighing(all), '_effectiveDateTime');
    },
  ],
  [
    'a weighing in a unit that the profile does not know',
    /not in kg/,
    (all) => Object.assign(weighing(all)['valueQuantity'] as Json, { code: 'stone' }),
  ],
  [
    'a weighing that claims no profile',
    /does not claim/,
    (all) => Reflect.deleteProperty(weighing(all), 'meta'),
  ],
  [
    'a subject that is no person',
    /Invalid reference/,
    (all) => {
      const subject = { reference: `urn:uuid:${first(all, 'Provenance')['id']}` };
      Object.assign(weighing(all), { subject });
    },
  ],
  [
    'a reference that leads nowhere',
    /leads nowhere/,
    (all) => Object.assign(weighing(all), { subject: { reference: 'urn:uuid:nobody' } }),
  ],
  [
    'the same resource twice',
    /there twice/,
    (_, document) => (document['entry'] as Json).push((document['entry'] as Json)[1] as Json),
  ],
  [
    'a document without its composition',
    /bdl-11/,
    (_, document) => (document['entry'] as Json).shift(),
  ],
  [
    'a section with a reason for being empty that is not empty',
    /cmp-2/,
    (all) => {
      const sections = first(all, 'Composition')['section'] as Json;
      Object.assign(sections[0] as Json, { emptyReason: { text: 'none' } });
    },
  ],
])('a planted fault is found: %s', (_, says, spoil) => {
  expect(faultsIn(spoilt(spoil)).join('\n')).toMatch(says);
});
