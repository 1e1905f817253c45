import { once } from 'node:events';
import { parentPort, workerData } from 'node:worker_threads';
import type { Target } from '../target.ts';
import { targetsNamed } from '../targets/named.ts';
import { execute } from './execute.ts';
import { fuzz } from './fuzz.ts';
import type { Job, Said } from './job.ts';
import { Shared } from './shared.ts';

const { targets, buffer, work } = workerData as Job;
const shared = new Shared(buffer);
const port = parentPort;
if (port === null) {
  throw new Error('no thread');
}
const say = (said: Said): void => port.postMessage(said);

if (work.kind === 'fuzz') {
  for (const name of targets) {
    say({ kind: 'begun', target: name });
    const stats = await fuzz(await targetCalled(name), work, shared, (found) => say({ kind: 'found', ...found }));
    say({ kind: 'finished', stats });
  }
  say({ kind: 'done' });
} else {
  const target = await targetCalled(targets[0]);
  for (;;) {
    const [input] = (await once(port, 'message')) as [Uint8Array];
    say({ kind: 'served', failure: await execute(target, input, true, shared) });
  }
}

async function targetCalled(name: string | undefined): Promise<Target> {
  const target = (await targetsNamed(name)).find((each) => each.name === name);
  if (target === undefined) {
    throw new Error(`no target ${name}`);
  }
  return target;
}
