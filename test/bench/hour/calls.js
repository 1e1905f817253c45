import { Bridge, CARRIERS, OUTER, phoneOf } from './bridge.js';
import { Leg } from './leg.js';
import { blocked, neverAcknowledged, noCodec, overloaded, sessionTimer, transferUnreachable } from './planted.js';

/** @typedef {import('./hour.js').Hour} Hour */
/** @typedef {{ at: number, run: (at: number) => void }} Beginning */

const SCANNER = '45.134.144.9';
const WRONG_NUMBERS = 20 / 494;
const BUSY = 48 / 494;
const NOT_ANSWERED = 21 / 494;

/** @param {Hour} hour */
export function randomNumber(hour) {
  return `15${String(Math.floor(hour.random() * 1e8)).padStart(8, '0')}`;
}

/** @param {Hour} hour */
export function randomBridge(hour) {
  const phone = phoneOf(Math.floor(hour.random() * 800));
  const isInbound = hour.random() < 0.4;
  return new Bridge(hour, { phone, number: randomNumber(hour), carrier: hour.pick(CARRIERS), isInbound });
}

/**
 * Calls that went as calls go: answered, busy, not answered, to a number that nobody knows.
 *
 * @param {Hour} hour
 * @param {number} count
 * @returns {Beginning[]}
 */
export function ordinaryCalls(hour, count) {
  return Array.from({ length: count }, () => {
    const lot = hour.random();
    const run =
      lot < WRONG_NUMBERS
        ? wrongNumber
        : lot < WRONG_NUMBERS + BUSY
          ? busy
          : lot < WRONG_NUMBERS + BUSY + NOT_ANSWERED
            ? notAnswered
            : answered;
    return { at: hour.start + hour.random() * (hour.seconds - 400), run: (at) => run(hour, at) };
  });
}

/** @param {Hour} hour @param {number} at */
function answered(hour, at) {
  const bridge = randomBridge(hour);
  const ringing = bridge.answer(bridge.invite(at) + hour.between(0.3, 3), 180, 'Ringing');
  const up = bridge.ack(bridge.answer(ringing + hour.between(2, 20), 200, 'OK') + 0.01);
  const talk = Math.min(-94 * Math.log(1 - hour.random()), 340);
  bridge.bye(up + 3 + talk, hour.random() < 0.5);
  bridge.tell('answered', 200);
}

/** @param {Hour} hour @param {number} at */
function busy(hour, at) {
  const bridge = randomBridge(hour);
  bridge.answer(bridge.invite(at) + hour.between(0.4, 2), 486, 'Busy Here');
  bridge.tell('failed', 486);
}

/** @param {Hour} hour @param {number} at */
function notAnswered(hour, at) {
  const bridge = randomBridge(hour);
  const ringing = bridge.answer(bridge.invite(at) + hour.between(0.3, 3), 180, 'Ringing');
  const gaveUp = ringing + hour.between(15, 45);
  bridge.near.cancel(gaveUp);
  bridge.far.cancel(gaveUp + bridge.pass());
  bridge.tell('cancelled', 487);
}

/** @param {Hour} hour @param {number} at */
function wrongNumber(hour, at) {
  const phone = phoneOf(Math.floor(hour.random() * 12) * 7);
  const bridge = new Bridge(hour, { phone, number: randomNumber(hour), carrier: hour.pick(CARRIERS) });
  bridge.answer(bridge.invite(at) + hour.between(0.2, 1), 404, 'Not Found', {
    headers: ['Reason: Q.850;cause=1;text="Unallocated number"'],
  });
  bridge.tell('failed', 404);
}

/**
 * A stranger tries extensions; the SBC turns it away.
 *
 * @param {Hour} hour
 * @param {number} count
 * @returns {Beginning[]}
 */
export function scannerCalls(hour, count) {
  return Array.from({ length: count }, (_, i) => ({
    at: hour.start + 60 + ((hour.seconds - 120) * i) / count,
    run: (/** @type {number} */ at) => {
      const to = { host: OUTER, user: `00048${String(225_000_000 + i * 977)}` };
      const leg = new Leg(hour.wire, hour.name, {
        from: { host: SCANNER, user: String(100 + (i % 60)) },
        to,
        callId: hour.name('s'),
        headers: ['User-Agent: friendly-scanner'],
      });
      leg.answer(leg.invite(at) + 0.002, 403, 'Forbidden');
      hour.told.push({
        legs: [leg.callId],
        outcome: 'failed',
        code: 403,
        from: leg.uac.user,
        to: to.user,
        cause: 'scanner',
      });
    },
  }));
}

/**
 * The six that a fault broke, at fixed minutes.
 *
 * @param {Hour} hour
 * @returns {Beginning[]}
 */
export function plantedCalls(hour) {
  const minutes = [
    [22.1, transferUnreachable],
    [7.5, neverAcknowledged],
    [28.6, sessionTimer],
    [14.0, blocked],
    [33.3, noCodec],
    [49.9, overloaded],
  ];
  return minutes.map(([minute, run]) => ({
    at: hour.start + 60 * /** @type {number} */ (minute),
    run: (at) => /** @type {(hour: Hour, at: number) => void} */ (run)(hour, at),
  }));
}
