import type { Network, PoseNetworks } from '../network.ts';

/** One end of a `MessageChannel`, as browsers and Node have it. */
export interface Port {
  readonly postMessage: (message: unknown, transfer: ArrayBuffer[]) => void;
  readonly addEventListener: (
    type: 'message',
    listener: (event: { readonly data: unknown }) => void,
  ) => void;
  readonly start: () => void;
}

interface Asked {
  readonly id: number;
  readonly network: keyof PoseNetworks;
  readonly input: Float32Array;
  readonly sizes: readonly number[];
}

type Answered =
  | { readonly id: number; readonly outputs: readonly Float32Array[] }
  | { readonly id: number; readonly fault: string };

/** Answers whoever has the other end with these networks, one picture after another. */
export function serveNetworks(port: Port, networks: PoseNetworks): void {
  let turn = Promise.resolve();
  port.addEventListener('message', ({ data }) => {
    const { id, network, input, sizes } = data as Asked;
    turn = turn.then(async () => {
      const answer = await networks[network].run(input, sizes).then(
        (outputs): Answered => ({ id, outputs }),
        (thrown: unknown): Answered => ({ id, fault: String(thrown) }),
      );
      port.postMessage(answer, 'outputs' in answer ? answer.outputs.map(bufferOf) : []);
    });
  });
  port.start();
}

/** Networks that another thread serves. What is given to them is gone from this one. */
export function networksOver(port: Port): PoseNetworks {
  const waiting = new Map<number, (answer: Answered) => void>();
  let asked = 0;
  port.addEventListener('message', ({ data }) => {
    const answer = data as Answered;
    waiting.get(answer.id)?.(answer);
    waiting.delete(answer.id);
  });
  port.start();
  const through = (network: keyof PoseNetworks): Network => ({
    run: (input, sizes) =>
      new Promise((resolve, reject) => {
        const id = asked++;
        waiting.set(id, (answer) =>
          'outputs' in answer ? resolve(answer.outputs) : reject(new Error(answer.fault)),
        );
        port.postMessage({ id, network, input, sizes } satisfies Asked, [bufferOf(input)]);
      }),
  });
  return { detector: through('detector'), landmarks: through('landmarks') };
}

function bufferOf({ buffer }: Float32Array): ArrayBuffer {
  return buffer as ArrayBuffer;
}
