import { useSyncExternalStore } from 'react';
import type { ImportState } from './import-state.ts';
import { importState, onImportChange } from './importing.ts';

export function useImport(): ImportState {
  return useSyncExternalStore(onImportChange, importState);
}
