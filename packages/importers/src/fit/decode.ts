import { err, ok, type Result } from '@plumbline/domain';
import FitParser from 'fit-file-parser';

/** One message as the library gives it: names of the FIT profile, values scaled, times as dates. */
export type FitMessage = Readonly<Record<string, unknown>>;

/** What recordings are made from beside the records, each in the order of the file. */
export interface FitMessages {
  readonly fileId: FitMessage | undefined;
  readonly devices: readonly FitMessage[];
  readonly sports: readonly FitMessage[];
  readonly sessions: readonly FitMessage[];
  readonly laps: readonly FitMessage[];
  readonly events: readonly FitMessage[];
  readonly activity: FitMessage | undefined;
  readonly fieldDescriptions: readonly FitMessage[];
}

/** Decodes a sound FIT file in plain units (m, m/s, °C). The error is the library's own words. */
export function decode(fit: Uint8Array<ArrayBuffer>): Result<FitMessages, string> {
  const parser = new FitParser({ force: true, mode: 'list' });
  let parsed: Result<FitMessages, string> = err('nothing');
  try {
    parser.parse(Buffer.from(fit.buffer, fit.byteOffset, fit.byteLength), (error, data) => {
      parsed = data ? ok(messagesOf(data as unknown as Decoded)) : err(String(error));
    });
  } catch (error) {
    return err(error instanceof Error ? error.message : String(error));
  }
  return parsed;
}

interface Decoded {
  readonly messages?: Readonly<Record<string, readonly FitMessage[]>>;
}

function messagesOf({ messages = {} }: Decoded): FitMessages {
  const all = (name: string): readonly FitMessage[] => messages[name] ?? [];
  return {
    fileId: all('file_id')[0],
    devices: all('device_info'),
    sports: all('sport'),
    sessions: all('session'),
    laps: all('lap'),
    events: all('event'),
    activity: all('activity')[0],
    fieldDescriptions: all('field_description'),
  };
}

/** The number in a field, scaled; NaN where the message lacks it. */
export function numberIn(message: FitMessage, field: string): number {
  const value = message[field];
  return typeof value === 'number' ? value : Number.NaN;
}

/** The moment in a field, ms since 1970; NaN where the message lacks it. */
export function momentIn(message: FitMessage, field: string): number {
  const value = message[field];
  return value instanceof Date ? value.getTime() : Number.NaN;
}

/** The text in a field, which is also how the library gives a known code; nothing where it lacks it. */
export function textIn(message: FitMessage | undefined, field: string): string | undefined {
  const value = message?.[field];
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
}
