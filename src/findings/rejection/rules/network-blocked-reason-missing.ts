import { translatable } from '../../../languages/index.ts';
import type { RejectionRecord } from '../../../records/index.ts';
import { plain } from '../../names.ts';
import type { Rule, RuleText } from '../../rule.ts';
import { isNetworkBlocked, match } from '../facts/rejection-facts.ts';

const en: RuleText<RejectionRecord> = {
  title: '603+ without its data',
  what: 'The phrase is Network Blocked, but no Reason carries text that begins with v=analytics1.',
  why: 'Without it this is a plain 603: it does not prove that a network blocked, and it tells nobody whom to ask.',
  needs: 'A 603 with the phrase Network Blocked, whole.',
  message: (r) =>
    `the phrase says Network Blocked, and ${r.reasonHeader === null ? 'there is no Reason' : `the Reason does not say so (${plain(r.reasonHeader)})`}: an element on the way dropped it, or the blocking service never wrote it`,
  fix: () => [
    'Ask the neighbour that sent this 603 whether its own leg had a Reason with v=analytics1.',
    'Let SBC and PBX pass Reason through in responses.',
  ],
};

export const networkBlockedReasonMissing: Rule<RejectionRecord> = {
  id: 'rejection/network-blocked-reason-missing',
  severity: 'warning',
  references: ['ATIS-1000099'],
  doubt: 'relay',
  check: (r) =>
    r.code === 603 && isNetworkBlocked(r) && r.cause !== 'network-blocked-603plus' ? match('network', 'likely') : null,
  text: translatable(en),
};
