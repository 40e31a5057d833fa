import type { PlanView } from '@plumbline/application';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'wouter';
import { viewAt } from '../../data/use-view.ts';
import { PageTitle } from '../../parts/page-title.tsx';
import { Viewed } from '../../parts/viewed.tsx';
import { EXPERIMENT } from '../../words/experiment.ts';
import { PLAN } from '../../words/plan.ts';
import { Bounds } from './bounds.tsx';
import { ChangeCard } from './change-card.tsx';
import { GoalForm } from './goal-form.tsx';
import { Landing } from './landing.tsx';
import { NoPlan } from './no-plan.tsx';
import { PlanFiles } from './plan-files.tsx';
import { type Move, writePlanQuery } from './plan-query.ts';
import { StrengthCard } from './strength-card.tsx';
import { TodayCard } from './today-card.tsx';
import { usePlanQuery } from './use-plan-query.ts';
import { Weeks } from './weeks.tsx';
import './plan.css';

/** Four weeks, today first, and what bounds them. */
export function PlanPage() {
  const { asked, change } = usePlanQuery();
  const [trial, setTrial] = useState<Move | null>(null);
  const query = useQuery({
    ...viewAt<PlanView>(`/api/plan${writePlanQuery(asked, trial)}`),
    // While a run is moved the plan before it stays to be seen.
    placeholderData: keepPreviousData,
  });
  return (
    <div className="plan">
      <PageTitle>{PLAN.title}</PageTitle>
      <Viewed query={query}>
        {(view) =>
          view.isOpen ? (
            <>
              <p>{PLAN.says}</p>
              <div className="plan-top">
                <TodayCard view={view} />
                {view.plan.nextChange && <ChangeCard change={view.plan.nextChange} />}
              </div>
              <GoalForm asked={asked} change={change} view={view} />
              <Weeks view={view} trial={trial} onTrial={setTrial} asked={asked} change={change} />
              {view.strength && (
                <StrengthCard strength={view.strength} asked={asked} change={change} />
              )}
              <Bounds view={view} />
              <Landing view={view} change={change} />
              <PlanFiles asked={asked} hasMetronome={view.hasMetronome} />
              <p className="no-print">
                <Link href="/experiment">{EXPERIMENT.toPage}</Link>
              </p>
            </>
          ) : (
            <NoPlan view={view} />
          )
        }
      </Viewed>
    </div>
  );
}
