export { DEMO_RUNNER, demoFolder } from './demo.ts';
export { encodeFit, encodeFitSessions, type FitOptions } from './encode/fit.ts';
export {
  encodeMessages,
  type FitDeveloperValue,
  type FitMessage,
  type FitValue,
} from './encode/fit-messages.ts';
export { encodeGpx } from './encode/gpx.ts';
export { encodeTcx } from './encode/tcx.ts';
export { recordingsOf, writeRunnerFolder } from './folder/runner-folder.ts';
export {
  type RunTruth,
  type SimulatedRunner,
  simulateRecords,
  simulateRunner,
  type Truth,
} from './simulate.ts';
export { type OneRecording, simulateRecording } from './stream/one-recording.ts';
export type { Measured, SimulationOptions } from './world/options.ts';
export { SCENARIO_NAMES, type ScenarioName, scenario } from './world/scenarios.ts';
