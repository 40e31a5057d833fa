import type { Network, PoseNetworks } from '../network.ts';

/** Several copies of the same networks as one: each picture goes to the copy that has the least to do. */
export function sharedOut(lanes: readonly PoseNetworks[]): PoseNetworks {
  const waiting = lanes.map(() => 0);
  const through = (name: keyof PoseNetworks): Network => ({
    run: async (input, sizes) => {
      const lane = waiting.indexOf(Math.min(...waiting));
      const networks = lanes[lane];
      if (!networks) throw new Error('there are no networks');
      waiting[lane] = (waiting[lane] ?? 0) + 1;
      try {
        return await networks[name].run(input, sizes);
      } finally {
        waiting[lane] = (waiting[lane] ?? 0) - 1;
      }
    },
  });
  return { detector: through('detector'), landmarks: through('landmarks') };
}
