import type { Units } from './distance-words.ts';

const KG_PER_POUND = 0.45359237;
const ML_PER_FLUID_OUNCE = 29.5735295625;

interface InUnits {
  readonly unit: string;
  /** From what is stored to what is shown. */
  readonly shown: (stored: number) => number;
}

/** Kilograms in the runner's own unit. */
export function massIn(units: Units): InUnits {
  return units === 'imperial'
    ? { unit: 'lb', shown: (kg) => kg / KG_PER_POUND }
    : { unit: 'kg', shown: (kg) => kg };
}

/** Degrees Celsius in the scale that the runner chose. */
export function temperatureIn(scale: 'celsius' | 'fahrenheit'): InUnits {
  return scale === 'fahrenheit'
    ? { unit: '°F', shown: (celsius) => (celsius * 9) / 5 + 32 }
    : { unit: '°C', shown: (celsius) => celsius };
}

/** Millilitres in the runner's own unit. */
export function volumeIn(units: Units): InUnits {
  return units === 'imperial'
    ? { unit: 'fl oz', shown: (ml) => ml / ML_PER_FLUID_OUNCE }
    : { unit: 'ml', shown: (ml) => ml };
}
