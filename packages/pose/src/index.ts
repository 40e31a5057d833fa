export { type ClipFacts, clipOf, picturesWorthSeeing, type TimedSighting } from './clip.ts';
export { liteRtNetworks, type NetworkFiles } from './litert/litert-networks.ts';
export { modelName, POSE_FILES, POSE_MODELS, type PoseModel, RUNTIME_FOLDER } from './models.ts';
export type { Network, PoseNetworks } from './network.ts';
export type { Picture } from './picture/picture.ts';
export type { Place, Region, Size } from './picture/region.ts';
export { rgbPicture } from './picture/rgb-picture.ts';
export { peopleIn, type Sighting, type Tracker, trackRunner } from './tracker.ts';
