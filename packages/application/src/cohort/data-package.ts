import type { CohortDictionary, ColumnWords } from './dictionary.ts';

const FIELD_TYPES = {
  text: 'string',
  whole: 'integer',
  decimal: 'number',
  truth: 'boolean',
} as const;

/** The dictionary as a Frictionless Data Package (https://specs.frictionlessdata.io/data-package/), which programs know. */
export function dataPackage({ study, made, tables }: CohortDictionary): object {
  return {
    profile: 'data-package',
    name: nameFrom(study),
    title: `Tables of the study “${study}”`,
    created: `${made}T00:00:00Z`,
    resources: tables.map(({ name, file, means, columns }) => ({
      name,
      path: file,
      format: 'parquet',
      mediatype: 'application/vnd.apache.parquet',
      description: means,
      schema: {
        fields: columns.map(fieldOf),
        ...(name === 'runners'
          ? { primaryKey: 'runner' }
          : {
              foreignKeys: [
                { fields: 'runner', reference: { resource: 'runners', fields: 'runner' } },
              ],
            }),
      },
    })),
  };
}

function fieldOf({ name, type, unit, means, missing, values, range }: ColumnWords): object {
  const constraints = {
    ...(values ? { enum: values } : {}),
    ...(range ? { minimum: range[0], maximum: range[1] } : {}),
  };
  return {
    name,
    type: FIELD_TYPES[type],
    description: [means, unit === null ? '' : `Unit: ${unit}.`, `Empty where: ${missing}.`]
      .filter(Boolean)
      .join(' '),
    ...(Object.keys(constraints).length > 0 ? { constraints } : {}),
  };
}

/** Small letters, digits, `-`: all that the specification lets a name be. */
function nameFrom(study: string): string {
  return (
    study
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-|-$/g, '') || 'study'
  );
}
