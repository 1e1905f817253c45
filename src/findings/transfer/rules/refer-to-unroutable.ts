import { translatable } from '../../../languages/index.ts';
import type { TransferRecord } from '../../../records/index.ts';
import { isUnroutable } from '../../../sip/index.ts';
import { plain } from '../../names.ts';
import type { Rule, RuleText } from '../../rule.ts';
import { decisiveStatus, match, transfereeName } from '../facts/transfer-facts.ts';

/** Outcomes in which the target was not reached as far as the trace shows. */
const IN_VAIN = ['failed', 'rejected', 'no-notify', 'unresolved'];
/** What an unreachable or unknown address leads to; any other answer came from somebody. */
const LOST = [null, 400, 404, 408, 480, 484, 500, 502, 503, 504];

export function flawOf(t: TransferRecord): 'no-user' | 'private' | null {
  const uri = t.referTo.uri;
  const status = t.outcome === 'rejected' ? t.refer.status : decisiveStatus(t);
  if (
    uri === null ||
    uri.host === '' ||
    uri.scheme === 'tel' ||
    !IN_VAIN.includes(t.outcome) ||
    !LOST.includes(status)
  ) {
    return null;
  }
  if (uri.user === null) {
    return 'no-user';
  }
  const place = t.transferee.address;
  return place !== null && isUnroutable(uri.host) && !isUnroutable(place) ? 'private' : null;
}

const en: RuleText<TransferRecord> = {
  title: 'Refer-To that leads nowhere from there',
  what: 'The transfer came to nothing, and its Refer-To names a host without a user, or an address of a private network that the transferee is not in.',
  why: 'The transferee cannot know whom to call, or cannot reach the host; some accept the REFER all the same and then fall silent.',
  needs: 'The Refer-To, an outcome that is not success, and where the transferee is seen.',
  message: (t) =>
    `${flawOf(t) === 'no-user' ? `the Refer-To names no user, only ${plain(t.target.uri)}` : `the Refer-To names ${plain(t.referTo.uri?.host ?? '')}, an address of a private network; ${transfereeName(t)} is at ${t.transferee.address ?? '?'}`}`,
  fix: (t) => [
    flawOf(t) === 'no-user'
      ? 'Send Refer-To with a user part: `<sip:user@host>`.'
      : 'Let the SBC at the border rewrite the host in Refer-To, or terminate the REFER and place the call itself.',
    'Give the public address of record of the target rather than the Contact of its phone (RFC 5589 §7.5).',
  ],
};

export const referToUnroutable: Rule<TransferRecord> = {
  id: 'transfer/refer-to-unroutable',
  severity: 'warning',
  references: ['RFC 5589 §7.5', 'RFC 3261 §19.1.1'],
  doubt: 'effect',
  check: (t) => (flawOf(t) === null ? null : match(null, 'possible')),
  text: translatable(en),
};
