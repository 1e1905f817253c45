import { Exchange } from './exchange.ts';
import { type Party, partyNamed } from './parties.ts';
import { later, passage } from './phrases.ts';
import { rtpBetween, type WireMessage } from './wire.ts';

/**
 * A scenario: SIP between named parties in a few words a line. What a line leaves out follows from the lines before it.
 *
 *     dialog o anna bert            the Call-ID `o`, opened by anna; `dialog o anna bert mid` was up before the trace
 *     party p 192.0.2.50            another party; a few are always there, see parties.ts
 *     0.00 o > INVITE               a request from the opener, in seconds
 *     0.10 o < 180 Ringing          a response to the last request the other way
 *     1.00 o > REFER sip:carl@c.example
 *     1.10 o < NOTIFY 100 Trying / active;expires=60
 *     2.00 o anna>p INVITE          the same with the hop spelt out; what a party that opened nothing sends is forwarded
 *     2.50 o > again INVITE         the last one of that kind on that hop, byte for byte
 *       Refer-Sub: false            under it: a header, in place of the usual one of that name
 *       -Contact                    without that header
 *       @cseq 7                     @cseq, @to-tag, @from-tag, @branch, @uri, @for METHOD, @tcp, @unseen, @src and @dst ADDRESS[:PORT] for the packet's own
 *     1.00 o > rtp 4000>4002 9.00   RTP from one port to another until then, ten packets a second
 *     0.01 o < icmp prohibited      an ICMP error about the last that went the other way: @by ADDRESS, @quoted BYTES
 *       @edit ^To: => To\s:         what a pattern finds in the whole message in place of it; `\r \n \s \xff` as named
 *       @times 101 X: y             this line so often, before Max-Forwards
 *       | v=0                       a line of the body; `@raw SIP/2.0 200 OK\n` a body with line ends of its own
 *     use call                      a passage of phrases.ts; `use target-refuses 486 Busy Here` and `use reports ...` name a status
 *     later 60                      something unrelated then, to let the trace's time go on
 *     # words                       a comment
 */
export function readScenario(...parts: readonly string[]): WireMessage[] {
  const reader = new ScenarioReader();
  for (const block of parts.flatMap(blocksOf)) {
    reader.take(block);
  }
  return reader.inOrder();
}

/** One line of a scenario with the indented lines under it. */
type Block = { readonly words: string; readonly details: readonly string[] };

/** A block begins with a time, `dialog` or `party`; every other line belongs to the block above it. */
const BEGINNING = /^(?:\d|dialog |party )/;
const REFERENCE = /^(?:use (?<name>[a-z-]+)(?: (?<words>.+))?|later (?<seconds>[\d.]+))$/;

type OpenBlock = { readonly words: string; readonly details: string[] };

function blocksOf(text: string): OpenBlock[] {
  const blocks: OpenBlock[] = [];
  for (const line of text.split('\n').map((each) => each.trim())) {
    const { name, words = '', seconds } = REFERENCE.exec(line)?.groups ?? {};
    if (name !== undefined || seconds !== undefined) {
      blocks.push(...blocksOf(name === undefined ? later(Number(seconds)) : passage(name, words)));
    } else if (BEGINNING.test(line)) {
      blocks.push({ words: line, details: [] });
    } else if (line !== '' && !line.startsWith('#')) {
      blocks.at(-1)?.details.push(line);
    }
  }
  return blocks;
}

const DEFAULT_DIALOGS: readonly (readonly [string, string, string])[] = [
  ['o', 'anna', 'bert'],
  ['k', 'anna', 'carl'],
  ['c', 'bert', 'carl'],
];

class ScenarioReader {
  readonly messages: WireMessage[] = [];
  #hasRtp = false;
  readonly #parties = new Map<string, Party>();
  readonly #exchanges = new Map<string, Exchange>();

  /** What lasts is told where it begins: it is put among what was sent meanwhile. */
  inOrder(): WireMessage[] {
    return this.#hasRtp ? this.messages.toSorted((a, b) => a.seconds - b.seconds) : this.messages;
  }

  take({ words, details }: Block): void {
    const [first = '', second = '', third = '', fourth = '', ...rest] = words.split(/\s+/);
    if (first === 'party') {
      this.#parties.set(second, {
        name: second,
        address: third,
        uri: fourth || `sip:${second}@${third}`,
      });
    } else if (first === 'dialog') {
      const mode = rest.length > 0 ? rest[0] : undefined;
      const exchange = new Exchange(second, this.#party(third), this.#party(fourth));
      if (mode === 'mid') {
        exchange.isUp = true;
      }
      this.#exchanges.set(second, exchange);
    } else {
      this.#tell(Number(first), second, words, details);
    }
  }

  #tell(seconds: number, name: string, words: string, details: readonly string[]): void {
    const exchange = this.#exchange(name);
    const [, hop = '', said = ''] = /^\S+\s+\S+\s+(\S+)\s*(.*)$/.exec(words) ?? [];
    const [src, dst] = this.#hopOf(exchange, hop);
    if (Number.isNaN(seconds) || said === '') {
      throw new Error(`not a line of a scenario: ${words}`);
    }
    const rtp = /^rtp (\d+)>(\d+) ([\d.]+)$/.exec(said);
    if (rtp !== null) {
      const ends = { src: src.address, dst: dst.address };
      const ports = [Number(rtp[1]), Number(rtp[2])] as const;
      this.messages.push(...rtpBetween(ends, { seconds, until: Number(rtp[3]), ports }));
      this.#hasRtp = true;
      return;
    }
    const message = exchange.tell({ seconds, src, dst, said, details });
    if (!details.includes('@unseen')) {
      this.messages.push(message);
    }
  }

  #hopOf(exchange: Exchange, hop: string): [Party, Party] {
    if (hop === '>') {
      return [exchange.opener, exchange.other];
    }
    if (hop === '<') {
      return [exchange.other, exchange.opener];
    }
    const [from = '', to = ''] = hop.split('>');
    return [this.#party(from), this.#party(to)];
  }

  #exchange(name: string): Exchange {
    let exchange = this.#exchanges.get(name);
    if (exchange === undefined) {
      const usual = DEFAULT_DIALOGS.find(([dialog]) => dialog === name);
      if (usual === undefined) {
        throw new Error(`no dialog ${name}`);
      }
      exchange = new Exchange(name, this.#party(usual[1]), this.#party(usual[2]));
      this.#exchanges.set(name, exchange);
    }
    return exchange;
  }

  #party(name: string): Party {
    return this.#parties.get(name) ?? partyNamed(name);
  }
}
