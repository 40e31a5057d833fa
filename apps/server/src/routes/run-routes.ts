import { runsView } from '@plumbline/application';
import type { Hono } from 'hono';
import type { Desks } from '../desks.ts';
import { show } from './answers.ts';

export function addRunRoutes(app: Hono, desks: Desks): void {
  app.get('/api/runs', (c) => show(c, desks, runsView));
}
