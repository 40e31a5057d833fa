import type { CauseSummary, CauseView, OpenWhyView } from '@plumbline/application';
import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { ask } from '../../connection/ask.ts';
import { ofWhose } from '../../connection/whose.ts';
import { useView } from '../../data/use-view.ts';
import { usePrinting } from '../../parts/use-printing.ts';
import { wordsFor } from '../../words/each-reader.ts';
import { PRINT, WHY, WHY_TO } from '../../words/why.ts';
import { DoseChart } from './cause/dose-chart.tsx';
import { doseLayout } from './cause/dose-layout.ts';
import './print-sheet.css';

const SIZE = { width: 264, height: 190 };

/** A button to print, and on paper only the five pictures side by side. */
export function PrintSheet({ view }: { readonly view: OpenWhyView }) {
  const isPrinting = usePrinting();
  const causes = view.words.possibilities.length > 0 ? view.causes : NO_CAUSES;
  useFetchedAhead(causes);
  return (
    <>
      {isPrinting && causes.length > 0 && (
        <section className="print-sheet">
          <h2>{wordsFor(WHY_TO).printed}</h2>
          <div>
            {causes.map(({ cause }) => (
              <PrintedCause key={cause} path={pathOf(cause)} />
            ))}
          </div>
        </section>
      )}
      <PrintButton causes={causes} />
    </>
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

/** What the pictures on paper show, fetched one after the other so that nothing else is held up. */
async function fetchCauses(client: QueryClient, causes: readonly Pick<CauseSummary, 'cause'>[]) {
  for (const { cause } of causes) {
    const path = pathOf(cause);
    await client.prefetchQuery({
      queryKey: [path],
      queryFn: ({ signal }) => ask('GET', path, { signal }),
    });
  }
}

/** Somebody may print by the browser's own menu, which waits for nothing: so it is there before. */
function useFetchedAhead(causes: readonly Pick<CauseSummary, 'cause'>[]) {
  const client = useQueryClient();
  useEffect(() => {
    const later = setTimeout(() => fetchCauses(client, causes), FETCH_AHEAD_MS);
    return () => clearTimeout(later);
  }, [client, causes]);
}

const FETCH_AHEAD_MS = 1200;
const NO_CAUSES: OpenWhyView['causes'] = [];

function pathOf(cause: string): string {
  return ofWhose(`/api/causes/${cause}`);
}

function PrintButton({ causes }: Pick<OpenWhyView, 'causes'>) {
  const client = useQueryClient();
  return (
    <p className="no-print">
      <button
        type="button"
        className="quiet"
        onClick={async () => {
          await fetchCauses(client, causes);
          print();
        }}
      >
        {WHY.print}
      </button>
    </p>
  );
}
