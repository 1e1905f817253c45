import { byTrace, emptyArrival, type Ipv4Ends } from '../../model/index.ts';
import type { CallCourse, CallEnding, CallRecord, PartiesRegistered, Sighting } from '../../records/index.ts';
import { HEADER, isRefusal } from '../../sip/index.ts';
import type { Digester } from '../digest.ts';
import type { Journal } from '../journal.ts';
import { uriOf } from '../leg/party-uri.ts';
import { sightingOf } from '../leg/sighting.ts';
import type { MessageReader } from '../message-reader.ts';
import { methodSaid, statusSaid } from '../said.ts';
import type { Head, KeptHeads } from './kept-heads.ts';
import type { LegTable } from './leg-table.ts';
import { NO_ROW, type PlainTransaction, phraseOf, plainTransactions } from './plain-transactions.ts';

const RINGING = 180;

export type PlainContext = {
  /** How the parties of such a call stood with their registrars. */
  readonly registered: (from: string, to: string, startUs: number) => PartiesRegistered;
  /** So many messages prove it at most. */
  readonly mostEvidence: number;
};

export type PlainRecordsOptions = {
  readonly table: LegTable;
  readonly journal: Journal;
  /** What calls began with; null where that is not kept. */
  readonly heads: KeptHeads | null;
  readonly digester: Digester;
  readonly reader: MessageReader;
};

/**
 * Makes the records of calls that went plainly well, of the rows they are: of their messages only the first is read again. They
 * are what `callRecordOf` says of a leg made of all of them.
 */
export class PlainRecords {
  readonly #table: LegTable;
  readonly #journal: Journal;
  readonly #heads: KeptHeads | null;
  readonly #digester: Digester;
  readonly #reader: MessageReader;
  readonly #arrival = emptyArrival();
  readonly #ends: Ipv4Ends = { source: 0, sourcePort: 0, destination: 0, destinationPort: 0 };

  constructor({ table, journal, heads, digester, reader }: PlainRecordsOptions) {
    this.#table = table;
    this.#journal = journal;
    this.#heads = heads;
    this.#digester = digester;
    this.#reader = reader;
  }

  /** Null where the rows do not say enough, or the input no longer has the first message. */
  recordOf(
    slot: number,
    { outcome, finalStatus, isFartherLeg, ranOut }: CallEnding,
    { registered, mostEvidence }: PlainContext,
  ): CallRecord | null {
    const rows = this.#journal.rowsTo(this.#table.lastRow(slot));
    const transactions = plainTransactions(this.#journal, rows);
    const initial = transactions?.filter((t) => t.method === 'INVITE' && t.isInitial) ?? [];
    const answered = transactions?.find((t) => t.method === 'INVITE' && this.#statusAt(t.final) === finalStatus);
    const named = transactions === null || answered?.isInitial !== true ? null : this.#named(slot, rows[0] as number);
    if (transactions === null || answered === undefined || named === null) {
      return null;
    }
    const startUs = this.#timeAt(rows[0] as number);
    return {
      callId: named.callId,
      outcome,
      finalStatus,
      finalPhrase: phraseOf(this.#journal, answered.final),
      from: named.from,
      to: named.to,
      rang: initial.some(({ alerting }) => alerting !== NO_ROW),
      isFartherLeg,
      ranOut,
      isGivenUp: false,
      postDialDelayUs: this.#postDialDelayUs(initial),
      startUs,
      endUs: this.#timeAt(rows.at(-1) as number),
      course: this.#courseOf(transactions, initial, answered),
      refusal: null,
      legs: [],
      evidence: this.#evidenceOf(transactions).slice(0, mostEvidence),
      asked: null,
      stir: [],
      provisionalReason: null,
      facts: null,
      registered: registered(named.from, named.to, startUs),
      strangers: [],
      media: null,
      form: [],
    };
  }

  /** What the first message says of whom the call is between. */
  #named(slot: number, first: number): Pick<CallRecord, 'callId' | 'from' | 'to'> | null {
    const kept = this.#heads?.of(slot) ?? this.#readAt(slot, first);
    return kept === null ? null : { callId: kept.callId, from: uriOf(kept.from), to: uriOf(kept.to) };
  }

  #readAt(slot: number, first: number): Head | null {
    const [table, digester, arrival] = [this.#table, this.#digester, this.#arrival];
    this.#journal.read(first, arrival, this.#ends);
    const message = this.#reader.readEarlier(arrival);
    if (message === null || !digester.isUnder(message, table.first(slot), table.second(slot))) {
      return null;
    }
    return { callId: message.callId(), from: message.header(HEADER.from), to: message.header(HEADER.to) };
  }

  #statusAt(row: number): number {
    return row === NO_ROW ? 0 : statusSaid(this.#journal.said(row));
  }

  #timeAt(row: number): number {
    return row === NO_ROW ? Number.NaN : this.#journal.timeUs(row);
  }

  /** See `postDialDelayOf`. */
  #postDialDelayUs(initial: readonly PlainTransaction[]): number {
    const nearest = nearestOf(initial);
    const attempts = initial.filter((t) => t.vias === nearest?.vias);
    const last = attempts.at(-1)?.cseq;
    let noticedUs = Number.POSITIVE_INFINITY;
    for (const { ringing, final, cseq } of attempts) {
      const isNoticed = final !== NO_ROW && (!isRefusal(this.#statusAt(final)) || cseq === last);
      for (const row of isNoticed ? [ringing, final] : [ringing]) {
        noticedUs = row === NO_ROW ? noticedUs : Math.min(noticedUs, this.#timeAt(row));
      }
    }
    const askedUs = attempts.reduce((least, { request }) => Math.min(least, this.#timeAt(request)), Infinity);
    return noticedUs >= askedUs && noticedUs < Infinity ? noticedUs - askedUs : Number.NaN;
  }

  #courseOf(
    transactions: readonly PlainTransaction[],
    initial: readonly PlainTransaction[],
    answered: PlainTransaction,
  ): CallCourse {
    const rang = initial.find(({ ringing }) => this.#statusAt(ringing) === RINGING);
    const hangUp = transactions.find(({ method }) => method === 'BYE');
    return {
      rangUs: rang === undefined ? Number.NaN : this.#timeAt(rang.ringing),
      answeredUs: this.#timeAt(answered.final),
      endedUs: hangUp === undefined ? Number.NaN : this.#timeAt(hangUp.request),
      endedBy: hangUp === undefined ? null : hangUp.isByCaller ? 'caller' : 'callee',
    };
  }

  #evidenceOf(transactions: readonly PlainTransaction[]): Sighting[] {
    const rows: number[] = [];
    for (const { request, ringing, alerting, final, ack } of transactions) {
      rows.push(request, ringing, alerting === ringing ? NO_ROW : alerting, final, ack);
    }
    return rows
      .filter((row) => row !== NO_ROW)
      .map((row) => this.#sightingAt(row))
      .sort(byTrace);
  }

  #sightingAt(row: number): Sighting {
    const arrival = this.#arrival;
    this.#journal.read(row, arrival, this.#ends);
    this.#reader.name(arrival);
    const said = this.#journal.said(row);
    return sightingOf(arrival, methodSaid(said), statusSaid(said), phraseOf(this.#journal, row));
  }
}

/** See `nearestHop`. */
function nearestOf(hops: readonly PlainTransaction[]): PlainTransaction | null {
  return hops.reduce<PlainTransaction | null>(
    (best, hop) => (best !== null && best.vias <= hop.vias ? best : hop),
    null,
  );
}
