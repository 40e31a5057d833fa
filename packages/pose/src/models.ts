/** The networks by how exact they are: `full` for a look while it works, `heavy` for numbers, which needs four times as long. */
export const POSE_MODELS = ['full', 'heavy'] as const;
export type PoseModel = (typeof POSE_MODELS)[number];

/** A model's name, as a landmark file has it. */
export function modelName(model: PoseModel): string {
  return `blazepose-${model}`;
}

/** Files of the packages that hold the networks and what runs them, by the names that they are served under. */
export const POSE_FILES = {
  detector: '@mediapipe/pose/pose_solution_packed_assets.data',
  full: '@mediapipe/pose/pose_landmark_full.tflite',
  heavy: '@mediapipe/pose/pose_landmark_heavy.tflite',
} as const satisfies Readonly<Record<PoseModel | 'detector', string>>;

/** The folder of the runtime's own files. */
export const RUNTIME_FOLDER = '@litertjs/core/wasm';
