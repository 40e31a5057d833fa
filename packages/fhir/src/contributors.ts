import { type Answer, known, SUBJECTS } from '@plumbline/domain';
import type { Observation, ObservationComponent } from 'fhir/r4.js';
import { own, worded } from './concepts.ts';
import type { Frame } from './frame.ts';
import { measured } from './measured.ts';
import { observation } from './observation.ts';
import type { Traced } from './traced.ts';
import { PROBABILITY, RUNS, SCORE } from './units.ts';
import { DOCUMENT_WORDS } from './words/document-words.ts';

/** The plausible contributors of an answer, most probable first, and how probable it is that it is something else. */
export function contributors(frame: Frame, answer: Answer): readonly Traced<Observation>[] {
  const source = { kind: 'answer', digest: answer.inputDigest } as const;
  const shared = {
    category: 'survey',
    status: 'preliminary',
    method: worded(`${DOCUMENT_WORDS.method} ${answer.engineVersion}`),
    note: DOCUMENT_WORDS.notADiagnosis,
  } as const;
  const causes = answer.causes.flatMap(({ cause, probability, painPoints, measuredRuns }) => {
    if (probability === null) return [];
    const said = {
      ...shared,
      of: `${answer.inputDigest}/${cause}`,
      code: { ...own('contributor'), text: `${DOCUMENT_WORDS.contributor}: ${SUBJECTS[cause]}` },
      ...measured(known(probability), PROBABILITY),
      component: [
        ...pointsOf(painPoints),
        { code: own('measured_runs'), ...measured(known(measuredRuns), RUNS) },
      ],
    };
    return [observation(frame, said, source)];
  });
  const else_ = {
    ...shared,
    of: `${answer.inputDigest}/something-else`,
    code: own('something_else'),
    ...measured(known(answer.somethingElse.probability), PROBABILITY),
  };
  return [...causes, observation(frame, else_, source)];
}

function pointsOf(points: Answer['causes'][number]['painPoints']): readonly ObservationComponent[] {
  if (!points) return [];
  return [
    { code: own('points_mean'), ...measured(known(points.mean), SCORE) },
    { code: own('points_low'), ...measured(known(points.low), SCORE) },
    { code: own('points_high'), ...measured(known(points.high), SCORE) },
  ];
}
