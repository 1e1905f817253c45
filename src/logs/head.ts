/** A value that cannot end so goes on in the next line, also where that is not indented. */
const UNFINISHED = /(?:[;,]|SIP\/2\.0\/\w+|:)$/;
const CONTENT_LENGTH = /^(?:content-length|l)[ \t]*:[ \t]*(\d{1,9})/i;
const CONTENT_TYPE = /^(?:content-type|c)[ \t]*:[ \t]*([^\s;]+)/i;
const JOINED_CSEQ = /^(cseq[ \t]*:[ \t]*\d+ [a-z]+)\s+((?:Via|From|To|Call-ID) ?:.*)/i;
const NAMED = /^(?:call-id|i|cseq)[ \t]*:/i;
/** A Call-ID that somebody left out says nothing: two calls without one are not the same. */
const LEFT_OUT =
  /^(?:call-id|i)[ \t]*:[ \t]*[[(<]?(?:\.{2,}|\u00e2\u0080\u00a6|\u2026|removed|redacted|snip|elided|omitted)[\])>]?[ \t]*$/i;
/** What every message has (RFC 3261 §8.1.1), by the long and the compact names. */
const ESSENTIAL: Readonly<Record<string, number>> = {
  via: 1,
  v: 1,
  from: 2,
  f: 2,
  to: 4,
  t: 4,
  'call-id': 8,
  i: 8,
  cseq: 16,
};
const [ALL_ESSENTIAL, PARTIES] = [31, 7] as const;
/** The name of a header, and no more of it. */
const NAME = /^([A-Za-z][\w-]{0,40})[ \t]*:/;
/** What a header is shows near its beginning: one that goes on beyond this is not read again with each further line. */
const LONGEST_READ = 8192;
/** Longer than what may stand at the end of an unfinished header. */
const TAIL = 128;

/** The headers of a message, as they are found. */
export class Head {
  readonly lines: string[] = [];
  /** The end of the last header: to look into the whole of it, V8 has to put it together first. */
  #tail = '';
  contentLength = -1;
  contentType = '';
  /** There is a Call-ID or a CSeq: what has neither only mentions a message. */
  isNamed = false;
  readonly #names = new Set<string>();
  #essential = 0;

  /** Its body is a part of another message and may look like the beginning of one. */
  get isOfFragment(): boolean {
    return this.contentType === 'message/sipfrag' && this.contentLength !== 0;
  }

  /** Whether every header is there that a message has. */
  get isComplete(): boolean {
    return this.#essential === ALL_ESSENTIAL;
  }

  /** Whether two of Via, From and To are there: a message, of which somebody left out the rest. */
  get isElided(): boolean {
    const parties = this.#essential & PARTIES;
    return (parties & (parties - 1)) !== 0;
  }

  /** Whether this header was there before. */
  has(line: string): boolean {
    return this.#names.has(nameOf(line));
  }

  get last(): string {
    return this.lines.at(-1) ?? '';
  }

  /** A line of the header before, which stays a line of its own. */
  fold(line: string): void {
    this.lines.push(line);
    this.#tail = line.slice(-TAIL);
  }

  add(line: string): void {
    if (LEFT_OUT.test(line)) {
      return;
    }
    this.fold(line);
    const name = nameOf(line);
    this.#names.add(name);
    this.#essential |= ESSENTIAL[name] ?? 0;
    const first = line.charCodeAt(0) | 0x20;
    const joined = first === 0x63 ? JOINED_CSEQ.exec(line) : null;
    if (joined !== null) {
      this.lines[this.lines.length - 1] = joined[1]!;
      this.lines.push(joined[2]!);
    }
    if (first === 0x63 || first === 0x6c || first === 0x69) {
      this.isNamed ||= NAMED.test(line);
      this.contentLength = Number(CONTENT_LENGTH.exec(line)?.[1] ?? this.contentLength);
      this.contentType = CONTENT_TYPE.exec(line)?.[1]?.toLowerCase() ?? this.contentType;
    }
  }

  /** What was cut off the last header goes on; `read` makes of the two what they say together. */
  extend(text: string, read: (whole: string) => string = (whole) => whole): void {
    const whole = `${this.lines.pop() ?? ''}${text}`;
    if (whole.length <= LONGEST_READ) {
      this.add(read(whole));
    } else {
      this.lines.push(whole);
      this.#tail = `${this.#tail}${text}`.slice(-TAIL);
    }
  }

  /** Whether a further parameter or item has to follow in the last header. */
  get isListOpen(): boolean {
    const tail = this.#tail.trimEnd();
    return tail.endsWith(';') || tail.endsWith(',');
  }

  /** Whether the last header cannot be over: also where it was copied with the blank at which a page wraps its lines. */
  get isUnfinished(): boolean {
    return (this.contentLength < 0 && this.#tail.endsWith(' ')) || UNFINISHED.test(this.#tail.trimEnd());
  }
}

function nameOf(line: string): string {
  return NAME.exec(line)?.[1]?.toLowerCase() ?? '';
}
