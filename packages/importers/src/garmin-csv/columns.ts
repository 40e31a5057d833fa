/** What is taken from one row of Garmin Connect's `Activities.csv`. */
const GARMIN_FIELDS = [
  'type',
  'date',
  'distance',
  'time',
  'elapsed',
  'heartRate',
  'runCadence',
  'otherCadence',
  'ascent',
  'descent',
  'stepLength',
  'verticalRatio',
  'verticalOscillation',
  'contactTime',
  'contactBalance',
  'power',
  'minTemperature',
  'maxTemperature',
] as const;
export type GarminField = (typeof GARMIN_FIELDS)[number];

/** Without these a table is not Garmin Connect's. */
export const REQUIRED_FIELDS: readonly GarminField[] = ['type', 'date', 'distance', 'time'];

/**
 * Column names as exports carry them, in the language of the account: English from the athletes' files,
 * the others from exports that were found in public (docs/devices/garmin-connect-csv.md says which were
 * seen and which were not).
 */
const HEADINGS: Readonly<Record<GarminField, readonly string[]>> = {
  type: [
    'Activity Type',
    'Aktivitätstyp',
    "Type d'activité",
    'Tipo de actividad',
    'Tipo di attività',
    'Tipo de atividade',
    'Activiteittype',
  ],
  date: ['Date', 'Datum', 'Fecha', 'Data'],
  distance: ['Distance', 'Distanz', 'Distancia', 'Distanza', 'Distância', 'Afstand'],
  time: ['Time', 'Zeit', 'Durée', 'Tiempo', 'Tempo', 'Tempo total', 'Tijd'],
  elapsed: [
    'Elapsed Time',
    'Verstrichene Zeit',
    'Temps écoulé',
    'Tiempo transcurrido',
    'Tempo trascorso',
    'Tempo transcorrido',
    'Verstreken tijd',
  ],
  heartRate: [
    'Avg HR',
    'Ø HF',
    'Ø Herzfrequenz',
    'Fréquence cardiaque moyenne',
    'Frecuencia cardiaca media',
    'FC media',
    'Gem. HS',
  ],
  runCadence: [
    'Avg Run Cadence',
    'Ø Schrittfrequenz (Laufen)',
    'Cadence de course moyenne',
    'Cadencia de carrera media',
    'Cadenza di corsa media',
    'Cadência de corrida média',
    'Gem. loopcadans',
  ],
  otherCadence: [
    'Avg Bike Cadence',
    'Avg Cadence',
    'Cadência bicicleta média',
    'Gemiddelde fietscadans',
  ],
  ascent: [
    'Total Ascent',
    'Elev Gain',
    'Anstieg gesamt',
    'Positiver Höhenunterschied',
    'Ascension totale',
    'Ascenso total',
    'Ascesa totale',
    'Subida total',
    'Totale stijging',
  ],
  descent: [
    'Total Descent',
    'Elev Loss',
    'Abstieg gesamt',
    'Negativer Höhenunterschied',
    'Descente totale',
    'Descenso total',
    'Discesa totale',
    'Descida total',
    'Totale daling',
  ],
  stepLength: [
    'Avg Stride Length',
    'Ø Schrittlänge',
    'Longueur moyenne des foulées',
    'Longitud media de zancada',
    'Lunghezza media passo',
    'Comprimento médio da passada',
    'Gem. staplengte',
  ],
  verticalRatio: [
    'Avg Vertical Ratio',
    'Durchschnittliches vertikales Verhältnis',
    'Rapport vertical moyen',
    'Relación vertical media',
    'Rapporto verticale medio',
    'Gemiddelde verticale ratio',
  ],
  verticalOscillation: [
    'Avg Vertical Oscillation',
    'Ø vertikale Bewegung',
    'Oscillation verticale moyenne',
    'Oscilación vertical media',
    'Oscillazione verticale media',
    'Gem. verticale oscillatie',
  ],
  contactTime: [
    'Avg Ground Contact Time',
    'Ø Bodenkontaktzeit',
    'Temps de contact moyen avec le sol',
    'Tiempo medio de contacto con el suelo',
    'Tempo medio di contatto con il suolo',
    'Tempo médio de contato com o solo',
    'Gem. grondcontacttijd',
  ],
  contactBalance: [
    'Avg GCT Balance',
    'Durchschnittliche Balance der Bodenkontaktzeit',
    'Equilibrio medio de tiempo de contacto con el suelo',
  ],
  power: [
    'Avg Power',
    'Puissance moyenne',
    'Potencia media',
    'Potenza media',
    'Potência média',
    'Gem. vermogen',
  ],
  minTemperature: ['Min Temp', 'Min. Temp.', 'Température minimale', 'Temperatura min'],
  maxTemperature: ['Max Temp', 'Max. Temp.', 'Temperatura max'],
};

const FIELD_OF: ReadonlyMap<string, GarminField> = new Map(
  GARMIN_FIELDS.flatMap((field) => HEADINGS[field].map((name) => [plain(name), field] as const)),
);

/** The column's name in an English account. */
export function englishHeading(field: GarminField): string {
  return HEADINGS[field][0] ?? field;
}

/** Where each field stands. A heading that comes twice counts where it comes first. */
export function garminColumns(header: readonly string[]): ReadonlyMap<GarminField, number> {
  const places = new Map<GarminField, number>();
  for (const [index, heading] of header.entries()) {
    const field = FIELD_OF.get(plain(heading));
    if (field && !places.has(field)) places.set(field, index);
  }
  return places;
}

/** Letters and digits alone, so that dots, signs and accents written in two ways do not matter. */
function plain(heading: string): string {
  return heading
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}
