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
    return this.#usersIn(HEADER.from);
  }

  toUser(): string[] {
    return this.#usersIn(HEADER.to);
  }

  assertedUsers(): string[] {
    return this.#usersIn(HEADER.pAssertedIdentity);
  }

  requestUser(): string[] {
    return this.message.isRequest ? userOf(this.message.requestUri()) : [];
  }

  /** The value of a header, long or compact name in any case; nothing where it is not there. */
  header(name: string): string[] {
    const value = this.message.headerByName(name);
    return value === null ? [] : [value];
  }

  #usersIn(header: HeaderId): string[] {
    return this.message.values(header).flatMap((value) => userOf(parseNameAddr(value).uri));
  }
}

/** The user part of a SIP URI, without user parameters; the number of a TEL URI. */
function userOf(uri: string): string[] {
  const user = parseUri(uri)?.user ?? null;
  return user === null ? [] : [user.split(';', 1)[0] ?? ''];
}
