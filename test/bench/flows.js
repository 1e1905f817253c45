import { address, capabilities, contact, NETWORK, RING, TALK } from './script.js';

/**
 * How each story goes, message by message. Parties: alice calls bob and refers him to carol; the server registers,
 * asks and blocks.
 *
 * @typedef {import('./script.js').Script} Script
 * @typedef {import('./script.js').Dialog} Dialog
 * @typedef {import('./script.js').Request} Request
 */

const ALICE = 0;
const BOB = 1;
const CAROL = 2;
const SERVER = 3;

/** @type {import('./script.js').Wait} */
const PAUSE = [200, 900];
/** @type {import('./script.js').Wait} */
const LONG = [36_000, 40_000];

/**
 * @param {Script} script
 * @param {Dialog} dialog
 * @param {string[]} [headers]
 */
function invite(script, dialog, headers = []) {
  return script.request(NETWORK, dialog, 'INVITE', {
    initial: true,
    uri: address(dialog.uas),
    headers: [...capabilities(dialog.uac), ...headers],
    body: script.sdp(dialog.uac),
  });
}

/**
 * @param {Script} script
 * @param {Request} request
 */
function ringing(script, request) {
  script.response(NETWORK, request, 100, 'Trying');
  script.response([20, 120], request, 180, 'Ringing', {
    headers: capabilities(request.to),
  });
}

/**
 * @param {Script} script
 * @param {Request} request
 * @param {{ media?: boolean }} [options]
 */
function answer(script, request, { media = false } = {}) {
  const headers = [...capabilities(request.to), 'Session-Expires: 1800;refresher=uas'];
  script.response(RING, request, 200, 'OK', {
    headers,
    body: script.sdp(request.to),
    media,
  });
  script.request(NETWORK, request.dialog, 'ACK', {
    headers: contact(request.from),
    of: { ...request, via: freshVia(script, request) },
  });
}

/**
 * The ACK to a 2xx has a branch of its own (RFC 3261 §13.2.2.4).
 *
 * @param {Script} script
 * @param {Request} request
 */
function freshVia(script, request) {
  return request.via.replace(/\{branch\d+\}/, `{branch${script.branches++}}`);
}

/**
 * @param {Script} script
 * @param {Request} request
 * @param {number} code
 * @param {string} phrase
 * @param {{ wait?: import('./script.js').Wait, headers?: string[] }} [options]
 */
function refuse(script, request, code, phrase, { wait = RING, headers = [] } = {}) {
  script.response(wait, request, code, phrase, { headers });
  script.request(NETWORK, request.dialog, 'ACK', {
    uri: address(request.to),
    of: request,
  });
}

/**
 * @param {Script} script
 * @param {Dialog} dialog
 * @param {{ wait?: import('./script.js').Wait, from?: number }} [options]
 */
export function hangUp(script, dialog, { wait = TALK, from = dialog.uac } = {}) {
  const bye = script.request(wait, dialog, 'BYE', { from });
  script.response(NETWORK, bye, 200, 'OK');
}

/**
 * @param {Script} script
 * @param {{ media?: boolean }} [options]
 */
export function conversation(script, options) {
  const dialog = script.dialog(ALICE, BOB);
  const request = invite(script, dialog);
  ringing(script, request);
  answer(script, request, options);
  return dialog;
}

/**
 * @param {Script} script
 * @param {Dialog} dialog
 * @param {{ to?: string, headers?: string[], initial?: boolean, wait?: import('./script.js').Wait }} [options]
 */
function refer(script, dialog, { to = `<${address(CAROL)}>`, headers = [], initial = false, wait = TALK } = {}) {
  return script.request(wait, dialog, 'REFER', {
    initial,
    headers: [`Refer-To: ${to}`, `Referred-By: <${address(ALICE)}>`, ...capabilities(ALICE), ...headers],
  });
}

/**
 * @param {Script} script
 * @param {Request} request
 * @param {string[]} [headers]
 */
function accept(script, request, headers = []) {
  script.response(NETWORK, request, 202, 'Accepted', {
    headers: [...contact(request.to), ...headers],
  });
}

/**
 * @param {Script} script
 * @param {Request} request the REFER
 * @param {string} status such as `200 OK`
 */
function notify(script, request, status) {
  const state = status.startsWith('100') ? 'active;expires=60' : 'terminated;reason=noresource';
  const sent = script.request([5, 40], request.dialog, 'NOTIFY', {
    from: BOB,
    headers: [...contact(BOB), `Event: refer;id=${request.cseq.split(' ')[0]}`, `Subscription-State: ${state}`],
    body: {
      type: 'message/sipfrag;version=2.0',
      text: `SIP/2.0 ${status}\r\n`,
    },
  });
  script.response(NETWORK, sent, 200, 'OK');
}

/**
 * The call that the REFER asked for.
 *
 * @param {Script} script
 * @param {string[]} [headers]
 */
