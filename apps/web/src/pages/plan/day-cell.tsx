import type { PlanDayView, PlanSessionView } from '@plumbline/application';
import { dayName } from '../../show/format.ts';
import { useFormat } from '../../show/use-format.ts';
import { wordsFor } from '../../words/each-reader.ts';
import { PLAN, PLAN_TO, SESSION_NAMES } from '../../words/plan.ts';
import { isRun, stepsOf } from './moving.ts';
import { useTouchDrag } from './use-touch-drag.ts';

interface Props {
  readonly day: PlanDayView;
  readonly isToday: boolean;
  readonly isBroken: boolean;
  readonly isChosen: boolean;
  readonly onChoose: () => void;
  readonly onStep: (steps: number) => void;
  /** The run of this day is to be on another. */
  readonly onMove: (to: string) => void;
  /** A run of another day was let go here. */
  readonly onDrop: (from: string) => void;
}

/** What a dragged run is known by, so that nothing else is taken for one. */
const DRAGGED = 'application/x-plumbline-run';
const WEEKDAY = new Intl.DateTimeFormat('en-GB', { weekday: 'short', timeZone: 'UTC' });
const DATE = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', timeZone: 'UTC' });

export function DayCell({ day: { day, sessions }, onDrop, ...props }: Props) {
  const date = new Date(`${day}T00:00:00Z`);
  const classes = [
    'plan-day',
    props.isToday ? 'plan-day-today' : '',
    props.isBroken ? 'plan-day-broken' : '',
  ];
  return (
    <li
      className={classes.join(' ').trim()}
      data-day={day}
      aria-current={props.isToday ? 'date' : undefined}
      onDragOver={(event) => {
        if (event.dataTransfer.types.includes(DRAGGED)) event.preventDefault();
      }}
      onDrop={(event) => {
        const from = event.dataTransfer.getData(DRAGGED);
        if (from === '') return;
        event.preventDefault();
        onDrop(from);
      }}
    >
      <span className="plan-date">
        {WEEKDAY.format(date)} <span>{DATE.format(date)}</span>
      </span>
      {sessions.map((session) =>
        isRun(session) ? (
          <RunChip key={session.kind} day={day} session={session} {...props} />
        ) : (
          <span key={session.kind} className="plan-chip">
            {SESSION_NAMES[session.kind]}
          </span>
        ),
      )}
    </li>
  );
}

interface ChipProps extends Pick<Props, 'isChosen' | 'onChoose' | 'onStep' | 'onMove'> {
  readonly day: string;
  readonly session: PlanSessionView;
}

function RunChip({ day, session, isChosen, onChoose, onStep, onMove }: ChipProps) {
  const format = useFormat();
  const { grip, over } = useTouchDrag(day, onMove);
  const { kind, km, minutes, role, isIfWell } = session;
  return (
    <button
      type="button"
      className={`plan-run${role === 'long' || role === 'goal' ? ' plan-run-long' : ''}`}
      draggable
      data-run={day}
      aria-pressed={isChosen}
      onClick={onChoose}
      onDragStart={(event) => {
        event.dataTransfer.setData(DRAGGED, day);
        event.dataTransfer.effectAllowed = 'move';
      }}
      onKeyDown={(event) => {
        const steps = stepsOf(event.key);
        if (steps === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
        event.preventDefault();
        onStep(steps);
      }}
    >
      <span className="spoken">{`${dayName(day)}: ${SESSION_NAMES[kind]} `}</span>
      <span className="plan-km">{km === null ? `${minutes} min` : format.distance(km)}</span>
      <span className="plan-role">
        {kind === 'run_walk'
          ? SESSION_NAMES.run_walk
          : role === null
            ? ''
            : wordsFor(PLAN_TO).roles[role]}
        {isIfWell && <span className="spoken">{`, ${PLAN.ifWell}`}</span>}
        {isIfWell && <span aria-hidden="true">{PLAN.ifWellMark}</span>}
        {over !== undefined && over !== day && ` ${PLAN.movingTo(dayName(over))}`}
      </span>
      <span className="plan-grip" aria-hidden="true" {...grip} />
    </button>
  );
}
