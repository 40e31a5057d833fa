import type { DiaryView, RunView } from '@plumbline/application';
import { Link } from 'wouter';
import { PainMark } from '../../parts/pain-mark.tsx';
import { useFormat } from '../../show/use-format.ts';
import { RUN } from '../../words/run.ts';
import { Facts, told } from './facts.tsx';

/** What the runner said of this run, and the way to say it otherwise. */
export function RunPain({ run }: { readonly run: RunView }) {
  const { diary } = run;
  return (
    <section className="card run-pain">
      <div className="run-head">
        <h2>{RUN.pain}</h2>
        <Link href={`/log/${encodeURIComponent(run.runId)}`} className="button quiet own-only">
          {diary === null ? RUN.sayPain : RUN.edit}
        </Link>
      </div>
      {diary === null ? <p>{RUN.nothingSaid}</p> : <Said diary={diary} />}
    </section>
  );
}

function Said({ diary }: { readonly diary: DiaryView }) {
  const format = useFormat();
  return (
    <>
      <dl className="facts run-scores">
        <Score says={RUN.before} pain={diary.painBefore} recalled={diary.recalled} />
        <Score says={RUN.during} pain={diary.painDuring} recalled={diary.recalled} />
        <Score says={RUN.after} pain={diary.painAfter} recalled={diary.recalled} />
        <Score says={RUN.morning} pain={diary.painNextMorning} recalled={diary.recalled} />
      </dl>
      <p className="small soft">{sentences(diary, format.distance).join(' ')}</p>
      {diary.note !== null && <blockquote className="run-note">{diary.note}</blockquote>}
      <Facts
        facts={[
          { name: RUN.effort, says: told(diary.effort, RUN.ofTen) },
          { name: RUN.sleep, says: told(diary.sleepHours, RUN.hours) },
          { name: RUN.stress, says: told(diary.stress, RUN.ofTen) },
          { name: RUN.mood, says: told(diary.mood, RUN.ofTen) },
          { name: RUN.sitting, says: told(diary.sittingHours, RUN.hours) },
          { name: RUN.driving, says: told(diary.drivingHours, RUN.hours) },
          { name: RUN.warmup, says: told(diary.warmupMinutes, RUN.minutes) },
          { name: RUN.stiffness, says: told(diary.stiffnessMinutes, RUN.minutes) },
        ]}
      />
    </>
  );
}

interface ScoreProps {
  readonly says: string;
  readonly pain: number | null;
  readonly recalled: boolean;
}

function Score({ says, pain, recalled }: ScoreProps) {
  return (
    <div>
      <dt>{says}</dt>
      <dd>
        <PainMark pain={pain} recalled={recalled} />
      </dd>
    </div>
  );
}

function sentences(diary: DiaryView, distance: (km: number) => string): readonly string[] {
  const places = [...diary.regions, ...diary.spots].map(RUN.place);
  const side = diary.side === null ? [] : [RUN.side(diary.side)];
  const where = [...places, ...side].join(', ');
  return [
    ...(where === '' ? [] : [`${RUN.where}: ${where}.`]),
    ...(diary.onsetKm === null ? [] : [RUN.began(distance(diary.onsetKm))]),
    ...(diary.recalled ? [RUN.recalled] : []),
  ];
}
