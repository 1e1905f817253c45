import type { Difference, ReplacesMiss } from '../../records/index.ts';
import { decodePercent, type Replaces } from '../../sip/index.ts';
import type { Dialog } from '../leg/dialog.ts';
import type { Leg } from '../leg/leg.ts';

/** How `named` differs from `known`; `other` where neither explains the other. */
export function differenceOf(named: string, known: string): Difference {
  if (decodePercent(named) === known || named === decodePercent(known)) {
    return 'escaped';
  }
  if (named.toLowerCase() === known.toLowerCase()) {
    return 'case';
  }
  if (known !== '' && named.includes(known)) {
    return 'longer';
  }
  return named !== '' && known.includes(named) ? 'shorter' : 'other';
}

/** The dialog of the named call whose tags come nearest, and which of them differ. */
export function nearestTags(named: Replaces, dialogs: readonly Dialog[]): ReplacesMiss | null {
  const ways = dialogs.flatMap(({ callerTag, calleeTag }) => [
    { toTag: calleeTag, fromTag: callerTag },
    { toTag: callerTag, fromTag: calleeTag },
  ]);
  const sameFrom = ways.find(({ fromTag }) => fromTag === named.fromTag);
  if (sameFrom !== undefined) {
    return miss('to-tag', named.toTag, sameFrom.toTag);
  }
  const sameTo = ways.find(({ toTag }) => toTag === named.toTag);
  if (sameTo !== undefined) {
    return miss('from-tag', named.fromTag, sameTo.fromTag);
  }
  const alike = ways.find(
    ({ toTag, fromTag }) => isExplained(named.toTag, toTag) && isExplained(named.fromTag, fromTag),
  );
  const other = alike ?? ways[0];
  return other === undefined ? null : miss('both-tags', named.toTag, other.toTag);
}

/** A call whose Call-ID is the named one spelt otherwise or without what a B2BUA hangs on it; null where there is none. */
export function nearestCallId(callId: string, legNamed: (callId: string) => Leg | null): ReplacesMiss | null {
  for (const variant of variantsOf(callId)) {
    if (legNamed(variant) !== null) {
      return miss('call-id', callId, variant);
    }
  }
  return null;
}

function variantsOf(callId: string): string[] {
  const at = callId.indexOf('@');
  const local = at < 0 ? callId : callId.slice(0, at);
  const host = at < 0 ? '' : callId.slice(at);
  const cut = withoutSuffix(local);
  const variants = [decodePercent(callId), callId.toLowerCase(), local, cut + host, cut];
  return [...new Set(variants)].filter((variant) => variant !== callId && variant !== '');
}

const MAX_SUFFIX = 8;

/** `abc-b2b`, `abc_1`, `abc~2`: without what stands behind the last separator, if that is short. */
function withoutSuffix(local: string): string {
  const cut = Math.max(...['-', '_', '~', ';', '.'].map((separator) => local.lastIndexOf(separator)));
  return cut > 0 && local.length - cut <= MAX_SUFFIX ? local.slice(0, cut) : local;
}

function isExplained(named: string, known: string): boolean {
  return differenceOf(named, known) !== 'other';
}

function miss(part: ReplacesMiss['part'], named: string, known: string): ReplacesMiss {
  return { part, named, known, difference: differenceOf(named, known) };
}
