import { latin1, latin1Bytes } from '../bytes/index.ts';
import { assemble } from './assemble.ts';
import { type Banner, findBanner, guessBanner, lastMatch, nextBanner, rebuiltOf } from './banner.ts';
import { withMethod } from './cut-method.ts';
import { isDotted, readDotted } from './dotted.ts';
import { readFlat } from './flat.ts';
import type { Around, LogFormat } from './format.ts';
import type { Found } from './found.ts';
import { emptyLineEnd, lineEnd, lineStart, readStartLine, type StartLine } from './line-start.ts';
import { jsonWrapOf, lineWrapOf } from './line-wrap.ts';
import { type LineWrap, lineBehind, readable, TextLines, WrittenLines } from './lines.ts';
import { PageWidth } from './page-width.ts';
import { isPlain, type Taken, taken, takenRebuilt } from './taken.ts';
import { LINES_BEFORE_BYTES, textBefore } from './text-before.ts';
import { TextWindow } from './text-window.ts';
import { endOfVerbatim } from './verbatim.ts';
import { VersionSearch } from './version-search.ts';
import { readWriting, readWrittenFrom, type Writing } from './written.ts';

/** Longer than a version with its status code. */
const SHORT = 16;
/** How far before the first version in a message its broken start line may stand. */
const BROKEN_LINES = 40;
/** A line of text before a start line counts only so far: what is longer is no banner. */
const LONGEST_LINE_BEFORE = 4096;
/** A message written in one line is not longer. */
const LONGEST_WRITTEN = 128 * 1024;
/**
 * After so many short start lines of no message, or a few long ones, the text is not worth much: less of it is looked at for each, so that a text made
 * of start lines takes bounded time.
 */
const MANY_VAIN = 500;
const SHORT_LINE_BEFORE = 256;
const SHORT_WRITTEN = 1024;
const SHORT_MESSAGE = 8192;
const FEW_FORMATS = 4;
/** A start line ends here, or it is none. */
const LONGEST_PHRASE = 512;

/** Finds messages in text, wherever they stand, and lets the formats say what the lines before them mean. */
export class Finder {
  readonly window = new TextWindow();
  readonly page: PageWidth;
  readonly #formats: LogFormat[];
  readonly #longest: number;
  readonly #versions = new VersionSearch();
  readonly #start: StartLine = { start: 0, end: 0, isRequest: false, hasMethod: true };
  /** Everything before was looked at; everything before `#floor` belongs to a message. */
  #at = 0;
  #floor = 0;
  /** The window must reach so far before it is worth another look. */
  #wanted = 0;
  #lastBanner: Banner | null = null;
  /** What was spent on start lines since the last message: 1 for each, and for each half KiB of its line. */
  #vain = 0;

  /** `page`: what another finder saw of the same text. */
  constructor(formats: readonly LogFormat[], longest: number, page = new PageWidth()) {
    this.#formats = [...formats];
    this.#longest = longest;
    this.page = page;
  }

