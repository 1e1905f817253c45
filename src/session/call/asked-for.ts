import type { AskedFor } from '../../records/index.ts';
import { parseIdentity } from '../../sip/index.ts';
import { codecsOf } from '../leg/invitation.ts';
import type { Invitation } from '../leg/invitation-words.ts';

/** What of an INVITE a judgement of its refusal may rest on. */
export function askedFor(invitation: Invitation | null): AskedFor | null {
  if (invitation === null) {
    return null;
  }
  const { requestUri, asserted, identities, knows608, authUser, offer } = invitation;
  let codecs: readonly string[] | null = null;
  return {
    requestUri,
    asserted: asserted[0] ?? null,
    identities: identities.map(parseIdentity),
    knows608,
    authUser,
    get codecs() {
      codecs ??= offer === null ? [] : codecsOf(offer);
      return codecs;
    },
  };
}
