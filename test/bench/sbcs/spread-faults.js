import { Route } from './route.js';
import { DOMAIN, EXCHANGE, phoneAt, siteOf } from './sites.js';
import { agentOf, register } from './traffic.js';

/** @typedef {import('./sbcs.js').Network} Network */
/** @typedef {import('./route.js').End} End */

/** What no NOTIFY tells of (RFC 4488). */
const UNREPORTED = 'Refer-Sub: false';

/**
 * A phone asks the exchange to call somebody. The REFER is seen at one border controller, what the exchange does at others.
 *
 * @param {Network} network
 * @param {number} at
 * @param {{ name: string, at: number, by: readonly number[], n: number, to: End, isEndedHere?: boolean,
 *   code: number, phrase: string, headers?: string[], before?: readonly [number, string], rule: string, waitS?: number,
 *   replaces?: { callId: string, toTag: string, fromTag: string } }} fault `waitS` until it is asked for
 */
function failedTransfer(network, at, fault) {
  const { name, n, to, by, isEndedHere = false, code, phrase, headers = [], before, waitS = 8, replaces } = fault;
  const phone = phoneAt(fault.at, n);
  const call = new Route(network, {
    from: { phone },
    to: { address: EXCHANGE, number: `3055540${fault.at}0` },
    by: [fault.at],
  });
  const up = call.ack(call.answer(call.answer(call.invite(at) + 0.1, 180, 'Ringing') + 3, 200, 'OK') + 0.01);
  const number = to.phone === undefined ? `49${to.number}` : `4930555${to.phone.user}`;
  const referredBy = `Referred-By: <sip:${phone.user}@${DOMAIN}>`;
  const query = replaces === undefined ? '' : `?Replaces=${encodeURIComponent(dialogOf(replaces))}`;
  let asked = up + waitS;
  for (const leg of call.legs) {
    leg.within(asked, 'uac', 'REFER', {
      code: 202,
      phrase: 'Accepted',
      headers: [`Refer-To: <sip:+${number}@${leg.uas.host}${query}>`, referredBy, UNREPORTED],
      answered: [UNREPORTED],
    });
    asked += call.pass();
  }
  const target = new Route(network, {
    from: { address: EXCHANGE, number: `3055540${fault.at}0` },
    to,
    by,
    headers: [referredBy, ...(replaces === undefined ? [] : [`Replaces: ${dialogOf(replaces)}`])],
    isEndedHere,
  });
  const ended = target.answer(target.invite(asked + 0.03) + 1.2, code, phrase, { headers, ...(before && { before }) });
  call.bye(ended + 5, true);
  call.tell('answered', 200);
  target.tell('failed', code);
  plant(network, {
    name,
    rule: fault.rule,
    code,
    at: ended,
    symptomAt: fault.at,
    causeAt: by.at(-1) ?? 0,
    legs: [...call.callIds, ...target.callIds],
  });
}

/** @param {{ callId: string, toTag: string, fromTag: string }} dialog */
function dialogOf({ callId, toTag, fromTag }) {
  return `${callId};to-tag=${toTag};from-tag=${fromTag}`;
}

/** @param {Network} network @param {import('./sbcs.js').Planted} planted */
function plant(network, planted) {
  network.planted.push(planted);
}

/** @param {Network} network @param {number} at @param {number} n */
function transferToBusy(network, at, n) {
  const to = { phone: phoneAt(5, 700 + n) };
  const said = { code: 486, phrase: 'Busy Here', rule: 'transfer/target-busy' };
  failedTransfer(network, at, { name: 'transfer to a phone that is busy', at: 2, by: [5], n: 710 + n, to, ...said });
}

/** @param {Network} network @param {number} at @param {number} n */
function transferToNobody(network, at, n) {
  const to = { phone: phoneAt(6, 760 + n) };
  const said = { code: 404, phrase: 'Not Found', rule: 'transfer/target-not-found', isEndedHere: true };
  failedTransfer(network, at, {
    name: 'transfer to a number that is not there',
    at: 2,
    by: [6],
    n: 740 + n,
    to,
    ...said,
  });
}

/** @param {Network} network @param {number} at @param {number} n */
function transferToFullTrunk(network, at, n) {
  const to = { address: siteOf(8).carrier, number: `1602${String(100_000 + n)}` };
  const headers = ['Retry-After: 30'];
  const said = { code: 503, phrase: 'Service Unavailable', headers, rule: 'transfer/target-refused' };
  failedTransfer(network, at, { name: 'transfer by a carrier without room', at: 3, by: [8], n: 710 + n, to, ...said });
}

/** @param {Network} network @param {number} at @param {number} n */
function transferDeclined(network, at, n) {
  const to = { phone: phoneAt(1, 700 + n) };
  const said = { code: 603, phrase: 'Decline', rule: 'transfer/target-declined' };
  failedTransfer(network, at, {
    name: 'transfer to somebody who declines',
    at: 7,
    by: [4, 1],
    n: 710 + n,
    to,
    ...said,
  });
}

