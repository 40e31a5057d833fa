import type { Problem } from '@plumbline/domain';
import type { StoreProblemCode } from '@plumbline/store';

/** Everything that can stop a use case as a whole; what is wrong with one file is in the report instead. */
export type ApplicationProblemCode =
  | StoreProblemCode
  /** Nothing lies at the path that was given. */
  | 'no-such-path'
  /** The path is neither a folder nor a file that can be read. */
  | 'not-a-folder'
  /** The folder or archive holds no file at all. */
  | 'nothing-to-read'
  /** An export goes into a new or an empty folder only. */
  | 'folder-not-empty'
  /** A file is to be written where a folder lies. */
  | 'not-a-file'
  /** A file lies where one is to be written, and nobody said that it may go. */
  | 'file-exists';

export type ApplicationProblem = Problem<ApplicationProblemCode>;
