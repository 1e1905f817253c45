import type { Party } from './parties.ts';
import { icmpAbout, RAW_BYTES, type WireMessage } from './wire.ts';

/** What one line of a scenario says. */
export type Line = {
  readonly seconds: number;
  readonly src: Party;
  readonly dst: Party;
  /** `INVITE`, `486 Busy Here`, `again NOTIFY`. */
  readonly said: string;
  readonly details: readonly string[];
};

/** A request under way: the Vias it had on each hop, so that responses can go back. */
type Transaction = {
  readonly method: string;
  readonly cseq: number;
  readonly isFromOpener: boolean;
  readonly toTag: string | null;
  readonly fromTag: string;
  readonly hops: Hop[];
};

type Hop = {
  readonly src: Party;
  readonly dst: Party;
  readonly vias: readonly string[];
  readonly block: Headers;
  readonly body: string;
};

type Headers = readonly string[];

const OUTSIDE_A_DIALOG: readonly string[] = [
  'INVITE',
  'REFER',
  'MESSAGE',
  'SUBSCRIBE',
  'OPTIONS',
  'PUBLISH',
  'REGISTER',
];
const WITH_CONTACT: readonly string[] = ['INVITE', 'REFER', 'NOTIFY', 'SUBSCRIBE', 'REGISTER'];

/** The messages of one Call-ID as they are told one after another. */
export class Exchange {
  readonly opener: Party;
  readonly other: Party;
  isUp = false;
  readonly #name: string;
  readonly #transactions: Transaction[] = [];
  readonly #cseqs = { opener: 0, other: 0 };
  readonly #sent: WireMessage[] = [];
  #branches = 0;

  constructor(name: string, opener: Party, other: Party) {
    this.#name = name;
    this.opener = opener;
    this.other = other;
  }

  get callId(): string {
    return `${this.#name}-1@${this.opener.address}`;
  }

  tell(line: Line): WireMessage {
    if (line.said.startsWith('icmp ')) {
      return this.#icmp(line, new Details(line.details));
    }
    const message = this.#messageOf(line);
    this.#sent.push(message);
    return message;
  }

  #messageOf(line: Line): WireMessage {
    const { said, seconds, src, dst } = line;
    if (said.startsWith('again ')) {
      return { ...this.#lastLike(said.slice(6), src, dst), seconds };
    }
    const notes = new Details(line.details);
    const right = /^\d/.test(said) ? this.#response(line, notes) : this.#request(line, notes);
    const text = notes.edited(right);
    return {
      seconds,
      src: notes.get('src') ?? src.address,
      dst: notes.get('dst') ?? dst.address,
      text,
      isTcp: notes.has('tcp'),
    };
  }

