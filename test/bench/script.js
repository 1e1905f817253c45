import { compile, filledLength } from './template.js';

/**
 * Builds the messages of one story as templates, the way a user agent would: dialogs with tags and CSeq numbers that
 * count up, responses that copy what RFC 3261 §8.2.6.2 says.
 *
 * @typedef {{ number: number, uac: number, uas: number, cseq: Record<number, number>, names: Record<number, number> }} Dialog
 * @typedef {{ method: string, from: number, to: number, via: string, head: string, cseq: string, dialog: Dialog }} Request
 * @typedef {{ type: string, text: string }} Body
 * @typedef {readonly [number, number]} Wait at least and at most, in milliseconds; {@link TALK} is decided by the run
 * @typedef {{ wait: Wait, from: number, to: number, template: import('./template.js').Template, code: number, repeat: boolean, media: boolean }} Step
 */

/** @type {Wait} */
export const TALK = [2_000, 20_000];
/** @type {Wait} */
export const NETWORK = [1, 15];
/** @type {Wait} */
export const RING = [800, 4_000];

const ALLOW = 'INVITE, ACK, CANCEL, BYE, OPTIONS, REFER, NOTIFY, UPDATE, INFO, MESSAGE';

export class Script {
  /**
   * @param {readonly string[]} agents User-Agent of each party
   * @param {string} transport as Via names it
   */
  constructor(agents, transport = 'UDP') {
    this.transport = transport;
    this.agents = agents;
    /** @type {Step[]} */
    this.steps = [];
    this.dialogs = 0;
    this.branches = 0;
    this.sessions = 0;
  }

  /**
   * A new Call-ID.
   *
   * @param {number} uac party that begins
   * @param {number} uas
   * @param {Record<number, number>} [names] whose number a party uses that stands for another
   * @returns {Dialog}
   */
  dialog(uac, uas, names = {}) {
    return { number: this.dialogs++, uac, uas, cseq: { [uac]: 1, [uas]: 100 }, names };
  }

  /**
   * @param {Wait} wait before it is sent
   * @param {Dialog} dialog
   * @param {string} method
   * @param {{ from?: number, initial?: boolean, uri?: string, headers?: string[], body?: Body, of?: Request }} [options]
   *   `initial`: no To tag; `of`: the INVITE that a CANCEL or ACK belongs to
   * @returns {Request}
   */
  request(wait, dialog, method, options = {}) {
    const from = options.from ?? dialog.uac;
    const to = from === dialog.uac ? dialog.uas : dialog.uac;
    const shared = options.of;
    const via =
      shared?.via ?? `Via: SIP/2.0/${this.transport} {ip${from}}:5060;branch=z9hG4bK{branch${this.branches++}};rport`;
    const number = shared ? shared.cseq.split(' ')[0] : String(dialog.cseq[from]++);
    const request = {
      method,
      from,
      to,
      via,
      head: dialogHead(dialog, from, options.initial === true),
      cseq: `${number} ${method}`,
      dialog,
    };
    const lines = [
      `${method} ${options.uri ?? `${addressIn(dialog, to)}:5060`} SIP/2.0`,
      via,
      'Max-Forwards: 70',
      request.head,
      `CSeq: ${request.cseq}`,
      ...(options.headers ?? []),
      `User-Agent: ${this.agents[from]}`,
    ];
    this.add(wait, from, to, lines, options.body, 0);
    return request;
  }

  /**
   * @param {Wait} wait before it is sent
   * @param {Request} request
   * @param {number} code
   * @param {string} phrase
   * @param {{ headers?: string[], body?: Body, media?: boolean }} [options] `media`: RTP starts with it
   */
  response(wait, request, code, phrase, options = {}) {
    const head = code === 100 || request.head.includes(toTag(request)) ? request.head : withToTag(request);
    const lines = [
      `SIP/2.0 ${code} ${phrase}`,
      `${request.via.replace(';rport', ';rport=5060')};received={ip${request.from}}`,
      head,
      `CSeq: ${request.cseq}`,
      ...(options.headers ?? []),
      ...(code === 100 ? [] : [`User-Agent: ${this.agents[request.to]}`]),
    ];
    this.add(wait, request.to, request.from, lines, options.body, code);
    this.steps[this.steps.length - 1].media = options.media === true;
  }

