import {
  type ApplicationProblem,
  deleteEdit,
  type Edit,
  type EditRefusal,
  type Snapshot,
} from '@plumbline/application';
import type { Result } from '@plumbline/domain';
import type { Context } from 'hono';
import type { z } from 'zod';
import type { Desks } from '../desks.ts';
import { ROW_ID } from '../entries/fields.ts';
import {
  failed,
  type RefusalCode,
  refused,
  refusedEntry,
  refusedOrFailed,
} from '../server-problem.ts';

/** Answers with a view of the data as they are, or refuses with a code. */
export async function show<View extends object>(
  c: Context,
  desks: Desks,
  view: (snapshot: Snapshot) => View | RefusalCode,
): Promise<Response> {
  const looked = await desks.current().look();
  if (!looked.ok) return failed(looked.error);
  const shown = view(looked.value);
  return typeof shown === 'string' ? refused(shown) : c.json(shown);
}

/** Reads a body by `schema` and makes the change that `edit` makes of it. */
export async function change<Body>(
  c: Context,
  desks: Desks,
  { schema, edit }: { readonly schema: z.ZodType<Body>; readonly edit: (body: Body) => Edit },
): Promise<Response> {
  const body = schema.safeParse(await c.req.json().catch(() => undefined));
  if (!body.success) return refusedEntry(body.error.issues[0]?.path.join('.') ?? '');
  return written(c, await desks.current().write(edit(body.data)));
}

export function written(
  c: Context,
  result: Result<object, EditRefusal | ApplicationProblem>,
): Response {
  return result.ok ? c.json(result.value) : refusedOrFailed(result.error);
}

/** Takes one row away. */
export async function removeRow(
  c: Context,
  desks: Desks,
  kind: Parameters<typeof deleteEdit>[0],
): Promise<Response> {
  const id = ROW_ID.safeParse(c.req.param('id'));
  if (!id.success) return refused('no-such-row');
  return written(c, await desks.current().write(deleteEdit(kind, id.data)));
}
