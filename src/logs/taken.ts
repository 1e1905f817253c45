import type { Assembled } from './assemble.ts';
import type { LogFormat, Rebuild } from './format.ts';

/** Text null: the message is what stands in the window, from its start to `end`. */
export type Taken = {
  readonly text: string | null;
  readonly end: number;
  readonly cutBytes: number;
  /** Where a line begins that was left out, or a header that lacks its end; -1: none. */
  readonly leftOutAt: number;
};

/** Whether what this format prints of a message may be the message itself. */
export function isPlain(format: Partial<LogFormat> | null): boolean {
  const { rebuild, joins, bodyMark, lineEnd } = format ?? {};
  return [rebuild, joins, bodyMark, lineEnd].every((way) => way === undefined);
}

/** `end`: behind the lines of a message, unless another begins before. */
export function taken(read: Assembled, end: number): Taken | 'more' | null {
  if (read === null || read === 'more') {
    return read;
  }
  const { text, nextAt, leftOutAt } = read;
  return { text, end: nextAt < 0 ? end : nextAt, cutBytes: 0, leftOutAt };
}

export function takenRebuilt(rebuilt: ReturnType<Rebuild>, start: number): Taken | 'more' | null {
  return rebuilt === null || rebuilt === 'more'
    ? rebuilt
    : { text: rebuilt.text, end: start + rebuilt.length, cutBytes: rebuilt.cutBytes, leftOutAt: -1 };
}
