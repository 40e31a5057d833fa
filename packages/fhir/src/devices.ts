import type { Run } from '@plumbline/domain';
import type { Device, Reference } from 'fhir/r4.js';
import type { Documented } from './documented.ts';
import { type Frame, PLUMBLINE_DEVICE, referenceTo } from './frame.ts';
import { plainString } from './plain-string.ts';
import { DEVICE_WORDS } from './words/document-words.ts';

type Named = Device & { readonly id: string };

/** The program that made the document. */
export function plumblineDevice({ idOf }: Frame, { version }: Pick<Documented, 'version'>): Named {
  return {
    resourceType: 'Device',
    id: idOf(PLUMBLINE_DEVICE),
    deviceName: [{ name: 'Plumbline', type: 'user-friendly-name' }],
    type: { text: DEVICE_WORDS.plumbline },
    version: [{ value: version }],
  };
}

/** The watches that recorded the runs, by the names that their files give, in the order of those names. */
export function watches({ idOf }: Frame, runs: readonly Run[]): readonly Named[] {
  const names = new Set(runs.map(nameOf).filter((name) => name !== undefined));
  return [...names].sort().map((name) => ({
    resourceType: 'Device',
    id: idOf(`Watch/${name}`),
    deviceName: [{ name, type: 'model-name' }],
    type: { text: DEVICE_WORDS.watch },
  }));
}

export function watchOf({ idOf }: Frame, run: Run): Reference | undefined {
  const name = nameOf(run);
  return name === undefined ? undefined : referenceTo(idOf(`Watch/${name}`));
}

function nameOf({ device }: Run): string | undefined {
  return device.known ? plainString(device.value) : undefined;
}
