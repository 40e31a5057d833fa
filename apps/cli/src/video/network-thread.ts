import { parentPort, workerData } from 'node:worker_threads';
import { type PoseModel, serveNetworks } from '@plumbline/pose';
import { nodeNetworks } from './node-networks.ts';

/** The other end of `startNetworks`. */
const { model, port }: { readonly model: PoseModel; readonly port: MessagePort } = workerData;
serveNetworks(port, await nodeNetworks(model));
parentPort?.postMessage('ready');