function targetLeg(script, headers = []) {
  const dialog = script.dialog(BOB, CAROL);
  return invite(script, dialog, [`Referred-By: <${address(ALICE)}>`, ...headers]);
}

/**
 * Call, REFER, 202, NOTIFY 100: what most transfers begin with.
 *
 * @param {Script} script
 * @param {{ media?: boolean }} [options]
 */
function startBlind(script, options) {
  const dialog = conversation(script, options);
  const request = refer(script, dialog);
  accept(script, request);
  notify(script, request, '100 Trying');
  return { dialog, request };
}

/**
 * @param {Script} script
 * @param {{ media?: boolean }} [options]
 */
export function blindSucceeds(script, options) {
  const { dialog, request } = startBlind(script, options);
  const leg = targetLeg(script);
  ringing(script, leg);
  answer(script, leg);
  notify(script, request, '200 OK');
  hangUp(script, dialog, { wait: PAUSE });
  hangUp(script, leg.dialog);
}

/**
 * @param {number} code
 * @param {string} phrase
 * @param {string[]} [headers]
 * @returns {(script: Script) => void}
 */
export function blindRefused(code, phrase, headers) {
  return (script) => {
    const { dialog, request } = startBlind(script);
    const leg = targetLeg(script);
    ringing(script, leg);
    refuse(script, leg, code, phrase, { headers: headers ?? [] });
    notify(script, request, `${code} ${phrase}`);
    hangUp(script, dialog);
  };
}

/**
 * Both parties of the consultation are as {@link ALICE} sees them; the target's own tag is to-tag (RFC 3891 §3).
 *
 * @param {Dialog} consultation
 * @param {boolean} escaped as inside Refer-To
 */
function replaces(consultation, escaped) {
  const call = `{call${consultation.number}}`;
  const tags = [`{tag${consultation.number * 2 + 1}}`, `{tag${consultation.number * 2}}`];
  return escaped
    ? `${call}%40{ip${consultation.uac}}%3Bto-tag%3D${tags[0]}%3Bfrom-tag%3D${tags[1]}`
    : `${call}@{ip${consultation.uac}};to-tag=${tags[0]};from-tag=${tags[1]}`;
}

/**
 * @param {Script} script
 * @param {Dialog} dialog
 * @param {Dialog} consultation
 */
function attendedRefer(script, dialog, consultation) {
  const request = refer(script, dialog, {
    to: `<${address(CAROL)}?Replaces=${replaces(consultation, true)}>`,
    wait: PAUSE,
  });
  accept(script, request);
  notify(script, request, '100 Trying');
  const leg = targetLeg(script, [`Replaces: ${replaces(consultation, false)}`]);
  script.response(NETWORK, leg, 100, 'Trying');
  return { request, leg };
}

/** @param {Script} script */
export function attendedSucceeds(script) {
  const dialog = conversation(script);
  const consultation = script.dialog(ALICE, CAROL);
  const consulted = invite(script, consultation);
  ringing(script, consulted);
  answer(script, consulted);
  const { request, leg } = attendedRefer(script, dialog, consultation);
  answer(script, leg);
  hangUp(script, consultation, { wait: NETWORK, from: CAROL });
  notify(script, request, '200 OK');
  hangUp(script, dialog, { wait: PAUSE });
  hangUp(script, leg.dialog);
}

/**
 * Replaces naming a call that still rings at the target must be refused (RFC 3891 §3).
 *
 * @param {Script} script
 */
export function semiAttendedFails(script) {
  const dialog = conversation(script);
  const consultation = script.dialog(ALICE, CAROL);
  const consulted = invite(script, consultation);
  ringing(script, consulted);
  const { request, leg } = attendedRefer(script, dialog, consultation);
  refuse(script, leg, 481, 'Call/Transaction Does Not Exist', {
    wait: NETWORK,
  });
  notify(script, request, '481 Call/Transaction Does Not Exist');
  cancel(script, consulted);
  hangUp(script, dialog);
}

/**
 * @param {Script} script
 * @param {Request} request
 */
function cancel(script, request) {
  const sent = script.request(RING, request.dialog, 'CANCEL', {
    initial: true,
    uri: address(request.to),
    of: request,
  });
  script.response(NETWORK, sent, 200, 'OK');
  refuse(script, request, 487, 'Request Terminated', { wait: NETWORK });
}

/** @param {Script} script */
export function outOfDialog(script) {
  const dialog = script.dialog(ALICE, BOB);
  const request = refer(script, dialog, { initial: true, wait: NETWORK });
  accept(script, request);
  notify(script, request, '100 Trying');
  const leg = targetLeg(script);
  ringing(script, leg);
  answer(script, leg);
  notify(script, request, '200 OK');
  hangUp(script, leg.dialog);
}

/** @param {Script} script */
export function targetRings(script) {
  const { dialog, request } = startBlind(script);
  const leg = targetLeg(script);
  ringing(script, leg);
  cancel(script, leg);
  notify(script, request, '487 Request Terminated');
  hangUp(script, dialog);
}

