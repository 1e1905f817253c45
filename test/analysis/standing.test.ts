import { expect, test } from 'vitest';
import { tellInputs } from '../../src/analysis/index.ts';
import { gunzipInNode } from '../../src/capture/node.ts';
import type { TraceEvent, TraceFace } from '../../src/report/index.ts';
import { readScenario } from '../builders/scenario.ts';
import { captureOf } from '../builders/wire.ts';
import { blocksOf } from '../capture/read.ts';

/** Anna is registered; a call to her is answered, and another refused. */
const CAPTURE = captureOf(
  readScenario(`dialog r anna p
  0.00 r > REGISTER sip:a.example
  0.10 r < 200 OK
  dialog c carl anna
  10.00 c carl>p INVITE sip:anna@a.example
  10.10 c p>carl 200 OK
  10.12 c carl>p ACK
  12.00 c carl>p BYE
  12.02 c p>carl 200 OK
  dialog d carl anna
  20.00 d carl>p INVITE sip:anna@a.example
  20.10 d p>carl 480 Temporarily Unavailable
  20.12 d carl>p ACK
  later 90`),
);

/** Of each call the status, and how its callee stood. */
async function standings(wishes: Pick<TraceFace, 'takesStanding'>): Promise<unknown[]> {
  const told: unknown[] = [];
  const tell = (event: TraceEvent): void => {
    if (event.type === 'story' && event.story.type === 'call') {
      const { finalStatus, registered } = event.story.call.record;
      told.push([finalStatus, registered.callee?.state ?? null]);
    }
  };
  const input = { path: 'a.pcap', open: async () => blocksOf(CAPTURE, 1000), canReopen: true };
  const face = { takesStories: true, ...wishes, tell, flush: async () => {} };
  await tellInputs([input], { gunzip: gunzipInNode }, face);
  return told;
}

test('how the callee of each call stood with its registrar is told', async () => {
  const all = [
    [200, 'registered'],
    [480, 'registered'],
  ];
  expect(await standings({})).toEqual(all);
  expect(await standings({ takesStanding: true })).toEqual(all);
});

test('of a call that went well it is not looked up for who does not tell it', async () => {
  expect(await standings({ takesStanding: false })).toEqual([
    [200, null],
    [480, 'registered'],
  ]);
});
