export type {
  FileContent,
  FileReading,
  ImportProblem,
  ImportProblemCode,
  ListedActivity,
  ReadContext,
} from './file-reading.ts';
