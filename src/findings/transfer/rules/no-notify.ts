import { translatable } from '../../../languages/index.ts';
import type { TransferRecord } from '../../../records/index.ts';
import type { Rule, RuleText } from '../../rule.ts';
import { orKeptByProxy } from '../facts/proxy-before.ts';
import { keeper, missing, referWords, targetName, transfereeName } from '../facts/transfer-facts.ts';

const en: RuleText<TransferRecord> = {
  title: 'REFER accepted, no NOTIFY',
  what: 'The REFER was accepted and no NOTIFY ever came; no call to the target is visible either.',
  why: 'A 2xx to REFER is only a promise. Without NOTIFY the transferor cannot know whether the target was called.',
  needs:
    '32 s, or the end of the call, after the REFER was accepted; no NOTIFY, no answer to one, no call to the target.',
  message: (t) =>
    `${transfereeName(t)} accepted the REFER (${referWords(t)}) and never reported: no NOTIFY, and no call to ${targetName(t)} in this trace${orKeptByProxy(t, 'en')}`,
  fix: () => [
    'Make the transferee send a NOTIFY at once after accepting (RFC 3515 §2.4.4), and the final one when the target has answered.',
    'Check that no SBC or firewall drops NOTIFY (Event: refer) towards the transferor.',
    'Treat the transfer as unknown, not as done: keep the original call until a NOTIFY says otherwise.',
  ],
};

export const noNotify: Rule<TransferRecord> = {
  id: 'transfer/no-notify',
  severity: 'error',
  references: ['RFC 3515 §2.4.4', 'RFC 6665 §4.2.1.2'],
  doubt: ['unseen', 'relay'],
  check: (t) => (t.outcome === 'no-notify' && t.unseenNotifies === 0 ? keeper(t, 'likely') : null),
  misses: (t) => missing(t, 'transferee', t.refer.answeredAt),
  text: translatable(en),
};
