import { type Endpoint, emptyArrival, type Ipv4Ends } from '../../model/index.ts';
import { type Digester, MessageDigest } from '../digest.ts';
import type { Journal } from '../journal.ts';
import type { CallIdHash } from '../legs/recent-invites.ts';
import type { FollowedRegistration } from './followed-registration.ts';
import type { PlainRegistration } from './plain-registration.ts';
import type { RegisterReader } from './register-reader.ts';

/** Begins to follow one closely. */
export type Follow = (callIdHash: CallIdHash, registrar: Endpoint | null) => FollowedRegistration;

/** Makes of a registration that went plainly one that is followed closely, from where its messages lie in the input. */
export class PlainRecall {
  readonly #journal: Journal;
  readonly #digester: Digester;
  readonly #reader: RegisterReader;
  readonly #follow: Follow;
  /** Of a message that is read again; reused. */
  readonly #again = emptyArrival();
  readonly #ends: Ipv4Ends = { source: 0, sourcePort: 0, destination: 0, destinationPort: 0 };
  readonly #digest = new MessageDigest();

  constructor(journal: Journal, digester: Digester, reader: RegisterReader, follow: Follow) {
    this.#journal = journal;
    this.#digester = digester;
    this.#reader = reader;
    this.#follow = follow;
  }

  /** What the input no longer has is passed over. */
  recall(plain: PlainRegistration): FollowedRegistration {
    const { callIdFirst: first, callIdSecond: second, registrar } = plain;
    const followed = this.#follow({ first, second }, registrar);
    const [again, digest] = [this.#again, this.#digest];
    for (const row of this.#journal.rowsTo(plain.lastRow)) {
      this.#journal.read(row, again, this.#ends);
      const message = this.#reader.messages.readEarlier(again);
      if (message === null || !this.#digester.isUnder(message, first, second)) {
        continue;
      }
      this.#digester.digest(message, 0, digest);
      if (message.isRequest) {
        followed.request(digest, again, message, this.#reader);
      } else {
        followed.response(digest, again, message, this.#reader);
      }
    }
    if (plain.isLater) {
      this.#journal.read(plain.laterRow, again, this.#ends);
      this.#reader.messages.name(again);
      followed.goOn(plain, again);
    }
    followed.lastUs = plain.lastUs;
    return followed;
  }

  /** Gives back what was written down of it. */
  forget({ lastRow, laterRow, isLater }: PlainRegistration): void {
    this.#journal.free(isLater ? laterRow : lastRow);
  }
}
