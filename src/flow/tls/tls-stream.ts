import { CarryBuffer, u16be } from '../../bytes/index.ts';
import { type Arrival, filled, SAYS } from '../../model/index.ts';
import type { StreamFace, StreamInfo, StreamVerdict } from '../flow-face.ts';
import type { UnreadReason } from './census.ts';
import type { Decryptor } from './decryptor.ts';
import { HANDSHAKE, HandshakeReader, readClientHello, readServerHello } from './handshake.ts';
import { HeldRecords } from './held-records.ts';
import { HEADER_BYTES, isRecordStart, LEAST_RECORD_BYTES } from './record-start.ts';
import type { TlsEvents } from './tls-events.ts';
import { CONTENT, type TlsRecord, type TlsRole } from './tls-record.ts';
import { TlsSession } from './tls-session.ts';
import { isLikelySip, reasonUnread, serverOf } from './unread-connection.ts';

/** Records in a row that do not open before the rest is given up. */
const MOST_FAILURES = 16;

/**
 * One direction of a TLS connection (RFC 5246, RFC 8446): records, the hellos in the clear, then what the keys open, which is
 * the stream of the face inside. Records that come before the other direction has said what they need are held.
 */
export class TlsStream implements StreamFace {
  readonly #stream: StreamInfo;
  readonly #session: TlsSession;
  readonly #events: TlsEvents;
  readonly #carry = new CarryBuffer();
  readonly #handshake = new HandshakeReader();
  readonly #held: HeldRecords;
  #role: TlsRole | null = null;
  #decryptor: Decryptor | null = null;
  #inner: StreamFace | null = null;
  #verdict: StreamVerdict = 'undecided';
  /** Where the next record begins is not known. */
  #isLost = false;
  #toSkip = 0;
  /** Records that may have passed unseen before there was a decryptor. */
  #lostRecords = 0;
  #last: Arrival | null = null;

  constructor(stream: StreamInfo, events: TlsEvents) {
    stream.shared.tls ??= new TlsSession(events.keys);
    this.#session = stream.shared.tls;
    this.#stream = stream;
    this.#events = events;
    this.#held = new HeldRecords(events.room);
    if (this.#session.streams.has(stream)) {
      this.#lostRecords = MOST_FAILURES;
      this.#isLost = true;
    }
    this.#session.streams.add(stream);
  }

  data(bytes: Uint8Array, start: number, end: number, arrival: Arrival): StreamVerdict {
    const carry = this.#carry;
    if (carry.length === 0) {
      const rest = this.#read(bytes, start, end, arrival);
      carry.append(bytes, rest, end);
    } else {
      carry.append(bytes, start, end);
      const { length } = carry;
      carry.keep(this.#read(carry.bytes, 0, length, arrival), length);
    }
    if (this.#isOver) {
      this.#close();
      return 'other';
    }
    return this.#verdict;
  }

  gap(lostBytes: number): void {
    const { bytes, length } = this.#carry;
    this.#carry.length = 0;
    if (lostBytes <= this.#toSkip) {
      this.#toSkip -= lostBytes;
      return;
    }
    let beyond = lostBytes - this.#toSkip;
    this.#toSkip = 0;
    let records = 1;
    if (!this.#isLost && length >= HEADER_BYTES) {
      const missing = HEADER_BYTES + u16be(bytes, 3) - length;
      this.#toSkip = Math.max(0, missing - beyond);
      beyond -= missing;
    }
    if (beyond > 0 || length < HEADER_BYTES) {
      records += Math.ceil(Math.max(0, beyond) / LEAST_RECORD_BYTES);
      this.#isLost = true;
    }
    this.#lose(records);
  }

  end(): void {
    if (this.#held.first !== undefined && this.#last !== null) {
      this.#giveUp('no-handshake', this.#last);
    }
    this.#inner?.end();
    this.#close();
  }

  get #isOver(): boolean {
    return this.#session.isGivenUp || this.#verdict === 'other';
  }