  /** Adds what was read on. False: read more before asking again. */
  add(block: Uint8Array): boolean {
    const keepFrom = Math.max(this.#floor, this.#at - LINES_BEFORE_BYTES, 0);
    const dropped = this.window.append(block, Math.min(keepFrom, this.#at));
    this.#at -= dropped;
    this.#versions.shift(dropped);
    this.#floor = Math.max(0, this.#floor - dropped);
    this.#wanted -= dropped;
    return this.window.end >= this.#wanted;
  }

  /** The next message; null where more has to be read, or nothing is left. */
  next(): Found | null {
    const window = this.window;
    for (;;) {
      const version = this.#versions.find(window.bytes, this.#floor, this.#at);
      if (version < 0) {
        this.#at = Math.max(this.#at, window.end - SHORT);
        return null;
      }
      if (version + SHORT > window.end && !window.isOver) {
        return null;
      }
      const isStart =
        readStartLine(window.bytes, this.#floor, version, window.end, this.#start) || this.#isBroken(version);
      const found = isStart ? this.#read() : null;
      if (found === 'more' && !window.isOver) {
        this.#wanted = window.end + ((window.end - this.#start.start) >> 1);
        return null;
      }
      if (found !== null && found !== 'more') {
        return found;
      }
      this.#at = version;
    }
  }

  get #isVain(): boolean {
    return this.#vain > MANY_VAIN;
  }

  get #lineBefore(): number {
    return this.#isVain ? SHORT_LINE_BEFORE : LONGEST_LINE_BEFORE;
  }

  get #longestWritten(): number {
    return this.#isVain ? SHORT_WRITTEN : LONGEST_WRITTEN;
  }

  #read(): Found | 'more' | null {
    const { bytes, end, isOver } = this.window;
    const { start } = this.#start;
    const limit = start + (this.#isVain ? SHORT_MESSAGE : this.#longest);
    const begin = lineStart(bytes, Math.max(this.#floor, start - this.#lineBefore), start);
    const around = this.#around(begin, limit);
    const formats = this.#isVain ? this.#formats.slice(0, FEW_FORMATS) : this.#formats;
    const known = findBanner(around, formats) ?? nextBanner(around, this.#lastBanner);
    const lineLimit = start + Math.min(this.#longestWritten, this.#longest);
    const firstEnd = lineEnd(bytes, this.#start.end, Math.min(end, lineLimit));
    if (firstEnd === end && !isOver && end < lineLimit) {
      return 'more';
    }
    this.#vain += 1 + ((firstEnd - start) >> 9);
    const verbatim =
      this.#start.hasMethod && isPlain(known?.format ?? null) ? endOfVerbatim(bytes, start, firstEnd) : -1;
    if (verbatim >= 0) {
      this.page.measure(() => latin1(bytes, start, verbatim));
      return this.#deliver(
        { text: null, end: verbatim, cutBytes: 0, leftOutAt: -1 },
        known ?? this.#inherited(around) ?? guessBanner(around),
      );
    }
    const isDots = isDotted(latin1(bytes, this.#start.end, Math.min(firstEnd, this.#start.end + LONGEST_PHRASE)));
    const format = known?.format ?? null;
    const rebuild = format?.rebuild ?? (isDots ? readDotted : undefined);
    const taken =
      rebuild === undefined
        ? this.#assemble(begin, firstEnd, around.next, limit, format)
        : takenRebuilt(rebuiltOf(around, format, rebuild), start);
    if (taken === 'more' || taken === null) {
      return taken;
    }
    if (!this.#start.hasMethod) {
      const text = withMethod(taken.text ?? '');
      return text === null ? null : this.#deliver({ ...taken, text }, known ?? guessBanner(around));
    }
    return this.#deliver(taken, known ?? this.#inherited(around) ?? guessBanner(around));
  }

  #deliver(taken: Taken, banner: Banner): Found {
    const { start } = this.#start;
    const { leftOutAt } = taken;
    const bytes = taken.text === null ? this.window.bytes : latin1Bytes(taken.text);
    this.#floor = taken.end;
    this.#at = taken.end;
    this.#vain = 0;
    this.#lastBanner = banner;
    this.#prefer(banner.format);
    return {
      bytes,
      start: taken.text === null ? start : 0,
      end: taken.text === null ? taken.end : bytes.length,
      isVerbatim: taken.text === null,
      banner,
      line: this.window.lineAt(start),
      offset: this.window.base + start,
      cutBytes: taken.cutBytes,
      leftOut: leftOutAt < 0 ? null : { line: this.window.lineAt(leftOutAt), offset: this.window.base + leftOutAt },
      until: this.window.base + taken.end,
    };
  }

  /** A log has one format, mostly: what fitted last is asked first. */
  #prefer(format: LogFormat | null): void {
    const at = format === null ? 0 : this.#formats.indexOf(format);
    if (at > 0 && format !== null) {
      this.#formats.splice(at, 1);
      this.#formats.unshift(format);
    }
  }

  /** A piece of a stream may hold two messages: the second stands directly behind the first. */
  #inherited(around: Around): Banner | null {
    const transport = this.#lastBanner?.transport ?? 'unknown';
    const isStream = transport !== 'unknown' && transport !== 'udp';
    return isStream && this.#floor > 0 && around.before(2).trim() === '' ? this.#lastBanner : null;
  }

  /** Whether the version that ends here belongs to a message whose start line was cut or broken, as the last format says. */
  #isBroken(version: number): boolean {
    const format = this.#formats[0];
    if (format?.opens === undefined) {
      return false;
    }
    const { bytes } = this.window;
    const first = Math.max(this.#floor, version - LONGEST_LINE_BEFORE);
    let from = version;
    for (let line = 0; line <= BROKEN_LINES && from > first; line++) {
      from = lineStart(bytes, first, from - 1);
    }
    const match = lastMatch(format.opens, latin1(bytes, from, version));
    if (match === null) {
      return false;
    }
    this.#start.start = from + match.index + match[0].length;
    this.#start.end = this.#start.start;
    this.#start.isRequest = true;
    this.#start.hasMethod = true;
    return true;
  }

  #around(begin: number, limit: number): Around {
    const { bytes, end, isOver } = this.window;
    const { start } = this.#start;
    const firstEnd = lineEnd(bytes, start, Math.min(end, start + this.#longestWritten));
    const empty = emptyLineEnd(bytes, firstEnd + 1, Math.min(end, firstEnd + LONGEST_PHRASE));
    const isDoubled = empty >= 0;
    return {
      before: textBefore(bytes, this.#floor, begin, start, this.#lineBefore, isDoubled),
      after(length) {
        const to = Math.min(start + length, limit);
        return to > end && !isOver && end < limit ? null : latin1(bytes, start, Math.min(to, end));
      },
      restOfLine: (length) =>
        latin1(bytes, start, lineEnd(bytes, start, Math.min(end, start + Math.min(length, this.#longestWritten)))),
      next: () => lineBehind(this.window, (isDoubled ? empty : firstEnd) + 1, LONGEST_LINE_BEFORE),
      isDoubled,
    };
  }

  #assemble(
    begin: number,
    firstEnd: number,
    next: () => string,
    limit: number,
    format: LogFormat | null,
  ): Taken | 'more' | null {
    const { bytes } = this.window;
    const { start, end } = this.#start;
    const prefix = readable(latin1(bytes, begin, start));
    const writing = readWriting(latin1(bytes, end, Math.min(firstEnd, end + LONGEST_PHRASE)));
    if (writing !== null) {
      return this.#written(writing, prefix, firstEnd, limit, format);
    }
    const wrap = lineWrapOf(prefix, next);
    const within = wrap === null ? null : this.#within(wrap, limit, format);
    if (within !== null) {
      return within;
    }
    const flat = readFlat((from, to) => latin1(bytes, start + from, start + to), firstEnd - start, end - start);
    if (flat !== null) {
      return { text: flat.text, end: start + flat.length, cutBytes: 0, leftOutAt: -1 };
    }
    const lines = new TextLines(this.window, start, limit, format?.lineEnd ?? '', null, this.page);
    const startLine = lines.next() ?? '';
    return taken(assemble(startLine, prefix, lines, format), lines.position);
  }

  /** A message whose lines have something around each that says where the message begins in them. */
  #within(wrap: LineWrap, limit: number, format: LogFormat | null): Taken | 'more' | null {
    const lines = new TextLines(this.window, this.#start.start, limit, format?.lineEnd ?? '', wrap);
    const startLine = (lines.next() ?? '').trimEnd();
    return taken(assemble(startLine, wrap.inner, lines, format), lines.position);
  }

  /** A message in one line, or one line of it in each line. */
  #written(
    writing: Writing,
    prefix: string,
    firstEnd: number,
    limit: number,
    format: LogFormat | null,
  ): Taken | 'more' | null {
    const { start } = this.#start;
    const json = jsonWrapOf(prefix);
    const quote = json !== null ? '"' : writing.depth === 0 ? '' : (prefix.at(-1) ?? '');
    const { text, length } = readWrittenFrom(this.window.bytes, start, firstEnd, writing, quote);
    if (json !== null && !text.trimEnd().includes('\n')) {
      return this.#within(json, limit, format);
    }
    const lines = new WrittenLines(text, start + length);
    const marked = format?.bodyMark === undefined ? null : format;
    return taken(assemble((lines.next() ?? '').trimEnd(), '', lines, marked), lines.position);
  }
}
