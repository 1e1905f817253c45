import type { Assembled } from './assemble.ts';
import type { LogFormat, Rebuild } from './format.ts';

/** Text null: the message is what stands in the window, from its start to `end`. */
export type Taken = { readonly text: string | null; readonly end: number; readonly cutBytes: number };

/** Whether what this format prints of a message may be the message itself. */
export function isPlain(format: Partial<LogFormat> | null): boolean {
  const { rebuild, joins, bodyMark, lineEnd } = format ?? {};
  return [rebuild, joins, bodyMark, lineEnd].every((way) => way === undefined);
}

export function taken(text: Assembled, end: number): Taken | 'more' | null {
  return text === null || text === 'more' ? text : { text, end, cutBytes: 0 };
}

export function takenRebuilt(rebuilt: ReturnType<Rebuild>, start: number): Taken | 'more' | null {
  return rebuilt === null || rebuilt === 'more'
    ? rebuilt
    : { text: rebuilt.text, end: start + rebuilt.length, cutBytes: rebuilt.cutBytes };
}
