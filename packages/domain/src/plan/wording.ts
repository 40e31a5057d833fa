import { capital, likelihoodWords, SUBJECTS } from '../attribution/wording.ts';
import type { Day } from '../calendar/day.ts';
import type { CauseId } from '../causes/cause.ts';
import type { StopRule } from '../safety/stop-rules.ts';
import type { ConstraintId } from './constraints/constraint.ts';
import type { Drink } from './drinking.ts';
import type { FootStrikeChange } from './foot-strike-change.ts';
import type { FormCue } from './form-cue.ts';
import type { Candidate, NextChange } from './next-change.ts';
import type { NoRuns, Plan, PlannedSession, RunSession } from './plan.ts';
import type { Prescription, Rung } from './prescription.ts';
import type { StrengthPlan } from './strength-session.ts';

/** Said on every run of every plan. */
export const RUN_SENTENCE =
  'If your back starts to hurt, walk. Back to your starting level in two minutes: go on easily. Above 5, rising, limping or spreading down a leg: stop and walk home.';

/** Said on every run that is no run-walk: there the watch tells of it too. */
export const FORM_CHECK = 'Head over shoulders, arms straight, tall?';
export const FORM_CHECK_SENTENCE = `At about four fifths of the way, a look at your form: ${FORM_CHECK.charAt(0).toLowerCase()}${FORM_CHECK.slice(1)}`;

/** Said on every run that is short and cool enough. */
export const THIRST_SENTENCE = 'Drink when you are thirsty; that is enough.';

/** Said on every strength session. */
export const STRENGTH_SENTENCE =
  'Keep your back at 3 of 10 or below. Leave out what spreads pain or numbness down a leg.';

/** Each rule of a plan, as what it asks. */
export const CONSTRAINT_WORDS: Readonly<Record<ConstraintId, string>> = {
  safety: 'No run while the safety questions or a clinician say so.',
  clinician: 'No run longer than a clinician allowed.',
  'longest-run':
    'No run more than 10 % longer than the longest that went well in the 30 days before it.',
  'way-back': 'The way back begins at about half of your last run without pain.',
  week: 'No seven days above 130 % of the mean of the four weeks before them.',
  'never-double': 'No week more than double the one before it.',
  'down-week': 'One week of four is at least a fifth lighter.',
  'rest-days':
    'A day off between runs, one run a day, and no more runs a week than you are used to.',
  'easy-days': 'The day after a long or steady run is easy or free.',
  'after-setback': 'No run on the two days after one that was too much.',
  'strength-days': 'Strength work stands between runs, and not on the day before the longest.',
};

const NO_RUN_WORDS: Readonly<Record<NoRuns['why'], string>> = {
  'not-screened': 'No run is planned before the safety questions are answered.',
  'see-someone-first':
    'No run is planned: your answers to the safety questions say to have your back looked at first.',
  'running-stopped':
    'No run is planned: your safety answers, or what a clinician told you, say not to run until a clinician says that you may.',
  signs:
    'No run is planned while a sign to rest from running stands. Write down how your back is on the mornings to come: once it has settled, the plan begins again, with about half of your last run without pain.',
  'limit-unread':
    'No run is planned: a clinician asked you to keep to a distance that could not be read. Look at the notes of your visit.',
  'too-little-to-go-by':
    'No run is planned: what your last weeks leave room for is too short to be a run. Walk, and begin with short runs when your back is calm; the plan is made anew after each run.',
};

const SIGN_WORDS: Readonly<Record<StopRule, string>> = {
  pain_over_five: 'pain above 5',
  limp: 'a limp',
  down_the_leg: 'pain, numbness or tingling down a leg',
  worse_mornings: 'worse mornings after two runs in a row',
};

/** What is changed next for each cause. */
const CHANGES: Readonly<Record<CauseId, string>> = {
  overload: 'Run no farther than the plan says: steps of a tenth at most, with lighter weeks.',
  weakness: 'Two strength sessions a week, legs and hips first, for eight weeks.',
  form: 'One cue on easy runs, tried out within one run first: slightly quicker steps, “tall”, or loose arms, for two weeks, then less and less.',
  dehydration:
    'Carry a drink on long and hot runs, by your own sweat, and weigh yourself around them.',
  'foot-strike':
    'A slow change of landing over some weeks, calves prepared first. Its price: calf and Achilles tendon take over work, and some of the injuries with it.',
};

