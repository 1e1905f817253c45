import { translatable } from '../../../languages/index.ts';
import type { TransferRecord } from '../../../records/index.ts';
import { isUnroutable, parseUri } from '../../../sip/index.ts';
import { plain } from '../../names.ts';
import type { Match, Rule, RuleText } from '../../rule.ts';
import { match, transfereeName, transferorName } from '../facts/transfer-facts.ts';

const hostOf = (uri: string | null): string => (uri === null ? '' : (parseUri(uri)?.host ?? ''));

/** Whose Contact is private while a party is seen at a public address; null where no message was lost to it. */
export function whereOf(t: TransferRecord): 'transferor' | 'transferee' | null {
  const place = t.transferor.address;
  if (place === null || isUnroutable(place)) {
    return null;
  }
  if (t.outcome === 'no-answer') {
    return isUnroutable(hostOf(t.refer.requestUri)) && t.refer.repeats > 0 ? 'transferee' : null;
  }
  const isLost = t.notifies.some((n) => n.answeredWith === null && n.repeats > 0) || t.outcome === 'no-notify';
  return isLost && isUnroutable(hostOf(t.refer.contactUri)) ? 'transferor' : null;
}

function judge(t: TransferRecord): Match | null {
  const where = whereOf(t);
  return where === null ? null : match(where, t.notifies.length > 0 ? 'likely' : 'possible');
}

const en: RuleText<TransferRecord> = {
  title: 'Contact that cannot be reached',
  what: 'Messages of the transfer went, or should have gone, to an address of a private network, while its owner is seen elsewhere.',
  why: 'Requests inside a call go to the Contact: behind NAT a private one swallows REFER and NOTIFY, though the call itself works.',
  needs:
    'A private address in Contact or Request-URI, its owner at a public one, and a REFER or NOTIFY that got no answer.',
  message: (t) =>
    `${whereOf(t) === 'transferor' ? `${transferorName(t)} gives ${plain(t.refer.contactUri ?? '')} as its Contact but is seen at ${t.transferor.address ?? '?'}: ${t.notifies.length > 0 ? 'its NOTIFYs got no answer' : 'no NOTIFY came'}` : `the REFER was sent to ${plain(t.refer.requestUri)}, the Contact of ${transfereeName(t)}, a private address, and got no answer`}`,
  fix: () => [
    'Give a reachable Contact: set the external address, or let the SBC put its own into Contact.',
    'Let the proxy on the border rewrite a private Contact to where the message came from (“fix NATed contact”), and keep the mapping open with keep-alives.',
    'Use Record-Route, so that requests of the call go back the way they came.',
  ],
};

export const contactUnroutable: Rule<TransferRecord> = {
  id: 'transfer/contact-unroutable',
  severity: 'warning',
  references: ['RFC 3261 §8.1.1.8', 'RFC 6665 §4.2.2'],
  doubt: 'effect',
  check: (t) => judge(t),
  text: translatable(en),
};