/**
 * The call from transferee to target passed elsewhere.
 *
 * @param {string} status
 * @returns {(script: Script) => void}
 */
export function legUnseen(status) {
  return (script) => {
    const { dialog, request } = startBlind(script);
    notify(script, request, status);
    hangUp(script, dialog, { wait: PAUSE });
  };
}

/** @param {Script} script */
export function referRefused(script) {
  const dialog = conversation(script);
  const request = refer(script, dialog);
  script.response(NETWORK, request, 405, 'Method Not Allowed', {
    headers: ['Allow: INVITE, ACK, CANCEL, BYE, OPTIONS'],
  });
  hangUp(script, dialog);
}

/**
 * Timer E, then timer F (RFC 3261 §17.1.2.2); the call itself goes on.
 *
 * @param {Script} script
 */
export function referUnanswered(script) {
  const dialog = conversation(script);
  refer(script, dialog);
  for (const ms of [500, 1000, 2000, 4000, 4000, 4000, 4000, 4000, 4000, 4000]) {
    script.repeat([ms, ms]);
  }
  hangUp(script, dialog, { wait: [2_000, 3_000] });
}

/** @param {Script} script */
export function neverNotified(script) {
  const dialog = conversation(script);
  accept(script, refer(script, dialog));
  hangUp(script, dialog, { wait: LONG });
}

/** @param {Script} script */
export function suppressed(script) {
  const dialog = conversation(script);
  accept(script, refer(script, dialog, { headers: ['Refer-Sub: false'] }), ['Refer-Sub: false']);
  hangUp(script, dialog, { wait: PAUSE });
}

/** @param {Script} script */
export function unresolved(script) {
  const { dialog } = startBlind(script);
  hangUp(script, dialog, { wait: LONG });
}

/** @param {Script} script */
export function answeredAfterRetransmission(script) {
  const dialog = script.dialog(ALICE, BOB);
  const request = invite(script, dialog);
  script.repeat([500, 510]);
  ringing(script, request);
  answer(script, request, { media: true });
  hangUp(script, dialog);
}

/**
 * @param {number} code
 * @param {string} phrase
 * @returns {(script: Script) => void}
 */
export function refusedCall(code, phrase) {
  return (script) => {
    const request = invite(script, script.dialog(ALICE, BOB));
    ringing(script, request);
    refuse(script, request, code, phrase);
  };
}

/**
 * RFC 8688 §3.1: an analytics engine on the way refuses, and says where to complain.
 *
 * @param {Script} script
 */
export function blockedCall(script) {
  const dialog = script.dialog(ALICE, SERVER);
  const request = invite(script, dialog, ['Feature-Caps: *;+sip.608']);
  script.response(NETWORK, request, 100, 'Trying');
  refuse(script, request, 608, 'Rejected', {
    wait: [20, 90],
    headers: ['Call-Info: <https://block.example.net/complaint/{call0}>;purpose=jwscard'],
  });
}

/** @param {Script} script */
export function cancelledCall(script) {
  const request = invite(script, script.dialog(ALICE, BOB));
  ringing(script, request);
  cancel(script, request);
}

/**
 * @param {number} code of the answer to the credentials
 * @param {string} phrase
 * @returns {(script: Script) => void}
 */
export function register(code, phrase) {
  return (script) => {
    // To names the address of record, which is the phone's own (RFC 3261 §10.2).
    const dialog = script.dialog(ALICE, SERVER, { [SERVER]: ALICE });
    const uri = 'sip:pbx.example.com';
    const headers = [...contact(ALICE), 'Expires: 3600', 'Supported: path, outbound'];
    const first = script.request(NETWORK, dialog, 'REGISTER', {
      initial: true,
      uri,
      headers,
    });
    script.response(NETWORK, first, 401, 'Unauthorized', {
      headers: ['WWW-Authenticate: Digest realm="pbx.example.com", nonce="{nonce0}", algorithm=MD5, qop="auth"'],
    });
    const credentials = `Authorization: Digest username="{user0}", realm="pbx.example.com", nonce="{nonce0}", uri="${uri}", response="{nonce1}{nonce2}", cnonce="{nonce3}", nc=00000001, qop=auth, algorithm=MD5`;
    const second = script.request(NETWORK, dialog, 'REGISTER', {
      initial: true,
      uri,
      headers: [...headers, credentials],
    });
    const bound = code === 200 ? [`${contact(ALICE)[0]};expires=3600`] : [];
    script.response(NETWORK, second, code, phrase, { headers: bound });
  };
}

/** @param {Script} script */
export function options(script) {
  const dialog = script.dialog(SERVER, ALICE);
  const request = script.request(NETWORK, dialog, 'OPTIONS', {
    initial: true,
    headers: [...contact(SERVER), 'Accept: application/sdp'],
  });
  script.response(NETWORK, request, 200, 'OK', {
    headers: capabilities(ALICE),
  });
}
