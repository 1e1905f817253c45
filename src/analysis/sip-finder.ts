import {
  DuplicateFilter,
  type FlowFace,
  type PlaceBytes,
  STREAMED,
  type StreamFace,
  type StreamInfo,
  type StreamLayerOptions,
  StreamLayers,
} from '../flow/index.ts';
import {
  type Arrival,
  type Endpoint,
  filled,
  type Limits,
  type ReportProblem,
  SAYS,
  type Undelivered,
} from '../model/index.ts';
import { looksLikeSip, SCAN, type ScanResult, SipMessage, StreamFramer, scanMessage, takeBody } from '../sip/index.ts';

/** What the layers between TCP and SIP need of the platform (see `StreamLayerOptions`), and the seed of all hashes. */
type FinderNeeds = Pick<StreamLayerOptions, 'inflateRaw' | 'tls'> & {
  readonly seed: number;
  /** Knows copies; absent for one of its own. */
  readonly copies?: DuplicateFilter;
  readonly place: PlaceBytes;
  /** Is told of what begins like SIP and is no message. */
  readonly refused: AcceptMessage;
  /** Is told of ICMP errors about what may be SIP. */
  readonly undelivered: AcceptError;
};

export type AcceptMessage = (message: SipMessage, arrival: Arrival) => void;

/** @param message null where too little of it is quoted; `arrival` has its ends, and the place and time of the error. */
export type AcceptError = (message: SipMessage | null, arrival: Arrival, why: Undelivered, by: Endpoint) => void;

/** Finds SIP by content in what the flows deliver, scans it, and passes on what counts as a message. */
export class SipFinder implements FlowFace {
  readonly #limits: Limits;
  readonly #report: ReportProblem;
  readonly #accept: AcceptMessage;
  readonly #place: PlaceBytes;
  readonly #refused: AcceptMessage;
  readonly #undelivered: AcceptError;
  readonly #message = new SipMessage();
  readonly #layers: StreamLayers;
  /** Knows the messages of streams too: HEP may carry the same ones again. */
  readonly copies: DuplicateFilter;

  constructor(
    limits: Limits,
    report: ReportProblem,
    accept: AcceptMessage,
    { seed, copies, place, refused, undelivered, ...layers }: FinderNeeds,
  ) {
    this.copies = copies ?? new DuplicateFilter(seed);
    this.#limits = limits;
    this.#report = report;
    this.#accept = accept;
    this.#place = place;
    this.#refused = refused;
    this.#undelivered = undelivered;
    this.#layers = new StreamLayers({
      limits,
      report,
      looksLikeSip,
      openSip: () => this.#openSip(),
      onMessage: this.#streamed,
      ...layers,
    });
  }

  /** After the last frame. */
  end(): void {
    this.#layers.end();
  }

  wantsDatagram(bytes: Uint8Array, start: number, end: number): boolean {
    return looksLikeSip(bytes, start, end);
  }

  wantsSegment(bytes: Uint8Array, start: number, end: number): boolean {
    return this.#layers.wantsSegment(bytes, start, end);
  }

  datagram(bytes: Uint8Array, start: number, end: number, arrival: Arrival): void {
    const message = this.#message;
    this.#take(message, scanMessage(bytes, start, end, message, this.#limits), arrival);
  }

  undelivered(bytes: Uint8Array, start: number, end: number, arrival: Arrival, why: Undelivered, by: Endpoint): void {
    const message = this.#message;
    if (!looksLikeSip(bytes, start, end)) {
      this.#undelivered(null, arrival, why, by);
    } else if (scanMessage(bytes, start, end, message, this.#limits) !== SCAN.notSip) {
      this.#undelivered(message, arrival, why, by);
    }
  }

  #take(message: SipMessage, result: ScanResult, arrival: Arrival): void {
    if (result === SCAN.notSip) {
      return;
    }
    if (message.isWhole || (arrival.cutBytes > 0 && result !== SCAN.startLineOpen)) {
      this.#accept(message, arrival);
    } else {
      this.#refuse(message, arrival);
      this.#refused(message, arrival);
    }
  }

  openStream(stream: StreamInfo): StreamFace {
    return this.#layers.open(stream);
  }

  #openSip(): StreamFace {
    return new StreamFramer({
      limits: this.#limits,
      onMessage: this.#streamed,
      onProblem: (code, message, arrival) => this.#tell(code, message, arrival),
    });
  }

  /** @param head the message, where its header block was scanned already. */
  readonly #streamed = (
    bytes: Uint8Array,
    start: number,
    end: number,
    arrival: Arrival,
    head: SipMessage | null = null,
  ): void => {
    if (this.copies.isCopy(bytes, start, end, arrival, STREAMED)) {
      return;
    }
    this.#place(bytes, start, end, arrival);
    if (head === null) {
      this.datagram(bytes, start, end, arrival);
    } else {
      this.#take(head, takeBody(head, end), arrival);
    }
  };

  #refuse(message: SipMessage, arrival: Arrival): void {
    this.#tell('sip-incomplete', wordsOfIncomplete(message), arrival);
  }

  #tell(code: string, message: string, arrival: Arrival): void {
    this.#report({
      code,
      message,
      input: arrival.input,
      record: arrival.line > 0 ? arrival.line : arrival.frame,
      offset: arrival.offset,
    });
  }
}

const LONGEST_PHRASE = 60;

/** What a message lacks that makes it one. */
function wordsOfIncomplete(message: SipMessage): string {
  const { callIdStart, cseq, status, method, isRequest } = message;
  const lacks = [...(callIdStart < 0 ? ['Call-ID'] : []), ...(cseq < 0 ? ['CSeq'] : [])];
  const startLine = isRequest ? method : `${status} ${message.reasonPhrase()}`.trim();
  return lacks.length === 0 || (!isRequest && status === 0)
    ? SAYS.notWhole
    : lacks.length > 1
      ? filled(SAYS.withoutBoth, startLine.slice(0, LONGEST_PHRASE))
      : filled(SAYS.withoutOne, startLine.slice(0, LONGEST_PHRASE), ...lacks);
}
