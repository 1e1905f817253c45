import { translatable } from '../../../languages/index.ts';
import type { TransferRecord } from '../../../records/index.ts';
import { isSaidByGateway, isSaidOnTheWay } from '../../../sip/index.ts';
import type { Match, Rule, RuleText } from '../../rule.ts';
import { match, referWords } from '../facts/transfer-facts.ts';

/** Only an element on the way gives these: no answer from beyond it, or no route (RFC 3261 §16.7). */
function isOnTheWay({ refer: { status } }: TransferRecord): boolean {
  return status === 408 || isSaidOnTheWay(status) || isSaidByGateway(status);
}

function judge(t: TransferRecord): Match | null {
  if (t.outcome !== 'rejected') {
    return null;
  }
  if (t.refer.wasAnsweredByRelay) {
    return match('network', 'certain');
  }
  return isOnTheWay(t) ? match('network', 'likely') : null;
}

const en: RuleText<TransferRecord> = {
  title: 'REFER refused on the way',
  what: 'The REFER was refused by a proxy or SBC, not by the party it was meant for.',
  why: 'The transferee never saw the request: changing its settings will not help.',
  needs: 'The refusal from an element that forwarded other messages of this call, or a code only such elements give.',
  message: (t) =>
    `an element between the parties answered the REFER itself: ${referWords(t)} from ${t.refer.answeredBy ?? 'an unknown address'}`,
  fix: (t) => [
    `Allow REFER through ${t.refer.answeredBy ?? 'the proxy or SBC'}, or let it carry out the transfer itself.`,
    "Check that the dialog's Route set and the Contact of the transferee lead to a reachable address.",
  ],
};

export const referRefusedByNetwork: Rule<TransferRecord> = {
  id: 'transfer/refer-refused-by-network',
  severity: 'error',
  references: ['RFC 3261 §16.7', 'RFC 3515 §2.4.2'],
  doubt: 'several-causes',
  check: (t) => judge(t),
  text: translatable(en),
};
