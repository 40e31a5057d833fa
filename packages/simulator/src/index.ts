export { DEMO_RUNNER, demoFolder } from './demo.ts';
export { encodeFit, encodeFitSessions, type FitOptions } from './encode/fit.ts';
export {
  encodeMessages,
  type FitDeveloperValue,
  type FitMessage,
  type FitValue,
  fitTime,
} from './encode/fit-messages.ts';
export { encodeGpx } from './encode/gpx.ts';
export { encodeTcx } from './encode/tcx.ts';
export { recordingsOf, writeRunnerFolder } from './folder/runner-folder.ts';
export { type Random, randomFor } from './random/random.ts';
export {
  type RunTruth,
  type SimulatedRunner,
  simulateRecords,
  simulateRunner,
  type Truth,
} from './simulate.ts';
export type { ModelError } from './skeleton/body-at.ts';
export type { Camera } from './skeleton/camera.ts';
export { type Film, type FilmOptions, filmRunner } from './skeleton/film-runner.ts';
export { type RunningForm, someRunningForm } from './skeleton/running-form.ts';
export type { Step } from './skeleton/steps.ts';
export { type OneRecording, simulateRecording } from './stream/one-recording.ts';
export type { Measured, SimulationOptions } from './world/options.ts';
export { SCENARIO_NAMES, type ScenarioName, scenario } from './world/scenarios.ts';
