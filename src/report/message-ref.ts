import { masked } from '../display/index.ts';
import type { Sighting } from '../records/index.ts';
import type { MessageRef } from './contract.ts';
import { labelOf } from './label.ts';
import { timesOf } from './time.ts';

export type RefOf = (sighting: Sighting) => MessageRef;

/** Makes message references with the inputs' own names. */
export function refMaker(paths: readonly string[]): RefOf {
  return (sighting) => {
    const input = paths[sighting.input] ?? '';
    const told = toldOf(sighting);
    return sighting.line > 0 ? { input, line: sighting.line, ...told } : { input, frame: sighting.frame, ...told };
  };
}

function toldOf(sighting: Sighting): Omit<MessageRef, 'input' | 'frame' | 'line'> {
  const { time, timeOfDay } = timesOf(sighting.timeUs);
  const src = sighting.src?.text ?? null;
  const dst = sighting.dst?.text ?? null;
  const label = masked(labelOf(sighting));
  // Two literals: V8 adds properties behind a spread one by one, and each costs as much as all of these.
  return timeOfDay === undefined ? { time, src, dst, label } : { time, timeOfDay, src, dst, label };
}
