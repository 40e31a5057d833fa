import type { Channel, Samples } from '@plumbline/domain';
import type { FitDeveloperValue, FitMessage } from './fit-messages.ts';

interface DeveloperField {
  readonly channel: Channel;
  readonly name: string;
  readonly units: string;
  readonly type: 'uint16' | 'float32';
}

/** Fields that Stryd and RunScribe write through Connect IQ, as files in the wild name them. */
const DEVELOPER_FIELDS: readonly DeveloperField[] = [
  { channel: 'formPower', name: 'Form Power', units: 'Watts', type: 'uint16' },
  { channel: 'airPower', name: 'Air Power', units: 'Watts', type: 'uint16' },
  { channel: 'legSpringStiffness', name: 'Leg Spring Stiffness', units: 'kN/m', type: 'float32' },
  { channel: 'impactLoadingRate', name: 'Impact Loading Rate', units: 'BW/s', type: 'float32' },
  { channel: 'footStrikeType', name: 'Footstrike Type', units: '', type: 'float32' },
  { channel: 'impactG', name: 'Impact Gs', units: 'g', type: 'float32' },
  { channel: 'brakingG', name: 'Braking Gs', units: 'g', type: 'float32' },
  { channel: 'pronation', name: 'Pronation Excursion', units: 'deg', type: 'float32' },
  { channel: 'flightRatio', name: 'Flight Ratio', units: '%', type: 'float32' },
];

const UINT16_INVALID = 0xffff;

/** The developer fields of one recording: how they are declared, and their values sample by sample. */
export interface DeveloperFields {
  readonly declarations: readonly FitMessage[];
  readonly valuesAt: (sample: number) => readonly FitDeveloperValue[];
}

/** `empty` names fields that are declared and never carry a value, as some apps leave them. */
export function developerFields(
  samples: Samples | undefined,
  empty: readonly string[],
): DeveloperFields {
  const filled = DEVELOPER_FIELDS.flatMap((field, number) => {
    const values = samples?.channels[field.channel];
    return values ? [{ ...field, number, values }] : [];
  });
  const hollow = empty.map((name, i) => ({
    number: DEVELOPER_FIELDS.length + i,
    name,
    units: '',
    type: 'uint16' as const,
  }));
  const hollowValues = hollow.map(({ number }) => ({ field: number, value: UINT16_INVALID }));
  return {
    declarations:
      filled.length + hollow.length === 0
        ? []
        : [DEVELOPER, ...[...filled, ...hollow].map(declared)],
    valuesAt: (sample) => [
      ...filled.map(({ number, type, values }) => ({
        field: number,
        value: developerValue(values[sample], type),
      })),
      ...hollowValues,
    ],
  };
}

const DEVELOPER: FitMessage = {
  name: 'developer_data_id',
  fields: {
    developer_data_index: 0,
    application_id: [102, 10, 88, 30, 83, 1, 70, 12, 143, 47, 3, 76, 139, 109, 201, 15],
    application_version: 39,
  },
};

function declared(
  field: Omit<DeveloperField, 'channel'> & { readonly number: number },
): FitMessage {
  return {
    name: 'field_description',
    fields: {
      developer_data_index: 0,
      field_definition_number: field.number,
      fit_base_type_id: field.type,
      field_name: field.name,
      units: field.units,
    },
  };
}

function developerValue(value: number | undefined, type: DeveloperField['type']): number {
  if (type === 'float32') return value ?? Number.NaN;
  return value === undefined || Number.isNaN(value) ? UINT16_INVALID : Math.round(value);
}