  #close(): void {
    this.#held.clear();
    this.#session.waiting.delete(this.#drain);
    this.#carry.length = 0;
    this.#inner = null;
  }

  #lose(records: number): void {
    this.#lostRecords += records;
    this.#decryptor?.lose(records);
    // How much of the content that was is hidden: so much that nothing of what was begun can go on.
    this.#inner?.gap(Number.MAX_SAFE_INTEGER);
  }

  #read(bytes: Uint8Array, start: number, end: number, arrival: Arrival): number {
    const skipped = Math.min(this.#toSkip, end - start);
    this.#toSkip -= skipped;
    let at = start + skipped;
    if (this.#isLost && end - at >= HEADER_BYTES) {
      this.#isLost = !isRecordStart(bytes, at, end);
    }
    while (at < end && !this.#isOver) {
      if (this.#isLost || !isRecordStart(bytes, at, end)) {
        this.#lose(this.#isLost ? 1 : Math.ceil((end - at) / LEAST_RECORD_BYTES));
        this.#isLost = true;
        return end;
      }
      const bodyAt = at + HEADER_BYTES;
      const next = end < bodyAt ? bodyAt : bodyAt + u16be(bytes, at + 3);
      if (next > end) {
        return at;
      }
      const record = { type: bytes[at]!, header: bytes.subarray(at, bodyAt), body: bytes.subarray(bodyAt, next) };
      this.#accept(record, arrival);
      at = next;
    }
    return this.#isOver ? end : at;
  }

  #accept(record: TlsRecord, arrival: Arrival): void {
    if (this.#held.first === undefined && this.#session.understands(record.type, this.#decryptor !== null)) {
      this.#use(record, arrival);
      return;
    }
    this.#last = { ...arrival };
    this.#session.waiting.add(this.#drain);
    if (!this.#held.add(record, arrival)) {
      this.#giveUp('no-handshake', arrival);
    }
  }

  readonly #drain = (): void => {
    for (let held = this.#held.first; held !== undefined && !this.#isOver; held = this.#held.first) {
      if (!this.#session.understands(held.record.type, this.#decryptor !== null)) {
        return;
      }
      this.#held.takeFirst();
      this.#use(held.record, held.arrival);
    }
    this.#session.waiting.delete(this.#drain);
  };

  #use(record: TlsRecord, arrival: Arrival): void {
    const { isTls13, client, server } = this.#session;
    if (this.#decryptor === null && record.type === CONTENT.handshake) {
      this.#handshake.add(record.body, (type, message) => this.#hear(type, message, arrival));
      return;
    }
    if (record.type === CONTENT.alert && this.#decryptor === null) {
      return;
    }
    if (client === null || server === null) {
      this.#giveUp('no-handshake', arrival);
      return;
    }
    if (record.type === CONTENT.changeCipherSpec && isTls13) {
      return;
    }
    if (this.#decryptor === null) {
      this.#startDecrypting(record, arrival);
      if (record.type === CONTENT.changeCipherSpec) {
        return;
      }
    }
    this.#open(record, arrival);
  }

  #startDecrypting({ type }: TlsRecord, arrival: Arrival): void {
    const session = this.#session;
    this.#decryptor = session.decryptor(session.clientStream === this.#stream ? 'client' : 'server');
    if (this.#decryptor === null) {
      this.#giveUp(session.hasKeyLog || session.hasPrivateKeys ? 'other-keys' : 'no-keys', arrival);
    } else if (this.#lostRecords > 0 && (session.isTls13 || type !== CONTENT.changeCipherSpec)) {
      this.#decryptor.lose(this.#lostRecords);
    }
  }

  /** A handshake message in the clear. */
  #hear(type: number, message: Uint8Array, arrival: Arrival): void {
    const session = this.#session;
    if (session.isGivenUp) {
      return;
    }
    if (type === HANDSHAKE.clientHello) {
      this.#role = 'client';
      session.clientStream = this.#stream;
      session.client ??= readClientHello(message);
    } else if (type === HANDSHAKE.serverHello) {
      this.#role = 'server';
      const hello = readServerHello(message);
      if (hello !== null) {
        session.setServer(hello);
      }
    } else if (this.#role === null && this.#lostRecords === 0) {
      this.#giveUp('no-handshake', arrival);
      return;
    }
    if (this.#role !== null) {
      session.note(this.#role, type, message);
    }
    if (type === HANDSHAKE.clientHello || type === HANDSHAKE.serverHello) {
      this.#judge(arrival);
      session.wake();
    }
  }

  /** Whether the connection can be read at all, as soon as that is known. */
  #judge(arrival: Arrival): void {
    const reason = reasonUnread(this.#session, this.#events.keys);
    if (reason !== null) {
      this.#giveUp(reason, arrival);
    }
  }

  #open(record: TlsRecord, arrival: Arrival): void {
    const decryptor = this.#decryptor;
    if (decryptor === null) {
      return;
    }
    const isUncertain = decryptor.isUncertain || this.#lostRecords > 0;
    const opened = decryptor.open(record);
    if (opened === null) {
      this.#fail(decryptor, isUncertain, arrival);
    } else if (opened.type === CONTENT.applicationData) {
      this.#deliver(opened.payload, arrival);
    } else if (opened.type === CONTENT.handshake && this.#session.isTls13) {
      this.#handshake.add(opened.payload, (type) => decryptor.hear(type));
    } else if (opened.type === CONTENT.changeCipherSpec) {
      this.#stop(SAYS.tlsNewKeys, arrival);
    }
  }

  #fail(decryptor: Decryptor, isUncertain: boolean, arrival: Arrival): void {
    if (!decryptor.hasOpened && !isUncertain) {
      this.#giveUp('keys-do-not-fit', arrival);
    } else if (decryptor.failures >= MOST_FAILURES) {
      this.#stop(filled(SAYS.tlsFailures, MOST_FAILURES), arrival);
    } else {
      this.#inner?.gap(Number.MAX_SAFE_INTEGER);
    }
  }

  /** This direction is read no further. */
  #stop(reason: string, arrival: Arrival): void {
    this.#verdict = 'other';
    this.#inner?.end();
    this.#inner = null;
    this.#events.onProblem('tls-lost', filled(SAYS.tlsLost, reason), arrival);
  }

  /** The arrival is lent the transport and restored. */
  #deliver(payload: Uint8Array, arrival: Arrival): void {
    if (payload.length === 0) {
      return;
    }
    this.#inner ??= this.#events.openInner(this.#stream);
    const { transport } = arrival;
    arrival.transport = 'tls';
    this.#verdict = this.#inner.data(payload, 0, payload.length, arrival);
    arrival.transport = transport;
    if (this.#verdict === 'other') {
      this.#inner = null;
    }
  }

  /** The whole connection is read no further, and counted where it would have been SIP. */
  #giveUp(reason: UnreadReason, arrival: Arrival): void {
    if (this.#session.isGivenUp) {
      return;
    }
    this.#session.isGivenUp = true;
    const server = serverOf(this.#stream, this.#role);
    if (isLikelySip(this.#session.client, server?.port ?? 0) || reason === 'keys-do-not-fit') {
      this.#events.census.count(reason, arrival, server);
    }
    this.#session.wake();
  }
}
