import {
  type Answer,
  type LaidTimeline,
  layTimeline,
  NOT_SIGNED_OFF,
  strengthTests,
} from '@plumbline/domain';
import type { ObservationComponent } from 'fhir/r4.js';
import { bodyOfProfile, bodyOfRow } from './body-observations.ts';
import { byTime } from './by-time.ts';
import { earlierVisits } from './care-observations.ts';
import { loinc } from './concepts.ts';
import { contributorsSection } from './contributors-section.ts';
import { watchOf } from './devices.ts';
import type { Documented } from './documented.ts';
import { formCheck } from './form-observations.ts';
import type { Frame } from './frame.ts';
import { toldForVisit } from './intake-observations.ts';
import { list, paragraph, table } from './narrative.ts';
import { type Observations, referencesTo } from './observation.ts';
import { painByRun, painSection, restOfPain } from './pain-section.ts';
import { kilometresInWords, nameInWords, valueInWords, whenInWords } from './read-aloud.ts';
import { distanceOfRun, formOfRun } from './run-observations.ts';
import { safetyAnswers } from './safety-answers.ts';
import type { Section } from './section.ts';
import { sleepOfRow } from './sleep-observation.ts';
import { strengthTest, strengthWork } from './strength-observations.ts';
import { otherConditions, toldConditions } from './told-conditions.ts';
import { DOCUMENT_WORDS, HEADS } from './words/document-words.ts';
import { RUNNING_WORDS, TIER_WORDS } from './words/safety-words.ts';

/** Every part of the document in the order in which it is read. */
export function sectionsOf(frame: Frame, documented: Documented): readonly Section[] {
  const { timeline } = layTimeline(documented.records);
  const painOf = painByRun(frame, documented, timeline);
  const runs = timeline.runs.map(({ run }) =>
    distanceOfRun(frame, run, {
      device: watchOf(frame, run),
      pain: referencesTo(painOf.get(run.id) ?? []),
    }),
  );
  return [
    visitSection(frame, documented),
    safetySection(frame, documented),
    painSection([...painOf.values()].flat(), restOfPain(frame, documented, timeline)),
    runsSection(runs),
    formSection(frame, documented, timeline),
    bodySection(frame, documented),
    sleepSection(frame, documented),
    strengthSection(frame, documented, timeline),
    conditionsSection(frame, documented),
    contributorsSection(frame, documented),
    aboutSection(documented),
  ];
}

type Timeline = LaidTimeline['timeline'];

function visitSection(frame: Frame, documented: Documented): Section {
  const { intake, care } = documented.records;
  const entries = [
    ...(intake ? toldForVisit(frame, intake, documented) : []),
    ...(care ? earlierVisits(frame, care, documented) : []),
  ];
  return {
    title: DOCUMENT_WORDS.visit,
    code: loinc('reasonForVisit'),
    says: measuresTable(entries),
    entries,
    empty: 'notasked',
  };
}

function safetySection(frame: Frame, documented: Documented): Section {
  const { records, safety, privateAnswers } = documented;
  const entries = records.triage ? safetyAnswers(frame, records.triage, documented) : [];
  const says = [
    ...(safety.known
      ? resultSays(safety.value, documented)
      : [paragraph(DOCUMENT_WORDS.resultWithheld)]),
    ...(privateAnswers === 'kept_back' ? [paragraph(DOCUMENT_WORDS.keptBack)] : []),
    paragraph(NOT_SIGNED_OFF),
  ];
  return {
    title: DOCUMENT_WORDS.safety,
    says: records.triage ? says : [paragraph(DOCUMENT_WORDS.notAsked)],
    entries,
    empty: 'notasked',
  };
}

function resultSays(
  { tier, running, reasons }: Answer['safety'],
  { questions }: Documented,
): Section['says'] {
  const asked: Readonly<Record<string, string>> = questions;
  const named = reasons.map((reason) => asked[reason] ?? reason.replaceAll('_', ' '));
  return [
    paragraph(`${TIER_WORDS[tier]}. ${RUNNING_WORDS[running]}.`),
    ...(named.length > 0 ? [list(named)] : []),
  ];
}

function runsSection(entries: Observations): Section {
  const rows = entries.map(({ resource }) => [
    whenInWords(resource),
    kilometresInWords(resource),
    minutesOf(resource.component?.[0]),
  ]);
  return {
    title: DOCUMENT_WORDS.runs,
    says: rows.length > 0 ? [table(HEADS.runs, rows)] : [],
    entries,
    empty: 'unavailable',
  };
}

