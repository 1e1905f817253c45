import { type Message, type Trace, wayOf } from '../trace.ts';
import { labelOf } from './label.ts';
import { type Derived, recorded, type Way } from './way.ts';

const SEEDS = [1, 2, 3];
const LOST = 1 / 3;

type View = { readonly label: string; readonly keep: (message: Message, index: number) => boolean };

/** What somebody saw who saw less. */
const way = (name: string, views: (trace: Trace) => readonly View[]): Way => ({
  name,
  promise: 'no accusation',
  derive: (trace) =>
    views(trace).flatMap(({ label, keep }): Derived[] => {
      const messages = trace.messages.filter(keep);
      return messages.length === 0 || messages.length === trace.messages.length ? [] : [recorded(label, messages)];
    }),
});

const each = (messages: readonly Message[], of: (message: Message) => readonly string[]): string[] => [
  ...new Set(messages.flatMap(of)),
];

/** xorshift32, so that a failing loss can be repeated. */
function randomOf(seed: number): () => number {
  let state = seed * 0x9e3779b1;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 2 ** 32;
  };
}

export const PARTIAL_WAYS: readonly Way[] = [
  way('one message lost', ({ messages }) =>
    messages.map((message, lost) => ({
      label: `without ${labelOf(message, lost)}`,
      keep: (_, index) => index !== lost,
    })),
  ),
  way('a third of the messages lost', ({ messages }) =>
    SEEDS.map((seed) => {
      const random = randomOf(seed);
      const isLost = messages.map(() => random() < LOST);
      return { label: `seed ${seed}`, keep: (_, index) => isLost[index] !== true };
    }),
  ),
  way("one host's view", ({ messages }) =>
    each(messages, ({ src, dst }) => [src.host, dst.host]).map((host) => ({
      label: `at ${host}`,
      keep: ({ src, dst }) => src.host === host || dst.host === host,
    })),
  ),
  way("without one host's messages", ({ messages }) =>
    each(messages, ({ src, dst }) => [src.host, dst.host]).map((host) => ({
      label: `without ${host}`,
      keep: ({ src, dst }) => src.host !== host && dst.host !== host,
    })),
  ),
  way("one sender's view", ({ messages }) =>
    each(messages, ({ src }) => [src.host]).map((host) => ({
      label: `sent by ${host}`,
      keep: ({ src }) => src.host === host,
    })),
  ),
  way('one direction', ({ messages }) =>
    each(messages, (message) => [wayOf(message)]).map((direction) => ({
      label: direction,
      keep: (message) => wayOf(message) === direction,
    })),
  ),
  way('all but one direction', ({ messages }) =>
    each(messages, (message) => [wayOf(message)]).map((direction) => ({
      label: direction,
      keep: (message) => wayOf(message) !== direction,
    })),
  ),
  way('a beginning', ({ messages }) =>
    messages.map((message, last) => ({ label: `up to ${labelOf(message, last)}`, keep: (_, index) => index <= last })),
  ),
  way('an end', ({ messages }) =>
    messages.map((message, first) => ({
      label: `from ${labelOf(message, first)}`,
      keep: (_, index) => index >= first,
    })),
  ),
];
