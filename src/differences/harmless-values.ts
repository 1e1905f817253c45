import type { Foldable } from './difference.ts';
import type { TraitId } from './traits/trait.ts';

/** Values that decide nothing against a call, whatever the other side has: what is as it should be. */
const AS_IT_SHOULD_BE: ReadonlySet<string> = new Set([
  '~source',
  '~theContact',
  '~asRecorded',
  '~knownTags',
  '~rising',
  '~enough',
  '~asChallenged',
  '~asRequest',
  '~exact',
]);

/** What is asked of the other side: less of it can only help. */
const ASKS: ReadonlySet<TraitId> = new Set([
  'require',
  'proxyRequire',
  'sessionExpires',
  'minSe',
  'earlyOnly',
  'privacy',
  'form',
]);

/** What is offered: more of it can only help. */
const OFFERS: ReadonlySet<TraitId> = new Set(['supported', 'referredBy', 'dtmf', 'credentials', 'asserted']);

const NOTHING: ReadonlySet<string> = new Set(['~none', '~no']);
const THERE: ReadonlySet<string> = new Set(['~present', '~yes']);

/** Whether the bad side is the better one in this, so that it cannot be why it went wrong. */
export function isHarmless({ kind, step, trait, good, bad }: Foldable): boolean {
  if (trait === null) {
    return kind === 'missing' && step.place.attempt > 0;
  }
  if (ASKS.has(trait)) {
    return bad.every((value) => NOTHING.has(value) || good.includes(value));
  }
  if (OFFERS.has(trait)) {
    return (
      bad.some((value) => THERE.has(value)) || (bad.length > good.length && good.every((value) => bad.includes(value)))
    );
  }
  return bad.length > 0 && bad.every((value) => AS_IT_SHOULD_BE.has(value));
}
