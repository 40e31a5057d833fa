/** What a calendar says of a visit: no word of why. */
export const VISIT_WORDS = {
  summary: (name: string | undefined): string =>
    name === undefined ? 'Appointment' : `Appointment: ${name}`,
  questions: (questions: readonly string[]): string =>
    questions.map((question) => `- ${question}`).join('\n'),
} as const;
