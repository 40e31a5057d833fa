import { useMutation } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import { ask } from '../../connection/ask.ts';
import { ProblemNote } from '../../parts/problem-note.tsx';
import { VISIT } from '../../words/visit.ts';
import './visit.css';

/** The page as it is printed, made anew whenever something was written: a frame of its own, with its own policy. */
export function PagePreview({ revision }: { readonly revision: number }) {
  const frame = useRef<HTMLIFrameElement>(null);
  const [height, setHeight] = useState(480);
  const { mutate, data, error } = useMutation({
    mutationFn: (_: number) => ask<{ ticket: string }>('POST', '/api/page', { body: {} }),
  });
  useEffect(() => mutate(revision), [mutate, revision]);

  const fit = useCallback(() => {
    const whole = frame.current?.contentDocument?.body?.scrollHeight;
    if (whole) setHeight(whole);
  }, []);
  const isMade = data !== undefined;
  useEffect(() => {
    if (!isMade || !frame.current) return;
    // Its lines break anew with every change of its width: the window's, or where the app comes to scroll.
    const watching = new ResizeObserver(fit);
    watching.observe(frame.current);
    return () => watching.disconnect();
  }, [isMade, fit]);

  return (
    <details className="page-preview">
      <summary>{VISIT.look}</summary>
      <p className="buttons">
        <button
          type="button"
          className="quiet"
          onClick={() => frame.current?.contentWindow?.print()}
        >
          {VISIT.print}
        </button>
      </p>
      {error && <ProblemNote says={error.message} />}
      {isMade && (
        <iframe
          ref={frame}
          title={VISIT.frame}
          src={`/api/page/${data.ticket}`}
          height={height}
          onLoad={fit}
        />
      )}
    </details>
  );
}
