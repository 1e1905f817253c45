import type { CardSource, Redress, Refusal, RejectionRecord } from '../../records/index.ts';
import { type Reason, read603Plus, readCard } from '../../sip/index.ts';
import { isRejectionReason } from './rejection-cause.ts';

type Contact = Pick<RejectionRecord, 'callInfoJwscard' | 'hasCallInfo' | 'redress' | 'cardUri' | 'signature' | 'card'>;

/** Whom a rejection says to contact: by its card (RFC 8688 §3.1) or its 603+ text (ATIS-1000099). Unverified. */
export function contactOf(refusal: Refusal | null): Contact {
  const cardUri = refusal?.cardUri ?? null;
  const hasCallInfo = refusal?.hasCallInfo ?? false;
  if (refusal === null || cardUri === null) {
    const redress = redressFromText(refusal?.reasons ?? []);
    return { callInfoJwscard: false, hasCallInfo, redress, cardUri: null, signature: 'absent', card: null };
  }
  const card = refusal.cardInBody ?? readCard(cardUri);
  const source: CardSource = refusal.cardInBody === null ? 'call-info' : 'body';
  return {
    callInfoJwscard: true,
    hasCallInfo,
    redress: card.redress,
    cardUri,
    signature: card.signature,
    card: card.signature === 'uri-only' ? null : { card, source, name: null, key: null, ageS: null },
  };
}

function redressFromText(reasons: readonly Reason[]): Redress | null {
  for (const reason of reasons) {
    const found = isRejectionReason(reason) ? read603Plus(reason) : null;
    if (found === null) {
      continue;
    }
    const { plus } = found;
    const redress = {
      ...(plus.tel === null ? {} : { tel: plus.tel }),
      ...(plus.email === null ? {} : { email: plus.email }),
      ...(plus.url === null ? {} : { url: plus.url }),
    };
    return Object.keys(redress).length === 0 ? null : redress;
  }
  return null;
}
