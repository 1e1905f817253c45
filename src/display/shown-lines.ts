import { MAY_HOLD, maskAuthParameters, masked } from './masked.ts';
import { headerKind, MASK } from './secret-names.ts';
import { visibleText } from './unseen.ts';

/** The start line of a MESSAGE (RFC 3428 §4), whatever stands before it in its line. */
const MESSAGE_START = /(?:(?<![\w-])|(?<=\\n))MESSAGE[ \t]+\S{1,2000}[ \t]+SIP\/2\.0/;
const START_LINE = /SIP\/2\.0 \d{3}|[ \t]SIP\/2\.0(?!\/)/;
const CONTENT_LENGTH = /(?:Content-Length|(?<![\w-])l)[ \t]{0,8}:[ \t]{0,8}(\d{1,9})/i;
/** The end of the head where a whole message stands in one line, its line ends written out. */
const WRITTEN_BODY = /(?:\\{1,4}r\\{1,4}n|\\{1,4}n){2}|(?:#015#012){2}|(?:\^M){2}/;
const HEADER_NAME = /^[ \t]*([\w-]{1,64})[ \t]{0,8}:/;

/**
 * The lines of a log as they may be shown: secrets are masked, also where a header goes on in the next line, and so is the
 * body of a MESSAGE, which is what somebody wrote to somebody.
 */
export class ShownLines {
  /** What the header at hand is; its value may go on. */
  #header: 'open' | 'auth' | 'secret' = 'open';
  #isInMessage = false;
  /** Columns before the first line of a MESSAGE: a line that is no longer is its blank line. */
  #indent = 0;
  /** Bytes of the body still to come; -1 before it begins. */
  #bodyLeft = -1;
  #contentLength = Number.POSITIVE_INFINITY;

  /** @param text whole lines, but the last one may be without its end. */
  of(text: string): string {
    if (!this.#isInMessage && this.#header === 'open' && !MAY_HOLD.test(text) && !/MESSAGE/i.test(text)) {
      return visibleText(text);
    }
    let shown = '';
    for (let at = 0; at < text.length; ) {
      const lineEnd = text.indexOf('\n', at);
      const end = lineEnd < 0 ? text.length : lineEnd + 1;
      const line = text.slice(at, end);
      const content = line.replace(/\r?\n$/, '');
      shown += visibleText(this.#content(content) + line.slice(content.length));
      at = end;
    }
    return shown;
  }

  /** The message at hand is over. */
  end(): void {
    this.#header = 'open';
    this.#isInMessage = false;
    this.#bodyLeft = -1;
    this.#contentLength = Number.POSITIVE_INFINITY;
  }

  #content(line: string): string {
    const start = line.includes('MESSAGE') ? MESSAGE_START.exec(line) : null;
    if (start !== null) {
      this.end();
      const body = WRITTEN_BODY.exec(line);
      if (body !== null) {
        return masked(line.slice(0, body.index)) + body[0] + hiddenBody(line.slice(body.index + body[0].length));
      }
      this.#isInMessage = true;
      this.#indent = start.index;
      return masked(line);
    }
    if (this.#isInMessage && START_LINE.test(line)) {
      this.end();
    }
    return this.#isInMessage ? this.#inMessage(line) : this.#inHead(line);
  }

  #inMessage(line: string): string {
    if (this.#bodyLeft >= 0) {
      this.#bodyLeft -= new TextEncoder().encode(line).length + 2 - this.#indent;
      if (this.#bodyLeft <= 0) {
        this.end();
      }
      return line.trim() === '' ? line : line.slice(0, Math.min(this.#indent, line.length)) + MASK;
    }
    this.#contentLength = Number(CONTENT_LENGTH.exec(line)?.[1] ?? this.#contentLength);
    if (line.trimEnd().length <= this.#indent) {
      this.#bodyLeft = this.#contentLength;
      if (this.#bodyLeft === 0) {
        this.end();
      }
      return line;
    }
    return this.#inHead(line);
  }

  #inHead(line: string): string {
    if (this.#header !== 'open' && /^[ \t]+\S/.test(line)) {
      return this.#header === 'secret' ? ` ${MASK}` : maskAuthParameters(line);
    }
    const name = HEADER_NAME.exec(line)?.[1];
    this.#header = name === undefined ? 'open' : headerKind(name, true);
    return masked(line);
  }
}

/** Up to the quote that ends the string the message stands in. */
function hiddenBody(text: string): string {
  const quote = text.search(/(?<!\\)"/);
  const end = quote < 0 ? text.length : quote;
  return (text.slice(0, end).trim() === '' ? '' : MASK) + text.slice(end);
}
