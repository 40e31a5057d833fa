/** A number to call, and when. */
export interface HelpLine {
  readonly number: string;
  readonly use: 'emergency' | 'ambulance' | 'advice';
}

/** The numbers of one country. */
export interface EmergencyNumbers {
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
  readonly lines: readonly HelpLine[];
  readonly source: string;
}

const EU = 'the single European emergency number: Directive (EU) 2018/1972, article 109';
const EMERGENCY_112: readonly HelpLine[] = [{ number: '112', use: 'emergency' }];
const MEMBERS =
  'AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK IS LI NO'.split(
    ' ',
  );

/** Lines beside 112. */
const ALSO: Readonly<Record<string, readonly HelpLine[]>> = {
  AT: [{ number: '144', use: 'ambulance' }],
  DE: [{ number: '116117', use: 'advice' }],
  DK: [{ number: '1813', use: 'advice' }],
  FI: [{ number: '116117', use: 'advice' }],
  FR: [{ number: '15', use: 'ambulance' }],
  NO: [
    { number: '113', use: 'ambulance' },
    { number: '116117', use: 'advice' },
  ],
  SE: [{ number: '1177', use: 'advice' }],
};

/**
 * Whom to call, by country. Written from the countries' own public services as generally known; they were not looked up
 * again when this was written, and the runner can put in their own.
 */
export const EMERGENCY_NUMBERS: readonly EmergencyNumbers[] = [
  ...MEMBERS.map((country) => ({
    country,
    lines: [...EMERGENCY_112, ...(ALSO[country] ?? [])],
    source: EU,
  })),
  {
    country: 'GB',
    lines: [
      { number: '999', use: 'emergency' },
      { number: '111', use: 'advice' },
    ],
    source: 'National Health Service',
  },
  {
    country: 'CH',
    lines: [
      { number: '144', use: 'ambulance' },
      { number: '112', use: 'emergency' },
    ],
    source: 'Federal Office of Communications',
  },
  {
    country: 'US',
    lines: [{ number: '911', use: 'emergency' }],
    source: 'Federal Communications Commission',
  },
  {
    country: 'CA',
    lines: [
      { number: '911', use: 'emergency' },
      { number: '811', use: 'advice' },
    ],
    source: 'Canadian Radio-television and Telecommunications Commission',
  },
  {
    country: 'AU',
    lines: [
      { number: '000', use: 'emergency' },
      { number: '1800022222', use: 'advice' },
    ],
    source: 'Triple Zero; healthdirect',
  },
  {
    country: 'NZ',
    lines: [
      { number: '111', use: 'emergency' },
      { number: '0800611116', use: 'advice' },
    ],
    source: 'New Zealand Police; Healthline',
  },
  { country: 'IN', lines: EMERGENCY_112, source: 'Emergency Response Support System' },
  {
    country: 'JP',
    lines: [{ number: '119', use: 'ambulance' }],
    source: 'Fire and Disaster Management Agency',
  },
  { country: 'ZA', lines: EMERGENCY_112, source: 'from mobile phones, national call centre' },
  {
    country: 'BR',
    lines: [{ number: '192', use: 'ambulance' }],
    source: 'Serviço de Atendimento Móvel de Urgência',
  },
];

/** Time zones of which the country is plain, for a first guess. */
const ZONES: Readonly<Record<string, string>> = {
  'Europe/Vienna': 'AT',
  'Europe/Brussels': 'BE',
  'Europe/Sofia': 'BG',
  'Asia/Nicosia': 'CY',
  'Europe/Prague': 'CZ',
  'Europe/Berlin': 'DE',
  'Europe/Copenhagen': 'DK',
  'Europe/Tallinn': 'EE',
  'Europe/Madrid': 'ES',
  'Europe/Helsinki': 'FI',
  'Europe/Paris': 'FR',
  'Europe/Athens': 'GR',
  'Europe/Zagreb': 'HR',
  'Europe/Budapest': 'HU',
  'Europe/Dublin': 'IE',
  'Europe/Rome': 'IT',
  'Europe/Vilnius': 'LT',
  'Europe/Luxembourg': 'LU',
  'Europe/Riga': 'LV',
  'Europe/Malta': 'MT',
  'Europe/Amsterdam': 'NL',
  'Europe/Warsaw': 'PL',
  'Europe/Lisbon': 'PT',
  'Europe/Bucharest': 'RO',
  'Europe/Stockholm': 'SE',
  'Europe/Ljubljana': 'SI',
  'Europe/Bratislava': 'SK',
  'Atlantic/Reykjavik': 'IS',
  'Europe/Vaduz': 'LI',
  'Europe/Oslo': 'NO',
  'Europe/London': 'GB',
  'Europe/Zurich': 'CH',
  'America/New_York': 'US',
  'America/Chicago': 'US',
  'America/Denver': 'US',
  'America/Phoenix': 'US',
  'America/Los_Angeles': 'US',
  'America/Anchorage': 'US',
  'Pacific/Honolulu': 'US',
  'America/Toronto': 'CA',
  'America/Winnipeg': 'CA',
  'America/Edmonton': 'CA',
  'America/Vancouver': 'CA',
  'America/Halifax': 'CA',
  'Australia/Sydney': 'AU',
  'Australia/Melbourne': 'AU',
  'Australia/Brisbane': 'AU',
  'Australia/Adelaide': 'AU',
  'Australia/Perth': 'AU',
  'Australia/Hobart': 'AU',
  'Pacific/Auckland': 'NZ',
  'Asia/Kolkata': 'IN',
  'Asia/Calcutta': 'IN',
  'Asia/Tokyo': 'JP',
  'Africa/Johannesburg': 'ZA',
  'America/Sao_Paulo': 'BR',
};

/** The numbers of a country, or nothing where they are not known. */
export function emergencyNumbersOf(country: string): EmergencyNumbers | undefined {
  return EMERGENCY_NUMBERS.find((one) => one.country === country.toUpperCase());
}

/** The country that a time zone most likely means; nothing where it may be several. */
export function countryOfZone(zone: string | undefined): string | undefined {
  return zone === undefined ? undefined : ZONES[zone];
}
