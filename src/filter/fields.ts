import type { Arrival, Endpoint } from '../model/index.ts';
import type { MessageFacts } from './asked-facts.ts';

/** Every kind of value has its operators and its way to be written; see terms.ts. */
export type Field =
  | { readonly kind: 'address' | 'port'; readonly of: (facts: MessageFacts) => readonly (Endpoint | null)[] }
  | { readonly kind: 'code' | 'time'; readonly of: (facts: MessageFacts) => number }
  | { readonly kind: 'method' | 'transport' | 'text'; readonly of: (facts: MessageFacts) => readonly string[] };

const SRC = ({ arrival }: MessageFacts) => [arrival.src];
const DST = ({ arrival }: MessageFacts) => [arrival.dst];
const BOTH = ({ arrival: { src, dst } }: { readonly arrival: Arrival }) => [src, dst];

/** `header.x-test` and the like: any header by its name. */
export const HEADER_PREFIX = 'header.';

/** A field by its name; null where there is none. */
export function fieldOf(name: string): Field | null {
  const lower = name.toLowerCase();
  if (lower.startsWith(HEADER_PREFIX) && lower.length > HEADER_PREFIX.length) {
    const header = lower.slice(HEADER_PREFIX.length);
    return { kind: 'text', of: (facts) => facts.header(header) };
  }
  return Object.hasOwn(FIELDS, lower) ? (FIELDS[lower] ?? null) : null;
}

/** What an expression may speak of. docs/filter.md has a row for each. */
export const FIELDS: Readonly<Record<string, Field>> = {
  ip: { kind: 'address', of: BOTH },
  src: { kind: 'address', of: SRC },
  dst: { kind: 'address', of: DST },
  port: { kind: 'port', of: BOTH },
  srcport: { kind: 'port', of: SRC },
  dstport: { kind: 'port', of: DST },
  transport: { kind: 'transport', of: ({ arrival }) => [arrival.transport] },
  method: { kind: 'method', of: ({ message }) => [message.method] },
  code: { kind: 'code', of: ({ message }) => (message.status > 0 ? message.status : Number.NaN) },
  callid: { kind: 'text', of: ({ message }) => [message.callId()] },
  user: {
    kind: 'text',
    of: (facts) => [...facts.fromUser(), ...facts.toUser(), ...facts.requestUser(), ...facts.assertedUsers()],
  },
  from: { kind: 'text', of: (facts) => facts.fromUser() },
  to: { kind: 'text', of: (facts) => facts.toUser() },
  ruri: { kind: 'text', of: (facts) => facts.requestUser() },
  pai: { kind: 'text', of: (facts) => facts.assertedUsers() },
  time: { kind: 'time', of: ({ arrival }) => arrival.timeUs },
};
