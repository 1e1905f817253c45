import { latin1 } from '../bytes/index.ts';
import { IDLE } from '../model/index.ts';
import { sniffDrawn } from './drawn.ts';
import { Finder } from './finder.ts';
import type { LogFormat } from './format.ts';
import { LOG_FORMATS } from './formats/index.ts';
import type { LogReader } from './log-record.ts';
import type { LogContext, LogSource } from './log-source.ts';
import { asItWas } from './mended-source.ts';
import { type Mend, mended, mendsOf } from './mends/index.ts';
import { sniffMessages } from './message-fields.ts';
import { NdjsonMessages } from './ndjson-messages.ts';
import { OwnPlaces } from './own-place.ts';
import type { PageWidth } from './page-width.ts';
import { TextLog } from './text-log.ts';
import { asUtf8, sniffText, TEXT, type TextKind } from './text-sniff.ts';
import { sniffTsharkRaw, TsharkRaw } from './tshark-raw.ts';
import { VersionSearch } from './version-search.ts';
import { endOfZeros } from './zero-runs.ts';

/** What an input that is no capture turned out to be. */
export type OpenedLog =
  | { readonly kind: 'log'; readonly reader: LogReader }
  /** Nothing siptriage knows: `source` gives everything from the first byte again. */
  | { readonly kind: 'unknown'; readonly source: LogSource; readonly isText: boolean };

const LF = 10;
/** Enough to tell every kind apart. What the beginning of a log says of it is said within these, however it is read. */
const HEAD_BYTES = 65_536;
/** A log that was truncated while its program went on begins with as many zero bytes as it had before; beyond this it is none. */
const MOST_ZEROS = 256 * 1024 * 1024;

/** Finds out by content which log an input is. Never rejects for what the input holds. */
export async function openLog(
  source: LogSource,
  context: LogContext,
  formats: readonly LogFormat[] = LOG_FORMATS,
): Promise<OpenedLog> {
  const { zeros, head, isWhole } = await readHead(source);
  const whole = withHead(head, source, zeros);
  if (sniffMessages(head)) {
    return { kind: 'log', reader: new NdjsonMessages(whole, context) };
  }
  const kind = sniffText(head);
  if (kind !== TEXT.binary && sniffTsharkRaw(latin1(head, 0, head.length))) {
    return { kind: 'log', reader: new TsharkRaw(asUtf8(whole, kind), context) };
  }
  if (kind === TEXT.binary) {
    return { kind: 'unknown', source: whole, isText: false };
  }
  const readableHead = await headAsUtf8(head, kind);
  const drawn = sniffDrawn(readableHead);
  const begun = await headAsUtf8(wholeLines(head), kind);
  const mends = mendsOf(begun);
  if (isWhole && drawn === null && !mentionsSip(asWritten(readableHead, mends))) {
    return { kind: 'unknown', source: whole, isText: head.length > 0 };
  }
  const { name, ownPlaces, page } = beginningOf(asWritten(begun, mends), formats);
  const isAsStored = kind === TEXT.bytes && mends.length === 0;
  const text = { source: asItWas(asUtf8(whole, kind), mends), isAsStored, drawn, ownPlaces, page };
  return { kind: 'log', reader: new TextLog(text, context, name, formats) };
}

/** The text of a log as UTF-8 and as it is read, whatever its characters are written in and were made of. */
export async function readableText(source: LogSource): Promise<LogSource> {
  const { zeros, head } = await readHead(source);
  const kind = sniffText(head);
  const mends = kind === TEXT.binary ? [] : mendsOf(await headAsUtf8(wholeLines(head), kind));
  return asItWas(asUtf8(withHead(head, source, zeros), kind), mends);
}

function asWritten(text: Uint8Array, mends: readonly Mend[]): Uint8Array {
  return mends.length === 0 ? text : mended(text, mends);
}

/** Whether there is a `SIP/2.0`, or what the formats that print no version have instead of one. */
function mentionsSip(head: Uint8Array): boolean {
  return new VersionSearch().find(head, 0, 0) >= 0;
}

async function headAsUtf8(head: Uint8Array, kind: TextKind): Promise<Uint8Array> {
  const text = asUtf8(withHead(head, { read: async () => null, close: async () => {} }), kind);
  return (await text.read()) ?? head;
}

/** The lines that end within `HEAD_BYTES`; a shorter head is all there is. */
function wholeLines(head: Uint8Array): Uint8Array {
  return head.length <= HEAD_BYTES ? head : head.subarray(0, head.lastIndexOf(LF, HEAD_BYTES - 1) + 1 || HEAD_BYTES);
}

/** A log is called by the format of its first message, as far as that is in the head, which may also say where it was written. */
function beginningOf(
  head: Uint8Array,
  formats: readonly LogFormat[],
): { name: string; ownPlaces: OwnPlaces; page: PageWidth } {
  const finder = new Finder(formats, head.length);
  finder.add(head);
  finder.window.isOver = true;
  const ownPlaces = new OwnPlaces();
  let name: string | null = null;
  for (let found = finder.next(); found !== null; found = finder.next()) {
    name ??= found.banner.format?.name ?? 'log';
    ownPlaces.of(found.banner, latin1(found.bytes, found.start, found.end));
  }
  return { name: name ?? 'log', ownPlaces, page: finder.page };
}

type Head = {
  /** So many zero bytes stand before the head. */
  readonly zeros: number;
  readonly head: Uint8Array;
  readonly isWhole: boolean;
};

/**
 * Reads until there are `HEAD_BYTES`, the source has ended or a live one is silent, and returns a copy of everything read.
 * Blocks of nothing but zeros at the start are counted, not kept.
 */
async function readHead(source: LogSource): Promise<Head> {
  let head: Uint8Array = new Uint8Array(0);
  let zeros = 0;
  while (head.length < HEAD_BYTES) {
    const block = await source.read();
    if (block === null) {
      return { zeros, head, isWhole: true };
    }
    if (block === IDLE && head.length > 0) {
      return { zeros, head, isWhole: false };
    }
    if (head.length === 0 && zeros < MOST_ZEROS && endOfZeros(block, 0) === block.length) {
      zeros += block.length;
      continue;
    }
    const longer = new Uint8Array(head.length + block.length);
    longer.set(head);
    longer.set(block, head.length);
    head = longer;
  }
  return { zeros, head, isWhole: false };
}

function withHead(head: Uint8Array, rest: LogSource, zeros = 0): LogSource {
  let zerosLeft = zeros;
  let isHeadRead = false;
  return {
    async read() {
      if (zerosLeft > 0) {
        const length = Math.min(zerosLeft, HEAD_BYTES);
        zerosLeft -= length;
        return new Uint8Array(length);
      }
      if (isHeadRead) {
        return rest.read();
      }
      isHeadRead = true;
      return head;
    },
    close: () => rest.close(),
  };
}
