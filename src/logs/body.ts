import type { Head } from './head.ts';
import { kindOf } from './line-shape.ts';
import { readable } from './lines.ts';
import { GLUED, START_LINE } from './marks.ts';
import type { MessageLines } from './message-lines.ts';

const SDP = 'application/sdp';
/** A line that goes on piece by piece beyond this is not looked through again with each. */
const LONGEST_READ = 8192;
/** Behind so many characters a further piece changes the first two no more. */
const CERTAIN = 8;

/** The body of a message in a log, where Content-Length is only a hint: line ends were changed, lines lost, records cut. */
export class Body {
  /** The body but for its last line, that line and its end: pieces are put behind it, and all is put together once. */
  #done = '';
  #line = '';
  #end = '';
  /** The first two characters, once they are certain. */
  #start = '';
  readonly #lines: MessageLines;
  readonly #head: Head;
  readonly #hasReturns: boolean;
  #count = 0;

  /** `hasReturns`: headers end with carriage returns, so what does not in the body was sent so. */
  constructor(lines: MessageLines, head: Head, hasReturns: boolean) {
    this.#lines = lines;
    this.#head = head;
    this.#hasReturns = hasReturns;
  }

  read(): void {
    if (!this.#isExpected) {
      return;
    }
    const { contentLength } = this.#head;
    const length = contentLength < 0 ? Number.POSITIVE_INFINITY : contentLength;
    let blanks = 0;
    while (this.#length < length || this.#isCountedShort()) {
      const line = this.#lines.next();
      if (line === null && this.#leavesOut()) {
        continue;
      }
      if (line === null || this.#endsGlued(line, length)) {
        break;
      }
      if (!this.#isOfBody(line)) {
        this.#lines.back();
        if ((contentLength > this.#length && this.#lines.goOn(this.#isFragmentMissing)) || this.#leavesOut()) {
          continue;
        }
        break;
      }
      const mayEnd = this.#isSpaced || contentLength < 0;
      blanks = mayEnd && line.trim() === '' ? blanks + 1 : 0;
      if (blanks > (this.#isSpaced ? 1 : 0)) {
        break;
      }
      if (blanks === 0 && !(this.#isFragmentMissing && line.trim() === '')) {
        this.#add(line);
      }
    }
    if (this.#length === length + 2) {
      this.#done = this.text.slice(0, -2);
      this.#line = '';
      this.#end = '';
    }
  }

  /** What was cut off the last line, or the next line. */
  takePiece(text: string): void {
    if (kindOf(text) === 'sdp') {
      this.#put(text, '\r\n');
    } else if (text !== '') {
      const line = `${this.#line}${text}`;
      this.#line = line.length > LONGEST_READ ? line : readable(line);
      this.#end = '\r\n';
    }
  }

  /** Whether a line of a description that is not whole follows behind what is none of it. */
  #leavesOut(): boolean {
    const { contentType, contentLength } = this.#head;
    const isWanted = (line: string) => kindOf(line) === 'sdp' && !line.startsWith('v=');
    return contentType === SDP && contentLength > this.#length && this.#lines.leaveOut(isWanted);
  }

  #put(line: string, end: string): void {
    this.#done += `${this.#line}${this.#end}`;
    this.#line = line;
    this.#end = end;
  }

  get text(): string {
    return `${this.#done}${this.#line}${this.#end}`;
  }

  get #length(): number {
    return this.#done.length + this.#line.length + this.#end.length;
  }

  #add(line: string): void {
    this.#count++;
    this.#put(line, this.#lines.hasReturn || !this.#hasReturns ? '\r\n' : '\n');
  }

  get #isExpected(): boolean {
    const { contentLength, contentType } = this.#head;
    if (contentLength >= 0) {
      return contentLength > 0;
    }
    const line = this.#lines.peek();
    return line !== null && (kindOf(line) === 'sdp' || (contentType !== '' && !this.#lines.isMark(line)));
  }

  /** Whether an empty line may stand between two lines. */
  get #isSpaced(): boolean {
    return this.#lines.isDoubled || this.#lines.isLoose;
  }

  get #isFragmentMissing(): boolean {
    return this.#length === 0 && this.#head.isOfFragment;
  }

  /** Whether what comes next stands directly behind the last byte of the body. */
  #endsGlued(line: string, length: number): boolean {
    const rest = line.slice(Math.max(0, length - this.#length));
    if (rest === '' || !(GLUED.test(rest) || this.#lines.isMark(rest))) {
      return false;
    }
    this.#lines.cut(line.length - rest.length);
    this.#put(line.slice(0, line.length - rest.length), '');
    return true;
  }

  /** Lines that were sent with a line feed alone are counted as if they had two bytes each. */
  #isCountedShort(): boolean {
    const line = this.#length === 0 ? null : this.#lines.peek();
    if (line === null || this.#length - this.#count >= this.#head.contentLength) {
      return false;
    }
    const start = this.#start || this.text.slice(0, 2);
    this.#start = this.#length < CERTAIN ? '' : start;
    return start === 'v=' ? kindOf(line) === 'sdp' : start.startsWith('<') && /^\s*</.test(line);
  }

  #isOfBody(line: string): boolean {
    const { contentType, isOfFragment } = this.#head;
    const kind = kindOf(line);
    if (kind === 'sdp') {
      return true;
    }
    if (START_LINE.test(line)) {
      return this.#length === 0 ? isOfFragment : /^(?:multipart|message)\//.test(contentType);
    }
    if (kind === 'blank') {
      return contentType !== SDP || this.#isSpaced;
    }
    return contentType !== SDP && !this.#lines.isMark(line);
  }
}
