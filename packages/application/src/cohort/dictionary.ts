import type { ColumnMeaning, Day } from '@plumbline/domain';
import type { WrittenTable } from './write-tables.ts';

const COHORT_SCHEMA = 'plumbline.cohort/1';

/** Whom the tables hold, and who was left out for what. */
export interface CohortRunners {
  readonly consenting: number;
  readonly told: number;
  readonly nothingRecorded: number;
  readonly maybeMinor: number;
  readonly tooRareProfile: number;
}

/** What stands in a study's tables, for people and programs: `dictionary.json`. */
export interface CohortDictionary {
  readonly schema: typeof COHORT_SCHEMA;
  readonly study: string;
  /** The day on which the tables were made. */
  readonly made: Day;
  /** So many runners at least share whatever is shown. */
  readonly least: number;
  readonly runners: CohortRunners;
  readonly tables: readonly TableWords[];
}

export interface TableWords {
  readonly name: string;
  readonly file: string;
  readonly means: string;
  readonly rows: number;
  readonly rowsLeftOut: number;
  readonly columns: readonly ColumnWords[];
}

export interface ColumnWords extends ColumnMeaning {
  /** What was taken from this column, so that it leads to nobody. */
  readonly hidden: {
    readonly whole: boolean;
    /** Values that too few runners have. */
    readonly rareValues: number;
    /** What lay beyond stands as these. */
    readonly cutTo: readonly [low: number, high: number] | null;
    /** Cells that hold another value than before, or none. */
    readonly cells: number;
  };
}

export function dictionaryOf(given: {
  readonly study: string;
  readonly least: number;
  readonly day: Day;
  readonly tables: readonly WrittenTable[];
  readonly runners: CohortRunners;
}): CohortDictionary {
  const { study, least, day, tables, runners } = given;
  return {
    schema: COHORT_SCHEMA,
    study,
    made: day,
    least,
    runners,
    tables: tables.map(tableWords),
  };
}

function tableWords({ table, file, rows, rowsLeftOut, columns }: WrittenTable): TableWords {
  const { name, means } = table;
  return {
    ...{ name, file, means, rows, rowsLeftOut },
    columns: table.columns.map((column, i): ColumnWords => {
      const shown = columns[i];
      const between = column.hides === 'extremes' ? shown?.between : undefined;
      return {
        ...column,
        hidden: {
          whole: shown?.isHidden ?? false,
          rareValues: shown?.rare.size ?? 0,
          cutTo: between ?? null,
          cells: shown?.cells ?? 0,
        },
      };
    }),
  };
}
