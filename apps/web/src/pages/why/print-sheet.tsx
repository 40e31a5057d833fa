import type { CauseSummary, CauseView, WhyView } from '@plumbline/application';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { ask } from '../../connection/ask.ts';
import { useView } from '../../data/use-view.ts';
import { usePrinting } from '../../parts/use-printing.ts';
import { PRINT, WHY } from '../../words/why.ts';
import { DoseChart } from './cause/dose-chart.tsx';
import { doseLayout } from './cause/dose-layout.ts';
import './print-sheet.css';

const SIZE = { width: 264, height: 190 };

/** The five pictures side by side, on paper only. What they show is fetched while nothing else goes on. */
export function PrintSheet({ view }: { readonly view: WhyView }) {
  const isPrinting = usePrinting();
  useFetchedAhead(view.words.possibilities.length > 0 ? view.causes : [], view.revision);
  if (!isPrinting || view.words.possibilities.length === 0) return null;
  return (
    <section className="print-sheet">
      <h2>{PRINT.causes}</h2>
      <div>
        {view.causes.map(({ cause }) => (
          <PrintedCause key={cause} path={pathOf(cause)} />
        ))}
      </div>
    </section>
  );
}

function PrintedCause({ path }: { readonly path: string }) {
  const { data } = useView<CauseView>(path);
  if (!data || data.points.length === 0) return null;
  return (
    <figure>
      <figcaption>
        <b>{data.name}</b> <span>{data.asks}</span>
      </figcaption>
      <svg viewBox={`0 0 ${SIZE.width} ${SIZE.height}`} aria-hidden="true">
        <DoseChart view={data} layout={doseLayout(data, SIZE)} />
      </svg>
      <p>{PRINT.caption(data.obtained.measured, data.obtained.estimated)}</p>
    </figure>
  );
}

/** One after the other, so that what the runner does meanwhile is not held up. */
function useFetchedAhead(causes: readonly Pick<CauseSummary, 'cause'>[], revision: number) {
  const client = useQueryClient();
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was fetched grows old with the revision
  useEffect(() => {
    let isGone = false;
    const later = setTimeout(async () => {
      for (const { cause } of causes) {
        if (isGone) return;
        const path = pathOf(cause);
        await client.prefetchQuery({
          queryKey: [path],
          queryFn: ({ signal }) => ask('GET', path, { signal }),
        });
      }
    }, FETCH_AHEAD_MS);
    return () => {
      isGone = true;
      clearTimeout(later);
    };
  }, [client, causes, revision]);
}

const FETCH_AHEAD_MS = 1200;

function pathOf(cause: string): string {
  return `/api/causes/${cause}`;
}

export function PrintFoot() {
  return (
    <p className="no-print">
      <button type="button" className="quiet" onClick={() => print()}>
        {WHY.print}
      </button>
    </p>
  );
}