  /**
   * Sends the last message once more, byte for byte.
   *
   * @param {Wait} wait
   */
  repeat(wait) {
    const last = this.steps[this.steps.length - 1];
    this.steps.push({ ...last, wait, repeat: true, media: false });
  }

  /**
   * A G.711 offer or answer.
   *
   * @param {number} party
   * @returns {Body}
   */
  sdp(party) {
    const session = `{sdp${this.sessions++ % 4}}`;
    const lines = [
      'v=0',
      `o=- ${session} ${session} IN IP4 {ip${party}}`,
      's=-',
      `c=IN IP4 {ip${party}}`,
      't=0 0',
      `m=audio {port${party}} RTP/AVP 0 8 101`,
      'a=rtpmap:0 PCMU/8000',
      'a=rtpmap:8 PCMA/8000',
      'a=rtpmap:101 telephone-event/8000',
      'a=fmtp:101 0-16',
      'a=ptime:20',
      'a=sendrecv',
    ];
    return { type: 'application/sdp', text: `${lines.join('\r\n')}\r\n` };
  }

  /**
   * @private
   * @param {Wait} wait
   * @param {number} from
   * @param {number} to
   * @param {string[]} lines
   * @param {Body | undefined} body
   * @param {number} code
   */
  add(wait, from, to, lines, body, code) {
    const typed = body ? [`Content-Type: ${body.type}`] : [];
    const length = body ? filledLength(body.text) : 0;
    const text = [...lines, ...typed, `Content-Length: ${length}`, '', body?.text ?? ''].join('\r\n');
    this.steps.push({
      wait,
      from,
      to,
      template: compile(text),
      code,
      repeat: false,
      media: false,
    });
  }
}

/**
 * @param {number} party
 * @returns {string[]}
 */
export function contact(party) {
  return [`Contact: <sip:{user${party}}@{ip${party}}:5060>`];
}

/**
 * What a user agent says of itself when a dialog starts.
 *
 * @param {number} party
 * @returns {string[]}
 */
export function capabilities(party) {
  return [...contact(party), `Allow: ${ALLOW}`, 'Supported: replaces, timer, 100rel, norefersub'];
}

/** @param {number} party */
export function address(party) {
  return `sip:{user${party}}@{ip${party}}`;
}

/**
 * @param {Dialog} dialog
 * @param {number} party
 */
function addressIn({ names }, party) {
  return `sip:{user${names[party] ?? party}}@{ip${party}}`;
}

/**
 * From, To and Call-ID as `from` writes them.
 *
 * @param {Dialog} dialog
 * @param {number} from
 * @param {boolean} initial
 */
function dialogHead(dialog, from, initial) {
  const local = from === dialog.uac ? 0 : 1;
  const to = from === dialog.uac ? dialog.uas : dialog.uac;
  return [
    `From: "Extension {user${dialog.names[from] ?? from}}" <${addressIn(dialog, from)}>;tag={tag${dialog.number * 2 + local}}`,
    `To: <${addressIn(dialog, to)}>${initial ? '' : `;tag={tag${dialog.number * 2 + 1 - local}}`}`,
    `Call-ID: {call${dialog.number}}@{ip${dialog.uac}}`,
  ].join('\r\n');
}

/** @param {Request} request */
function toTag({ dialog, from }) {
  return `{tag${dialog.number * 2 + (from === dialog.uac ? 1 : 0)}}`;
}

/** @param {Request} request */
function withToTag(request) {
  const to = addressIn(request.dialog, request.to);
  return request.head.replace(`To: <${to}>`, `To: <${to}>;tag=${toTag(request)}`);
}
