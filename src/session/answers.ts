import type { AnswerFacts } from '../records/index.ts';
import {
  HEADER,
  isAlerting,
  parseReasons,
  parseReplaces,
  parseRetryAfter,
  parseSipfrag,
  parseWarning,
  type SipMessage,
} from '../sip/index.ts';

/** Requests remembered in each of two generations. */
const MOST_REQUESTS = 20_000;
const STALE = /\bstale\s*=\s*"?true/i;

/** What is remembered of a request until it is answered, and of a NOTIFY's. */
type Asked = {
  isInDialog: boolean;
  replaces: 'plain' | 'early-only' | null;
  hadCredentials: boolean | null;
  wasCancelled: boolean;
  rang: boolean;
};

/**
 * Follows messages one by one and says of each response what it answers. Remembers a bounded number of requests: what came
 * too long ago counts as not seen.
 */
export class Answers {
  #young = new Map<string, Asked>();
  #old = new Map<string, Asked>();

  /** Takes the next message of the trace. The facts of a response, or of what a NOTIFY reports; null for any other. */
  take(message: SipMessage): AnswerFacts | null {
    if (message.isRequest) {
      this.#request(message);
      return message.method === 'NOTIFY' ? reportOf(message) : null;
    }
    return message.status > 0 ? this.#response(message) : null;
  }

  #request(message: SipMessage): void {
    if (message.method === 'CANCEL') {
      this.#at(keyOf(message, 'INVITE')).wasCancelled = true;
    } else if (message.method === 'ACK') {
      return;
    }
    const asked = this.#at(keyOf(message, message.method));
    asked.isInDialog = message.toTag() !== null;
    asked.replaces = replacesOf(message);
    asked.hadCredentials = message.has(HEADER.authorization) || message.headerByName('Proxy-Authorization') !== null;
  }

  #response(message: SipMessage): AnswerFacts {
    const { status: code, method } = message;
    const asked = this.#at(keyOf(message, method));
    const rang = asked.rang;
    asked.rang ||= isAlerting(code);
    return { ...factsOf(message, code, message.reasonPhrase()), ...asked, method, rang };
  }

  #at(key: string): Asked {
    const known = this.#young.get(key) ?? this.#old.get(key);
    if (known !== undefined) {
      return known;
    }
    if (this.#young.size >= MOST_REQUESTS) {
      this.#old = this.#young;
      this.#young = new Map();
    }
    const asked: Asked = { isInDialog: false, replaces: null, hadCredentials: null, wasCancelled: false, rang: false };
    this.#young.set(key, asked);
    return asked;
  }
}

/** Hops of one request share its facts: a relay changes none of them. */
function keyOf(message: SipMessage, method: string): string {
  return `${message.cseq} ${method} ${message.callId()}`;
}

function replacesOf(message: SipMessage): Asked['replaces'] {
  const value = message.method === 'INVITE' ? message.header(HEADER.replaces) : null;
  return value === null ? null : parseReplaces(value)?.earlyOnly === true ? 'early-only' : 'plain';
}

/** What a transferee says of the call to the target; null where the NOTIFY says nothing of the kind. */
function reportOf(message: SipMessage): AnswerFacts | null {
  const event = (message.header(HEADER.event) ?? '').trim().toLowerCase();
  const { status, phrase } = event.startsWith('refer') ? parseSipfrag(message) : { status: null, phrase: '' };
  return status === null ? null : { ...factsOf(message, status, phrase), isReport: true };
}

function factsOf(message: SipMessage, code: number, phrase: string): AnswerFacts {
  const challenge = `${message.headerByName('WWW-Authenticate') ?? ''} ${message.headerByName('Proxy-Authenticate') ?? ''}`;
  return {
    code,
    phrase,
    method: message.method,
    isReport: false,
    isInDialog: false,
    sentBy: null,
    replaces: null,
    wasCancelled: false,
    rang: false,
    hadCredentials: null,
    isStale: STALE.test(challenge),
    warnings: message.values(HEADER.warning).flatMap((value) => parseWarning(value) ?? []),
    reasons: parseReasons(message.rows(HEADER.reason)),
    retryAfter: parseRetryAfter(message.header(HEADER.retryAfter) ?? '')?.seconds ?? null,
    unsupported: message.values(HEADER.unsupported),
  };
}
