import { Bridge, phoneOf } from './bridge.js';
import { Leg } from './leg.js';

/** @typedef {import('./hour.js').Hour} Hour */

const TRUNK = '203.0.113.6';
const CARRIER = '198.51.100.5';
const HELD = { headers: ['Content-Disposition: session'] };

/** @param {Hour} hour @param {number} extension @param {string} carrier @param {string} number */
function outgoing(hour, extension, carrier, number) {
  return new Bridge(hour, { phone: phoneOf(extension - 1000), number, carrier });
}

/** 1042 talks to 1107 and asks it to call a number that cannot be reached. @param {Hour} hour @param {number} at */
export function transferUnreachable(hour, at) {
  const from = phoneOf(42);
  const to = phoneOf(107);
  const call = new Leg(hour.wire, hour.name, { from, to, callId: `${hour.name('x')}@${from.host}` });
  call.answer(call.invite(at) + 0.1, 180, 'Ringing');
  const up = call.ack(call.answer(at + 3, 200, 'OK') + 0.01);
  const asked = up + 8;
  const notify = (/** @type {number} */ when, /** @type {string} */ line, /** @type {string} */ state) =>
    call.within(when, 'uas', 'NOTIFY', {
      headers: ['Event: refer', `Subscription-State: ${state}`],
      body: { type: 'message/sipfrag', text: `SIP/2.0 ${line}\r\n` },
    });
  call.within(asked, 'uac', 'REFER', {
    code: 202,
    phrase: 'Accepted',
    headers: ['Refer-To: <sip:015556190@10.20.0.1>', `Referred-By: <sip:${from.user}@${from.host}>`],
  });
  notify(asked + 0.02, '100 Trying', 'active;expires=60');
  const bridge = new Bridge(hour, { phone: to, number: '15556190', carrier: CARRIER });
  bridge.near.headers.push(`Referred-By: <sip:${from.user}@${from.host}>`);
  const ended = bridge.answer(bridge.invite(asked + 0.03) + 1.9, 480, 'Temporarily Unavailable', {
    headers: ['Reason: Q.850;cause=20;text="Subscriber absent"'],
  });
  notify(ended + 0.01, '480 Temporarily Unavailable', 'terminated;reason=noresource');
  call.within(ended + 2, 'uac', 'BYE', HELD);
  bridge.tell('failed', 480, 'transfer');
  hour.told.push({ legs: [call.callId], outcome: 'answered', code: 200, from: from.user, to: to.user, cause: null });
}

/** The ACK never comes: the answer is repeated for 32 s, and the call is cut. @param {Hour} hour @param {number} at */
export function neverAcknowledged(hour, at) {
  const bridge = outgoing(hour, 1063, CARRIER, '1573004411');
  const ringing = bridge.answer(bridge.invite(at) + 0.9, 180, 'Ringing');
  bridge.far.ack(bridge.far.answer(ringing + 6, 200, 'OK') + 0.02);
  const answered = ringing + 6.01;
  for (let wait = 0, next = 0.5, i = 0; i < 11; i++, wait += next, next = Math.min(2 * next, 4)) {
    bridge.near.answer(answered + wait, 200, 'OK');
  }
  bridge.near.within(answered + 32, 'uas', 'BYE', {});
  bridge.far.within(answered + 32.01, 'uac', 'BYE', {});
  bridge.tell('answered', 200, 'no-ack');
}

/** Nobody refreshes the session: it is cut after 30 minutes. @param {Hour} hour @param {number} at */
export function sessionTimer(hour, at) {
  const bridge = outgoing(hour, 1210, CARRIER, '1609911822');
  const timer = { headers: ['Session-Expires: 1800;refresher=uac', 'Supported: timer'] };
  bridge.near.headers.push(...timer.headers);
  bridge.far.headers.push(...timer.headers);
  const ringing = bridge.answer(bridge.invite(at) + 1.1, 180, 'Ringing');
  const answered = bridge.answer(ringing + 4, 200, 'OK', timer);
  bridge.ack(answered + 0.01);
  bridge.bye(answered + 1800, false, ['Reason: SIP;cause=408;text="Session timer expired"']);
  bridge.tell('answered', 200, 'session-timer');
}

/** Call analytics on the way block it. @param {Hour} hour @param {number} at */
export function blocked(hour, at) {
  const bridge = outgoing(hour, 1311, CARRIER, '1723344556');
  bridge.answer(bridge.invite(at) + 0.4, 603, 'Network Blocked', {
    headers: ['Reason: SIP;cause=603;text="v=analytics1;url=https://redress.example.net;tel=+18005550100"'],
  });
  bridge.tell('rejected', 603, 'blocked');
}

/** The far side knows none of the codecs. @param {Hour} hour @param {number} at */
export function noCodec(hour, at) {
  const bridge = outgoing(hour, 1404, '198.51.100.6', '1511122334');
  bridge.answer(bridge.invite(at) + 0.2, 488, 'Not Acceptable Here', {
    headers: ['Warning: 305 198.51.100.6 "Incompatible media format"'],
  });
  bridge.tell('failed', 488, 'codec');
}

/** A trunk has no room. @param {Hour} hour @param {number} at */
export function overloaded(hour, at) {
  const bridge = outgoing(hour, 1555, TRUNK, '1629988776');
  bridge.answer(bridge.invite(at) + 0.1, 503, 'Service Unavailable', { headers: ['Retry-After: 30'] });
  bridge.tell('failed', 503, 'overloaded');
}