  /** `icmp port-unreachable` about the last that went the other way; `@by ADDRESS` for a router, `@quoted 8` for fewer bytes. */
  #icmp({ said, seconds, src, dst }: Line, notes: Details): WireMessage {
    const about = this.#sent.findLast((sent) => sent.src === dst.address && sent.dst === src.address);
    if (about === undefined) {
      throw new Error(`nothing was sent from ${dst.name} to ${src.name}`);
    }
    const bytes = Number(notes.get('quoted') ?? 520);
    return icmpAbout(about, { seconds, what: said.slice(5), by: notes.get('by') ?? src.address, bytes });
  }

  #lastLike(what: string, src: Party, dst: Party): WireMessage {
    const like = this.#sent.findLast((sent) => {
      const [line = ''] = sent.text.split('\r\n', 1);
      const isWanted = line.startsWith(`${what} `) || line.startsWith(`SIP/2.0 ${what}`);
      return isWanted && sent.src === src.address && sent.dst === dst.address;
    });
    if (like === undefined) {
      throw new Error(`nothing like ${what} was sent from ${src.name} to ${dst.name}`);
    }
    return like;
  }

  #request(line: Line, notes: Details): string {
    const [method = '', ...words] = line.said.split(' ');
    const isForward = line.src !== this.opener && line.src !== this.other;
    const transaction = isForward ? this.#known(method, line.src, notes) : this.#begin(method, line.src, notes);
    const before = isForward ? this.#arrived(transaction, line.src, words.join(' ')) : null;
    const vias = [this.#via(transaction, line.src, notes), ...(before?.vias ?? [])];
    const own = before === null ? this.#requestHeaders(transaction, words.join(' ')) : [];
    const block = before === null ? notes.over(own) : notes.over(before.block);
    const target = notes.get('uri') ?? targetOf(method, words.join(' ')) ?? this.#targetUri(transaction);
    const told = notes.raw ?? notes.body ?? bodyOf(method, words.join(' '));
    // A report is passed on as it came.
    const body = method === 'NOTIFY' && told === '' ? (before?.body ?? '') : told;
    transaction.hops.push({ src: line.src, dst: line.dst, vias, block, body });
    return render([`${method} ${target} SIP/2.0`, ...vias.map((via) => `Via: ${via}`), ...block], body);
  }

  #requestHeaders(transaction: Transaction, words: string): string[] {
    const { method, cseq, isFromOpener, fromTag, toTag } = transaction;
    if (method === 'REGISTER') {
      return this.#registerHeaders(transaction);
    }
    const [from, to] = isFromOpener ? [this.opener, this.other] : [this.other, this.opener];
    return [
      'Max-Forwards: 70',
      `From: <${from.uri}>;tag=${fromTag}`,
      `To: <${to.uri}>${toTag === null ? '' : `;tag=${toTag}`}`,
      `Call-ID: ${this.callId}`,
      `CSeq: ${cseq} ${method}`,
      ...(WITH_CONTACT.includes(method) ? [`Contact: <sip:${from.name}@${from.address}:5060>`] : []),
      ...headersOf(method, words),
    ];
  }

  /** A phone registers itself: From and To are its own, and the Request-URI is the registrar's (RFC 3261 §10.2). */
  #registerHeaders({ cseq, fromTag }: Transaction): string[] {
    const { name, address, uri } = this.opener;
    return [
      'Max-Forwards: 70',
      `From: <${uri}>;tag=${fromTag}`,
      `To: <${uri}>`,
      `Call-ID: ${this.callId}`,
      `CSeq: ${cseq} REGISTER`,
      `Contact: <sip:${name}@${address}:5060>`,
      'Expires: 3600',
    ];
  }

  #response(line: Line, notes: Details): string {
    const method = notes.get('for');
    const transaction = this.#asked(line, method);
    const hop = transaction.hops.findLast((h) => h.src === line.dst && h.dst === line.src) as Hop;
    const status = Number(line.said.slice(0, 3));
    const isForward = line.src !== this.opener && line.src !== this.other;
    const toTag = notes.get('to-tag') ?? this.#answerTag(transaction, status, isForward);
    if (transaction.method === 'INVITE' && status > 100 && status < 300) {
      this.isUp = true;
    }
    const keep = /^(From|To|Call-ID|CSeq):/;
    const copied = hop.block
      .filter((header) => keep.test(header))
      .map((header) =>
        header.startsWith('To:') && !header.includes(';tag=') && toTag ? `${header};tag=${toTag}` : header,
      );
    const contact =
      transaction.method === 'REGISTER'
        ? boundIn(hop.block, status)
        : WITH_CONTACT.includes(transaction.method) && status > 100 && status < 300
          ? [`Contact: <sip:${line.src.name}@${line.src.address}:5060>`]
          : [];
    const words = line.said.includes(' ') ? line.said : `${line.said} `;
    return render(
      [`SIP/2.0 ${words}`, ...hop.vias.map((via) => `Via: ${via}`), ...notes.over([...copied, ...contact])],
      notes.body ?? '',
    );
  }

  /** A relay that forwards a response leaves the To tag as it was; its own answers need `@to-tag`. */
  #answerTag(transaction: Transaction, status: number, isForward: boolean): string | null {
    if (status === 100) {
      return null;
    }
    if (isForward) {
      const carried = this.#sent.findLast(
        (m) => m.text.startsWith(`SIP/2.0 ${status}`) && m.text.includes(`CSeq: ${transaction.cseq} `),
      );
      const tag = /^To:.*;tag=(\S+)$/m.exec(carried?.text ?? '')?.[1];
      if (tag !== undefined) {
        return tag;
      }
    }
    return transaction.isFromOpener ? this.#tag('other') : this.#tag('opener');
  }

  #begin(method: string, src: Party, notes: Details): Transaction {
    const isFromOpener = src === this.opener;
    const side = isFromOpener ? 'opener' : 'other';
    const isRepeated = method === 'ACK' || method === 'CANCEL';
    const given = notes.get('cseq');
    const cseq = given !== null ? Number(given) : isRepeated ? this.#inviteCSeq(isFromOpener) : this.#cseqs[side] + 1;
    this.#cseqs[side] = Math.max(this.#cseqs[side], cseq);
    const isOutside = method === 'CANCEL' || (isFromOpener && !this.isUp && OUTSIDE_A_DIALOG.includes(method));
    const usual = isOutside ? null : this.#tag(isFromOpener ? 'other' : 'opener');
    const toTag = notes.get('to-tag') ?? usual;
    const transaction: Transaction = {
      method,
      cseq,
      isFromOpener,
      toTag: toTag === 'none' ? null : toTag,
      fromTag: notes.get('from-tag') ?? this.#tag(side),
      hops: [],
    };
    this.#transactions.push(transaction);
    return transaction;
  }

  #inviteCSeq(isFromOpener: boolean): number {
    return this.#transactions.findLast((t) => t.method === 'INVITE' && t.isFromOpener === isFromOpener)?.cseq ?? 1;
  }

  #known(method: string, relay: Party, notes: Details): Transaction {
    const cseq = notes.get('cseq');
    const known = this.#transactions.findLast(
      (t) =>
        t.method === method && (cseq === null || t.cseq === Number(cseq)) && t.hops.some((hop) => hop.dst === relay),
    );
    if (known !== undefined) {
      return known;
    }
    // What a proxy sends by itself: the CANCEL of a branch, the ACK of a refusal.
    const invite = this.#transactions.findLast((t) => t.method === 'INVITE' && t.hops.some((hop) => hop.src === relay));
    if (invite === undefined) {
      throw new Error(`${relay.name} has no ${method} to forward`);
    }
    return this.#begin(method, invite.isFromOpener ? this.opener : this.other, notes);
  }

  /** How the request came to a relay; a request of its own has the headers of the party it speaks for. */
  #arrived(transaction: Transaction, relay: Party, words: string): Omit<Hop, 'src' | 'dst'> {
    const hop = transaction.hops.findLast((h) => h.dst === relay);
    return hop ?? { vias: [], block: this.#requestHeaders(transaction, words), body: '' };
  }

  #asked(line: Line, method: string | null): Transaction {
    const asked = this.#transactions.findLast(
      (t) =>
        t.method !== 'ACK' &&
        (method === null || t.method === method) &&
        t.hops.some((hop) => hop.src === line.dst && hop.dst === line.src),
    );
    if (asked === undefined) {
      throw new Error(`${line.src.name} has nothing to answer with ${line.said}`);
    }
    return asked;
  }

  /** A CANCEL and the ACK of a refusal bear the branch of their INVITE (RFC 3261 §9.1, §17.1.1.3). */
  #via(transaction: Transaction, src: Party, notes: Details): string {
    const transport = notes.has('tcp') ? 'TCP' : 'UDP';
    const isPart = transaction.method === 'CANCEL' || (transaction.method === 'ACK' && this.#wasRefused(transaction));
    const invite = isPart ? this.#hopOfInvite(transaction, src) : undefined;
    const branch = notes.get('branch') ?? `z9hG4bK-${this.#name}-${++this.#branches}`;
    return invite ?? `SIP/2.0/${transport} ${src.address}:5060${branch === 'none' ? '' : `;branch=${branch}`}`;
  }

  #hopOfInvite({ cseq }: Transaction, src: Party): string | undefined {
    const invite = this.#transactions.find((t) => t.method === 'INVITE' && t.cseq === cseq);
    return invite?.hops.findLast((hop) => hop.src === src)?.vias[0];
  }

  #wasRefused({ cseq }: Transaction): boolean {
    return this.#sent.some((m) => /^SIP\/2\.0 [3-6]/.test(m.text) && m.text.includes(`CSeq: ${cseq} INVITE`));
  }

  #targetUri({ isFromOpener, toTag }: Transaction): string {
    const target = isFromOpener ? this.other : this.opener;
    return toTag === null ? target.uri : `sip:${target.name}@${target.address}:5060`;
  }

  #tag(side: 'opener' | 'other'): string {
    return `${this.#name}-${side === 'opener' ? this.opener.name : this.other.name}`;
  }
}

