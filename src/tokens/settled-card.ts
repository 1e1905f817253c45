import { datedTime } from '../bytes/index.ts';
import type { CardSource, RejectionRecord } from '../records/index.ts';
import { type RedressCard, readCardText } from '../sip/index.ts';
import type { CardOptions, GivenCard } from './card-options.ts';
import type { TrustedKey } from './trusted-key.ts';
import { verifyJws } from './verify.ts';

/** RFC 8688 §3.2.2 leaves it to the UAC and suggests about a minute. */
const MAX_AGE_S = 60;

/** See `settleCard`. */
export async function settledCard(record: RejectionRecord, { cards, keys }: CardOptions): Promise<RejectionRecord> {
  const found = suppliedCard(record, cards) ?? (record.card === null ? null : { ...record.card, name: null });
  if (found === null) {
    return record;
  }
  const { card, source, name } = found;
  const { signature, key } = await judge(card, record.atUs, keys);
  const isReadable = signature !== 'malformed' && signature !== 'unsupported-alg';
  return {
    ...record,
    redress: isReadable ? card.redress : null,
    signature,
    // The token has done its work; records are kept.
    card: { source, name, key, ageS: ageOf(card, record.atUs), card: { ...card, jws: null } },
  };
}

type Found = { readonly card: RedressCard; readonly source: CardSource; readonly name: string | null };

function suppliedCard(record: RejectionRecord, cards: readonly GivenCard[]): Found | null {
  if (record.cardUri === null || record.signature !== 'uri-only') {
    return null;
  }
  const named = cards.filter((card) => card.uri === record.cardUri);
  const candidates = (named.length > 0 ? named : cards.filter((card) => card.uri === null)).map(
    ({ name, text }): Found => ({ card: readCardText(text), source: 'file', name }),
  );
  return candidates.sort((a, b) => distance(a.card, record.atUs) - distance(b.card, record.atUs))[0] ?? null;
}

/** Of several the one made nearest to the rejection: `iat` is the time of the 608. */
function distance(card: RedressCard, atUs: number): number {
  return Math.abs(ageOf(card, atUs) ?? Number.MAX_VALUE);
}

/** Seconds from the card's iat to the rejection; null where one of the two has no time. */
function ageOf({ iat }: RedressCard, atUs: number): number | null {
  const dated = datedTime(atUs);
  return iat === null || Number.isNaN(dated) ? null : Math.round(dated / 1e6) - iat;
}

type Judged = { readonly signature: RejectionRecord['signature']; readonly key: string | null };

async function judge(card: RedressCard, atUs: number, keys: readonly TrustedKey[]): Promise<Judged> {
  const { jws, alg, signature } = card;
  if (signature !== 'decoded-unverified' || jws === null || alg === null || keys.length === 0) {
    return { signature, key: null };
  }
  const { result, key } = await verifyJws(jws, alg, keys);
  if (result !== 'fits') {
    return { signature: result === 'differs' ? 'signature-invalid' : signature, key: null };
  }
  // A token made for something else, or one that nobody can date, is no card, whoever signed it.
  if (card.iat === null || card.faults.includes('other-typ')) {
    return { signature: 'malformed', key };
  }
  const ageS = ageOf(card, atUs);
  return { signature: ageS !== null && Math.abs(ageS) > MAX_AGE_S ? 'stale' : 'valid', key };
}
