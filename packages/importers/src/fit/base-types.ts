/** One of the number types that a FIT field can have. */
export interface BaseType {
  /** As a definition message gives it. */
  readonly code: number;
  /** As the FIT profile, and the library, names it. */
  readonly name: string;
  /** Bytes of one value. */
  readonly size: number;
  /** What stands for "no value"; NaN in the two floating types. */
  readonly none: number;
}

/** Every type of number but those of 64 bits, which no field in use has. Text is not among them. */
const BASE_TYPES: readonly BaseType[] = [
  { code: 0x00, name: 'enum', size: 1, none: 0xff },
  { code: 0x01, name: 'sint8', size: 1, none: 0x7f },
  { code: 0x02, name: 'uint8', size: 1, none: 0xff },
  { code: 0x0a, name: 'uint8z', size: 1, none: 0 },
  { code: 0x0d, name: 'byte', size: 1, none: 0xff },
  { code: 0x83, name: 'sint16', size: 2, none: 0x7fff },
  { code: 0x84, name: 'uint16', size: 2, none: 0xffff },
  { code: 0x85, name: 'sint32', size: 4, none: 0x7fffffff },
  { code: 0x86, name: 'uint32', size: 4, none: 0xffffffff },
  { code: 0x88, name: 'float32', size: 4, none: Number.NaN },
  { code: 0x89, name: 'float64', size: 8, none: Number.NaN },
  { code: 0x8b, name: 'uint16z', size: 2, none: 0 },
  { code: 0x8c, name: 'uint32z', size: 4, none: 0 },
];

/** Three bytes taken together, as no base type has them. */
export const TRIPLE: BaseType = { code: 0x300, name: 'byte', size: 3, none: 0xffffff };

const BY_CODE: ReadonlyMap<number, BaseType> = new Map(
  BASE_TYPES.map((type) => [type.code, type] as const),
);
const BY_NAME: ReadonlyMap<unknown, BaseType> = new Map(
  BASE_TYPES.map((type) => [type.name, type] as const),
);

export function baseTypeOf(code: number): BaseType | undefined {
  return BY_CODE.get(code);
}

export function baseTypeNamed(name: unknown): BaseType | undefined {
  return BY_NAME.get(name);
}

/** The number of type `code` at byte `at`, before its scale. */
export function rawNumber(view: DataView, at: number, code: number, littleEndian: boolean): number {
  switch (code) {
    case 0x01:
      return view.getInt8(at);
    case 0x83:
      return view.getInt16(at, littleEndian);
    case 0x84:
    case 0x8b:
      return view.getUint16(at, littleEndian);
    case 0x85:
      return view.getInt32(at, littleEndian);
    case 0x86:
    case 0x8c:
      return view.getUint32(at, littleEndian);
    case 0x88:
      return view.getFloat32(at, littleEndian);
    case 0x89:
      return view.getFloat64(at, littleEndian);
    case TRIPLE.code:
      return view.getUint16(at, true) | (view.getUint8(at + 2) << 16);
    default:
      return view.getUint8(at);
  }
}
