import { translatable } from '../../../languages/index.ts';
import { spanUs } from '../../../model/index.ts';
import type { TransferRecord } from '../../../records/index.ts';
import { isRefusal } from '../../../sip/index.ts';
import type { Rule, RuleText } from '../../rule.ts';
import { spansIn } from '../../seconds.ts';
import { finalClaim, match, missing, patienceUs, transfereeName, transferorName } from '../facts/transfer-facts.ts';

const LONG_US = 10_000_000;

/** How long the original call went on after the transferor had been told. */
export function hungUs(t: TransferRecord): number {
  const told = finalClaim(t)?.answeredAt ?? null;
  return t.bye === null ? patienceUs(t, told) : spanUs(told, t.bye.at);
}

function isTold(t: TransferRecord): boolean {
  const claim = finalClaim(t);
  const isInCall = t.refer.dialog === 'confirmed' || t.refer.dialog === 'before-trace';
  return (
    t.outcome === 'succeeded' &&
    isInCall &&
    claim?.answeredWith === 200 &&
    claim.keptBy === null &&
    !isRefusal(claim.sipfragStatus)
  );
}

const en: RuleText<TransferRecord> = {
  title: 'Original call not released',
  what: 'The transfer was reported as done, and nobody ended the original call for ten seconds or more.',
  why: "It is the transferor's to end (RFC 5589 §6.1). Until then a line is taken, and where media still flow, two streams reach the caller.",
  needs: 'A NOTIFY of success that was answered, and the original call up for at least ten seconds after it.',
  message: (t) =>
    `${transferorName(t)} was told of the success and left the original call up${spansIn('en').lasting(hungUs(t))}${t.bye === null ? ' at least' : ''}${t.bye?.by === 'transferee' ? `, until ${transfereeName(t)} ended it` : ''}`,
  fix: () => [
    'Let the transferor send BYE as soon as a NOTIFY says terminated with a 2xx.',
    'In an attended transfer it ends its call to the transferee too; the target ends the consultation.',
  ],
};

export const callNotReleased: Rule<TransferRecord> = {
  id: 'transfer/call-not-released',
  severity: 'warning',
  references: ['RFC 5589 §6.1', 'RFC 5589 §7.3'],
  doubt: 'wish',
  check: (t) => (hungUs(t) >= LONG_US && isTold(t) ? match('transferor', 'possible') : null),
  misses: (t) => missing(t, 'transferor', finalClaim(t)?.answeredAt ?? null),
  text: translatable(en),
};
