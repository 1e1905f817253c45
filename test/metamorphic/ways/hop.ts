import { hasProxies, hasStrangers } from '../shape.ts';
import { contentOf, headerOf, methodOf, nameOf, type Parts, partsOf, textOf } from '../sip-text.ts';
import { callIdOf, cseqOf, isRequest, type Message, type Place, type Trace } from '../trace.ts';
import { isIpv4 } from './addresses.ts';
import { recorded, type Way } from './way.ts';

const ON_THE_WAY_US = 200;
/** Requests that open a dialog where they belong to none (RFC 3261 §12.1, RFC 6665 §4). */
const OPENING: readonly string[] = ['INVITE', 'SUBSCRIBE', 'REFER', 'NOTIFY'];

/** A proxy that forwards without a state of its own (RFC 3261 §16.11), and stays on the way of dialogs. */
class Forwarder {
  readonly place: Place;
  /** Requests to which it added its Record-Route. */
  readonly #opened = new Set<string>();

  constructor(place: Place) {
    this.place = place;
  }

  /** A message as it comes to the proxy and as it leaves it; null where it has no Via to go by. */
  texts(message: Message): readonly [string, string] | null {
    const parts = partsOf(message.text);
    const via = parts.rows.find((row) => nameOf(row) === 'via');
    const branch = /;\s*branch\s*=\s*([^\s;,]+)/i.exec(via ?? '')?.[1];
    if (via === undefined || branch === undefined) {
      return null;
    }
    const transport = message.isStream ? 'TCP' : 'UDP';
    const own = `Via: SIP/2.0/${transport} ${this.place.host}:${this.place.port};branch=z9hG4bK-hop-${branch.slice(7)}`;
    return isRequest(message) ? this.#request(message, parts, own) : this.#response(message, parts, own);
  }

  #request(message: Message, parts: Parts, via: string): readonly [string, string] {
    const method = methodOf(message.text);
    const isInside = /;\s*tag=/i.test(headerOf(message.text, 'To') ?? '');
    const isOpening = !isInside && OPENING.includes(method);
    if (isOpening) {
      this.#opened.add(keyOf(message));
    }
    const forwarded = parts.rows.map((row) => (nameOf(row) === 'max-forwards' ? fewer(row) : row));
    const added = [via, ...(isOpening ? [this.#row('Record-Route')] : [])];
    const comes = isInside ? [...parts.rows, this.#row('Route')] : parts.rows;
    return [textOf({ ...parts, rows: comes }, parts), textOf({ ...parts, rows: [...added, ...forwarded] }, parts)];
  }

  #response(message: Message, parts: Parts, via: string): readonly [string, string] {
    const routed = this.#opened.has(keyOf(message)) ? [this.#row('Record-Route')] : [];
    const rows = [...parts.rows, ...routed];
    return [textOf({ ...parts, rows: [via, ...rows] }, parts), textOf({ ...parts, rows }, parts)];
  }

  #row(name: string): string {
    return `${name}: <sip:${this.place.host}:${this.place.port};lr>`;
  }
}

const keyOf = (message: Message): string => `${callIdOf(message)} ${cseqOf(message)}`;

function fewer(row: string): string {
  const left = Number(contentOf(row));
  return left > 0 ? `Max-Forwards: ${left - 1}` : row;
}

/** A proxy of its own for each two hosts, beside the one of them. */
class Proxies {
  readonly #proxies = new Map<string, Forwarder>();

  between({ src, dst }: Message): Forwarder {
    const key = [src.host, dst.host].sort().join(' ');
    let proxy = this.#proxies.get(key);
    if (proxy === undefined) {
      const network = key.slice(0, key.indexOf(' ')).replace(/\d+$/, '');
      proxy = new Forwarder({ host: `${network}${200 + this.#proxies.size}`, port: 5060 });
      this.#proxies.set(key, proxy);
    }
    return proxy;
  }
}

function throughProxies({ messages }: Trace): Message[] | null {
  const proxies = new Proxies();
  const passed: Message[] = [];
  for (const [index, message] of messages.entries()) {
    const proxy = proxies.between(message);
    const texts = proxy.texts(message);
    if (texts === null) {
      return null;
    }
    const gapUs = (messages[index + 1]?.timeUs ?? Number.POSITIVE_INFINITY) - message.timeUs;
    const laterUs = Math.max(0, Math.min(ON_THE_WAY_US, Math.floor(gapUs / 2)));
    passed.push({ ...message, dst: proxy.place, text: texts[0] });
    passed.push({ ...message, src: proxy.place, timeUs: message.timeUs + laterUs, text: texts[1] });
  }
  return passed;
}

export const ADDED_HOP: Way = {
  name: 'a proxy on every way',
  promise: 'same',
  derive(trace) {
    const messages = hasProxies(trace) || hasStrangers(trace) || !isIpv4(trace) ? null : throughProxies(trace);
    return messages === null ? [] : [recorded('all', messages)];
  },
};