const NO_CHANGE =
  'Change nothing yet: go on running calmly and write down your back after each run.';

export function nextChangeWords({ chosen }: NextChange): {
  readonly cause: CauseId | 'none';
  readonly what: string;
  readonly why: string;
} {
  if (!chosen) {
    return {
      cause: 'none',
      what: NO_CHANGE,
      why: 'None of the five causes is likely enough, or adds enough, to be worth a change now.',
    };
  }
  return { cause: chosen.cause, what: CHANGES[chosen.cause], why: whyWords(chosen) };
}

function whyWords({ cause, probability, benefit, risk, effort, teaches }: Candidate): string {
  const points = `${one(benefit.mean)} points of pain on painful runs (${one(benefit.low)} to ${one(benefit.high)})`;
  const price = [
    risk > 0.5
      ? 'a price for calf and Achilles tendon'
      : risk > 0.2
        ? 'a little to get used to'
        : 'nothing known against it',
    effort > 0.4 ? 'some time every week' : 'little effort',
  ].join(' and ');
  const open = teaches > 0.5 ? ' It would also tell more about a question that is still open.' : '';
  const first = cause === 'overload' ? ' Load comes first: it asks only for less.' : '';
  return `${capital(SUBJECTS[cause])} is a plausible contributor (probability ${likelihoodWords(probability)}): at best about ${points}, for ${price}.${first}${open} No study promises that it helps your back.`;
}

export function sessionWords(session: PlannedSession, strength: StrengthPlan | undefined): string {
  return sessionParts(session, strength).join(' ');
}

/** What is said of a session, thought by thought; when to stop comes last. */
export function sessionParts(
  session: PlannedSession,
  strength: StrengthPlan | undefined,
): readonly string[] {
  return partsOf(session, strength).filter((part) => part !== '');
}

function partsOf(session: PlannedSession, strength: StrengthPlan | undefined): readonly string[] {
  switch (session.kind) {
    case 'run':
      return [
        ROLE_WORDS[session.role],
        ifWell(session.isIfWell),
        cueWords(session.cue),
        FORM_CHECK_SENTENCE,
        drinkWords(session.drink),
        RUN_SENTENCE,
      ];
    case 'run_walk':
      return [
        `${session.repeats} × 1 minute of easy running and 1 minute of walking.`,
        ifWell(session.isIfWell),
        THIRST_SENTENCE,
        RUN_SENTENCE,
      ];
    case 'strength':
      return [strength ? strengthWords(strength) : '', STRENGTH_SENTENCE];
    case 'test':
      return [
        `${session.isFirst ? 'Do' : 'Repeat'} your strength tests: ${session.tests.map((test) => test.replaceAll('_', ' ')).join(', ')}.`,
        'Not on a sore day.',
        STRENGTH_SENTENCE,
      ];
  }
}

const ROLE_WORDS: Readonly<Record<RunSession['role'], string>> = {
  easy: 'Easy run: you could talk in whole sentences.',
  long: 'Long run, easy.',
  steady: 'Easy start, then steadily in the middle third, never hard.',
  goal: 'Your goal. Begin easily.',
};

function ifWell(isIfWell: boolean): string {
  return isIfWell ? 'Only if the runs before it went well (0 to 2, settled next morning).' : '';
}

function cueWords(cue: FormCue | undefined): string {
  if (!cue) return '';
  const what = cueName(cue);
  if (cue.trial) {
    const { start, pairs } = cue.trial;
    return `Cue, tried out: after ${start} easy minutes ${pairs} times a minute without it and a minute with it, a lap each, then easily to the end. The cue: ${what}. The workout for the watch makes the laps; without it press the lap key at each change. From the laps the run’s page shows what the cue changed; without them nothing can be read back.`;
  }
  if (cue.minutesInFive === 0) return `Cue: ${what}, by feel, without the metronome.`;
  const minutes = cue.minutesInFive === 1 ? '1 minute' : '2 minutes';
  return `Cue: for ${minutes} in every five, ${what}.`;
}

