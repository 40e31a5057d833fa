export { adviceFor } from './attribution/advice-for.ts';
export * from './attribution/answer.ts';
export * from './attribution/answer-runner.ts';
export * from './attribution/canonical-input.ts';
export { type DoseCurve, doseCurve } from './attribution/dose-curve.ts';
export * from './attribution/engine-version.ts';
export { worstPain } from './attribution/history.ts';
export type { Suspect } from './attribution/judge.ts';
export { explainStudied, type Study, studyTimeline } from './attribution/study.ts';
export {
  HEADLINES,
  likelihoodWords,
  MEASUREMENTS,
  type MeasurementId,
  measurementNamed,
  pointsWords,
  SUBJECTS,
} from './attribution/wording.ts';
export * from './calendar/day.ts';
export * from './calendar/instant.ts';
export * from './calendar/zone.ts';
export {
  FLAG_KINDS,
  FLAG_NEEDS,
  type Flag,
  type FlagKind,
  happeningOf,
  type SafetyFlag,
} from './caseload/flag.ts';
export { CASELOAD_RULES_VERSION, type CaseRecords, flagsOn } from './caseload/flags-on.ts';
export { type Ordered, openFirst } from './caseload/open-first.ts';
export * from './causes/cause.ts';
export {
  STRIKE_LIMITS,
  type StrikeClasses,
  strikeClasses,
} from './causes/foot-strike/strike-classes.ts';
export * from './causes/index.ts';
export { type LoadContext, type LoadNumber, loadContext } from './causes/overload/load-context.ts';
export {
  type LongestSession,
  longestLately,
  longestSensibleRun,
} from './causes/overload/longest-before.ts';
export { EXERCISES, exerciseNamed } from './causes/weakness/catalogue.ts';
export type { Exercise } from './causes/weakness/exercise.ts';
export {
  type StrengthTestFinding,
  type StrengthTests,
  strengthTests,
  type TestNorm,
  type TestStanding,
  testKnowledge,
} from './causes/weakness/field-tests.ts';
export { strengthMinutes, unknownExercises } from './causes/weakness/strength-minutes.ts';
export type { SideDifference } from './causes/weakness/test-series.ts';
export { type BandedProfile, mayBeMinor } from './cohort/bands.ts';
export { sharedProfiles } from './cohort/profiles.ts';
export { type CellCounts, countCells, type Shown, shownRow } from './cohort/small-cells.ts';
export { type StudyRunner, studyRunner } from './cohort/study-runner.ts';
export type { ColumnMeaning, StudyCell, StudyTable } from './cohort/table.ts';
export { STUDY_TABLES } from './cohort/tables/index.ts';
export * from './context/context-factor.ts';
export * from './context/index.ts';
export * from './experiment/changes.ts';
export { type Arm, armOf, orderOf, startAfter } from './experiment/draw.ts';
export { type ExperimentResult, experimentResult } from './experiment/experiment-result.ts';
export { type Foreseen, foresee } from './experiment/foresee.ts';
export type { ForeseenPhase } from './experiment/foresee-phase.ts';
export { mayBegin, type Proposal, type Proposed, type Refusal } from './experiment/may-begin.ts';
export { leftByItself, type PainCourse, painCourse } from './experiment/natural-course.ts';
export { outcomeToldBy } from './experiment/outcome-told.ts';
export { type PhaseResult, phaseResult } from './experiment/phase-result.ts';
export {
  type ExperimentVerdict,
  type PairedResult,
  pairedResult,
  verdictOf,
} from './experiment/result.ts';
export type { NotCounted, ScoredPair, ScoredTrial } from './experiment/scored-pairs.ts';
export { LEAST_PAIRS, possibleEffects } from './experiment/sign-flip.ts';
export { type SpokenAgainst, speaksAgainst } from './experiment/speaks-against.ts';
export { type TodaysArm, todaysArm } from './experiment/todays-arm.ts';
export { waitsFor } from './experiment/waits-for.ts';
export { type Broken, checkPlan, withRunMoved } from './plan/check-plan.ts';
export type { ConstraintId } from './plan/constraints/constraint.ts';
export type { FormCue } from './plan/form-cue.ts';
export type { Goal } from './plan/goal.ts';
export type {
  LongestToday,
  Plan,
  PlannedDay,
  PlannedSession,
  RunSession,
  RunWalkSession,
} from './plan/plan.ts';
export { type PlanDocument, planDocument, type SessionDocument } from './plan/plan-document.ts';
export {
  longestToday,
  type MadePlan,
  makePlan,
  type PlanAsked,
  planRunner,
} from './plan/plan-runner.ts';
export type { StrengthPlan } from './plan/strength-session.ts';
export {
  amountWords,
  CONSTRAINT_WORDS,
  cueName,
  FEWER,
  FORM_CHECK,
  FORM_CHECK_SENTENCE,
  footStrikeParts,
  noRunsWords,
  RUN_SENTENCE,
  rungWords,
  SLOWER,
  STRENGTH_SENTENCE,
  sessionParts,
  sessionWords,
  THIRST_SENTENCE,
} from './plan/wording.ts';
export * from './problem/problem.ts';
export * from './reading/reading.ts';
export * from './reading/result.ts';
export * from './record/body-spots.ts';
export * from './record/care.ts';
export * from './record/channel.ts';
export * from './record/diary.ts';
export * from './record/experiment.ts';
export * from './record/form-check.ts';
export * from './record/hydration.ts';
export * from './record/intake.ts';
export * from './record/landmark-clip.ts';
export * from './record/plan-wishes.ts';
export * from './record/profile.ts';
export * from './record/recording.ts';
export * from './record/records.ts';
export * from './record/run.ts';
export * from './record/screening.ts';
export * from './record/share.ts';
export * from './record/strength.ts';
export * from './record/triage-answers.ts';
export { yesOrNo } from './record/yes-or-no.ts';
export * from './report/clinician-page.ts';
export type { Complaint } from './report/complaint.ts';
export type { Course, CourseSpan, CourseWeek } from './report/course.ts';
export type { FormFinding, Measured, WornFinding } from './report/measured.ts';
export { CUE_TRIAL } from './run/cue-trial.ts';
export * from './run/draft-run.ts';
export * from './run/merge-drafts.ts';
export * from './run/same-run.ts';
export {
  type RecordedPart,
  type RunStreams,
  runStreams,
  type Stream,
  type StreamName,
} from './run/streams.ts';
export { type Allowed, allowed, allowedBy } from './safety/allowed.ts';
export { answerSafety } from './safety/answer-safety.ts';
export { type AskingStep, askingSteps } from './safety/asking.ts';
export {
  type AgainReason,
  type AskAgain,
  lastThrough,
  signsIn,
  whyAskAgain,
} from './safety/asking-again.ts';
export type { Contradiction } from './safety/contradictions.ts';
export {
  countryOfZone,
  EMERGENCY_NUMBERS,
  type EmergencyNumbers,
  emergencyNumbersOf,
  type HelpLine,
} from './safety/emergency-numbers.ts';
export { limitsOn, longestWithin } from './safety/limits-on.ts';
export { onlyYes } from './safety/only-yes.ts';
export {
  isConditionTold,
  isTold,
  PRIVATE_QUESTIONS,
  type PrivateAnswers,
} from './safety/private-answers.ts';
export {
  QUESTION_IDS,
  type QuestionGroup,
  type QuestionId,
  safetyQuestion,
} from './safety/questions.ts';
export { TRIAGE_RULES_VERSION } from './safety/rules.ts';
export { allowedOn, safetyOn } from './safety/safety-on.ts';
export { safetyTold } from './safety/safety-told.ts';
export { NOT_SIGNED_OFF } from './safety/say.ts';
export { datedAfterVisit } from './safety/settled.ts';
export { type StopRule, type StopSign, stopSigns } from './safety/stop-rules.ts';
export { isUrgentTier } from './safety/tier.ts';
export { type TriageResult, triage } from './safety/triage.ts';
export { careAfter, withUnread } from './safety/unread-care.ts';
export { type RecordsUpToNow, withoutFarAhead } from './timeline/far-ahead.ts';
export * from './timeline/lay-timeline.ts';
export * from './timeline/timeline.ts';
export * from './timeline/timeline-problem.ts';
export * from './units/quantity.ts';
