import { err, ok, type Result } from '@plumbline/domain';
import type { SettingProblem } from '../settings.ts';

export interface BackupSettings {
  /** Of a role that is shown all rows, which the server's own is not. */
  readonly backupUrl: string;
}

const VARIABLE = 'PLUMBLINE_BACKUP_URL';

export function backupSettings({
  [VARIABLE]: backupUrl = '',
}: NodeJS.ProcessEnv): Result<BackupSettings, readonly SettingProblem[]> {
  if (/^postgres(ql)?:\/\/\S+$/.test(backupUrl)) return ok({ backupUrl });
  const expected =
    'the address of the database for a role that may read all rows (docs/operations.md says how to make one)';
  return err([{ variable: VARIABLE, expected }]);
}
