export { encodeFit, encodeFitSessions, type FitOptions } from './encode/fit.ts';
export {
  encodeMessages,
  type FitDeveloperValue,
  type FitMessage,
  type FitValue,
} from './encode/fit-messages.ts';
export { encodeGpx } from './encode/gpx.ts';
export { encodeTcx } from './encode/tcx.ts';
