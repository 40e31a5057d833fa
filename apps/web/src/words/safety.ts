/** The safety questions; what each asks comes from the server. */
export const SAFETY = {
  title: 'Safety questions',
  lead: 'Most back pain is harmless, and most people tick something here that turns out to mean nothing. A few signs need a person to look at them, so they come first. Answer for what is new or getting worse in the last two weeks, unless a question says otherwise.',
  now: 'If you feel badly ill right now, do not fill in a form: get help first.',
  unsigned:
    'These rules follow published guidance; a clinician has not signed them off yet. They cannot rule anything out.',
  about: 'About you',
  age: 'Age in years',
  sex: 'Sex',
  sexes: { female: 'Female', male: 'Male', unspecified: 'Not said' },
  yes: 'Yes',
  no: 'No',
  skip: 'Skip',
  noneOfThese: 'No to the rest of these',
  groups: {
    bladder: 'Bladder, bowel and feeling',
    limbs: 'Legs, hands and walking',
    chest: 'Chest, breath and head',
    ill: 'Feeling ill',
    began: 'How it began',
    bone: 'One sore spot of bone',
    otherwise: 'Your health otherwise',
    long: 'If it has been there for long',
    more: 'More questions',
  },
  answered: (answered: number, asked: number) => `${answered} of ${asked} answered`,
  save: 'Save the answers',
  saved: 'Safety answers saved.',
  notAnswered:
    'Nobody has asked you about warning signs yet. Until these are answered, Plumbline cannot allow for them and says so beside every answer.',
  incomplete:
    'Some questions about urgent signs are still open, so this is not complete; skipped questions never count as a no.',
  tiers: {
    emergency: 'Get emergency help now',
    same_day: 'See someone today',
    within_days: 'See someone in the next days',
    review: 'Book a visit when it suits you',
    none: 'Nothing here calls for a clinician now',
  },
  running: {
    stop: 'No running until a clinician says that you may.',
    no_increase: 'Run no more and no faster than you do now.',
    ok: 'Running as you do now is fine.',
  },
  why: 'What led to this',
} as const;
