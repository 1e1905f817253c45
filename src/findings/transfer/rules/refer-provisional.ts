import { translatable } from '../../../languages/index.ts';
import type { TransferRecord } from '../../../records/index.ts';
import type { Rule, RuleText } from '../../rule.ts';
import { byAgent } from '../facts/agents.ts';
import { match, transfereeName } from '../facts/transfer-facts.ts';

const en: RuleText<TransferRecord> = {
  title: 'REFER answered provisionally',
  what: 'The REFER got a provisional response other than 100. Only INVITE has such; here it means nothing.',
  why: 'Some transferors take 180 or 183 to a REFER for the progress of the transfer. That comes in NOTIFY.',
  needs: 'A 101 to 199 to the REFER.',
  message: (t) =>
    `${transfereeName(t)}${byAgent(t.refer.answerAgent)} answered the REFER with ${t.refer.provisional?.status ?? '?'} first, which only an INVITE may get`,
  fix: () => ['Remove the provisional response at the receiver; report progress in the sipfrag of NOTIFY.'],
};

export const referProvisional: Rule<TransferRecord> = {
  id: 'transfer/refer-provisional',
  severity: 'info',
  references: ['RFC 4320 §4.1'],
  check: (t) => (t.refer.provisional === null ? null : match('transferee', 'certain')),
  text: translatable(en),
};
