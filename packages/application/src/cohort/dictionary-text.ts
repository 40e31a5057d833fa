import type { CohortDictionary, ColumnWords, TableWords } from './dictionary.ts';

const TYPES = {
  text: 'text',
  whole: 'whole number',
  decimal: 'number',
  truth: 'true or false',
} as const;

/** `dictionary.md`: the dictionary for whoever reads. */
export function dictionaryText(dictionary: CohortDictionary): string {
  const { study, made, least, runners, tables } = dictionary;
  return `# Tables of the study “${study}”

Made on ${made} from the records of ${runners.told} runners who consented. They hold no name, place, note, name of a file or a device, calendar date or time of day.
They are de-identified and not anonymous: who knows a runner's training well might still find them. Do not try, do not join them with other records of people, and
pass them on to nobody who has not promised the same.

- Days are counted from the Monday of each runner's first week; between one and eight whole weeks before the tables were made are left off, how many is each runner's own.
- No value is shown that fewer than ${least} runners have; numbers beyond the extremes that ${least} runners reach stand as these extremes. Not so
  what is told on a fixed scale (pain, effort, stress, mood, colour of urine) and the answers: they are told as they are, however few have them.
- At least ${least} runners share each profile of sex, age, height and mass; where fewer did, mass was left out, then height, age and sex.
- An empty cell is a value that was not there or was hidden; the columns say which can be.
- Of ${runners.consenting} who consented, left out: ${runners.nothingRecorded} with nothing recorded in time, ${runners.maybeMinor} who may be under 18, ${runners.tooRareProfile} whose profile too few share.

Read them with DuckDB: \`select * from 'runs.parquet' limit 5\`. Every column is text (UTF-8), a 32-bit whole number, a 64-bit number or true/false.
${tables.map(tableText).join('')}`;
}

function tableText({ name, file, means, rows, rowsLeftOut, columns }: TableWords): string {
  const left = rowsLeftOut > 0 ? `, ${rowsLeftOut} of late days left out` : '';
  return `
## ${name}

\`${file}\`, ${rows} rows${left}. ${means}

| column | type | unit | meaning | empty where | hidden |
| --- | --- | --- | --- | --- | --- |
${columns.map(columnText).join('\n')}
`;
}

function columnText(column: ColumnWords): string {
  const { name, type, unit, means, values, range, missing } = column;
  const units = [unit ?? '', range ? `${range[0]} to ${range[1]}` : ''].filter(Boolean).join('; ');
  const listed = values && values.length <= 12 ? ` One of: ${values.join(', ')}.` : '';
  return `| \`${name}\` | ${TYPES[type]} | ${units} | ${means}${listed} | ${missing} | ${hiddenText(column)} |`;
}

function hiddenText({ hidden: { whole, rareValues, cutTo, cells } }: ColumnWords): string {
  if (whole) return 'all of it: too few runners have it';
  const parts = [
    cutTo ? `cut to ${cutTo[0]} to ${cutTo[1]}` : '',
    rareValues > 0 ? `${rareValues} rare values` : '',
    cells > 0 ? `${cells} cells` : '',
  ];
  return parts.filter(Boolean).join('; ');
}
