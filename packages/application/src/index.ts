export { type Paper, SHEET_STYLE, type Sheet, sheetHtml, sheetPdf } from '@plumbline/paper';
export {
  type ShareContent,
  type SharingProblem,
  sharingProblemSentence,
} from '@plumbline/sharing';
export {
  type Access,
  type Caseload,
  type Cohort,
  type DatabaseState,
  type DeadJob,
  dropFilm,
  type Grant,
  inspectDatabase,
  type KeptFlag,
  keepFilm,
  keepPhoneFile,
  keptFilm,
  openCohort,
  openPostgres,
  openQueue,
  type Postgres,
  phoneFile,
  poolTo,
  type Queue,
  type QueuedFile,
  type QueuedImport,
  type Raised,
  type S3Place,
  StoreFailure,
  type StudyConsent,
  s3Objects,
  s3PlaceOf,
  TryAgain,
} from '@plumbline/store';
export { allOrNothing } from './all-or-nothing.ts';
export { type Asked, answerFor, todayFor } from './answer-for.ts';
export type { ApplicationProblem, ApplicationProblemCode } from './application-problem.ts';
export { visitCalendar } from './appointment/visit-calendar.ts';
export { ACCESS_FILE, accessDocument } from './caseload/access-document.ts';
export { CASELOAD_FILE, caseloadDocument } from './caseload/caseload-document.ts';
export { flagViews, inOrder } from './caseload/flag-views.ts';
export { raiseFlags, raiseWhereDue } from './caseload/raise-flags.ts';
export { clinicianSheetFor } from './clinician-sheet-for.ts';
export {
  type CohortReport,
  makeCohort,
  type TooFewRunners,
} from './cohort/make-cohort.ts';
export { dataFolder } from './data-folder.ts';
export { type DemoReport, writeDemo } from './demo.ts';
export { backfillEdit } from './desk/backfill-edit.ts';
export { careEdit } from './desk/care-edit.ts';
export { deleteEdit } from './desk/delete-edit.ts';
export { type Desk, type DeskOptions, openDesk } from './desk/desk.ts';
export { diaryEdit } from './desk/diary-edit.ts';
export type { Edit, EditRefusal } from './desk/edit.ts';
export { formEdit } from './desk/form-edit.ts';
export { hydrationEdit } from './desk/hydration-edit.ts';
export { intakeEdit } from './desk/intake-edit.ts';
export { profileEdit } from './desk/profile-edit.ts';
export { shareEdit, unshareEdit } from './desk/share-edit.ts';
export type { Snapshot } from './desk/snapshot.ts';
export { snapshotTold } from './desk/snapshot-told.ts';
export { strengthEdit } from './desk/strength-edit.ts';
export { testEdit } from './desk/test-edit.ts';
export { triageEdit } from './desk/triage-edit.ts';
export type { UndoList } from './desk/undo.ts';
export { type EraseReport, eraseAll } from './erase-all.ts';
export {
  type BeginAsked,
  beginEdit,
  endEdit,
  trialEdit,
} from './experiment/experiment-edit.ts';
export { USUAL_SMALLEST } from './experiment/propose.ts';
export { type ExportList, listExport } from './export-list.ts';
export { type ExportReport, exportTo } from './export-to.ts';
export { exportZip } from './export-zip.ts';
export { failureOf } from './failure-of.ts';
export { fhirOfFolder, fhirOfStore, type Making } from './fhir/fhir-text.ts';
export { formRows } from './gait/form-row.ts';
export { comparisonDocument, gaitDocument } from './gait/gait-document.ts';
export { filmChangeView, gaitViewOf, type MeasuredFilm, measureFilm } from './gait/measure-film.ts';
export { readLandmarkFile } from './gait/read-landmark-file.ts';
export { writeLandmarkFile } from './gait/write-landmark-file.ts';
export { folderHome, type Home, runnerHome } from './home.ts';
export { type ImportOptions, importPath } from './import-path.ts';
export { type FromServer, PORT_VARIABLE, type ToServer, WORKER_FLAGS } from './launch.ts';
export { type Library, lastImport, openLibrary, recordsOf } from './library.ts';
export { sharedRevision } from './many/shared-revision.ts';
export { storedWhy, type WhyAsked, workOutWhy } from './many/stored-why.ts';
export { type PairedPhones, pairedPhones } from './phone/paired-phones.ts';
export { type TakenEntries, takenEntries } from './phone/taken-entries.ts';
export { metronomeOf } from './plan/metronome.ts';
export { planCalendar } from './plan/plan-calendar.ts';
export { type PlanWanted, planFor } from './plan/plan-for.ts';
export { wishesEdit } from './plan/wishes-edit.ts';
export { type WorkoutFile, workoutFiles, workoutsZip } from './plan/workout-file.ts';
export type { Progress, ReadOptions } from './progress.ts';
export { type FolderReading, readRunnerFolder } from './read-runner-folder.ts';
export { readTriageFile } from './read-triage-file.ts';
export { pathProblem } from './reading/jobs.ts';
export { type ReadingThreads, readingThreads } from './reading/reading-threads.ts';
export { countToRederive, rederive } from './rederive.ts';
export type {
  ConflictProblem,
  FileLine,
  FileOutcome,
  ImportReport,
  RowCounts,
} from './report/import-report.ts';
export { openAside } from './sharing/aside.ts';
export { type MadeShare, makeShare, shareFileText } from './sharing/make-share.ts';
export { readSharedFile } from './sharing/read-shared-file.ts';
export type { ShareAsked } from './sharing/share-content.ts';
export { SHARE_PART_IDS, type SharePartId } from './sharing/share-parts.ts';
export { folderSource, storeSource } from './sharing/share-source.ts';
export { careView } from './showing/care-view.ts';
export { causeView } from './showing/cause-view.ts';
export { dataView, type StoreFacts, storeFacts } from './showing/data-view.ts';
export { experimentSeen, experimentView } from './showing/experiment-view.ts';
export { filmKeyOf, formView, landmarkKeys, landmarksOf } from './showing/form-view.ts';
export { intakeView } from './showing/intake-view.ts';
export { logView } from './showing/log-view.ts';
export { pageSheet, pageView } from './showing/page-view.ts';
export { planOfDesk, planView } from './showing/plan-view.ts';
export { runView } from './showing/run-view.ts';
export { runsView } from './showing/runs-view.ts';
export { shareView } from './showing/share-view.ts';
export { guestStateView, stateView } from './showing/state-view.ts';
export { streamsView } from './showing/streams-view.ts';
export { strengthView } from './showing/strength-view.ts';
export { triageView } from './showing/triage-view.ts';
export { whyView } from './showing/why-view.ts';
export { stopNoticeFor } from './stop-notice-for.ts';
export type * from './views/care-view.ts';
export type * from './views/caseload-view.ts';
export type * from './views/data-view.ts';
export type * from './views/experiment-view.ts';
export type * from './views/form-view.ts';
export type * from './views/intake-view.ts';
export type * from './views/log-view.ts';
export type * from './views/page-view.ts';
export type * from './views/phone-view.ts';
export type * from './views/plan-view.ts';
export type * from './views/run-view.ts';
export type * from './views/share-view.ts';
export type * from './views/stop-view.ts';
export type * from './views/triage-view.ts';
export type * from './views/why-view.ts';
export { type WatchEvent, watchFolder } from './watching/watch-folder.ts';
export { type AnswerWords, answerInWords, type PossibilityWords } from './words/answer-words.ts';
export { applicationProblemSentence } from './words/application-problem-sentence.ts';
export { changesInWords, type GaitWords, gaitInWords } from './words/gait-words.ts';
export { importProblemSentence } from './words/import-problem-sentence.ts';
export {
  type FileWords,
  type ImportWords,
  importInWords,
  type OutcomeWords,
} from './words/import-words.ts';
export { count, megabytes, printable } from './words/plain-text.ts';
export { type ProgressWords, progressInWords } from './words/progress-words.ts';
export type { SafetyWords } from './words/safety-words.ts';
export { STUDY_CONSENT_TEXT } from './words/study-consent-text.ts';
export { type TriageResultWords, triageResultInWords } from './words/triage-result-words.ts';
export { watchEventInWords } from './words/watch-words.ts';
export { roomFor, writeNewFile } from './write-new-file.ts';
