import type { ReplacesMatch, TransferRecord } from '../records/index.ts';
import type { Replaces } from '../sip/index.ts';
import { isProvisional, isSuccess } from '../sip/index.ts';
import { finalOf, type Transaction } from './transactions.ts';

type Tags = { readonly caller: Set<string>; readonly callee: Set<string> };

/** How well a Replaces fits the calls of a side: as the story of its transfer says, else by the tags that the trace shows. */
export function matcherOf(
  transactions: readonly Transaction[],
  transfer: TransferRecord | null,
): (replaces: Replaces) => ReplacesMatch | null {
  const known = tagsOf(transactions);
  const told = transfer?.replaces ?? null;
  return ({ callId, toTag, fromTag }) => {
    if (told !== null && told.callId === callId && told.toTag === toTag && told.fromTag === fromTag) {
      return told.match;
    }
    const tags = known.get(callId);
    if (tags === undefined) {
      return 'unknown-call';
    }
    const isOneWay = tags.caller.has(fromTag) && tags.callee.has(toTag);
    const isOtherWay = tags.callee.has(fromTag) && tags.caller.has(toTag);
    return isOneWay || isOtherWay ? 'exact' : 'tags-differ';
  };
}

function tagsOf(transactions: readonly Transaction[]): Map<string, Tags> {
  const known = new Map<string, Tags>();
  for (const transaction of transactions) {
    const { callId, by, requests, provisionals } = transaction;
    const tags = known.get(callId) ?? { caller: new Set<string>(), callee: new Set<string>() };
    known.set(callId, tags);
    const far = by === 'caller' ? 'callee' : 'caller';
    const final = finalOf(transaction);
    for (const { kept } of [...requests.slice(0, 1), ...provisionals, ...(final === null ? [] : [final])]) {
      const { fromTag, toTag, sighting } = kept;
      if (fromTag !== null) {
        tags[by].add(fromTag);
      }
      if (toTag !== null && (isProvisional(sighting.status) || isSuccess(sighting.status))) {
        tags[far].add(toTag);
      }
    }
  }
  return known;
}
