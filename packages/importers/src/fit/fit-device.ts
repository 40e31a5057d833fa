import { known, missing, type Reading } from '@plumbline/domain';
import { getFitGarminProductDisplayName } from 'fit-file-parser/profile';
import { type FitMessage, type FitMessages, textIn } from './decode.ts';

const NOBODY: ReadonlySet<string> = new Set(['development', 'invalid']);

/** Maker and model of the watch or app that wrote the file: `Garmin Forerunner 935`, `Suunto 67`. */
export function fitDevice({ fileId, devices }: FitMessages): Reading<string> {
  const creator = devices.find((device) => {
    return device['device_index'] === 'creator' || device['device_index'] === 0;
  });
  const identity = fileId ?? creator;
  if (!identity) return missing('not-recorded');
  const maker = makerOf(identity) ?? makerOf(creator);
  const model =
    textIn(fileId, 'product_name') ?? textIn(creator, 'product_name') ?? product(identity);
  if (maker === undefined && model === undefined) return missing('not-recorded');
  if (maker === undefined || model?.toLowerCase().startsWith(maker.toLowerCase())) {
    return known(model ?? '');
  }
  return known(model === undefined ? maker : `${maker} ${model}`);
}

function makerOf(message: FitMessage | undefined): string | undefined {
  const maker = message?.['manufacturer'];
  if (typeof maker === 'number') return `maker ${maker}`;
  if (typeof maker !== 'string' || NOBODY.has(maker)) return undefined;
  return maker.split('_').map(capital).join(' ');
}

function product(message: FitMessage): string | undefined {
  const number = message['product'];
  if (typeof number !== 'number') return undefined;
  const isGarmin = message['manufacturer'] === 'garmin';
  return (isGarmin ? getFitGarminProductDisplayName(number) : null) ?? String(number);
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
