export { type Asked, answerFor } from './answer-for.ts';
export type { ApplicationProblem, ApplicationProblemCode } from './application-problem.ts';
export { dataFolder } from './data-folder.ts';
export { type EraseReport, eraseAll } from './erase-all.ts';
export { type ExportReport, exportTo } from './export-to.ts';
export { type ImportOptions, importPath } from './import-path.ts';
export type {
  ConflictProblem,
  FileLine,
  FileOutcome,
  ImportReport,
  RowCounts,
} from './import-report.ts';
export { type Library, lastImport, openLibrary, recordsOf } from './library.ts';
export type { Progress, ReadOptions } from './progress.ts';
export { type FolderReading, readRunnerFolder } from './read-runner-folder.ts';
