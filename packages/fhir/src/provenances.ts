import type { Run } from '@plumbline/domain';
import type { Provenance, ProvenanceAgent, ProvenanceEntity, Reference } from 'fhir/r4.js';
import { worded } from './concepts.ts';
import { watchOf } from './devices.ts';
import type { Documented, Trace } from './documented.ts';
import { type Frame, referenceTo } from './frame.ts';
import { timeOfRun } from './local-time.ts';
import { plainString } from './plain-string.ts';
import type { Source, Traced } from './traced.ts';
import { PROVENANCE_WORDS } from './words/document-words.ts';

type Origin = Pick<Provenance, 'activity' | 'entity' | 'occurredPeriod' | 'occurredDateTime'> & {
  readonly agent: ProvenanceAgent;
};

/** Where each group of values came from: one for each run, each file of a log, what was written in the app, and the answer. */
export function provenances(
  frame: Frame,
  traced: readonly Traced[],
  { now }: Pick<Documented, 'now'>,
): readonly (Provenance & { readonly id: string })[] {
  const groups = new Map<string, { readonly source: Source; readonly target: Reference[] }>();
  for (const { resource, source } of traced) {
    const key = keyOf(source);
    const group = groups.get(key) ?? { source, target: [] };
    group.target.push(referenceTo(resource.id));
    groups.set(key, group);
  }
  return [...groups].map(([key, { source, target }]) => {
    const { agent, ...origin } = originOf(frame, source);
    return {
      resourceType: 'Provenance',
      id: frame.idOf(`Provenance/${key}`),
      target,
      recorded: now,
      ...origin,
      agent: [agent, ...(source.kind === 'answer' ? [] : [assembler(frame)])],
    };
  });
}

function keyOf(source: Source): string {
  switch (source.kind) {
    case 'run':
      return `run/${source.run.id}`;
    case 'row':
      return `row/${source.trace.writtenBy}/${source.trace.file}`;
    case 'answer':
      return `answer/${source.digest}`;
  }
}

function originOf(frame: Frame, source: Source): Origin {
  switch (source.kind) {
    case 'run':
      return originOfRun(frame, source.run);
    case 'row':
      return originOfRow(frame, source.trace);
    case 'answer':
      return {
        activity: worded(PROVENANCE_WORDS.answer),
        entity: [entity(frame, source.digest, PROVENANCE_WORDS.allRecords)],
        agent: assembler(frame),
      };
  }
}

function originOfRun(frame: Frame, run: Run): Origin {
  const { effectivePeriod, effectiveDateTime } = timeOfRun(run);
  const watch = watchOf(frame, run);
  return {
    ...(effectivePeriod ? { occurredPeriod: effectivePeriod } : {}),
    ...(effectiveDateTime ? { occurredDateTime: effectiveDateTime } : {}),
    activity: worded(PROVENANCE_WORDS.recorded),
    ...(run.sources.length > 0
      ? {
          entity: run.sources.map(({ sha256, file }) =>
            entity(frame, `sha256:${sha256}`, plainString(file) ?? sha256),
          ),
        }
      : {}),
    agent: watch
      ? { type: participant('performer', 'Performer'), who: watch }
      : { type: participant('author', 'Author'), who: frame.patient },
  };
}

function originOfRow(frame: Frame, { writtenBy, file }: Trace): Origin {
  const name = plainString(file) ?? '?';
  return {
    activity: worded(PROVENANCE_WORDS[writtenBy]),
    entity: [entity(frame, name, name)],
    agent: { type: participant('author', 'Author'), who: frame.patient },
  };
}

function entity({ identifier }: Frame, value: string, display: string): ProvenanceEntity {
  return { role: 'source', what: { identifier: identifier(value), display } };
}

function assembler({ plumbline }: Frame): ProvenanceAgent {
  return { type: participant('assembler', 'Assembler'), who: plumbline };
}

function participant(code: string, display: string) {
  const system = 'http://terminology.hl7.org/CodeSystem/provenance-participant-type';
  return { coding: [{ system, code, display }] };
}
