/** Languages whose month names are read; watch and training sites write them in the runner's own. */
const LANGUAGES = ['en', 'de', 'fr', 'es', 'it', 'nl', 'pt', 'da', 'nb', 'sv'] as const;
const STYLES = ['long', 'short'] as const;

/** Made when first asked for: most files name no month, and every reading thread would make its own. */
let months: ReadonlyMap<string, number> | undefined;

/** 1 to 12, or nothing. */
export function monthNamed(name: string): number | undefined {
  months ??= monthNames();
  return months.get(plainName(name));
}

/** Month numbers, 1 to 12, by name in lower case without dots. A name that means two months is left out. */
function monthNames(): ReadonlyMap<string, number> {
  const found = new Map<string, number>([
    ['sept', 9],
    ['mrz', 3],
  ]);
  const double = new Set<string>();
  for (const language of LANGUAGES) {
    for (const month of STYLES) {
      const format = new Intl.DateTimeFormat(language, { month, day: 'numeric', timeZone: 'UTC' });
      for (let number = 1; number <= 12; number++) {
        const name = plainName(monthPart(format, number));
        if ((found.get(name) ?? number) !== number) double.add(name);
        found.set(name, number);
      }
    }
  }
  for (const name of double) found.delete(name);
  return found;
}

function monthPart(format: Intl.DateTimeFormat, month: number): string {
  const parts = format.formatToParts(Date.UTC(2026, month - 1, 15));
  return parts.find(({ type }) => type === 'month')?.value ?? '';
}

function plainName(name: string): string {
  return name.toLowerCase().replace(/\./g, '');
}
