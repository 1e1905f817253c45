import { Fingerprint, utf8 } from '../../bytes/index.ts';
import { endpointMark, wayOf } from '../../flow/index.ts';
import { type MessageFields, readMessageLine } from '../../logs/index.ts';
import { DEFAULT_LIMITS, TRANSPORTS } from '../../model/index.ts';
import { Digester, MessageDigest } from '../../session/index.ts';
import { looksLikeSip, SCAN, SipMessage, scanMessage } from '../../sip/index.ts';
import { LegTexts } from './leg-texts.ts';
import { FORM } from './row.ts';
import type { RowPlace, RowWriter } from './row-writer.ts';

/** A message with all that a row tells of it. */
type Plain = MessageFields & {
  readonly src: NonNullable<MessageFields['src']>;
  readonly dst: NonNullable<MessageFields['dst']>;
};

/**
 * Makes rows of the records of a stream: few numbers each, as `session/ordinary` follows a call by them. The message itself goes with its
 * row where it is likely to be asked for. Which texts go along decides nothing but how often one has to be fetched.
 */
export class RowMaker {
  readonly writer: RowWriter;
  readonly #seed: number;
  readonly #digester: Digester;
  readonly #digest = new MessageDigest();
  readonly #message = new SipMessage();
  readonly #bytes = new Fingerprint();
  readonly #texts: LegTexts;

  /** @param tellsAll whether calls that went well are told too: then every message is asked for. */
  constructor(writer: RowWriter, seed: number, tellsAll: boolean) {
    this.writer = writer;
    this.#seed = seed;
    this.#digester = new Digester(seed);
    this.#texts = new LegTexts(writer, tellsAll);
  }

  /** @param line the record, as it was published. @param isUsable whether it may be a message at all. */
  take(place: RowPlace, line: Uint8Array, isUsable: boolean): void {
    if (place.kind !== 'message' || !isUsable) {
      this.writer.addPlain(place, FORM.none, 0);
      return;
    }
    const fields = readMessageLine(utf8(line, 0, line.length));
    if (typeof fields === 'string' || !isPlain(fields) || !this.#isMessage(fields)) {
      this.writer.addPlain(place, FORM.line, line.length);
      this.writer.addText(place.seq, line);
      return;
    }
    this.#add(place, fields);
  }

  #isMessage({ bytes }: MessageFields): boolean {
    const { length } = bytes;
    const message = this.#message;
    return (
      looksLikeSip(bytes, 0, length) &&
      scanMessage(bytes, 0, length, message, DEFAULT_LIMITS) !== SCAN.notSip &&
      message.isWhole
    );
  }

  #add(place: RowPlace, { bytes, src, dst, ...fields }: Plain): void {
    const digest = this.#digest;
    this.#digester.digest(this.#message, 0, digest);
    this.#bytes.of(bytes, 0, bytes.length, this.#seed);
    this.writer.addMessage(place, bytes.length, {
      digest,
      timeUs: fields.timeUs,
      frame: fields.frame,
      line: fields.frame > 0 ? 0 : fields.line,
      firstHash: this.#bytes.first,
      secondHash: this.#bytes.second,
      way: wayOf(markOf(src), markOf(dst)),
      transport: TRANSPORTS.indexOf(fields.transport),
      source: src.address,
      sourcePort: src.port,
      destination: dst.address,
      destinationPort: dst.port,
    });
    this.#texts.take(place.seq, bytes, digest);
  }
}

function markOf({ address, port }: Plain['src']): number {
  return endpointMark(address, 0, address.length, port);
}

/** Whether a row says all of it: whatever is said besides is said by the line alone. */
function isPlain(fields: MessageFields): fields is Plain {
  const { timeUs, ofDayUs, src, dst, frame, line, cutBytes, duplicates, unread } = fields;
  const hasPlace = src !== null && dst !== null && src.address.length === dst.address.length && frame + line > 0;
  return hasPlace && !Number.isNaN(timeUs) && Number.isNaN(ofDayUs) && cutBytes + duplicates + unread.length === 0;
}
