import { SHELL } from '../words/shell.ts';

export function Loading({ says = SHELL.loading }: { readonly says?: string }) {
  return (
    <p className="loading" role="status">
      {says}
    </p>
  );
}
