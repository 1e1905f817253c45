import { type Endpoint, emptyArrival, type Ipv4Ends } from '../../model/index.ts';
import type { Sighting } from '../../records/index.ts';
import { isProvisional, usualPhrase } from '../../sip/index.ts';
import type { Digester } from '../digest.ts';
import type { Journal } from '../journal.ts';
import { sightingOf } from '../leg/sighting.ts';
import { hasUsualPhraseSaid, statusSaid } from '../said.ts';
import type { PlainRegistration } from './plain-registration.ts';
import type { RegisterReader } from './register-reader.ts';
import { addressOfRecord, askingOf } from './register-words.ts';

/** What a registration that went plainly is told with. */
export type PlainStory = {
  readonly aor: string;
  readonly callId: string;
  readonly contact: string | null;
  /** As it was asked for. */
  readonly seconds: number | null;
  readonly registrar: Endpoint | null;
  readonly startUs: number;
  readonly evidence: readonly Sighting[];
};

/** Tells registrations that went plainly of the rows they are: of their messages only the first is read again. */
export class PlainStories {
  readonly #journal: Journal;
  readonly #digester: Digester;
  readonly #reader: RegisterReader;
  readonly #arrival = emptyArrival();
  readonly #ends: Ipv4Ends = { source: 0, sourcePort: 0, destination: 0, destinationPort: 0 };

  constructor(journal: Journal, digester: Digester, reader: RegisterReader) {
    this.#journal = journal;
    this.#digester = digester;
    this.#reader = reader;
  }

  /** Null where its rows do not say enough, or the input no longer has its first message. */
  storyOf({ lastRow, callIdFirst, callIdSecond, registrar }: PlainRegistration): PlainStory | null {
    const rows = this.#journal.rowsTo(lastRow);
    const first = rows[0] as number;
    if (!rows.every((row) => this.#isTold(row))) {
      return null;
    }
    this.#journal.read(first, this.#arrival, this.#ends);
    const message = this.#reader.messages.readEarlier(this.#arrival);
    if (message === null || !this.#digester.isUnder(message, callIdFirst, callIdSecond)) {
      return null;
    }
    const { contact, seconds } = askingOf(message);
    return {
      aor: addressOfRecord(message).aor,
      callId: message.callId(),
      contact,
      seconds,
      registrar,
      startUs: this.#journal.timeUs(first),
      evidence: rows.filter((row) => this.#isEvidence(row)).map((row) => this.#sightingAt(row)),
    };
  }

  /** Whether its row says all that is told of a message. */
  #isTold(row: number): boolean {
    const said = this.#journal.said(row);
    return !this.#isEvidence(row) || statusSaid(said) === 0 || hasUsualPhraseSaid(said);
  }

  #isEvidence(row: number): boolean {
    return !isProvisional(statusSaid(this.#journal.said(row)));
  }

  #sightingAt(row: number): Sighting {
    const status = statusSaid(this.#journal.said(row));
    this.#journal.read(row, this.#arrival, this.#ends);
    this.#reader.messages.name(this.#arrival);
    return sightingOf(this.#arrival, 'REGISTER', status, usualPhrase(status) ?? '');
  }
}