function minutesOf(part: ObservationComponent | undefined): string {
  const { value, code } = part?.valueQuantity ?? {};
  return value === undefined || code !== 's' ? '' : `${Math.round(value / 60)} min`;
}

/** Form checks are read out; what a device saw on every run is for machines. */
function formSection(frame: Frame, documented: Documented, { runs, form }: Timeline): Section {
  const checks = form.flatMap((check) => formCheck(frame, check, documented));
  const ofRuns = runs.flatMap(({ run }) => formOfRun(frame, run, { device: watchOf(frame, run) }));
  const rows = checks.flatMap(({ resource }) =>
    (resource.component ?? []).map((part) => [
      whenInWords(resource),
      nameInWords(part),
      valueInWords(part),
    ]),
  );
  return {
    title: DOCUMENT_WORDS.form,
    says: [
      ...(ofRuns.length > 0 ? [paragraph(DOCUMENT_WORDS.formOfRuns(ofRuns.length))] : []),
      ...(rows.length > 0 ? [table(HEADS.measures, rows)] : []),
    ],
    entries: [...checks, ...ofRuns],
    empty: 'unavailable',
  };
}

function bodySection(frame: Frame, documented: Documented): Section {
  const { profile, hydration } = documented.records;
  const entries = [
    ...(profile ? bodyOfProfile(frame, profile, documented) : []),
    ...byTime(hydration.flatMap((row) => bodyOfRow(frame, row, documented))),
  ];
  return {
    title: DOCUMENT_WORDS.body,
    code: loinc('vitalSigns'),
    says: measuresTable(entries),
    entries,
    empty: 'unavailable',
  };
}

function strengthSection(frame: Frame, documented: Documented, timeline: Timeline): Section {
  const { findings } = strengthTests(timeline);
  const { traceOf } = documented;
  const tests = timeline.tests.map((test) => strengthTest(frame, test, { traceOf, findings }));
  const work = byTime(
    documented.records.strength.map((row) => strengthWork(frame, row, documented)),
  );
  const rows = work.map(({ resource }) => [
    whenInWords(resource),
    resource.valueString ?? '',
    (resource.component ?? []).map(valueInWords).join(', '),
  ]);
  return {
    title: DOCUMENT_WORDS.strength,
    says: [...measuresTable(tests), ...(rows.length > 0 ? [table(HEADS.work, rows)] : [])],
    entries: [...tests, ...work],
    empty: 'unavailable',
  };
}

function sleepSection(frame: Frame, documented: Documented): Section {
  const entries = byTime(
    documented.records.diary.flatMap((row) => sleepOfRow(frame, row, documented)),
  );
  const rows = entries.map(({ resource }) => [whenInWords(resource), valueInWords(resource)]);
  return {
    title: DOCUMENT_WORDS.sleep,
    says: rows.length > 0 ? [table(HEADS.sleep, rows)] : [],
    entries,
    empty: 'unavailable',
  };
}

function measuresTable(entries: Observations) {
  const rows = entries.flatMap(({ resource }) =>
    (resource.component ?? [resource]).map((part) => [
      whenInWords(resource),
      nameInWords(part),
      valueInWords(part),
    ]),
  );
  return rows.length > 0 ? [table(HEADS.measures, rows)] : [];
}

function conditionsSection(frame: Frame, documented: Documented): Section {
  const { profile, intake } = documented.records;
  const entries = [
    ...(profile ? toldConditions(frame, profile, documented) : []),
    ...(intake ? otherConditions(frame, intake, documented) : []),
  ];
  const wasAsked = profile?.conditions.known || intake?.medicines.known;
  const names = entries.map(({ resource }) =>
    resource.resourceType === 'Condition' ? resource.code : resource.medicationCodeableConcept,
  );
  return {
    title: DOCUMENT_WORDS.conditions,
    says: names.length > 0 ? [list(names.map((name) => name?.text ?? ''))] : [],
    entries,
    empty: wasAsked ? NONE[documented.privateAnswers] : 'notasked',
  };
}

const NONE = { told: 'nilknown', kept_back: 'withheld' } as const;

function aboutSection({ version, now }: Documented): Section {
  return {
    title: DOCUMENT_WORDS.about,
    says: [
      paragraph(DOCUMENT_WORDS.made(version, now)),
      paragraph(DOCUMENT_WORDS.self),
      paragraph(DOCUMENT_WORDS.notADiagnosis),
    ],
    entries: [],
    empty: undefined,
  };
}