/** What a registrar says of the bindings: those it was asked for, for as long as was asked. */
function boundIn(block: Headers, status: number): string[] {
  const contact = block.find((header) => header.startsWith('Contact:'));
  const expires = block.find((header) => header.startsWith('Expires:'))?.slice(9) ?? '3600';
  return status >= 300 || contact === undefined || expires === '0' ? [] : [`${contact};expires=${expires}`];
}

/** The indented lines under a line. */
class Details {
  readonly body: string | null;
  readonly #notes = new Map<string, string>();
  readonly #headers: string[] = [];
  readonly #without: string[] = [];
  readonly #edits: (readonly [RegExp, string])[] = [];

  constructor(lines: readonly string[]) {
    const body = lines.filter((line) => line.startsWith('|')).map((line) => `${line.slice(1).trim()}\r\n`);
    this.body = body.length === 0 ? null : body.join('');
    for (const line of lines) {
      const [word = '', ...rest] = line.split(' ');
      if (line.startsWith('@edit ')) {
        const [pattern = '', by = ''] = line.slice(6).split(/ =>(?: |$)/);
        this.#edits.push([new RegExp(pattern, 'm'), unescaped(by)]);
      } else if (line.startsWith('@times ')) {
        const text = `${rest.slice(1).join(' ')}\r\n`;
        this.#edits.push([/^(?=Max-Forwards:)/m, text.repeat(Number(rest[0]))]);
      } else if (line.startsWith('@')) {
        this.#notes.set(word.slice(1), rest.join(' '));
      } else if (line.startsWith('-')) {
        this.#without.push(line.slice(1).toLowerCase());
      } else if (!line.startsWith('|')) {
        this.#headers.push(line);
      }
    }
  }

