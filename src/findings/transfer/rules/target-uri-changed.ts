import { translatable } from '../../../languages/index.ts';
import type { TransferRecord } from '../../../records/index.ts';
import { parseUri } from '../../../sip/index.ts';
import { plain } from '../../names.ts';
import type { Rule, RuleText } from '../../rule.ts';
import { decisiveStatus, decisiveWords, match, transfereeName } from '../facts/transfer-facts.ts';

/** What a wrong address leads to; a busy or silent target was reached. */
const MISSED = [400, 403, 404, 410, 416, 484, 485, 604];

export function changeOf(t: TransferRecord): 'headers' | 'address' | null {
  const asked = t.referTo.uri;
  const called = parseUri(t.targetLeg?.words?.requestUri ?? '');
  if (asked === null || called === null || asked.scheme === 'tel' || !MISSED.includes(decisiveStatus(t) ?? 0)) {
    return null;
  }
  if (called.query !== '') {
    return 'headers';
  }
  const hasLost = [...asked.parameters.keys()].some((name) => name.startsWith('x-') && !called.parameters.has(name));
  return called.host !== asked.host || hasLost ? 'address' : null;
}

const en: RuleText<TransferRecord> = {
  title: 'Another address called than Refer-To asked for',
  what: 'The call to the target failed, and its Request-URI is not the address of the Refer-To: another host, parameters lost, or the embedded headers left in it.',
  why: 'Cloud services put into the Refer-To what they need to find the call again; a dial plan in between breaks it.',
  needs: 'The REFER and the INVITE to the target, and that the call failed.',
  message: (t) =>
    `${transfereeName(t)} called ${plain(t.targetLeg?.words?.requestUri ?? '', 80)}${changeOf(t) === 'headers' ? ', with the headers of the Refer-To left in the address' : `, the Refer-To says ${plain(t.target.uri, 80)}`}; the call failed with ${decisiveWords(t)}`,
  fix: () => [
    'Use the address of the Refer-To as Request-URI, with its parameters and without `method` and the headers behind `?`.',
    'For Microsoft Teams, the SBC has to send the INVITE back to Teams, Refer-To and Referred-By unchanged.',
  ],
};

export const targetUriChanged: Rule<TransferRecord> = {
  id: 'transfer/target-uri-changed',
  severity: 'warning',
  references: ['RFC 3261 §19.1.5', 'RFC 3515 §2.4.2'],
  doubt: 'effect',
  check: (t) =>
    t.outcome === 'failed' && changeOf(t) !== null
      ? match(changeOf(t) === 'headers' ? 'transferee' : null, changeOf(t) === 'headers' ? 'certain' : 'possible')
      : null,
  text: translatable(en),
};
