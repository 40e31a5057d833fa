export {
  SHARE_SCHEMA,
  type ShareContent,
  type SharePart,
  type ShareTable,
} from './content/share-content.ts';
export { armoured } from './file/armour.ts';
export { sharedFile, type Viewer } from './file/shared-file.ts';
export { openShare } from './open-share.ts';
export { makePassphrase, PASSPHRASE_WORDS } from './passphrase/passphrase.ts';
export { sealShare } from './seal-share.ts';
export type { SharingProblem } from './sharing-problem.ts';
export { VIEWER_FOLDER } from './viewer-folder.ts';
export { sharingProblemSentence } from './words/file-words.ts';
