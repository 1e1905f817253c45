import type { Arrival } from '../model/index.ts';
import { HEADER, type HeaderId, parseNameAddr, parseUri, type SipMessage } from '../sip/index.ts';

/** What an expression may ask of one message. Reads headers only when asked; one object is reused for every message. */
export class MessageFacts {
  readonly message: SipMessage;
  readonly arrival: Arrival;
  /** When the trace starts, in microseconds since 1970. */
  readonly startUs: number;

  constructor(message: SipMessage, arrival: Arrival, startUs: number) {
    this.message = message;
    this.arrival = arrival;
    this.startUs = startUs;
  }

  fromUser(): string[] {
    return this.fromParty().map(userOf);
  }

  toUser(): string[] {
    return this.toParty().map(userOf);
  }

  assertedUsers(): string[] {
    return this.assertedParties().map(userOf);
  }

  requestUser(): string[] {
    return this.requestParty().map(userOf);
  }

  fromParty(): Party[] {
    return this.#partiesIn(HEADER.from);
  }

  toParty(): Party[] {
    return this.#partiesIn(HEADER.to);
  }

  assertedParties(): Party[] {
    return this.#partiesIn(HEADER.pAssertedIdentity);
  }

  requestParty(): Party[] {
    return this.message.isRequest ? partyOf(this.message.requestUri()) : [];
  }

  /** The value of a header, long or compact name in any case; nothing where it is not there. */
  header(name: string): string[] {
    const value = this.message.headerByName(name);
    return value === null ? [] : [value];
  }

  #partiesIn(header: HeaderId): Party[] {
    return this.message.values(header).flatMap((value) => partyOf(parseNameAddr(value).uri));
  }
}

/** Whom a URI names: the user part of a SIP URI without user parameters, or the number of a TEL URI; and the host. */
export type Party = { readonly user: string; readonly host: string };

function userOf({ user }: Party): string {
  return user;
}

function partyOf(uri: string): Party[] {
  const parsed = parseUri(uri);
  const user = parsed?.user ?? null;
  return parsed === null || user === null ? [] : [{ user: user.split(';', 1)[0] ?? '', host: parsed.host ?? '' }];
}
