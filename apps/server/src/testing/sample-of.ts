import type { z } from 'zod';

export type Schema = z.ZodType;

/** A text somewhere in what a route takes. */
export interface TextField {
  /** `race.name`, `visits.0.said`. */
  readonly path: string;
  readonly said: string;
}

interface Def {
  readonly type: string;
  readonly shape?: Readonly<Record<string, z.ZodType>>;
  readonly element?: z.ZodType;
  readonly innerType?: z.ZodType;
  readonly in?: z.ZodType;
  readonly options?: readonly z.ZodType[];
  readonly left?: z.ZodType;
  readonly right?: z.ZodType;
}

/** What fields that are no free text hold: the first that one takes is taken. */
const CANDIDATES: readonly unknown[] = [
  true,
  '2026-06-20',
  '07:30',
  'https://example.org/book',
  'ada@example.org',
  '01977777-0000-7000-8000-000000000000',
  'DE',
  '112',
  'Europe/Berlin',
  5,
  30,
  60,
  180,
  0.5,
  null,
  'otpauth://totp/x',
  'x'.repeat(43),
];

/** Something that the schema takes, with `say` in every field that takes any text, and as little else as it must have. */
export function sampleOf(
  schema: z.ZodType,
  say: (path: string) => string,
): { readonly sample: unknown; readonly texts: readonly TextField[] } {
  const texts: TextField[] = [];
  return { sample: made(schema, ''), texts };

  function made(one: z.ZodType, path: string): unknown {
    const def = defOf(one);
    switch (def.type) {
      case 'object':
        return objectOf(def.shape ?? {}, path);
      case 'array':
        return def.element && (hasText(def.element) || !one.safeParse([]).success)
          ? [made(def.element, below(path, '0'))]
          : [];
      case 'intersection':
        return Object.assign(
          {},
          def.left && made(def.left, path),
          def.right && made(def.right, path),
        );
      case 'record':
        return {};
      case 'optional':
      case 'nullable':
      case 'default':
        return def.innerType && hasText(def.innerType)
          ? made(def.innerType, path)
          : emptyOf(one, path);
      case 'pipe':
        return def.in && isContainer(def.in) ? made(def.in, path) : leaf(one, path);
      case 'union': {
        const taken = def.options?.find(hasText) ?? def.options?.[0];
        return taken ? made(taken, path) : leaf(one, path);
      }
      default:
        return leaf(one, path);
    }
  }

  function objectOf(shape: Readonly<Record<string, z.ZodType>>, path: string): object {
    const fields = Object.entries(shape).map(([name, one]) => [name, made(one, below(path, name))]);
    return Object.fromEntries(fields.filter(([, value]) => value !== undefined));
  }

  function emptyOf(one: z.ZodType, path: string): unknown {
    const empty = [undefined, null].find((value) => one.safeParse(value).success);
    return one.safeParse(empty).success ? empty : leaf(one, path);
  }

  function leaf(one: z.ZodType, path: string): unknown {
    const said = say(path);
    if (one.safeParse(said).success) {
      texts.push({ path, said });
      return said;
    }
    const found = [...choicesOf(one), ...CANDIDATES, {}].find(
      (value) => one.safeParse(value).success,
    );
    if (found === undefined) throw new Error(`nothing is known that "${path}" takes`);
    return found;
  }
}

/** Whether any text at all can stand in it. */
function hasText(one: z.ZodType): boolean {
  const def = defOf(one);
  if (def.type === 'object') return Object.values(def.shape ?? {}).some(hasText);
  if (def.element) return hasText(def.element);
  if (def.options) return def.options.some(hasText);
  if (def.left && def.right) return hasText(def.left) || hasText(def.right);
  if (def.innerType) return hasText(def.innerType);
  if (def.in && isContainer(def.in)) return hasText(def.in);
  return one.safeParse('any text, at all').success;
}

function isContainer(one: z.ZodType): boolean {
  const def = defOf(one);
  return (
    ['object', 'array', 'union', 'record', 'intersection'].includes(def.type) ||
    (def.in !== undefined && isContainer(def.in))
  );
}

function choicesOf(one: z.ZodType): readonly unknown[] {
  const def = one._zod.def as { entries?: Readonly<Record<string, unknown>>; values?: unknown[] };
  return [...Object.values(def.entries ?? {}), ...(def.values ?? [])];
}

function defOf(one: z.ZodType): Def {
  return one._zod.def as unknown as Def;
}

function below(path: string, name: string): string {
  return path === '' ? name : `${path}.${name}`;
}
