import type { MoveView, PlanView } from '@plumbline/application';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'wouter';
import { onPhone } from '../../connection/on-phone.ts';
import { viewAt } from '../../data/use-view.ts';
import { PageTitle } from '../../parts/page-title.tsx';
import { ProblemNote } from '../../parts/problem-note.tsx';
import { Viewed } from '../../parts/viewed.tsx';
import { wordsFor } from '../../words/each-reader.ts';
import { EXPERIMENT } from '../../words/experiment.ts';
import { PLAN, PLAN_TO } from '../../words/plan.ts';
import { SaidToThem } from '../runners/said-to-them.tsx';
import { Bounds } from './bounds.tsx';
import { ChangeCard } from './change-card.tsx';
import { GoalForm } from './goal-form.tsx';
import { Landing } from './landing.tsx';
import { NoPlan } from './no-plan.tsx';
import { OnPaper } from './on-paper.tsx';
import { PlanFiles } from './plan-files.tsx';
import { StrengthCard } from './strength-card.tsx';
import { TodayCard } from './today-card.tsx';
import { useWishes } from './use-wishes.ts';
import { Weeks } from './weeks.tsx';
import './plan.css';

/** Four weeks, today first, and what bounds them. */
export function PlanPage() {
  const [trial, setTrial] = useState<MoveView | null>(null);
  const asked = trial ? `?trial=${trial.from}~${trial.to}` : '';
  const query = useQuery({
    ...viewAt<PlanView>(`/api/plan${asked}`),
    // While a run is moved the plan before it stays to be seen.
    placeholderData: keepPreviousData,
  });
  return (
    <div className="plan">
      <PageTitle>{PLAN.title}</PageTitle>
      <SaidToThem />
      <Viewed query={query}>
        {(view) =>
          view.isOpen ? (
            <OpenPlan view={view} trial={trial} onTrial={setTrial} />
          ) : (
            <NoPlan view={view} />
          )
        }
      </Viewed>
    </div>
  );
}

interface Props {
  readonly view: PlanView;
  readonly trial: MoveView | null;
  readonly onTrial: (trial: MoveView | null) => void;
}

function OpenPlan({ view, trial, onTrial }: Props) {
  const { wishes, change, problem } = useWishes(view.wishes);
  const { strength, plan } = view;
  return (
    <>
      <p>{wordsFor(PLAN_TO).says}</p>
      <div className="plan-top">
        <TodayCard view={view} />
        {plan.nextChange && <ChangeCard change={plan.nextChange} />}
      </div>
      {problem !== null && <ProblemNote says={problem} />}
      <GoalForm key={goalKey(view.wishes)} change={change} view={view} />
      <Weeks view={view} trial={trial} onTrial={onTrial} change={change} />
      <OnPaper view={view} />
      {strength && (
        <StrengthCard strength={strength} equipment={wishes.equipment} change={change} />
      )}
      <Bounds view={view} />
      <Landing view={view} change={change} />
      {!onPhone() && <PlanFiles hasMetronome={view.hasMetronome} />}
      <p className="no-print own-only">
        <Link href="/experiment">{EXPERIMENT.toPage}</Link>
      </p>
    </>
  );
}

/** The fields begin anew where the goal is changed elsewhere, or taken back. */
function goalKey({ goal }: PlanView['wishes']): string {
  return goal ? `${goal.km} ${goal.day}` : '';
}
