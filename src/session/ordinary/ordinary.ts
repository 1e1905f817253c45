import type { Arrival } from '../../model/index.ts';
import { isChallenge, isFinal, isRefusal } from '../../sip/index.ts';
import { KIND, type MessageDigest } from '../digest.ts';
import { isFindable, type Journal } from '../journal.ts';
import { saidOf } from '../said.ts';
import type { LegTable } from './leg-table.ts';
import { SHOWN } from './slot-layout.ts';

/** Nobody notices it. */
const TRYING = 100;
/** Messages of one ordinary call; one with more is looked at closely, where there are bounds of its own. */
const MOST_ROWS = 64;

/**
 * Follows calls that go as calls go, by digests alone: INVITE, ringing, 2xx, ACK, re-INVITEs, BYE, also with a challenge
 * in between, and MESSAGEs that are taken. What they show is written down; nothing is read. The first thing that is out of
 * the ordinary makes `note` say no, and the call is then followed closely from its beginning.
 */
export class Ordinary {
  readonly #table: LegTable;
  readonly #journal: Journal;

  constructor(table: LegTable, journal: Journal) {
    this.#table = table;
    this.#journal = journal;
  }

  /** Takes a message of an ordinary call in; false when it is out of the ordinary, and nothing was taken in. */
  note(slot: number, digest: MessageDigest, arrival: Arrival): boolean {
    const table = this.#table;
    if (table.rows(slot) >= MOST_ROWS || !isFindable(arrival) || !this.#isExpected(slot, digest, arrival)) {
      return false;
    }
    const said = saidOf(digest, digest.fromTag === table.fromTag(slot));
    table.addRow(slot, this.#journal.append(arrival, table.lastRow(slot), said));
    return true;
  }

  #isExpected(slot: number, digest: MessageDigest, arrival: Arrival): boolean {
    switch (digest.kind) {
      case KIND.invite:
        return digest.isRequest ? this.#invite(slot, digest, arrival) : this.#answer(slot, digest, arrival);
      case KIND.message:
        return digest.isRequest ? this.#begin(slot, digest, 0) : this.#answerToMessage(slot, digest);
      case KIND.ack:
        // An ACK end to end without its 2xx proves one that was not captured.
        return digest.toTag === 0 || (this.#table.shown(slot) & SHOWN.final) !== 0;
      case KIND.bye:
        if (digest.isRequest) {
          this.#table.show(slot, SHOWN.bye);
        } else {
          this.#noteRefusal(slot, digest);
        }
        return true;
      case KIND.cancel:
        this.#cancel(slot, digest);
        return true;
      case KIND.inDialog:
        this.#noteRefusal(slot, digest);
        return true;
      default:
        return digest.kind === KIND.subscription;
    }
  }

  /** What was refused within a call is looked at when the call is over. */
  #noteRefusal(slot: number, { status }: MessageDigest): void {
    if (isRefusal(status) && !isChallenge(status)) {
      this.#table.show(slot, SHOWN.odd);
    }
  }

  /** A CANCEL that came too late, or that the answer crossed. */
  #cancel(slot: number, digest: MessageDigest): void {
    this.#noteRefusal(slot, digest);
    if (digest.isRequest) {
      const isLate = (this.#table.shown(slot) & SHOWN.answered) !== 0;
      this.#table.show(slot, isLate ? SHOWN.odd : SHOWN.cancelled);
    }
  }

  /** An initial INVITE, its repetition, the next after a challenge; or one inside the dialog. */
  #invite(slot: number, digest: MessageDigest, { timeUs }: Arrival): boolean {
    if (digest.toTag !== 0) {
      return true;
    }
    this.#table.noteStart(slot, timeUs);
    return this.#begin(slot, digest, SHOWN.invite);
  }

  #begin(slot: number, digest: MessageDigest, shown: number): boolean {
    const table = this.#table;
    if (table.rows(slot) > 0) {
      if (table.fromTag(slot) !== digest.fromTag || digest.fromTag === 0) {
        return false;
      }
      if (table.cseq(slot) >= digest.cseq) {
        return true;
      }
      table.hide(slot, SHOWN.final);
    }
    table.setRequest(slot, digest.cseq, digest.fromTag);
    table.show(slot, shown);
    return true;
  }

  #answer(slot: number, digest: MessageDigest, { timeUs }: Arrival): boolean {
    const table = this.#table;
    const { status } = digest;
    if (!isFinal(status)) {
      if (status > TRYING) {
        table.noteRinging(slot, timeUs);
      }
      return status > 0;
    }
    if (!this.#isToLatest(slot, digest)) {
      this.#noteRefusal(slot, digest);
      return !isRefusal(status) || isChallenge(status) || !this.#isToEarlier(slot, digest);
    }
    if (isRefusal(status)) {
      table.show(slot, SHOWN.final);
      return isChallenge(status);
    }
    if ((table.shown(slot) & SHOWN.answered) === 0) {
      const isCrossed = (table.shown(slot) & SHOWN.cancelled) !== 0;
      table.show(slot, SHOWN.answered | SHOWN.final | (isCrossed ? SHOWN.odd : 0));
      table.setAnswer(slot, status, digest.toTag);
      table.noteAnswer(slot, timeUs);
      return digest.toTag !== 0;
    }
    return table.toTag(slot) === digest.toTag;
  }

  #answerToMessage(slot: number, digest: MessageDigest): boolean {
    if (isFinal(digest.status)) {
      this.#table.show(slot, SHOWN.final);
    }
    return digest.status > 0 && (!isRefusal(digest.status) || isChallenge(digest.status));
  }

  /** A final response to an INVITE inside the dialog changes nothing that is asked here. */
  #isToLatest(slot: number, { cseq, fromTag }: MessageDigest): boolean {
    return this.#table.cseq(slot) === cseq && this.#table.fromTag(slot) === fromTag;
  }

  /** To an initial INVITE before the latest: a later one in the dialog has a higher CSeq or the other From tag. */
  #isToEarlier(slot: number, { cseq, fromTag }: MessageDigest): boolean {
    return this.#table.fromTag(slot) === fromTag && cseq < this.#table.cseq(slot);
  }
}
