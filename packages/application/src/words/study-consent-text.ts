/** What a runner agrees to who lets studies have their records. Another text is another version, and is agreed to anew. */
export const STUDY_CONSENT_TEXT = {
  version: 'plumbline.study-consent/1',
  says: [
    'Whoever runs this server may put my records into tables for studies of why backs hurt after running.',
    'In the tables: runs and what each held of the five causes, pain, strength work, drinks, form, what the answer came to, and sex, age, height and weight in wide bands.',
    'Not in the tables: my name and address, places, notes, names of files and of devices, dates and times of day as they were, conditions, safety answers, and anything of a visit. In the place of my name stands a made-up one, another for each study.',
    'Somebody who knows my training well might still find me in them. Whoever runs the server is to give them only to people who promised not to try.',
    'I can take this back at any time: no table that is made later holds my records. Tables that were made before stay as they are.',
    'I am 18 or older. Whether I agree changes nothing in what Plumbline does for me.',
  ],
} as const;
