import type { Report } from '../report/index.ts';
import type { FactContext } from './compare-facts.ts';
import type { Expectation } from './config.ts';
import { isInput } from './input-pattern.ts';
import { listed } from './one-of.ts';
import type { Subject } from './subject.ts';

/** What of a trace an expectation is held against: a test of calls and transfers; `unmet` says why there is nothing. */
export type HeldAgainst = { readonly takes: (subject: Subject) => boolean } | { readonly unmet: string };

/**
 * Whether an expectation is about a file that is checked by itself: it names no input, or this one.
 *
 * @param paths those of the inputs in it, where it is an archive.
 */
export function isAbout({ input }: Expectation, file: string, paths: readonly string[]): boolean {
  return input === undefined || [file, ...paths].some((path) => isInput(input, path));
}

/** The part of a trace of several inputs that an expectation names: the calls and transfers with a message in one of them. */
export function heldAgainst(
  expectation: Expectation,
  { inputs }: Pick<Report, 'inputs'>,
  { words }: FactContext,
): HeldAgainst {
  const { input } = expectation;
  if (input === undefined) {
    return { takes: () => true };
  }
  const named = inputs.filter(({ path }) => isInput(input, path));
  const read = named.filter(({ messages }) => messages > 0);
  if (read.length === 0) {
    const pattern = words.anyOf(listed(input));
    return { unmet: named.length === 0 ? words.noSuchInput(pattern) : words.inputWithoutSip(pattern) };
  }
  const others = inputs.filter(({ path, messages }) => messages > 0 && !isInput(input, path));
  if ('response' in expectation && others.length > 0) {
    return { unmet: words.responsesOfAll };
  }
  const paths = new Set(read.map(({ path }) => path));
  return { takes: ({ evidence }) => evidence.some((message) => paths.has(message.input)) };
}
