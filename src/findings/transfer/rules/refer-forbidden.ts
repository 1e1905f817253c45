import { translatable } from '../../../languages/index.ts';
import type { TransferRecord } from '../../../records/index.ts';
import type { Rule, RuleText } from '../../rule.ts';
import { byAgent } from '../facts/agents.ts';
import { match, referWords, rejectedWith, transfereeName } from '../facts/transfer-facts.ts';

const en: RuleText<TransferRecord> = {
  title: 'REFER forbidden',
  what: 'The REFER was answered 403: a policy of the receiver does not let this user, trunk or target be transferred.',
  why: 'Trying again changes nothing; the original call goes on.',
  needs: '403 to a REFER inside a call.',
  message: (t) =>
    `${transfereeName(t)}${byAgent(t.refer.answerAgent)} does not allow ${t.replaces === null ? 'this transfer' : 'an attended transfer'}: ${referWords(t)}`,
  fix: (t) => [
    t.replaces === null
      ? 'Permit call transfer for that user or trunk; carriers often have a switch for each trunk.'
      : 'Permit Replaces as well as REFER: on a CUCM SIP trunk, “Accept Replaces Header” of its security profile. See whether a blind transfer works.',
    'Check that the transferor may call the target itself: many systems apply the same calling rules to Refer-To.',
    'Let the PBX or SBC terminate the REFER and place the call itself.',
  ],
};

export const referForbidden: Rule<TransferRecord> = {
  id: 'transfer/refer-forbidden',
  severity: 'error',
  references: ['RFC 3261 §21.4.4', 'RFC 3515 §2.4.2'],
  doubt: 'relay',
  check: (t) => (rejectedWith(t, [403]) ? match('transferee', 'likely') : null),
  text: translatable(en),
};
