import type { Server } from 'node:http';
import { err, ok, type Result } from '@plumbline/domain';
import { Hono } from 'hono';
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import { listenAt } from '../../listen.ts';
import type { RequestLine } from '../request-log.ts';

/** A number that is asked for whenever the metrics are read. */
export interface Measured {
  /** `plumbline_…`, by https://prometheus.io/docs/practices/naming/. */
  readonly name: string;
  readonly help: string;
  readonly value: () => number | Promise<number>;
}

/** What is counted of a server: routes by their patterns, and nothing of anybody. */
export interface Metrics {
  readonly count: (line: RequestLine) => void;
  readonly fault: () => void;
  /** In the text format of Prometheus. */
  readonly text: () => Promise<string>;
}

const SECONDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];
const PREFIX = 'plumbline_';
const METHODS: ReadonlySet<string> = new Set(['GET', 'HEAD', 'POST', 'PUT', 'DELETE', 'OPTIONS']);

/** @param measured each of its own: open rooms, waiting jobs */
export function openMetrics(measured: readonly Measured[]): Metrics {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry, prefix: PREFIX });
  const requests = new Counter({
    name: `${PREFIX}requests_total`,
    help: 'Requests that were answered, by route and status.',
    labelNames: ['method', 'route', 'status'],
    registers,
  });
  const durations = new Histogram({
    name: `${PREFIX}request_duration_seconds`,
    help: 'Seconds from a request to its answer, by route.',
    labelNames: ['method', 'route'],
    buckets: SECONDS,
    registers,
  });
  const faults = new Counter({
    name: `${PREFIX}faults_total`,
    help: 'Faults of Plumbline itself.',
    registers,
  });
  for (const { name, help, value } of measured) {
    new Gauge({
      ...{ name, help, registers },
      async collect() {
        // What cannot be told now takes nothing else away.
        this.set(
          await Promise.resolve()
            .then(value)
            .catch(() => Number.NaN),
        );
      },
    });
  }
  return {
    count: ({ method, route, status, ms }) => {
      const labels = { method: METHODS.has(method) ? method : 'other', route: patternOf(route) };
      requests.inc({ ...labels, status });
      durations.observe(labels, ms / 1000);
    },
    fault: () => faults.inc(),
    text: () => registry.metrics(),
  };
}

/** `GET /api/runs/:id` is said as `/api/runs/:id`: the method is a label of its own. */
function patternOf(route: string): string {
  return route.replace(/^[A-Z]+ /, '');
}

const LOOPBACK = '127.0.0.1';

/** Answers `/metrics` on a port of its own, to this machine alone. */
export async function listenForMetrics(
  metrics: Metrics,
  port: number,
): Promise<Result<Server, string>> {
  const app = new Hono();
  app.get('/metrics', async (c) =>
    c.body(await metrics.text(), 200, { 'content-type': Registry.PROMETHEUS_CONTENT_TYPE }),
  );
  const listening = await listenAt(app, { host: LOOPBACK, port });
  if (listening.ok) return ok(listening.value);
  return err(`PLUMBLINE_METRICS_PORT: ${port} is taken, or may not be listened on.`);
}
