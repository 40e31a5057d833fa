import type { StrengthTest, TestNorm } from '@plumbline/domain';

/** What a result is held against: a comparison group, no line between well and ill. */
export function normInWords({ people, mean, sd, claim }: TestNorm, unit: StrengthTest['unit']) {
  return `${people}: mean ${mean} ${unit}, standard deviation ${sd} ${unit} (claim ${claim} of the evidence base)`;
}
