import type { Claim } from '@plumbline/domain';
import { listed } from '../../../show/listed.ts';
import { wordsFor } from '../../../words/each-reader.ts';
import { CAUSE, GRADES, WHY_TO } from '../../../words/why.ts';
import { type Study, studiesOf } from './studies.ts';
import './research.css';

/** Studies shown before the rest is folded. */
const AT_ONCE = 2;

/** What is published, for and against: each finding with its grade, whom it was about, and what was looked at. */
export function Research({ claims }: { readonly claims: readonly Claim[] }) {
  const studies = studiesOf(claims);
  const [first, rest] = [studies.slice(0, AT_ONCE), studies.slice(AT_ONCE)];
  return (
    <>
      <h4>{CAUSE.research}</h4>
      <p className="soft">{wordsFor(WHY_TO).researchNote}</p>
      <Studies studies={first} />
      {rest.length > 0 && (
        <details className="fold">
          <summary>{CAUSE.moreStudies(rest.length)}</summary>
          <Studies studies={rest} />
        </details>
      )}
    </>
  );
}

function Studies({ studies }: { readonly studies: readonly Study[] }) {
  return (
    <ul className="studies">
      {studies.map((study) => (
        <li key={study.findings[0]?.id}>
          <OneStudy study={study} />
        </li>
      ))}
    </ul>
  );
}

function OneStudy({
  study: { findings, population, outcome, source, doi },
}: {
  readonly study: Study;
}) {
  const grades = new Set(findings.map(({ grade }) => grade));
  return (
    <>
      {findings.map(({ id, says, grade }) => (
        <p key={id} className="finding">
          {says}
          {grades.size > 1 && <span className="grade">{GRADES[grade]}</span>}
        </p>
      ))}
      <dl className="study-limits">
        <dt>{CAUSE.strength}</dt>
        <dd>{listed([...grades].sort().map((grade) => GRADES[grade]))}</dd>
        <dt>{CAUSE.who}</dt>
        <dd>{population}</dd>
        <dt>{CAUSE.outcome}</dt>
        <dd>{outcome}</dd>
      </dl>
      <p className="soft small study-source">
        {doi === null ? (
          source
        ) : (
          <a href={`https://doi.org/${doi}`} target="_blank" rel="noreferrer">
            {source}
          </a>
        )}
      </p>
    </>
  );
}