/** What to think of, as it is said on a run. */
export function cueName(cue: FormCue): string {
  switch (cue.cue) {
    case 'quicker-steps':
      return `${cue.target} steps a minute (yours: ${cue.own})`;
    case 'tall':
      return '“tall”';
    case 'arms':
      return '“arms loose, hands beside you, not across”';
  }
}

function drinkWords(drink: Drink): string {
  switch (drink.by) {
    case 'thirst':
      return THIRST_SENTENCE;
    case 'own-sweat':
      return `${drink.before > 0 ? `In the hours before it up to ${drink.before} ml more than usual.` : 'Before it as you are thirsty.'} Carry ${drink.during} ml and drink it over the run, less if you are not thirsty; afterwards up to ${drink.after} ml, with food.`;
    case 'weighing':
      return 'Long or hot enough to carry a drink: drink when thirsty. Weighed before and after three runs, Plumbline could name an amount.';
    case 'clinician':
      return 'Long or hot enough to carry a drink: drink when thirsty. No amount is named while the questions about heart, kidneys, liver, water tablets and pregnancy are not answered with no.';
  }
}

/** Said once, beside any drink to carry. */
const DRINK_NOTE =
  'Drinks are for safety and comfort; nobody has shown that they ease a back. Never drink so much that you gain weight in a run: headache, nausea, confusion, swelling or weight gained can mean too much water; stop drinking and get help.';

/** For whoever finds an exercise too much or easy, where no other is named. */
export const FEWER = 'fewer repetitions, or half the way';
export const SLOWER = 'slower, with a stop where it is hardest';

function strengthWords(strength: StrengthPlan): string {
  const list = strength.exercises.map((exercise) => prescriptionWords(exercise)).join('; ');
  const { minutes, exercises } = strength.short;
  const side =
    strength.weakerSide === undefined ? '' : ` Begin with the ${strength.weakerSide} side.`;
  const held = strength.held === 'sore' ? ' Add nothing while your back is above 3.' : '';
  return `Legs and hips first: ${list}. Where nothing easier is named: ${FEWER}; nothing harder: ${SLOWER}. Stop each set with two or three repetitions still in you; a minute of rest between sets.${side}${held} With ${minutes} minutes: ${exercises.join(', ')}.`;
}

function prescriptionWords(prescription: Prescription): string {
  const { easier, harder } = prescription;
  const other = [
    easier ? `easier: ${rungWords(easier)}` : '',
    harder ? `harder: ${rungWords(harder)}` : '',
  ].filter((part) => part !== '');
  const beside = other.length > 0 ? ` (${other.join(', ')})` : '';
  return `${rungWords(prescription)} ${amountWords(prescription)}${beside}`;
}

/** `2 × 8–12 each side`. */
export function amountWords({ sets, amount, eachSide }: Prescription): string {
  const much = 'hold' in amount ? `${amount.hold} s` : amount.reps.join('–');
  return `${sets} × ${much}${eachSide ? ' each side' : ''}`;
}

const HOW_WORDS: Readonly<Record<NonNullable<Rung['how']>, string>> = {
  band: 'with a band',
  dumbbell: 'with a dumbbell',
  kettlebell: 'with a kettlebell',
  barbell: 'with a barbell',
  step: 'on a step',
  gym: 'on a machine',
  'both-legs': 'on both legs',
};

/** An exercise and what it is done with. */
export function rungWords({ exercise, how }: Rung): string {
  return how === undefined ? exercise : `${exercise} ${HOW_WORDS[how]}`;
}

/** What bounds the plan, and why a goal is not reached where it is not; the longest sensible run today comes last. */
export function planNotes(plan: Plan): readonly string[] {
  return [
    ...(plan.noRuns ? [noRunsWords(plan.noRuns)] : []),
    ...(plan.noRuns && plan.noRuns.why !== 'too-little-to-go-by' ? [] : boundWords(plan)),
    ...strengthRoomWords(plan),
    ...reachWords(plan),
    ...(asksToCarry(plan) ? [DRINK_NOTE] : []),
    ...(plan.footStrike ? [footStrikeWords(plan.footStrike)] : []),
    longestWords(plan),
  ];
}

