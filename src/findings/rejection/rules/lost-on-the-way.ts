import { translatable } from '../../../languages/index.ts';
import type { RejectionRecord, Rewrite } from '../../../records/index.ts';
import { plain } from '../../names.ts';
import type { Rule, RuleText } from '../../rule.ts';
import { changedByNetwork, placeOf, rewritesOf } from '../facts/rejection-facts.ts';

const LOSSES: readonly Rewrite['kind'][] = ['code', 'phrase', 'reason-lost', 'card-lost'];

export const lossesOf = (r: RejectionRecord) => rewritesOf(r, LOSSES);

const en: RuleText<RejectionRecord> = {
  title: 'Rejection damaged on its way back',
  what: 'An element got a rejection and passed on another code, another phrase, or the same without its Reason or card; both messages are in the trace.',
  why: "The caller's side acts on what it gets: it takes a block for a busy phone, tries again, and never learns whom to ask.",
  needs: 'The rejection on both sides of the element that changed it.',
  message: (r) =>
    lossesOf(r)
      .map((loss) => {
        const at = placeOf(loss, 'en');
        switch (loss.kind) {
          case 'code':
            return `${plain(loss.before, 60)} became ${plain(loss.after, 60)} at ${at}`;
          case 'phrase':
            return `the phrase of ${plain(loss.before, 60)} became ${plain(loss.after, 60)} at ${at}`;
          case 'card-lost':
            return `the Call-Info with the card was lost at ${at}`;
          default:
            return `the Reason ${plain(loss.before, 100)} was lost at ${at}`;
        }
      })
      .join('; '),
  fix: (r) => [
    `Let ${[...new Set(lossesOf(r).map((loss) => placeOf(loss, 'en')))].join(', ')} pass code, phrase, Reason and Call-Info of a 6xx on unchanged.`,
    'Where a gateway to the telephone network stands between, keep the cause location; code and data cannot survive there.',
  ],
};

export const lostOnTheWay: Rule<RejectionRecord> = {
  id: 'rejection/lost-on-the-way',
  severity: 'warning',
  references: ['RFC 8688 §3.4', 'RFC 3326 §2', 'ATIS-1000099'],
  doubt: ['likeness', 'unseen'],
  check: (r) => (lossesOf(r).length > 0 ? changedByNetwork(lossesOf(r)) : null),
  text: translatable(en),
};
