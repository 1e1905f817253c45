import { parseContentType } from '../sip/index.ts';
import { Documents } from './documents.ts';
import { withPlainLetters } from './escapes.ts';
import { DOCUMENT, NAME, TOKEN } from './forms.ts';
import type { Headers } from './headers.ts';
import { eachLine } from './line-ends.ts';
import { type Form, rewritten } from './pieces.ts';
import { SessionDescriptions } from './session-description.ts';
import type { Tokens } from './token-maker.ts';

/** What stands where a body was that cannot be read. */
const REMOVED = 'removed\r\n';
/** So deep parts may stand in parts. */
const DEEPEST = 6;
const COUNTS: Form = { ...TOKEN, keepsDigits: 4, other: 'name' };

export type BodiesNeeds = {
  readonly headers: Headers;
  /** Rewrites a message or a fragment of one. */
  readonly message: (text: string) => string;
  /** Rewrites headers and the body behind them. */
  readonly entity: (text: string) => string;
  /** Is told of each body that was left out, by its type. */
  readonly dropped: (what: string) => void;
};

/** Bodies by their type; what is of none that is known here is left out, never copied. */
export class Bodies {
  readonly #needs: BodiesNeeds;
  readonly #tokens: Tokens;
  readonly #sessions: SessionDescriptions;
  readonly #documents: Documents;
  #depth = 0;

  constructor(tokens: Tokens, needs: BodiesNeeds) {
    this.#tokens = tokens;
    this.#needs = needs;
    this.#sessions = new SessionDescriptions(tokens, needs.headers);
    this.#documents = new Documents(tokens, needs.headers);
  }

  /** @param contentType and `encoding`: values of the headers, '' without. */
  of(text: string, contentType: string, encoding: string): string {
    const parsed = parseContentType(withPlainLetters(contentType));
    const type = parsed?.type ?? '';
    this.#depth++;
    const isReadable = this.#depth <= DEEPEST && ['', 'identity'].includes(encoding.trim().toLowerCase());
    const made = isReadable ? this.#byType(text, type, parsed?.parameters.get('boundary') ?? '') : null;
    this.#depth--;
    if (made === null) {
      this.#needs.dropped(type);
    }
    return made ?? REMOVED;
  }

  /** Null for what cannot be read. */
  #byType(text: string, type: string, boundary: string): string | null {
    if (
      type === 'application/sdp' ||
      type === 'application/trickle-ice-sdpfrag' ||
      (type === '' && /^v=0\s/.test(text))
    ) {
      return this.#sessions.of(text);
    }
    if (type.startsWith('multipart/')) {
      return boundary === '' ? null : this.#parts(text, boundary);
    }
    if (/^message\/sip(?:frag)?$/.test(type)) {
      return this.#needs.message(text);
    }
    if (/^(?:application|text)\/(?:[\w.-]+\+)?xml$/.test(type)) {
      return this.#documents.of(text);
    }
    switch (type) {
      case 'application/dtmf-relay':
        return eachLine(text, (line) => this.#tone(line));
      case 'application/dtmf':
        return '0';
      case 'application/simple-message-summary':
      case 'application/vq-rtcpxr':
        return eachLine(text, (line) => this.#counts(line));
      default:
        return this.#needs.headers.signed.of(text);
    }
  }

  /** Which key was pressed may be a digit of a secret. */
  #tone(line: string): string {
    const [, name = '', value = ''] = /^(\s{0,9}[A-Za-z]{1,20}\s{0,9}=)([\s\S]*)$/.exec(line) ?? [];
    const said = rewritten(this.#tokens, name, { ...DOCUMENT, words: new Set(['signal', 'duration']) });
    return name === ''
      ? rewritten(this.#tokens, line, NAME)
      : said + (/signal/i.test(name) ? ' 0' : rewritten(this.#tokens, value, COUNTS));
  }

  /** `Voice-Message: 2/8 (0/2)` */
  #counts(line: string): string {
    const colon = line.indexOf(':');
    const value = line.slice(colon + 1);
    const form = { bare: COUNTS, quoted: NAME, parameter: COUNTS };
    // An account is somebody's; what is counted is not.
    const isAccount = /^\s*message-account/i.test(line) && !/[:@]/.test(value);
    const made = isAccount ? rewritten(this.#tokens, value, NAME) : this.#needs.headers.values.of(value, form);
    return `${rewritten(this.#tokens, line.slice(0, Math.max(0, colon)), { ...NAME, words: SUMMARY_WORDS })}${colon < 0 ? '' : ':'}${made}`;
  }

  #parts(text: string, boundary: string): string {
    const delimiter = `--${boundary}`;
    const made = `--${this.#needs.headers.uris.id(boundary)}`;
    const pieces = `\n${text}`.split(`\n${delimiter}`);
    const [preamble = '', ...parts] = pieces;
    const rewritten = parts.map((part) => {
      if (part.startsWith('--')) {
        return `--${part.slice(2).replace(/[^\r\n]/g, '')}`;
      }
      const lineEnd = /^[ \t]*\r?\n/.exec(part)?.[0] ?? '';
      return lineEnd === '' ? '' : lineEnd.replace(/[ \t]/g, '') + this.#part(part.slice(lineEnd.length));
    });
    return [preamble.replace(/[^\r\n]/g, ''), ...rewritten].join(`\n${made}`).slice(1);
  }

  /** Its last line end belongs to the delimiter behind it. */
  #part(text: string): string {
    const end = text.endsWith('\r') ? '\r' : '';
    return this.#needs.entity(end === '' ? text : text.slice(0, -1)) + end;
  }
}

const SUMMARY_WORDS: ReadonlySet<string> = new Set(
  (
    'messages waiting message account voice fax video pager multimedia text none vqsessionreport vqintervalreport callterm localmetrics ' +
    'remotemetrics timestamps sessiondesc jitterbuffer packetloss burstgaploss delay signal qualityest localaddr remoteaddr callid ' +
    'localid remoteid origid dialogid localgroup remotegroup'
  ).split(' '),
);