export function noRunsWords(noRuns: NoRuns): string {
  if (noRuns.why !== 'signs') return NO_RUN_WORDS[noRuns.why];
  const signs = [...new Set(noRuns.rules)].map((rule) => SIGN_WORDS[rule]).join(', ');
  return `${NO_RUN_WORDS.signs} The sign: ${signs}.`;
}

function boundWords({ back, facts, from, days }: Plan): readonly string[] {
  const first = one(back.firstKm);
  // A clinician's limit, said further on, may be less.
  const begin = (facts.clinicianKm ?? Infinity) < back.firstKm ? 'would begin' : 'begin';
  const start: Readonly<Record<Plan['back']['why'], string>> = {
    none: `From your last 30 days: the longest run that went well is ${one(facts.longestKm)} km, the mean week ${one(facts.weekKm)} km. A run grows by a tenth at most, a week to 130 % of the mean of the four before it at most, and one week of four is lighter: ${lighterWords(facts.lighterFrom, from)}. These are rules of thumb that nobody has tested for backs.`,
    beginner:
      'You begin with minutes of running between minutes of walking, three times a week. A small trial eased lasting back pain with 3 × 30 minutes of run-walk a week.',
    'no-distances':
      'None of your runs has a distance, so there is nothing to step from: you begin with minutes of running between minutes of walking.',
    'lay-off': `After four weeks or more without a run you ${begin} again at ${first} km, about half of your last run without pain, and add a tenth once three runs went well.`,
    'long-ago': `Your last run is more than half a year ago: you ${begin} anew, with minutes of running between minutes of walking, ${first} km in all, and add a tenth once three runs went well.`,
    setback: `After ${facts.setback ?? from}, when running was too much, you ${begin} again at ${first} km, half of your last run without pain, and add a tenth once three runs went well.`,
    'nothing-counts': `None of your runs of the last 30 days counts, because its distance or the morning after is not known: you ${begin} again at ${first} km, half of your last run without pain.`,
    'no-pain-free-run':
      'None of your runs was free of pain so far: you begin with minutes of running between minutes of walking.',
  };
  return [
    start[back.why],
    'The plan counts a run that is still to come as gone well; after each logged run it is made anew, and what did not go well is taken back.',
    ...firstRunWords(days),
    ...(facts.leavesOutRuns && back.why === 'none' ? [FOUR_RUNS] : []),
    ...(facts.mayIncrease ? [] : [holdWords(facts.isRising)]),
    ...(facts.clinicianKm === undefined
      ? []
      : [`A clinician asked you to run no farther than ${one(facts.clinicianKm)} km.`]),
    ...(facts.waiting > 0
      ? [
          `${runs(facts.waiting)} with pain of 3 to 5 ${facts.waiting === 1 ? 'does' : 'do'} not count, because the morning after was not told: fill it in, and if your back had settled they do.`,
        ]
      : []),
    ...(facts.untold > 0
      ? [
          `${runs(facts.untold)} without a pain report ${facts.untold === 1 ? 'counts' : 'count'} as gone well.`,
        ]
      : []),
  ];
}

const FOUR_RUNS =
  'You are used to running on more days: the plan has four a week, never three in a row.';

/** Where the runs leave no two days for it. */
function strengthRoomWords({ days, strength }: Plan): readonly string[] {
  if (!strength) return [];
  const isOther = ({ kind }: PlannedSession) => kind === 'strength' || kind === 'test';
  // The first week may have had its own already.
  const sessions = days.slice(7).filter((day) => day.sessions.some(isOther)).length;
  return sessions >= STRENGTH_SESSIONS ? [] : [LITTLE_ROOM];
}

/** Of three weeks; one that falls on the next week is not missed. */
const STRENGTH_SESSIONS = 5;
const LITTLE_ROOM =
  'Your runs do not leave two days a week for strength work: it stands on days between them, with a day before the next session, and not on the day before your longest. Move a run to make room, or do the 20-minute version after an easy run, not on the day before the longest.';

function lighterWords(lighterFrom: Day, from: Day): string {
  return lighterFrom === from ? 'this one' : `next the one from ${lighterFrom} on`;
}

/** Where the first week is without one. */
function firstRunWords(days: Plan['days']): readonly string[] {
  const at = days.findIndex(({ sessions }) =>
    sessions.some(({ kind }) => kind === 'run' || kind === 'run_walk'),
  );
  const first = days[at];
  return first && at >= 7
    ? [`The first run is on ${first.day}: before it your weeks leave no room for one.`]
    : [];
}

