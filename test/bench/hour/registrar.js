import { CARRIERS, INNER, OUTER, phoneOf } from './bridge.js';

/** @typedef {import('./hour.js').Hour} Hour */
/** @typedef {import('./calls.js').Beginning} Beginning */

const REFRESH_S = 1200;
const KEEP_ALIVE_S = 30;

/**
 * Phones register with a challenge, and again every twenty minutes.
 *
 * @param {Hour} hour
 * @param {number} phones
 * @returns {Beginning[]}
 */
export function registrations(hour, phones) {
  return Array.from({ length: phones }, (_, n) => {
    const { host, user } = phoneOf(n % 800);
    const agent = {
      host,
      user: n < 800 ? user : `${user}${Math.floor(n / 800)}`,
      callId: `${hour.name('r')}@${host}`,
      tag: hour.name('f'),
    };
    const first = hour.between(1, REFRESH_S - 10);
    return [0, 1, 2].map((round) => ({
      at: hour.start + first + round * REFRESH_S,
      run: (/** @type {number} */ at) => {
        register(hour, agent, at, 2 * round + 1, false);
        register(hour, agent, at + 0.01, 2 * round + 2, true);
      },
    }));
  }).flat();
}

/**
 * @param {Hour} hour
 * @param {{ host: string, user: string, callId: string, tag: string }} agent
 * @param {number} at
 * @param {number} cseq
 * @param {boolean} isKnown
 */
function register({ wire, name }, { host, user, callId, tag }, at, cseq, isKnown) {
  const branch = name('z9hG4bK');
  const shared = [
    `From: <sip:${user}@${INNER}>;tag=${tag}`,
    `To: <sip:${user}@${INNER}>`,
    `Call-ID: ${callId}`,
    `CSeq: ${cseq} REGISTER`,
  ];
  const contact = `Contact: <sip:${user}@${host}:5060>`;
  const digest = `Authorization: Digest username="${user}", realm="pbx", nonce="n${cseq}", uri="sip:${INNER}", response="${'0'.repeat(32)}"`;
  put(wire, at, host, INNER, [
    `REGISTER sip:${INNER} SIP/2.0`,
    `Via: SIP/2.0/UDP ${host}:5060;branch=${branch}`,
    'Max-Forwards: 70',
    ...shared,
    contact,
    'Expires: 3600',
    ...(isKnown ? [digest] : []),
  ]);
  const answer = isKnown
    ? ['SIP/2.0 200 OK', `${contact};expires=3600`]
    : ['SIP/2.0 401 Unauthorized', `WWW-Authenticate: Digest realm="pbx", nonce="n${cseq + 1}"`];
  put(wire, at + 0.001, INNER, host, [
    answer[0],
    `Via: SIP/2.0/UDP ${host}:5060;branch=${branch}`,
    ...shared.map((line) => (line.startsWith('To:') ? `${line};tag=${name('t')}` : line)),
    answer[1],
  ]);
}

/**
 * The SBC asks its carriers whether they live.
 *
 * @param {Hour} hour
 * @returns {Beginning[]}
 */
export function keepAlives(hour) {
  return CARRIERS.flatMap((carrier, i) =>
    Array.from({ length: hour.seconds / KEEP_ALIVE_S }, (_, n) => ({
      at: hour.start + i + n * KEEP_ALIVE_S,
      run: (/** @type {number} */ at) => {
        const [branch, callId, tag] = [hour.name('z9hG4bK'), hour.name('k'), hour.name('f')];
        const shared = [
          `Via: SIP/2.0/UDP ${OUTER}:5060;branch=${branch}`,
          `From: <sip:ping@${OUTER}>;tag=${tag}`,
          `To: <sip:${carrier}>`,
          `Call-ID: ${callId}`,
          'CSeq: 1 OPTIONS',
        ];
        put(hour.wire, at, OUTER, carrier, [`OPTIONS sip:${carrier} SIP/2.0`, 'Max-Forwards: 70', ...shared]);
        put(hour.wire, at + 0.01, carrier, OUTER, [
          'SIP/2.0 200 OK',
          ...shared.map((line) => (line.startsWith('To:') ? `${line};tag=o${n}` : line)),
        ]);
      },
    })),
  );
}

/** @param {Hour['wire']} wire @param {number} at @param {string} src @param {string} dst @param {string[]} lines */
function put(wire, at, src, dst, lines) {
  wire.send(at, src, dst, `${[...lines, 'Content-Length: 0'].join('\r\n')}\r\n\r\n`);
}
