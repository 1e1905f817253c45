import type { Arrival, Transport } from '../model/index.ts';
import type { SipMessage } from '../sip/index.ts';

/** One end of a message; the port is 0 where the trace does not say. */
export type End = { readonly address: string; readonly port: number };

/** A message as the trace shows it, each repetition by itself: who sends it again and again is part of the story. */
export type PlayedMessage = {
  readonly callId: string;
  readonly from: End;
  readonly to: End;
  readonly transport: Transport;
  /** NaN where the trace does not say. */
  readonly timeUs: number;
  readonly isRequest: boolean;
  readonly method: string;
  /** 0 for a request. */
  readonly status: number;
  readonly cseq: number;
  readonly branch: string;
  /** Of the sender: From of a request, To of a response; null without one. */
  readonly ownTag: string | null;
  readonly toTag: string | null;
  /** One character for each byte. */
  readonly text: string;
  /** Where the body begins in it. */
  readonly bodyStart: number;
};

/** More of one story is not played. */
const MOST_MESSAGES = 2000;
const MOST_BYTES = 8 * 1024 * 1024;

/** Takes the messages of a story, and counts those that cannot be played. */
export class PlayedMessages {
  readonly all: PlayedMessage[] = [];
  /** Where they stand: index of the input, frame or line. */
  readonly places = new Set<string>();
  #bytes = 0;
  /** Messages for which there was no room. */
  dropped = 0;
  /** Messages of a log that does not say who sent them to whom. */
  unnamed = 0;
  /** Messages that the capture cut. */
  cut = 0;

  /** Takes a message in; both arguments may be reused. */
  take(message: SipMessage, { src, dst, timeUs, transport, cutBytes, input, frame, line }: Arrival): void {
    if (src === null || dst === null) {
      this.unnamed++;
      return;
    }
    const bytes = message.bytes.subarray(message.start, message.end);
    if (this.all.length >= MOST_MESSAGES || this.#bytes + bytes.length > MOST_BYTES) {
      this.dropped++;
      return;
    }
    this.#bytes += bytes.length;
    this.places.add(`${input} ${line || frame}`);
    this.cut += cutBytes > 0 ? 1 : 0;
    const { isRequest, method, cseq, status } = message;
    this.all.push({
      callId: message.callId(),
      from: { address: src.address, port: src.port },
      to: { address: dst.address, port: dst.port },
      transport,
      timeUs,
      isRequest,
      method,
      status: Math.max(0, status),
      cseq,
      branch: message.branch() ?? '',
      ownTag: isRequest ? message.fromTag() : message.toTag(),
      toTag: message.toTag(),
      text: textOf(bytes),
      bodyStart: Math.max(0, message.bodyStart - message.start),
    });
  }
}

function textOf(bytes: Uint8Array): string {
  return new TextDecoder('latin1').decode(bytes);
}
