import { translatable } from '../../../languages/index.ts';
import type { RejectionRecord } from '../../../records/index.ts';
import { plain } from '../../names.ts';
import type { Rule, RuleText } from '../../rule.ts';
import { isNetworkBlocked, match } from '../facts/rejection-facts.ts';

const en: RuleText<RejectionRecord> = {
  title: '603+ with its phrase rewritten',
  what: 'The Reason carries analytics data (603+), but the phrase is not Network Blocked: an element rewrote the status line.',
  why: 'Equipment that looks for the phrase takes the block for a person who declined.',
  needs: 'The status line and the Reason of the 603.',
  message: (r) => `the response says ${plain(r.phrase)}, its Reason says Network Blocked`,
  fix: () => [
    'Let the SBC or PBX that built this response pass the phrase through (FreeSWITCH and others rewrite it by default).',
  ],
};

export const networkBlockedPhraseLost: Rule<RejectionRecord> = {
  id: 'rejection/network-blocked-phrase-lost',
  severity: 'info',
  references: ['ATIS-1000099'],
  doubt: 'relay',
  check: (r) => (r.cause === 'network-blocked-603plus' && !isNetworkBlocked(r) ? match('network', 'likely') : null),
  text: translatable(en),
};
