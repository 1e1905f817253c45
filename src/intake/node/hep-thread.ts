/** A thread of its own: takes what is sent, however long the analysis is busy, and hands it on when it is asked. */

import { parentPort, workerData } from 'node:worker_threads';
import { IDLE } from '../../model/index.ts';
import { HepInputHere, type HepInputOptions } from './hep-input.ts';
import type { FromThread, ToThread } from './threaded-hep.ts';

const stop = new AbortController();
const say = (message: FromThread, moved: ArrayBuffer[] = []): void => parentPort?.postMessage(message, moved);

listen().catch(({ code = '', message }: NodeJS.ErrnoException) => say({ type: 'failed', code, message }));

async function listen(): Promise<void> {
  const input = await HepInputHere.open(workerData as HepInputOptions, stop.signal);
  const source = await input.open();
  const tell = async (): Promise<void> => {
    const block = await source.read();
    const isIdle = block === IDLE;
    const about = { told: input.problems(), figures: input.figures() };
    say({ type: 'block', block: isIdle ? null : block, isIdle, ...about }, blockMemory(isIdle ? null : block));
  };
  parentPort?.on('message', ({ type }: ToThread) => {
    if (type === 'end') {
      stop.abort();
    } else if (type === 'close') {
      input.close();
      parentPort?.close();
    } else {
      void tell();
    }
  });
  say({ type: 'open', path: input.path, udpBufferBytes: input.udpBufferBytes });
}

/** A block goes over as it is: each has memory of its own. */
function blockMemory(block: Uint8Array | null): ArrayBuffer[] {
  return block === null ? [] : [block.buffer as ArrayBuffer];
}
