import { tellInputs } from '../../src/analysis/index.ts';
import { DECODERS_IN_NODE } from '../../src/analysis/node.ts';
import { memorySource } from '../../src/capture/index.ts';
import type { Lang } from '../../src/languages/index.ts';
import type { TraceEvent } from '../../src/report/index.ts';
import type { Verdict } from '../../src/verdicts/index.ts';
import { VerdictMaker } from '../../src/verdicts/node.ts';

/** What goes to places of a trace. */
export async function verdictsOf(bytes: Uint8Array, lang: Lang = 'en', path = 'trace'): Promise<Verdict[]> {
  const maker = new VerdictMaker({ version: '0', lang });
  const events = await eventsOf(bytes, lang, path);
  return events.map((event) => maker.of(event)).filter((verdict) => verdict !== null);
}

/** What is told of a trace. */
export async function eventsOf(bytes: Uint8Array, lang: Lang = 'en', path = 'trace'): Promise<TraceEvent[]> {
  const events: TraceEvent[] = [];
  const input = { path, open: async () => memorySource(new Uint8Array(bytes)), canReopen: true };
  await tellInputs(
    [input],
    { ...DECODERS_IN_NODE, lang },
    {
      takesStories: true,
      tell: (event) => void events.push(event),
      flush: async () => {},
    },
  );
  return events;
}

/** Waits until something is so. */
export async function until(isSo: () => boolean | Promise<boolean>, mostTries = 2500): Promise<void> {
  for (let tries = 0; !(await isSo()); tries++) {
    if (tries > mostTries) {
      throw new Error(`it never was so: ${isSo}`);
    }
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}
