import { useMutation } from '@tanstack/react-query';
import { useEffect } from 'react';
import { ask } from '../../connection/ask.ts';
import { ofWhose } from '../../connection/whose.ts';
import { PageFrame } from '../../parts/page-frame.tsx';
import { ProblemNote } from '../../parts/problem-note.tsx';
import { VISIT } from '../../words/visit.ts';
import './visit.css';

/** The page as it is printed, made anew whenever something was written. */
export function PagePreview({ revision }: { readonly revision: number }) {
  const { mutate, data, error } = useMutation({
    mutationFn: (_: number) => ask<{ ticket: string }>('POST', ofWhose('/api/page'), { body: {} }),
  });
  useEffect(() => mutate(revision), [mutate, revision]);
  return (
    <details className="page-preview">
      <summary>{VISIT.look}</summary>
      {error && <ProblemNote says={error.message} />}
      {data && (
        <PageFrame
          title={VISIT.frame}
          src={ofWhose(`/api/page/${data.ticket}`)}
          print={VISIT.print}
        />
      )}
    </details>
  );
}
