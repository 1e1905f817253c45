/** A value that cannot end so goes on in the next line, also where that is not indented. */
const UNFINISHED = /(?:[;,]|SIP\/2\.0\/\w+|: ?)$/;
const CONTENT_LENGTH = /^(?:content-length|l)[ \t]*:[ \t]*(\d{1,9})/i;
const CONTENT_TYPE = /^(?:content-type|c)[ \t]*:[ \t]*([^\s;]+)/i;
const JOINED_CSEQ = /^(cseq[ \t]*:[ \t]*\d+ [a-z]+)\s+((?:Via|From|To|Call-ID) ?: .*)/i;
const NAMED = /^(?:call-id|i|cseq)[ \t]*:/i;
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

  /** Its body is a part of another message and may look like the beginning of one. */
  get isOfFragment(): boolean {
    return this.contentType === 'message/sipfrag' && this.contentLength !== 0;
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
    this.fold(line);
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
    return this.#tail.endsWith(';') || this.#tail.endsWith(',');
  }

  /** Whether the last header cannot be over. */
  get isUnfinished(): boolean {
    return UNFINISHED.test(this.#tail);
  }
}
