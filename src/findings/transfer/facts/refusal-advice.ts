import type { TransferRecord } from '../../../records/index.ts';
import { plain } from '../../names.ts';

type Kind =
  | 'redirected'
  | 'busy'
  | 'unavailable'
  | 'media'
  | 'internal'
  | 'overloaded'
  | 'too-large'
  | 'not-logged-on'
  | 'other';

/** What a receiver wants whose refusal has no rule of its own; `after` is its Retry-After, '' without one. */
export type Advice = Readonly<Record<Kind, (after: string) => readonly string[]>>;

const KINDS: readonly (readonly [codes: readonly number[], kind: Kind])[] = [
  [[300, 301, 302, 305, 380], 'redirected'],
  [[486, 600], 'busy'],
  [[480, 487], 'unavailable'],
  [[415, 488, 606], 'media'],
  [[500], 'internal'],
  [[503], 'overloaded'],
  [[413, 513], 'too-large'],
  [[402, 494], 'not-logged-on'],
];

export const ADVICE_EN: Advice = {
  redirected: () => ['Send the REFER again to the Contact of this answer (RFC 3515 §2.5).'],
  busy: () => ['The receiver is in the middle of something: try again when its other transfer or call has ended.'],
  unavailable: (after) => [`Nobody there can decide now${after}: resume the call and try again later.`],
  media: () => ['A REFER carries no media: look for a body in it that the receiver cannot read, and leave it out.'],
  internal: (after) => [`Something broke at the receiver${after}: its log tells what; a wrong CSeq also gives 500.`],
  overloaded: (after) => [
    `The receiver is overloaded or in maintenance${after}: wait that long before the next REFER.`,
  ],
  'too-large': () => ['Shorten the REFER: headers embedded in Refer-To make it grow; or use TCP.'],
  'not-logged-on': () => ['The receiver wants an agreement first: an account, payment or a security mechanism.'],
  other: (after) => [
    `Look at the policy for transfers at the receiver${after}: which users, trunks and targets may be transferred.`,
  ],
};

/** What the sender of this refusal wants. */
export function adviceFor({ refer }: TransferRecord, advice: Advice): readonly string[] {
  const kind = KINDS.find(([codes]) => codes.includes(refer.status ?? 0))?.[1] ?? 'other';
  const after = refer.refusal?.retryAfter == null ? '' : ` (Retry-After: ${plain(refer.refusal.retryAfter, 40)})`;
  return advice[kind](after);
}
