import { translatable } from '../../../languages/index.ts';
import type { TransferRecord } from '../../../records/index.ts';
import { isAddress } from '../../../sip/index.ts';
import type { Rule, RuleText } from '../../rule.ts';
import {
  confidenceOf,
  decisiveWords,
  doubtOf,
  failedWith,
  isHearsay,
  match,
  OUTCOME_DOUBTS,
  targetName,
  transfereeName,
} from '../facts/transfer-facts.ts';

const en: RuleText<TransferRecord> = {
  title: 'Call to the target forbidden',
  what: 'The call to the target was answered 403: some policy on its way does not admit this caller, number or host.',
  why: "The transferee calls with its own identity, not with the transferor's: what the transferor may dial, the transferee may not.",
  needs: '403 to the call to the target, or in the sipfrag.',
  message: (t) =>
    `${targetName(t)}, or a proxy before it, does not admit the call from ${transfereeName(t)}: ${decisiveWords(t)}${isHearsay(t) ? ', by the word of the transferee' : ''}`,
  fix: (t) => [
    isAddress(t.referTo.uri?.host ?? '')
      ? 'Put the domain of the trunk (or a tel: number) into Refer-To in place of an IP address: carriers route by domain.'
      : 'Permit calls from the transferee to that target: calling rules, trunk, caller identity.',
    t.replaces === null
      ? 'Compare the same call dialled by hand at the transferee.'
      : 'For an attended transfer to an address of record, send a second REFER with the Contact of the target (RFC 5589 §7.5).',
    'Resume the original call.',
  ],
};

export const targetForbidden: Rule<TransferRecord> = {
  id: 'transfer/target-forbidden',
  severity: 'error',
  references: ['RFC 3261 §21.4.4', 'RFC 5589 §7.5'],
  doubt: OUTCOME_DOUBTS,
  check: (t) =>
    failedWith(t, [403]) ? match('target', isHearsay(t) ? 'possible' : confidenceOf(t), doubtOf(t)) : null,
  text: translatable(en),
};
