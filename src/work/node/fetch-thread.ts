/** A thread of its own: fetches messages for one that waits for them. */
import { parentPort, workerData } from 'node:worker_threads';
import { Broker } from './broker.ts';
import { ANSWER, type FetchThreadData, NOTHING } from './message-fetch.ts';

const { place, memory } = workerData as FetchThreadData;
const words = new Int32Array(memory, 0, 2);
const bytes = new Uint8Array(memory, ANSWER.bytesAt);
const opened = Broker.open(place);
opened.catch(() => {});

parentPort?.on('message', (seq: number) => {
  void answer(seq);
});

async function answer(seq: number): Promise<void> {
  const data = await opened
    .then((broker) => broker.messageAt(place.stream, seq))
    .then((stored) => stored?.data ?? null);
  const fits = data !== null && data.length <= bytes.length;
  if (fits) {
    bytes.set(data);
  }
  words[ANSWER.length] = fits ? data.length : NOTHING;
  Atomics.store(words, ANSWER.state, 1);
  Atomics.notify(words, ANSWER.state);
}
