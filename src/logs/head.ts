/** A value that cannot end so goes on in the next line, also where that is not indented. */
const UNFINISHED = /(?:[;,]|SIP\/2\.0\/\w+|: ?)$/;
const CONTENT_LENGTH = /^(?:content-length|l)[ \t]*:[ \t]*(\d{1,9})/i;
const CONTENT_TYPE = /^(?:content-type|c)[ \t]*:[ \t]*([^\s;]+)/i;
const JOINED_CSEQ = /^(cseq[ \t]*:[ \t]*\d+ [a-z]+)\s+((?:Via|From|To|Call-ID) ?: .*)/i;
const NAMED = /^(?:call-id|i|cseq)[ \t]*:/i;

/** The headers of a message, as they are found. */
export class Head {
  readonly lines: string[] = [];
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

  add(line: string): void {
    this.lines.push(line);
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

  /** What was cut off the last header goes on. */
  extend(text: string): void {
    this.add(`${this.lines.pop() ?? ''}${text}`);
  }

  /** Whether the last header cannot be over. */
  get isUnfinished(): boolean {
    return UNFINISHED.test(this.last);
  }
}