/** The carrier of the seventh has no room; who called at the first hears of an inner error. @param {Network} network @param {number} at @param {number} n */
function callByFullTrunk(network, at, n) {
  const to = { address: siteOf(7).carrier, number: `1629${String(100_000 + n)}` };
  const route = new Route(network, { from: { phone: phoneAt(1, 740 + n) }, to, by: [1, 7] });
  const before = /** @type {const} */ ([500, 'Server Internal Error']);
  const headers = ['Retry-After: 30'];
  route.answer(route.invite(at) + 0.1, 503, 'Service Unavailable', { headers, before });
  route.tell('failed', 503);
  const about = { name: 'call by a carrier without room', rule: 'call/overloaded', code: 503, at };
  plant(network, { ...about, symptomAt: 1, causeAt: 7, legs: route.callIds });
}

/** A phone of the eighth knows none of the codecs of the carrier of the fourth. @param {Network} network @param {number} at @param {number} n */
function callWithoutCodec(network, at, n) {
  const from = { address: siteOf(4).carrier, number: `1511${String(220_000 + n)}` };
  const to = phoneAt(8, 740 + n);
  const route = new Route(network, { from, to: { phone: to }, by: [4, 8] });
  const headers = [`Warning: 305 ${to.host} "Incompatible media format"`];
  route.answer(route.invite(at) + 0.2, 488, 'Not Acceptable Here', {
    headers,
    before: [480, 'Temporarily Unavailable'],
  });
  route.tell('failed', 488);
  const about = { name: 'call to a phone without the codec', rule: 'call/media-refused', code: 488, at };
  plant(network, { ...about, symptomAt: 4, causeAt: 8, legs: route.callIds });
}

/** The registration of a phone is refused at the sixth; who calls it from the third cannot reach it. @param {Network} network @param {number} at @param {number} n */
function calleeNotRegistered(network, at, n) {
  const phone = phoneAt(6, 700 + n);
  register(network, agentOf(network, 6, 700 + n), at, 1, [403, 'Forbidden']);
  const route = new Route(network, {
    from: { phone: phoneAt(3, 740 + n) },
    to: { phone },
    by: [3, 6],
    isEndedHere: true,
  });
  route.answer(route.invite(at + 20) + 0.05, 480, 'Temporarily Unavailable');
  route.tell('failed', 480);
  const about = { name: 'call to a phone whose registration was refused', rule: 'call/callee-registration-failed' };
  plant(network, { ...about, code: 480, at: at + 20, symptomAt: 3, causeAt: 6, legs: route.callIds });
}

/**
 * Who consulted a phone of the fifth asks the exchange to take that call over. It asks the fifth, which knows the dialog that the
 * second has with the phone by another name.
 *
 * @param {Network} network
 * @param {number} at
 * @param {number} n
 */
function consultedElsewhere(network, at, n) {
  const phone = phoneAt(2, 720 + n);
  const to = { phone: phoneAt(5, 740 + n) };
  const consulted = new Route(network, { from: { phone }, to, by: [2, 5] });
  const ringing = consulted.answer(consulted.invite(at + 6) + 0.4, 180, 'Ringing');
  consulted.ack(consulted.answer(ringing + 2, 200, 'OK') + 0.01);
  consulted.bye(at + 40, true);
  consulted.tell('answered', 200);
  const [{ callId, uac, uas }] = consulted.legs;
  failedTransfer(network, at, {
    name: 'attended transfer to a dialog that goes by another name there',
    at: 2,
    by: [5],
    n: 720 + n,
    to,
    isEndedHere: true,
    waitS: 9,
    replaces: { callId, toTag: uas.tag, fromTag: uac.tag },
    code: 481,
    phrase: 'Call/Transaction Does Not Exist',
    rule: 'transfer/replaces-wrong-leg',
  });
}

/** By the minute of the hour in which the first of them begins. */
const PLANTED = /** @type {const} */ ([
  [12.1, transferToBusy],
  [17.4, transferToNobody],
  [21.7, transferToFullTrunk],
  [26.2, transferDeclined],
  [31.6, callByFullTrunk],
  [36.3, callWithoutCodec],
  [40.8, calleeNotRegistered],
  [46.5, consultedElsewhere],
]);

/**
 * Faults whose cause lies at another machine than what is seen of it first.
 *
 * @param {Network} network
 * @param {number} times how often each, at most 20
 * @returns {import('./traffic.js').Beginning[]}
 */
export function plantedFaults(network, times) {
  return PLANTED.flatMap(([minute, run]) =>
    Array.from({ length: times }, (_, n) => ({
      at: network.start + 60 * minute + 45 * n,
      run: (/** @type {number} */ at) => run(network, at, n),
    })),
  );
}
