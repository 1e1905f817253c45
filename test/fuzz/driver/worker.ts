import { once } from 'node:events';
import { parentPort, workerData } from 'node:worker_threads';
import { holdAllPromises } from '../promises/pending.ts';
import { targetsNamed } from '../targets/index.ts';
import { execute } from './execute.ts';
import { fuzz } from './fuzz.ts';
import type { Job, Said } from './job.ts';
import { Shared } from './shared.ts';

const { target: name, buffer, holdsAll, work } = workerData as Job;
const shared = new Shared(buffer);
const target = targetsNamed(name).find((each) => each.name === name);
const port = parentPort;
if (port === null || target === undefined) {
  throw new Error(`no target ${name}, or no thread`);
}
if (holdsAll) {
  holdAllPromises();
}
const say = (said: Said): void => port.postMessage(said);

if (work.kind === 'fuzz') {
  say({ kind: 'done', stats: await fuzz(target, work, shared, (found) => say({ kind: 'found', ...found })) });
} else {
  for (;;) {
    const [input] = (await once(port, 'message')) as [Uint8Array];
    say({ kind: 'served', failure: await execute(target, input, true, shared) });
  }
}
