import { address, capabilities, contact, NETWORK, RING, TALK } from './script.js';

/**
 * Calls as a carrier sees them: through a border controller that ends each call and makes it again, under another Call-ID,
 * with the same numbers; half of them after a challenge.
 *
 * @typedef {import('./script.js').Script} Script
 * @typedef {import('./script.js').Dialog} Dialog
 * @typedef {import('./script.js').Request} Request
 */

const ALICE = 0;
const BOB = 1;
const SBC = 3;

const REALM = 'carrier.example.net';

/**
 * @param {Script} script
 * @param {Dialog} dialog
 * @param {string[]} [headers]
 */
function invite(script, dialog, headers = []) {
  return script.request(NETWORK, dialog, 'INVITE', {
    initial: true,
    headers: [...capabilities(dialog.uac), ...headers],
    body: script.sdp(dialog.uac),
  });
}

/**
 * @param {Script} script
 * @param {Request} request
 */
function acknowledge(script, request) {
  script.request(NETWORK, request.dialog, 'ACK', { of: request });
}

/**
 * The caller's INVITE at the border controller, asked for credentials where that is wanted, and the one it makes of it.
 *
 * @param {Script} script
 * @param {boolean} isChallenged
 */
function begin(script, isChallenged) {
  const outerLeg = script.dialog(ALICE, SBC, { [SBC]: BOB });
  const innerLeg = script.dialog(SBC, BOB, { [SBC]: ALICE });
  let outer = invite(script, outerLeg);
  if (isChallenged) {
    script.response(NETWORK, outer, 407, 'Proxy Authentication Required', {
      headers: [`Proxy-Authenticate: Digest realm="${REALM}", nonce="{nonce0}", algorithm=MD5, qop="auth"`],
    });
    acknowledge(script, outer);
    outer = invite(script, outerLeg, [
      `Proxy-Authorization: Digest username="{user0}", realm="${REALM}", nonce="{nonce0}", uri="${address(BOB)}", response="{nonce1}{nonce2}", cnonce="{nonce3}", nc=00000001, qop=auth, algorithm=MD5`,
    ]);
  }
  script.response(NETWORK, outer, 100, 'Trying');
  const inner = invite(script, innerLeg);
  script.response(NETWORK, inner, 100, 'Trying');
  return { outer, inner };
}

/**
 * @param {Script} script
 * @param {{ outer: Request, inner: Request }} legs
 */
function ring(script, { outer, inner }) {
  script.response([20, 120], inner, 180, 'Ringing', { headers: contact(BOB) });
  script.response(NETWORK, outer, 180, 'Ringing', { headers: contact(SBC) });
}

/**
 * @param {boolean} isChallenged
 * @returns {(script: Script) => void}
 */
export function carried(isChallenged) {
  return (script) => {
    const { outer, inner } = begin(script, isChallenged);
    ring(script, { outer, inner });
    script.response(RING, inner, 200, 'OK', { headers: capabilities(BOB), body: script.sdp(BOB) });
    script.response(NETWORK, outer, 200, 'OK', { headers: capabilities(SBC), body: script.sdp(SBC) });
    acknowledge(script, outer);
    acknowledge(script, inner);
    for (const [wait, { dialog }] of /** @type {const} */ ([
      [TALK, outer],
      [NETWORK, inner],
    ])) {
      script.response(NETWORK, script.request(wait, dialog, 'BYE'), 200, 'OK');
    }
  };
}

/**
 * @param {number} code
 * @param {string} phrase
 * @param {boolean} isChallenged
 * @returns {(script: Script) => void}
 */
export function refusedBeyond(code, phrase, isChallenged) {
  return (script) => {
    const { outer, inner } = begin(script, isChallenged);
    const isReached = code !== 404 && code !== 503;
    if (isReached) {
      ring(script, { outer, inner });
    }
    script.response(isReached ? RING : NETWORK, inner, code, phrase);
    acknowledge(script, inner);
    script.response(NETWORK, outer, code, phrase);
    acknowledge(script, outer);
  };
}

/**
 * @param {boolean} isChallenged
 * @returns {(script: Script) => void}
 */
export function cancelledThrough(isChallenged) {
  return (script) => {
    const { outer, inner } = begin(script, isChallenged);
    ring(script, { outer, inner });
    for (const [wait, leg] of /** @type {const} */ ([
      [RING, outer],
      [NETWORK, inner],
    ])) {
      const cancel = script.request(wait, leg.dialog, 'CANCEL', { initial: true, of: leg });
      script.response(NETWORK, cancel, 200, 'OK');
    }
    for (const leg of [inner, outer]) {
      script.response(NETWORK, leg, 487, 'Request Terminated');
      acknowledge(script, leg);
    }
  };
}
