/**
 * Matchers for vitest: `import 'siptriage/vitest'` in a test or a setup file, then
 * `expect(await analyze('trace.pcap')).toHaveTransfer({ to: '1003', outcome: 'succeeded' })`.
 */
import { expect } from 'vitest';
import {
  type NoFindingsWanted,
  type RejectWanted,
  toHaveCall,
  toHaveNoFindings,
  toHaveTransfer,
  toReject,
} from './matchers.ts';
import type { CallWanted, TransferWanted } from './wanted-facts.ts';

/** What `expect` of a report offers besides vitest's own matchers. */
export type SiptriageMatchers<Result = unknown> = {
  /** The trace has a transfer that fits all that is asked: `{ to: '1003', outcome: 'succeeded' }`. */
  toHaveTransfer(wanted?: TransferWanted): Result;
  /** The trace has a call that fits: `{ from: 'alice', to: '1002', finalStatus: 200 }`. */
  toHaveCall(wanted?: CallWanted): Result;
  /** A call was rejected: `{ to: '1002', code: 608, card: true }`. */
  toReject(wanted?: RejectWanted): Result;
  /** Nothing was found in the trace, or nothing that counts: `{ atLeast: 'warning' }`. */
  toHaveNoFindings(wanted?: NoFindingsWanted): Result;
};

declare module 'vitest' {
  // biome-ignore lint/suspicious/noExplicitAny: an augmentation has to repeat the parameters of what it augments
  interface Matchers<T = any> extends SiptriageMatchers<T> {}
}

/** For an `expect` other than vitest's global one: `expect.extend(matchers)`. */
export const matchers = { toHaveTransfer, toHaveCall, toReject, toHaveNoFindings };

expect.extend(matchers);

export type { CallWanted, NoFindingsWanted, RejectWanted, TransferWanted };