function holdWords(isRising: boolean): string {
  return isRising
    ? 'Nothing is added while pain on your runs is rising from week to week.'
    : 'Nothing is added, because of what you answered to the safety questions.';
}

function reachWords({ goal, reach, facts }: Plan): readonly string[] {
  if (goal.kind === 'without-pain') return [];
  const what = `${one(goal.km)} km on ${goal.day}`;
  switch (reach.kind) {
    case 'none':
      return [];
    case 'past':
      return [`${what} is over: name a day that is still to come.`];
    case 'too-far-ahead':
      return [`${what} is more than a year ahead: too far to say.`];
    case 'in-reach':
      return [`${what} can be reached within these limits, if every run until then goes well.`];
    case 'too-soon': {
      const then =
        reach.longestThen > 0
          ? `by then ${one(reach.longestThen)} km would be the limit`
          : 'no run of that day keeps within the limits';
      const by = reach.by
        ? `${one(goal.km)} km could be reached by ${reach.by}, if every run goes well`
        : facts.mayIncrease
          ? 'within a year it is not in reach'
          : 'while nothing may be added it is not in reach';
      return [`${what} cannot be reached safely: ${then}; ${by}.`];
    }
  }
}

function asksToCarry({ days }: Plan): boolean {
  return days.some(({ sessions }) =>
    sessions.some((session) => session.kind === 'run' && session.drink.by !== 'thirst'),
  );
}

/** The change of landing, thought by thought; when to stop comes last. */
export function footStrikeParts(change: FootStrikeChange): readonly string[] {
  if (change.may) {
    const calves = change.weeks.filter(({ share }) => share === 0).length;
    const shares = change.weeks
      .filter(({ share }) => share > 0)
      .map(({ week, share }) => `week ${week} ${share} %`)
      .join(', ');
    return [
      'Landing differently, because you ask: best left alone, as landing on the heel has not been linked to back pain.',
      'Its price: calf and Achilles tendon take over work, and some of the injuries with it.',
      `If you still want to: ${calves} weeks of calf raises first (3 × 15, three times a week), going on with them afterwards.`,
      `Then so much of the easy running: ${shares}, and no more.`,
      'Hold a week where calves are sore above 3 the next morning.',
      'Stop at pain in the Achilles tendon, calf or foot.',
    ];
  }
  const why = {
    conditions:
      'the questions about Achilles tendon, calf, sole, foot bones and numb feet are not all answered with no',
    race: 'a race is less than twelve weeks away',
    sore: 'your back is sore, or you are on the way back to running',
    'no-increase': 'nothing may be added to your running now',
  }[change.why];
  return [`Leave your landing alone: ${why}.`];
}

export function footStrikeWords(change: FootStrikeChange): string {
  return footStrikeParts(change).join(' ');
}

/** For whom there is no run without pain to come back to. */
const BEGINS_ANEW: Partial<Record<Plan['back']['why'], true>> = {
  beginner: true,
  'long-ago': true,
  'no-distances': true,
  'no-pain-free-run': true,
};
const FIRST_RUN = 'It begins as minutes of running between minutes of walking.';

function longestWords({
  longestToday: longest,
  back,
}: Pick<Plan, 'longestToday' | 'back'>): string {
  if (longest.kind === 'km') {
    const rule = longest.boundBy === 'way-back' && back.why in BEGINS_ANEW ? FIRST_RUN : undefined;
    const bound =
      longest.boundBy === undefined ? '' : ` ${rule ?? CONSTRAINT_WORDS[longest.boundBy]}`;
    return `The longest sensible run today: ${one(longest.km)} km.${bound}`;
  }
  return {
    done: 'Today’s run is done: no other today.',
    withheld: 'No distance is named for today.',
    full: `The longest sensible run today: none.${longest.why === 'full' && longest.boundBy ? ` ${CONSTRAINT_WORDS[longest.boundBy]}` : ''}`,
  }[longest.why];
}

function one(n: number): string {
  return (Math.round(n * 10) / 10).toFixed(1);
}

function runs(n: number): string {
  return `${n} ${n === 1 ? 'run' : 'runs'}`;
}
