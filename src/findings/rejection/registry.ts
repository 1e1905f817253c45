import type { RejectionRecord } from '../../session/index.ts';
import type { Rule } from '../rule.ts';
import { blockedByNetwork } from './blocked-by-network.ts';
import { codeRewritten } from './code-rewritten.ts';
import { declined } from './declined.ts';
import { networkBlockedPhraseLost } from './network-blocked-phrase-lost.ts';
import { noRedressContact } from './no-redress-contact.ts';
import { unwanted } from './unwanted.ts';

/** What decides who rejected a call. */
export const REJECTION_VERDICTS: readonly Rule<RejectionRecord>[] = [blockedByNetwork, unwanted, declined];

export const REJECTION_NOTES: readonly Rule<RejectionRecord>[] = [
  codeRewritten,
  noRedressContact,
  networkBlockedPhraseLost,
];
