import { translatable } from '../../../languages/index.ts';
import type { NotifyRecord, TransferRecord } from '../../../records/index.ts';
import type { Match, Rule, RuleText } from '../../rule.ts';
import { match, transfereeName } from '../facts/transfer-facts.ts';

/** A NOTIFY beside the route that came to nothing. */
export function stray(t: TransferRecord): NotifyRecord | null {
  const isLost = (n: NotifyRecord): boolean => n.answeredWith === 481 || (n.answeredWith === null && n.repeats > 0);
  return t.notifies.find((notify) => notify.leftRoute && isLost(notify)) ?? null;
}

function judge(t: TransferRecord): Match | null {
  return stray(t) === null ? null : match('transferee', 'likely');
}

const en: RuleText<TransferRecord> = {
  title: 'NOTIFY left the route of the call',
  what: 'The REFER travelled along a route set (Route); the NOTIFY was sent without it, straight to the Contact, and did not arrive or was refused.',
  why: 'Behind a proxy or with topology hidden, the Contact is not reachable directly, or no longer matches a dialog there.',
  needs:
    'A REFER with Route, and a NOTIFY with one Via and no Route that was refused with 481 or repeated without an answer.',
  message: (t) =>
    `${transfereeName(t)} sent its NOTIFY straight to ${stray(t)?.sentTo ?? 'the Contact'}, not along the route of the call, and ${stray(t)?.answeredWith == null ? 'got no answer' : `got ${stray(t)?.answeredWith}`}`,
  fix: () => [
    'Make the transferee build its route set from the Record-Route of the call and use it for NOTIFY.',
    'At the proxy, add Record-Route to REFER as well as INVITE, and match dialogs loosely where topology is hidden.',
  ],
};

export const notifyOffRoute: Rule<TransferRecord> = {
  id: 'transfer/notify-off-route',
  severity: 'warning',
  references: ['RFC 3261 §12.2.1.1', 'RFC 6665 §4.4.1'],
  doubt: 'effect',
  check: (t) => judge(t),
  text: translatable(en),
};
