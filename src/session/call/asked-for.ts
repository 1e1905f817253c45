import type { AskedFor } from '../../records/index.ts';
import { parseIdentity } from '../../sip/index.ts';
import { codecsOf } from '../leg/invitation.ts';
import type { Invitation, Offer } from '../leg/invitation-words.ts';

/** What of an INVITE a judgement of its refusal may rest on. */
export function askedFor(invitation: Invitation | null): AskedFor | null {
  return invitation === null ? null : new Wanted(invitation);
}

/** Its codecs are read when somebody asks: a class, because an object with a getter of its own costs ten times as much. */
class Wanted implements AskedFor {
  readonly requestUri: string;
  readonly asserted: string | null;
  readonly identities: AskedFor['identities'];
  readonly knows608: boolean;
  readonly authUser: string | null;
  readonly #offer: Offer | null;
  #codecs: readonly string[] | null = null;

  constructor({ requestUri, asserted, identities, knows608, authUser, offer }: Invitation) {
    this.requestUri = requestUri;
    this.asserted = asserted[0] ?? null;
    this.identities = identities.map(parseIdentity);
    this.knows608 = knows608;
    this.authUser = authUser;
    this.#offer = offer;
  }

  get codecs(): readonly string[] {
    this.#codecs ??= this.#offer === null ? [] : codecsOf(this.#offer);
    return this.#codecs;
  }

  /** Plain data, the codecs included. */
  toJSON(): object {
    return { ...this, codecs: this.codecs };
  }
}
