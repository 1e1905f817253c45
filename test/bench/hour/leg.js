/**
 * One dialog of the hour between two hosts, as a user agent or a back-to-back user agent would have it. Times are seconds
 * since 1970; every method sends one message and returns when.
 *
 * @typedef {{ host: string, user: string, domain?: string }} Party whose names say the domain, where it has one
 * @typedef {Party & { tag: string, cseq: number }} End
 * @typedef {{ from: Party, to: Party, callId: string, headers?: string[] }} Call
 * @typedef {{ headers?: string[], sdp?: string | null, phrase?: string }} More
 */
const HOP_S = 0.0004;

export class Leg {
  /**
   * @param {{ send: (at: number, src: string, dst: string, text: string) => void }} wire
   * @param {(prefix: string) => string} name makes tokens that were not used before
   * @param {Call} call
   */
  constructor(wire, name, { from, to, callId, headers = [] }) {
    this.wire = wire;
    this.name = name;
    this.callId = callId;
    this.headers = headers;
    this.uac = { ...from, tag: name('f'), cseq: 0 };
    this.uas = { ...to, tag: name('t'), cseq: 0 };
    this.branch = '';
    this.isUp = false;
  }

  /**
   * @param {number} at
   * @param {More} [more]
   */
  invite(at, more = {}) {
    this.branch = this.name('z9hG4bK');
    this.uac.cseq++;
    this.request(at, this.uac, this.uas, 'INVITE', { sdp: this.offer(this.uac), ...more });
    return at;
  }

  /**
   * Answers the INVITE.
   *
   * @param {number} at
   * @param {number} code
   * @param {string} phrase
   * @param {More} [more]
   */
  answer(at, code, phrase, more = {}) {
    const sdp = code >= 200 && code < 300 && more.sdp === undefined ? this.offer(this.uas) : (more.sdp ?? null);
    this.respond(at, this.uac, this.uas, `${this.uac.cseq} INVITE`, code, phrase, { ...more, sdp });
    this.isUp ||= code >= 200 && code < 300;
    if (code >= 300) {
      this.request(at + HOP_S, this.uac, this.uas, 'ACK', { cseq: this.uac.cseq, branch: this.branch });
    }
    return at;
  }

  /** @param {number} at */
  ack(at) {
    this.request(at, this.uac, this.uas, 'ACK', { cseq: this.uac.cseq, branch: this.name('z9hG4bK') });
    return at;
  }

  /** @param {number} at */
  cancel(at) {
    this.request(at, this.uac, this.uas, 'CANCEL', { cseq: this.uac.cseq, branch: this.branch });
    this.respond(at + HOP_S, this.uac, this.uas, `${this.uac.cseq} CANCEL`, 200, 'OK');
    return this.answer(at + 2 * HOP_S, 487, 'Request Terminated');
  }

  /**
   * A request inside the dialog and its answer.
   *
   * @param {number} at
   * @param {'uac' | 'uas'} by
   * @param {string} method
   * @param {{ code?: number, phrase?: string, headers?: string[], answered?: string[], body?: { type: string, text: string } }} [more]
   *   `answered`: headers of the answer
   */
  within(at, by, method, { code = 200, phrase = 'OK', headers = [], answered = [], body } = {}) {
    const [from, to] = by === 'uac' ? [this.uac, this.uas] : [this.uas, this.uac];
    from.cseq++;
    this.branch = this.name('z9hG4bK');
    this.request(at, from, to, method, { headers, body });
    this.respond(at + HOP_S, from, to, `${from.cseq} ${method}`, code, phrase, { headers: answered });
    return at + HOP_S;
  }

  /** @param {End} end */
  offer(end) {
    const media = end.host.split('.').map(Number);
    const port = 10_000 + 2 * ((media[2] * 251 + media[3] + this.callId.length * 7) % 9000);
    return `v=0\r\no=- ${port} 1 IN IP4 ${end.host}\r\ns=-\r\nc=IN IP4 ${end.host}\r\nt=0 0\r\nm=audio ${port} RTP/AVP 8 101\r\na=rtpmap:8 PCMA/8000\r\na=rtpmap:101 telephone-event/8000\r\n`;
  }

  /**
   * @param {number} at
   * @param {End} from
   * @param {End} to
   * @param {string} method
   * @param {{ headers?: string[], sdp?: string | null, body?: { type: string, text: string }, cseq?: number, branch?: string }} more
   */
  request(at, from, to, method, { headers = [], sdp = null, body, cseq = from.cseq, branch = this.branch }) {
    const isFirst = method === 'INVITE' || method === 'CANCEL';
    const lines = [
      `${method} sip:${to.user}@${to.host} SIP/2.0`,
      `Via: SIP/2.0/UDP ${from.host}:5060;branch=${branch};rport`,
      'Max-Forwards: 70',
      `From: <${nameOf(from)}>;tag=${from.tag}`,
      `To: <${nameOf(to)}>${isFirst && !this.isUp ? '' : `;tag=${to.tag}`}`,
      `Call-ID: ${this.callId}`,
      `CSeq: ${cseq} ${method}`,
      `Contact: <sip:${from.user}@${from.host}:5060>`,
      ...(method === 'INVITE' ? this.headers : []),
      ...headers,
    ];
    this.put(at, from.host, to.host, lines, body ?? (sdp === null ? null : { type: 'application/sdp', text: sdp }));
  }

  /**
   * @param {number} at
   * @param {End} from whose request it was
   * @param {End} to
   * @param {string} cseq
   * @param {number} code
   * @param {string} phrase
   * @param {More} [more]
   */
  respond(at, from, to, cseq, code, phrase, { headers = [], sdp = null } = {}) {
    const lines = [
      `SIP/2.0 ${code} ${phrase}`,
      `Via: SIP/2.0/UDP ${from.host}:5060;branch=${this.branch};rport=5060;received=${from.host}`,
      `From: <${nameOf(from)}>;tag=${from.tag}`,
      `To: <${nameOf(to)}>${code === 100 ? '' : `;tag=${to.tag}`}`,
      `Call-ID: ${this.callId}`,
      `CSeq: ${cseq}`,
      ...(code > 100 && code < 300 ? [`Contact: <sip:${to.user}@${to.host}:5060>`] : []),
      ...headers,
    ];
    this.put(at, to.host, from.host, lines, sdp === null ? null : { type: 'application/sdp', text: sdp });
  }

  /**
   * @param {number} at
   * @param {string} src
   * @param {string} dst
   * @param {string[]} lines
   * @param {{ type: string, text: string } | null} body
   */
  put(at, src, dst, lines, body) {
    const end = [...(body === null ? [] : [`Content-Type: ${body.type}`]), `Content-Length: ${body?.text.length ?? 0}`];
    this.wire.send(at, src, dst, `${[...lines, ...end].join('\r\n')}\r\n\r\n${body?.text ?? ''}`);
  }
}

/** @param {Party} party */
function nameOf({ user, host, domain = host }) {
  return `sip:${user}@${domain}`;
}
