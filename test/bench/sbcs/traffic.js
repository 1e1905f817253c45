import { Route } from './route.js';
import { DOMAIN, phoneAt, SITES, siteOf } from './sites.js';

/** @typedef {import('./sbcs.js').Network} Network */
/** @typedef {{ at: number, run: (at: number) => void }} Beginning */

/** Of calls, those that leave where they entered. */
const AT_ONE = 0.35;
const WRONG_NUMBERS = 0.04;
const BUSY = 0.1;
const NOT_ANSWERED = 0.05;
const REFRESH_S = 1200;

/** @param {Network} network */
function randomRoute(network) {
  const from = 1 + Math.floor(network.random() * SITES);
  const to = network.random() < AT_ONE ? from : 1 + Math.floor(network.random() * SITES);
  const caller = endAt(network, from, network.random() < 0.4);
  const callee = endAt(network, to, caller.phone !== undefined && network.random() < 0.5);
  return new Route(network, { from: caller, to: callee, by: from === to ? [from] : [from, to] });
}

/** @param {Network} network @param {number} site @param {boolean} isOutside */
function endAt(network, site, isOutside) {
  return isOutside
    ? { address: siteOf(site).carrier, number: `15${String(Math.floor(network.random() * 1e8)).padStart(8, '0')}` }
    : { phone: phoneAt(site, Math.floor(network.random() * 700)) };
}

/**
 * Calls that go as calls go: answered, busy, not answered, to a number that nobody knows.
 *
 * @param {Network} network
 * @param {number} count
 * @returns {Beginning[]}
 */
export function ordinaryCalls(network, count) {
  return Array.from({ length: count }, () => {
    const lot = network.random();
    const run =
      lot < WRONG_NUMBERS
        ? wrongNumber
        : lot < WRONG_NUMBERS + BUSY
          ? busy
          : lot < WRONG_NUMBERS + BUSY + NOT_ANSWERED
            ? notAnswered
            : answered;
    return { at: network.start + 30 + network.random() * (network.seconds - 430), run: (at) => run(network, at) };
  });
}

/** @param {Network} network @param {number} at */
function answered(network, at) {
  const route = randomRoute(network);
  const ringing = route.answer(route.invite(at) + network.between(0.3, 3), 180, 'Ringing');
  const up = route.ack(route.answer(ringing + network.between(2, 20), 200, 'OK') + 0.01);
  route.bye(up + 3 + Math.min(-94 * Math.log(1 - network.random()), 340), network.random() < 0.5);
  route.tell('answered', 200);
}

/** @param {Network} network @param {number} at */
function busy(network, at) {
  const route = randomRoute(network);
  route.answer(route.invite(at) + network.between(0.4, 2), 486, 'Busy Here');
  route.tell('failed', 486);
}

/** @param {Network} network @param {number} at */
function notAnswered(network, at) {
  const route = randomRoute(network);
  const ringing = route.answer(route.invite(at) + network.between(0.3, 3), 180, 'Ringing');
  route.cancel(ringing + network.between(15, 45));
  route.tell('cancelled', 487);
}

/** @param {Network} network @param {number} at */
function wrongNumber(network, at) {
  const from = 1 + Math.floor(network.random() * SITES);
  const to = 1 + Math.floor(network.random() * SITES);
  const caller = { phone: phoneAt(from, 7 * Math.floor(network.random() * 12)) };
  const route = new Route(network, {
    from: caller,
    to: endAt(network, to, true),
    by: from === to ? [from] : [from, to],
  });
  route.answer(route.invite(at) + network.between(0.2, 1), 404, 'Not Found', {
    headers: ['Reason: Q.850;cause=1;text="Unallocated number"'],
  });
  route.tell('failed', 404);
}

/**
 * Phones register where they are, with a challenge, and again every twenty minutes.
 *
 * @param {Network} network
 * @param {number} phones of each place
 * @returns {Beginning[]}
 */
export function registrations(network, phones) {
  return Array.from({ length: SITES * phones }, (_, n) => {
    const site = 1 + (n % SITES);
    const agent = agentOf(network, site, Math.floor(n / SITES));
    const first = network.between(1, REFRESH_S - 10);
    return [0, 1, 2].map((round) => ({
      at: network.start + first + round * REFRESH_S,
      run: (/** @type {number} */ at) => {
        register(network, agent, at, 2 * round + 1, [401, 'Unauthorized']);
        register(network, agent, at + 0.01, 2 * round + 2, [200, 'OK']);
      },
    }));
  }).flat();
}

/** @param {Network} network @param {number} site @param {number} n */
export function agentOf({ name }, site, n) {
  const { host, user } = phoneAt(site, n);
  return { host, user, registrar: siteOf(site).inner, callId: `${name('r')}@${host}`, tag: name('f') };
}

/**
 * @param {Network} network
 * @param {ReturnType<typeof agentOf>} agent
 * @param {number} at
 * @param {number} cseq
 * @param {readonly [code: number, phrase: string]} answer
 */
export function register({ taps, name }, { host, user, registrar, callId, tag }, at, cseq, [code, phrase]) {
  const shared = [
    `Via: SIP/2.0/UDP ${host}:5060;branch=${name('z9hG4bK')}`,
    `From: <sip:${user}@${DOMAIN}>;tag=${tag}`,
    `To: <sip:${user}@${DOMAIN}>`,
    `Call-ID: ${callId}`,
    `CSeq: ${cseq} REGISTER`,
  ];
  const contact = `Contact: <sip:${user}@${host}:5060>`;
  const digest = `Authorization: Digest username="${user}", realm="${DOMAIN}", nonce="n${cseq}", uri="sip:${DOMAIN}", response="${'0'.repeat(32)}"`;
  const put = (
    /** @type {number} */ when,
    /** @type {string} */ src,
    /** @type {string} */ dst,
    /** @type {string[]} */ lines,
  ) => taps.send(when, src, dst, `${[...lines, 'Content-Length: 0'].join('\r\n')}\r\n\r\n`);
  const request = [`REGISTER sip:${DOMAIN} SIP/2.0`, 'Max-Forwards: 70', ...shared, contact, 'Expires: 3600'];
  put(at, host, registrar, [...request, ...(cseq % 2 === 0 ? [digest] : [])]);
  const more =
    code === 200
      ? [`${contact};expires=3600`]
      : code === 401
        ? [`WWW-Authenticate: Digest realm="${DOMAIN}", nonce="n${cseq + 1}"`]
        : [];
  const answered = shared.map((line) => (line.startsWith('To:') ? `${line};tag=${name('t')}` : line));
  put(at + 0.001, registrar, host, [`SIP/2.0 ${code} ${phrase}`, ...answered, ...more]);
}
