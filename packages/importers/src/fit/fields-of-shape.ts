import { type BaseType, baseTypeNamed, baseTypeOf, TRIPLE } from './base-types.ts';
import { type FitMessage, numberIn } from './decode.ts';
import type { MessageLayout } from './frames.ts';
import { developerNames } from './known-developer-fields.ts';
import { COMPRESSED, RECORD_FIELDS, type RecordField, SEMICIRCLE } from './record-fields.ts';
import type { RecordShape } from './record-frames.ts';

/** What a field is and how its numbers become values. */
export interface Field {
  readonly name: string;
  readonly type: BaseType;
  readonly scaling: Pick<RecordField, 'scale' | 'factor' | 'offset'>;
}

export type DescribedField = (
  field: MessageLayout['developer'][number],
  described: number,
) => Field | undefined;

/** The fields of a shape that are read, each with its bytes from where the layout's offsets count from. */
export function fieldsOf(
  { layout, described }: RecordShape,
  describedField: DescribedField,
): readonly (Field & { readonly at: number })[] {
  const native = layout.fields.flatMap((each) => {
    const field = profileField(each);
    return field ? [{ ...field, at: each.offset }] : [];
  });
  const developer = layout.developer.flatMap((each) => {
    const field = describedField(each, described);
    return field ? [{ ...field, at: each.offset }] : [];
  });
  return [...native, ...developer];
}

/** Makers use these for one another, to no one's harm. */
const BYTES: ReadonlySet<string> = new Set(['enum', 'uint8', 'byte']);

function profileField({
  number,
  size,
  baseType,
}: MessageLayout['fields'][number]): Field | undefined {
  const field = RECORD_FIELDS.get(number);
  const type = baseTypeOf(baseType);
  if (!field || !type) return undefined;
  if (type.name !== field.type && !(BYTES.has(type.name) && BYTES.has(field.type))) {
    return undefined;
  }
  if (number === COMPRESSED) {
    return size === TRIPLE.size ? { name: field.name, type: TRIPLE, scaling: field } : undefined;
  }
  // Of several values in one field the first counts.
  return isWhole(size, type) ? { name: field.name, type, scaling: field } : undefined;
}

function isWhole(size: number, type: BaseType): boolean {
  return size >= type.size && size % type.size === 0;
}

/** Developer fields by what the descriptions up to a record say; to be asked for ever later records. */
export function describedFields(descriptions: readonly FitMessage[]): DescribedField {
  const latest = new Map<number, FitMessage>();
  const names = developerNames(descriptions);
  let known = 0;
  return ({ number, size, developer }, described) => {
    for (; known < described; known += 1) {
      const each = descriptions[known] ?? {};
      const [app, own] = ['developer_data_index', 'field_definition_number'].map((field) => {
        return numberIn(each, field);
      }) as [number, number];
      latest.set(app * 256 + own, each);
    }
    const description = latest.get(developer * 256 + number);
    const name = description?.['field_name'];
    const type = baseTypeNamed(description?.['fit_base_type_id']);
    if (!description || !type || typeof name !== 'string' || size !== type.size) return undefined;
    if (!names.has(name) && !NATIVE_NAMES.has(name)) return undefined;
    return { name, type, scaling: describedScaling(description, type) };
  };
}

/** A developer field may bear the name of a channel's own field, and then counts as it. */
const NATIVE_NAMES: ReadonlySet<string> = new Set(
  [...RECORD_FIELDS.values()]
    .filter(({ type }) => type !== 'enum' && type !== 'byte')
    .map(({ name }) => name),
);

const UNSCALED = { scale: 1, factor: 1, offset: 0 };

function describedScaling(description: FitMessage, { name }: BaseType): Field['scaling'] {
  if (name === 'sint32' && description['units'] === 'semicircles') {
    return { ...UNSCALED, factor: SEMICIRCLE };
  }
  const scale = description['scale'] ?? 1;
  if (name === 'enum' || name === 'byte' || typeof scale !== 'number' || scale === 0) {
    return UNSCALED;
  }
  const offset = numberIn(description, 'offset');
  return { scale, factor: 1, offset: Number.isNaN(offset) ? 0 : -offset };
}
