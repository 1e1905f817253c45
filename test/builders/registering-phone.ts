import { usualPhrase } from '../../src/sip/index.ts';
import type { WireMessage } from './wire.ts';

export const USERS = ['100', '101', 'Anna.B', '+49-30', 'x;phone-context=y', 'z%41'] as const;
export const REGISTRARS = ['192.0.2.1:5060', '192.0.2.2:5060'] as const;
export const CLIENTS = ['198.51.100.1:5060', '198.51.100.1:5062', '198.51.100.2:5060', '203.0.113.9:5060'] as const;
export const DOMAINS = ['pbx.example', '192.0.2.1'] as const;
export const AGENTS = ['Phone/1.0', 'Phone/1.0', 'Phone/1.0', 'friendly-scanner'] as const;

/** Behind the registrar that passes what it gets on. */
const FARTHER = '192.0.2.77:5060';
const CALLER = '203.0.113.50:5060';
const RELAYED = 'Via: SIP/2.0/UDP 192.0.2.1:5060;branch=z9hG4bKp';

/** A phone by places in the lists above, and when and for how long it registers, in seconds. */
export type Phone = {
  readonly user: number;
  readonly registrar: number;
  readonly client: number;
  readonly domain: number;
  readonly agent: number;
  readonly callId: number;
  readonly hops: number;
  readonly start: number;
  readonly expires: number;
  /** What its registrar answers with another reason phrase than the usual one. */
  readonly ownPhrases: 'none' | '200' | 'all';
};

type Asked = {
  /** Whether credentials for the last nonce are sent, or for one so many before it. */
  readonly nonce?: number;
  /** '' for none. */
  readonly contact?: string;
  /** Whether the header Expires is left out. */
  readonly isTimeless?: boolean;
  readonly header?: string;
  readonly more?: readonly string[];
};

/** Writes what a phone sends to its registrar, and what it gets. */
export class RegisteringPhone {
  readonly messages: WireMessage[] = [];
  readonly #phone: Phone;
  readonly #name: string;
  /** Where it sends from; its Contact stays. */
  #client: string;
  #at: number;
  #cseq = 0;
  #nonce = 0;
  #tag = 1;

  constructor(phone: Phone) {
    this.#phone = phone;
    this.#name = `${phone.user}-${phone.callId}`;
    this.#at = phone.start;
    this.#client = CLIENTS[phone.client]!;
  }

  get contact(): string {
    return `<sip:${this.#phone.user}@${CLIENTS[this.#phone.client]}>`;
  }

  get expires(): number {
    return this.#phone.expires;
  }

  wait(seconds: number): void {
    this.#at += seconds;
  }

  moveTo(client: string): void {
    this.#client = client;
  }

  takeOtherPort(): void {
    this.#client = `${this.#client.split(':')[0]}:7777`;
  }

  takeOtherTag(): void {
    this.#tag++;
  }

  /** A REGISTER is sent that is not in the trace. */
  skip(): void {
    this.#cseq++;
  }

  register({ nonce, contact = this.contact, isTimeless = false, header = 'Authorization', more = [] }: Asked): void {
    const { expires, agent, registrar, hops } = this.#phone;
    this.#cseq++;
    const value = `Digest username="u", realm="r", nonce="${this.#name}${this.#nonce - (nonce ?? 0)}", response="0"`;
    const rows = [
      `REGISTER sip:${DOMAINS[0]} SIP/2.0`,
      ...this.#head(),
      ...(contact === '' ? [] : [`Contact: ${contact}`]),
      ...(isTimeless ? [] : [`Expires: ${expires}`]),
      `User-Agent: ${AGENTS[agent]}`,
      ...(nonce === undefined ? [] : [`${header}: ${value}`]),
      ...more,
    ];
    this.#put(this.#client, REGISTRARS[registrar]!, rows);
    if (hops === 2) {
      this.#put(REGISTRARS[registrar]!, FARTHER, [rows[0]!, RELAYED, ...rows.slice(1)]);
    }
  }

  grant(to = this.#client): void {
    this.answer(200, [`Contact: ${this.contact};expires=${this.#phone.expires}`], to);
  }

  ask(status: 401 | 407, more = '', others: readonly string[] = []): void {
    this.#nonce++;
    const header = status === 401 ? 'WWW-Authenticate' : 'Proxy-Authenticate';
    this.answer(status, [`${header}: Digest realm="r", nonce="${this.#name}${this.#nonce}"${more}`, ...others]);
  }

  answer(status: number, rows: readonly string[] = [], to = this.#client): void {
    const registrar = REGISTRARS[this.#phone.registrar]!;
    const line = `SIP/2.0 ${status} ${this.#phrase(status)}`;
    if (this.#phone.hops === 2) {
      this.#put(FARTHER, registrar, [line, RELAYED, ...this.#head(), ...rows]);
    }
    this.#put(registrar, to, [line, ...this.#head(), ...rows]);
  }

  #phrase(status: number): string {
    const { ownPhrases } = this.#phone;
    return ownPhrases === 'all' || ownPhrases === `${status}` ? 'Said' : (usualPhrase(status) ?? 'Said');
  }

  /** One of the last messages again, byte for byte: -1 is the last. */
  repeat(at: number): void {
    const again = this.messages.at(at);
    if (again !== undefined) {
      this.#at += 0.5;
      this.messages.push({ ...again, seconds: this.#at });
    }
  }

  /** Somebody calls its user, in its own domain or in the other, and the registrar refuses. */
  beCalled(status: number, isElsewhere: boolean): void {
    const { user, domain, registrar } = this.#phone;
    const called = `sip:${USERS[user]}@${DOMAINS[isElsewhere ? 1 - domain : domain]}`;
    const shared = [
      'Via: SIP/2.0/UDP 203.0.113.50:5060;branch=z9hG4bKc',
      'From: <sip:200@pbx.example>;tag=c',
      `Call-ID: call-${this.#name}-${this.#at}`,
    ];
    const to = REGISTRARS[registrar]!;
    this.#put(CALLER, to, [`INVITE ${called} SIP/2.0`, ...shared, 'CSeq: 1 INVITE', `To: <${called}>`]);
    this.#put(to, CALLER, [`SIP/2.0 ${status} No`, ...shared, 'CSeq: 1 INVITE', `To: <${called}>;tag=d`]);
    this.#put(CALLER, to, [`ACK ${called} SIP/2.0`, ...shared, 'CSeq: 1 ACK', `To: <${called}>;tag=d`]);
  }

  #head(): string[] {
    const { user, domain, client } = this.#phone;
    const aor = `<sip:${USERS[user]}@${DOMAINS[domain]}>`;
    return [
      `Via: SIP/2.0/UDP ${CLIENTS[client]};branch=z9hG4bK${this.#cseq};rport`,
      `From: ${aor};tag=${this.#tag}`,
      `To: ${aor}`,
      `Call-ID: ${this.#name}@x`,
      `CSeq: ${this.#cseq} REGISTER`,
    ];
  }

  #put(src: string, dst: string, rows: readonly string[]): void {
    this.#at += 0.01;
    const text = [...rows, 'Content-Length: 0', '', ''].join('\r\n');
    this.messages.push({ seconds: this.#at, src, dst, text, isTcp: false });
  }
}
