declare const unit: unique symbol;

/** A number that carries its unit in its type and costs nothing at run time. */
export type Quantity<Unit extends string> = number & { readonly [unit]: Unit };

export type Metres = Quantity<'m'>;
export type Centimetres = Quantity<'cm'>;
export type Millimetres = Quantity<'mm'>;
export type Seconds = Quantity<'s'>;
export type Milliseconds = Quantity<'ms'>;
export type Minutes = Quantity<'min'>;
export type Hours = Quantity<'h'>;
export type MetresPerSecond = Quantity<'m/s'>;
/** Steps a minute, both legs counted. */
export type StepsPerMinute = Quantity<'steps/min'>;
export type BeatsPerMinute = Quantity<'beats/min'>;
export type Celsius = Quantity<'°C'>;
export type Degrees = Quantity<'°'>;
export type Kilograms = Quantity<'kg'>;
export type Millilitres = Quantity<'ml'>;
export type LitresPerHour = Quantity<'L/h'>;
/** Per cent, so 2 is two in a hundred. */
export type Percent = Quantity<'%'>;
export type Kilometres = Quantity<'km'>;
/** Numeric pain rating scale, whole points from 0 (none) to 10 (worst imaginable). */
export type PainScore = Quantity<'NPRS'>;
/** Whole or half points from 0 to 10 on any other self-rated scale (stress, mood, effort). */
export type Rating = Quantity<'0–10'>;

export function metres(n: number): Metres {
  return n as Metres;
}
export function seconds(n: number): Seconds {
  return n as Seconds;
}
export function minutes(n: number): Minutes {
  return n as Minutes;
}
export function metresPerSecond(n: number): MetresPerSecond {
  return n as MetresPerSecond;
}
export function celsius(n: number): Celsius {
  return n as Celsius;
}
export function kilograms(n: number): Kilograms {
  return n as Kilograms;
}
export function percent(n: number): Percent {
  return n as Percent;
}

/** The pain score for `n`, or nothing when `n` is not a whole number from 0 to 10. */
export function painScore(n: number): PainScore | undefined {
  return Number.isInteger(n) && n >= 0 && n <= 10 ? (n as PainScore) : undefined;
}