  /** The message with what is to be wrong with it. */
  edited(text: string): string {
    return this.#edits.reduce((edited, [pattern, by]) => {
      if (!pattern.test(edited)) {
        throw new Error(`nothing to edit: ${pattern}`);
      }
      return edited.replace(pattern, by);
    }, text);
  }

  /** A body with its own line ends: `\\r` and `\\n` stand for themselves. */
  get raw(): string | null {
    return this.get('raw')?.replaceAll('\\r', '\r').replaceAll('\\n', '\n') ?? null;
  }

  has(note: string): boolean {
    return this.#notes.has(note);
  }

  get(note: string): string | null {
    return this.#notes.get(note) ?? null;
  }

  /** The usual headers with those given here instead. */
  over(usual: readonly string[]): string[] {
    const named = new Set([...this.#headers.map(nameOf), ...this.#without]);
    return [...usual.filter((header) => !named.has(nameOf(header))), ...this.#headers];
  }
}

/** `\r`, `\n`, `\s` for a blank, `\xff` for a byte: see `RAW_BYTES`. */
function unescaped(text: string): string {
  return text
    .replaceAll('\\r', '\r')
    .replaceAll('\\n', '\n')
    .replaceAll('\\s', ' ')
    .replace(/\\x([0-9a-f]{2})/g, (_, hex: string) => String.fromCharCode(RAW_BYTES + Number.parseInt(hex, 16)));
}

const nameOf = (header: string): string => header.slice(0, header.indexOf(':')).trim().toLowerCase();

/** `INVITE sip:carl@c.example` names a Request-URI; the words after REFER and NOTIFY are something else. */
function targetOf(method: string, words: string): string | null {
  return words !== '' && method !== 'REFER' && method !== 'NOTIFY' ? words : null;
}

/** `REFER <address>` and `NOTIFY <status line> / <Subscription-State>`. */
function headersOf(method: string, words: string): string[] {
  if (method === 'REFER' && words !== '') {
    return [`Refer-To: <${words}>`];
  }
  if (method === 'NOTIFY') {
    const state = words.split(' / ')[1];
    const usual = ['Event: refer', 'Content-Type: message/sipfrag;version=2.0'];
    return state === undefined ? usual : [...usual, `Subscription-State: ${state}`];
  }
  return [];
}

function bodyOf(method: string, words: string): string {
  const status = words.split(' / ')[0] ?? '';
  return method === 'NOTIFY' && status !== '' ? `SIP/2.0 ${status}\r\n` : '';
}

function render(head: readonly string[], body: string): string {
  const length = new TextEncoder().encode(body).length;
  return [...head, `Content-Length: ${length}`, '', body].join('\r\n');
}
