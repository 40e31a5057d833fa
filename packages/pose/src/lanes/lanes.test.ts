import { expect, test } from 'vitest';
import type { PoseNetworks } from '../network.ts';
import { networksOver, serveNetworks } from './over-port.ts';
import { sharedOut } from './shared-out.ts';

/** Networks that answer with what they were given, and a mark of which they are. */
function marked(mark: number, work: () => Promise<void> = async () => {}): PoseNetworks {
  const network = (more: number) => ({
    run: async (input: Float32Array, sizes: readonly number[]) => {
      await work();
      if (input.length === 0) throw new Error('nothing to look at');
      return sizes.map((size) => Float32Array.of(...input, mark + more).subarray(-size));
    },
  });
  return { detector: network(0), landmarks: network(0.5) };
}

function overThread(networks: PoseNetworks): { readonly far: PoseNetworks; close: () => void } {
  const { port1, port2 } = new MessageChannel();
  serveNetworks(port2, networks);
  return { far: networksOver(port1), close: () => port1.close() };
}

test('networks of another thread answer as the same ones here do', async () => {
  const { far, close } = overThread(marked(7));
  const asked = [
    far.landmarks.run(Float32Array.of(1, 2), [3, 1]),
    far.detector.run(Float32Array.of(4), [2]),
  ];
  expect(await Promise.all(asked)).toEqual([
    [Float32Array.of(1, 2, 7.5), Float32Array.of(7.5)],
    [Float32Array.of(4, 7)],
  ]);
  close();
});

test('what goes wrong in another thread goes wrong for who asked, and for nobody else', async () => {
  const { far, close } = overThread(marked(1));
  await expect(far.landmarks.run(new Float32Array(), [1])).rejects.toThrow('nothing to look at');
  expect(await far.landmarks.run(Float32Array.of(3), [2])).toEqual([Float32Array.of(3, 1.5)]);
  close();
});

test('pictures go to whichever copy has the least to do', async () => {
  let goOn = () => {};
  const stuck = marked(100, () => new Promise((resolve) => (goOn = resolve)));
  const networks = sharedOut([stuck, marked(200)]);
  const first = networks.landmarks.run(Float32Array.of(0), [1]);
  for (let i = 0; i < 3; i++) {
    expect(await networks.landmarks.run(Float32Array.of(0), [1])).toEqual([Float32Array.of(200.5)]);
  }
  goOn();
  expect(await first).toEqual([Float32Array.of(100.5)]);
});
