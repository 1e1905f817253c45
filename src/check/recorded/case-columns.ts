import { Column, type Pages, TextHash } from '../../bytes/index.ts';
import type { MessageRef } from '../../report/index.ts';

/** A call, transfer or registration, as far as the cases of a check are counted and found by it. */
type CaseRow = {
  readonly name: string;
  readonly callId: string;
  /** Its first message. */
  readonly first: MessageRef | undefined;
  readonly seconds: number | null;
  readonly isUndecided: boolean;
};

/** Makes the hash of a Call-ID, or of a Call-ID and the place of a message, another use than that of names. */
const OF_CALL_ID = 1;
const OF_PLACE = 2;

/** The hash of the Call-ID, and of the place of a message; the instance is reused. */
export class Identity {
  readonly #callId = new TextHash();
  readonly #place = new TextHash();

  callId(callId: string): TextHash {
    this.#callId.of(callId, OF_CALL_ID);
    return this.#callId;
  }

  /** Both halves are 0 for none. */
  place(ref: MessageRef | undefined): TextHash {
    if (ref === undefined) {
      this.#place.first = 0;
      this.#place.second = 0;
    } else {
      this.#place.of(`${ref.frame ?? ''}:${ref.line ?? ''}:${ref.input}`, OF_PLACE);
    }
    return this.#place;
  }
}

/** The cases of one kind, a row of numbers each, in the order in which they came. */
export class CaseColumns {
  readonly nameFirst: Column;
  readonly nameSecond: Column;
  readonly idFirst: Column;
  readonly idSecond: Column;
  readonly placeFirst: Column;
  readonly placeSecond: Column;
  /** NaN where nobody knows. */
  readonly seconds: Column;
  readonly undecided: Column;
  readonly #name = new TextHash();
  readonly #identity = new Identity();

  constructor(pages: Pages) {
    this.nameFirst = new Column(Int32Array, pages);
    this.nameSecond = new Column(Int32Array, pages);
    this.idFirst = new Column(Int32Array, pages);
    this.idSecond = new Column(Int32Array, pages);
    this.placeFirst = new Column(Int32Array, pages);
    this.placeSecond = new Column(Int32Array, pages);
    this.seconds = new Column(Float64Array, pages);
    this.undecided = new Column(Uint8Array, pages);
  }

  get length(): number {
    return this.seconds.length;
  }

  add({ name, callId, first, seconds, isUndecided }: CaseRow): void {
    this.#name.of(name);
    const id = this.#identity.callId(callId);
    const place = this.#identity.place(first);
    this.nameFirst.push(this.#name.first);
    this.nameSecond.push(this.#name.second);
    this.idFirst.push(id.first);
    this.idSecond.push(id.second);
    this.placeFirst.push(place.first);
    this.placeSecond.push(place.second);
    this.seconds.push(seconds ?? Number.NaN);
    this.undecided.push(isUndecided ? 1 : 0);
  }

  /** A row of others once more. */
  copy(from: CaseColumns, row: number): void {
    this.nameFirst.push(from.nameFirst.at(row));
    this.nameSecond.push(from.nameSecond.at(row));
    this.idFirst.push(from.idFirst.at(row));
    this.idSecond.push(from.idSecond.at(row));
    this.placeFirst.push(from.placeFirst.at(row));
    this.placeSecond.push(from.placeSecond.at(row));
    this.seconds.push(from.seconds.at(row));
    this.undecided.push(from.undecided.at(row));
  }
}
