import type { ProfileFields } from '@plumbline/application';

const KM_A_MILE = 1.609344;
const KG_A_POUND = 0.45359237;
const ML_AN_OUNCE = 29.5735295625;
const CM_AN_INCH = 2.54;
const MM_AN_INCH = 25.4;

/** The runner's units: what they read and what they type, both ways. All stored values are metric. */
export interface Format {
  readonly units: Pick<ProfileFields, 'units' | 'temperature'>;
  /** `13.2 km`, `8.2 mi`. */
  readonly distance: (km: number) => string;
  readonly distanceUnit: 'km' | 'mi';
  /** `5:12 /km`. */
  readonly pace: (secondsPerKm: number) => string;
  /** `24 °C`. */
  readonly temperature: (celsius: number) => string;
  /** `64.2 kg`. */
  readonly mass: (kilograms: number) => string;
  readonly massUnit: 'kg' | 'lb';
  /** `500 ml`, `17 fl oz`. */
  readonly volume: (millilitres: number) => string;
  readonly volumeUnit: 'ml' | 'fl oz';
  /** `120 m`, `390 ft`. */
  readonly climb: (metres: number) => string;
  /** Millimetres of a stride, in a unit of the same size: with as many digits as a change takes. */
  readonly small: Pick<Scale, 'unit' | 'shown'> & { readonly digits: number };
  /** From what is stored to the number in a field, and back. */
  readonly field: {
    readonly distance: Scale;
    readonly mass: Scale;
    readonly volume: Scale;
    readonly temperature: Scale;
    readonly height: Scale;
    readonly climb: Scale;
  };
}

interface Scale {
  readonly unit: string;
  readonly shown: (stored: number) => number;
  readonly stored: (shown: number) => number;
}

export function formatFor(units: Format['units']): Format {
  const metric = units.units === 'metric';
  const distance = metric ? same('km') : by('mi', KM_A_MILE, 2);
  const mass = metric ? same('kg') : by('lb', KG_A_POUND, 1);
  const volume = metric ? same('ml') : by('fl oz', ML_AN_OUNCE, 1);
  const height = metric ? same('cm') : by('in', CM_AN_INCH, 1);
  const climb = metric ? same('m') : by('ft', 0.3048, 0);
  const temperature = units.temperature === 'celsius' ? same('°C') : FAHRENHEIT;
  const said = ({ unit, shown }: Scale, digits: number) => {
    const number = numberOf(digits);
    return (stored: number) => `${number.format(shown(stored))} ${unit}`;
  };
  return {
    units,
    distance: said(distance, 1),
    distanceUnit: metric ? 'km' : 'mi',
    pace: (seconds) => `${clock(metric ? seconds : seconds * KM_A_MILE)} /${distance.unit}`,
    temperature: said(temperature, 0),
    mass: said(mass, 1),
    massUnit: metric ? 'kg' : 'lb',
    volume: said(volume, 0),
    volumeUnit: metric ? 'ml' : 'fl oz',
    climb: said(climb, 0),
    small: metric ? { ...same('mm'), digits: 0 } : { ...by('in', MM_AN_INCH, 3), digits: 2 },
    field: { distance, mass, volume, temperature, height, climb },
  };
}

function same(unit: string): Scale {
  return { unit, shown: (stored) => stored, stored: (shown) => shown };
}

function by(unit: string, size: number, digits: number): Scale {
  const step = 10 ** digits;
  return {
    unit,
    shown: (stored) => Math.round((stored / size) * step) / step,
    stored: (shown) => shown * size,
  };
}

const FAHRENHEIT: Scale = {
  unit: '°F',
  shown: (celsius) => Math.round(celsius * 18 + 320) / 10,
  stored: (fahrenheit) => (fahrenheit - 32) / 1.8,
};

/** `5:12`, `1:02:09`. Whole seconds. */
export function clock(seconds: number): string {
  const whole = Math.round(seconds);
  const [h, m, s] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60];
  const two = (n: number) => String(n).padStart(2, '0');
  return h > 0 ? `${h}:${two(m)}:${two(s)}` : `${m}:${two(s)}`;
}

/** `Sat, 7 Mar 2026`. A day has no zone. */
export function dayName(day: string): string {
  return DAY.format(new Date(`${day}T00:00:00Z`));
}

/** `March 2026`, from `2026-03`. */
export function monthName(month: string): string {
  return MONTH.format(new Date(`${month}-01T00:00:00Z`));
}

const LOCALE = 'en-GB';
const DAY = dateFormat({ weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' });
const MONTH = dateFormat({ month: 'long', year: 'numeric' });

function dateFormat(options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat(LOCALE, { ...options, timeZone: 'UTC' });
}

function numberOf(digits: number): Intl.NumberFormat {
  return new Intl.NumberFormat('en-US', {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  });
}
