import { type Lang, translatable } from '../../../languages/index.ts';
import type { RejectionRecord } from '../../../records/index.ts';
import { plain } from '../../names.ts';
import type { Rule, RuleText } from '../../rule.ts';
import { spansIn } from '../../seconds.ts';
import { calleeOf, match, wordsOf } from '../facts/rejection-facts.ts';

export const by = (r: RejectionRecord): string => plain(r.nextTry?.by ?? '?', 60);
export const to = (r: RejectionRecord): string => plain(r.nextTry?.to ?? '?', 60);
export const after = (r: RejectionRecord, lang: Lang) => spansIn(lang).later(r.nextTry?.afterUs ?? Number.NaN);

const en: RuleText<RejectionRecord> = {
  title: 'Another try after a 6xx',
  what: 'An element that got a 6xx sent the call to the same number again, on another route or the same.',
  why: 'A 6xx speaks for every route (RFC 3261 §21.6). Trying on annoys the person who declined, and looks like a robocaller to analytics.',
  needs: 'The 6xx at the element, and a later INVITE from it for the same call or the same number.',
  message: (r) =>
    `${by(r)} got ${wordsOf(r)} and sent the call to ${calleeOf(r)} again, to ${to(r)}, ${after(r, 'en')}`,
  fix: (r) => [
    `Let ${by(r)} stop at a 6xx: no failover, no route advance, no redial (in a PBX the list of codes to hunt on, in a proxy failure_route).`,
    'If the far side sends 603 for a mere fault of its own, have that changed to 480 or 503 instead.',
  ],
};

export const redialledAfterRejection: Rule<RejectionRecord> = {
  id: 'rejection/redialled-after-rejection',
  severity: 'warning',
  references: ['RFC 3261 §21.6', 'RFC 3261 §16.7'],
  check: (r) => (r.nextTry === null ? null : match(r.nextTry.isByCaller ? null : 'network', 'certain')),
  text: translatable(en),
};
