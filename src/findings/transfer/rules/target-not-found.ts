import { translatable } from '../../../languages/index.ts';
import type { TransferRecord } from '../../../records/index.ts';
import { plain } from '../../names.ts';
import type { Rule, RuleText } from '../../rule.ts';
import { decisiveWords, failedWith, isHearsay, match, targetName, transferorName } from '../facts/transfer-facts.ts';

/** Nobody is known under the address (RFC 3261 §21.4.5, §21.4.10, §21.6.3); the other codes of this rule find fault with the address itself. */
export function saysUnknown(t: TransferRecord): boolean {
  return failedWith(t, [404, 410, 604]);
}

const en: RuleText<TransferRecord> = {
  title: 'Refer-To address unknown',
  what: 'The call to the address in Refer-To was refused because no such user, number or scheme is known there, or because it is incomplete or ambiguous.',
  why: 'The number was mistyped, is in the wrong format for that domain, or does not exist.',
  needs: '404, 410, 416, 484, 485 or 604 on the call to the target or in the sipfrag.',
  message: (t) =>
    saysUnknown(t)
      ? `there is no ${targetName(t)} where ${transferorName(t)} sent the call: ${decisiveWords(t)}`
      : `the address that ${transferorName(t)} named, ${plain(t.target.uri)}, cannot be called as it is: ${decisiveWords(t)}`,
  fix: (t) => [
    `Check the address: ${plain(t.target.uri)}`,
    "Send the number in the format the transferee's dial plan expects (E.164 with +, or the internal extension).",
    "If the number is right, provision it at the target's server.",
  ],
};

export const targetNotFound: Rule<TransferRecord> = {
  id: 'transfer/target-not-found',
  severity: 'error',
  references: ['RFC 3261 §21.4.5', 'RFC 3261 §21.4.22'],
  doubt: ['hearsay', 'several-causes'],
  check: (t) =>
    failedWith(t, [404, 410, 416, 484, 485, 604])
      ? isHearsay(t)
        ? match('transferor', 'possible')
        : match('transferor', 'likely', 'several-causes')
      : null,
  text: translatable(en),
};
