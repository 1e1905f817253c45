import {
  type Alter,
  added,
  chosen,
  inBody,
  inRow,
  inTurn,
  later,
  refused,
  rewritten,
  type Which,
  without,
  withRow,
} from './alter.ts';
import type { MutatedPair } from './pair.ts';

const BLIND = 'captures/t01-blind-success';
const ATTENDED = 'captures/t18-attended-success';
const PROXY = 'captures/t26-transfer-via-proxy';
const AUTH = 'captures/t27-refer-auth-401';
const PHONES = 'captures/s24v-baresip-refer-407-proxy-tcp';
const REGISTER = 'labelled/p04-register-ok';

const SECOND = 1_000_000;
const INVITE = { what: 'INVITE', leg: 0 };
const ANSWER = { what: '200 INVITE', leg: 0 };
const ACK = { what: 'ACK', leg: 0 };
const TARGET = { what: 'INVITE', leg: 1 };
const TARGET_ANSWER = { what: '200 INVITE', leg: 1 };
const REFER = { what: 'REFER' };
const REPORT = { what: 'NOTIFY', nth: 0 };
const LAST_REPORT = { what: 'NOTIFY', nth: 1 };

const contact = (value: string) => withRow('Contact', value);
const at = (step: string, method: string, leg = 'main') => ({ step, method, leg });
const trait = (name: string, step: string, method: string, leg = 'main') => ({
  kind: 'trait',
  trait: name,
  ...at(step, method, leg),
});
const lacking = (step: string, method: string, leg = 'main') => ({ kind: 'missing', ...at(step, method, leg) });
const more = (method: string, leg = 'main') => ({ kind: 'extra', ...at('request', method, leg) });

/** Where it is sent from is what it is sent to: a refusal in place of the answer to the target, and what was reported of it. */
const targetRefused = (status: string, ...rows: readonly (readonly [string, string])[]) =>
  inTurn(
    rewritten(TARGET_ANSWER, refused(status, ...rows)),
    rewritten(LAST_REPORT, inBody(/SIP\/2\.0 200 OK/, `SIP/2.0 ${status}`)),
  );

/** Other numbers in CSeq, wherever they stand. */
function numbered(numbers: readonly (readonly [RegExp, string])[]): Alter {
  return (messages) =>
    messages.map((message) => ({
      ...message,
      text: numbers.reduce((text, [pattern, by]) => text.replace(pattern, by), message.text),
    }));
}

/** Answered by a challenge first, as a server would that knows the sender not yet. */
function challenged(cseq: number, header: string): Alter {
  const first = { what: 'REFER', nth: 0 };
  const challenge = (text: string): string => {
    const rows = text.split('\r\n').filter((row) => /^(?:via|from|to|call-id|cseq):/i.test(row));
    return ['SIP/2.0 401 Unauthorized', ...rows, `WWW-Authenticate: ${header}`, 'Content-Length: 0', '', ''].join(
      '\r\n',
    );
  };
  const again = (text: string): string =>
    text.replace(/branch=z9hG4bK\w+/, `branch=z9hG4bKagain${cseq}`).replace(/^CSeq: \d+/m, `CSeq: ${cseq}`);
  return inTurn(added(first, -4000, false, again), added({ what: 'REFER', nth: 0 }, 1000, true, challenge));
}

/** Only the call goes on behind the challenge. */
const cutAfterChallenge: Alter = (messages) => {
  const from = chosen(messages, { what: '401 REFER' })[0]?.timeUs ?? 0;
  return messages.filter(
    ({ timeUs, text }) =>
      timeUs <= from || (/^CSeq: \d+ BYE/m.test(text) && callIdIn(text) === callIdIn(messages[0]?.text ?? '')),
  );
};

const callIdIn = (text: string): string => /^Call-ID: (.*)$/m.exec(text)?.[1] ?? '';

/** The BYE before anybody called the target. */
const hungUpEarly: Alter = (messages) => {
  const from = chosen(messages, { what: '200 NOTIFY', nth: 0 })[0]?.timeUs ?? 0;
  const early = new Set([
    ...chosen(messages, { what: 'BYE', leg: 0 }),
    ...chosen(messages, { what: '200 BYE', leg: 0 }),
  ]);
  const moved = messages.map((message, i) => (early.has(message) ? { ...message, timeUs: from + 5000 + i } : message));
  return moved.sort((a, b) => a.timeUs - b.timeUs);
};

/** A refusal, behind which only the BYE of the first call comes. */
const endedBy = (which: Which, status: string, ...rows: readonly (readonly [string, string])[]): Alter =>
  inTurn(rewritten(which, refused(status, ...rows)), (messages) => {
    const meant = chosen(messages, { ...which, what: `${status.slice(0, 3)} ${which.what.split(' ')[1]}` });
    const until = Math.max(...meant.map(({ timeUs }) => timeUs));
    const callId = callIdIn(messages[0]?.text ?? '');
    return messages.filter(
      ({ timeUs, text }) => timeUs <= until || (/^CSeq: \d+ BYE/m.test(text) && callIdIn(text) === callId),
    );
  });

/** Nothing behind a message comes any more. */
const cutAt =
  (which: Which): Alter =>
  (messages) => {
    const from = Math.min(...chosen(messages, which).map(({ timeUs }) => timeUs));
    return messages.filter(({ timeUs }) => timeUs < from);
  };

const swappedTags = numbered([[/to-tag(=|%3D)(\w+)(;|%3B)from-tag(=|%3D)(\w+)/gi, 'to-tag$1$5$3from-tag$4$2']]);
const earlyOnly = numbered([
  [/(from-tag%3D\w+)/gi, '$1%3Bearly-only'],
  [/(from-tag=\w+)/gi, '$1;early-only'],
]);
const otherRealm = rewritten(
  { what: 'REFER', nth: 1 },
  inRow('Authorization', (value) => value.replace(/realm="[^"]*"/, 'realm="elsewhere"')),
);

/** One thing changed in each; what is told first must be that. */
export const MUTATED: readonly MutatedPair[] = [
  {
    name: 'Contact of the answer is private',
    base: BLIND,
    alter: rewritten(ANSWER, contact('<sip:bob@192.168.77.5:5060>')),
    first: trait('contact', 'answer', 'INVITE'),
  },
  {
    name: 'Contact of the INVITE is private',
    base: BLIND,
    alter: rewritten(INVITE, contact('<sip:alice@192.168.77.5:5060>')),
    first: trait('contact', 'request', 'INVITE'),
  },
  {
    name: 'Contact of the answer is 0.0.0.0',
    base: PROXY,
    alter: rewritten(ANSWER, contact('<sip:bob@0.0.0.0:5060>')),
    first: trait('contact', 'answer', 'INVITE'),
  },
  {
    name: 'Contact of the target is private',
    base: BLIND,
    alter: rewritten(TARGET_ANSWER, contact('<sip:carol@192.168.77.6>')),
    first: trait('contact', 'answer', 'INVITE', 'target'),
  },
  {
    name: 'Contact of the REFER is private',
    base: BLIND,
    alter: rewritten(REFER, contact('<sip:alice@192.168.1.9>')),
    first: trait('contact', 'request', 'REFER'),
  },
  {
    name: 'no Contact in the answer',
    base: BLIND,
    alter: rewritten(ANSWER, withRow('Contact', null)),
    first: trait('contact', 'answer', 'INVITE'),
  },
  {
    name: 'Contact over TCP only',
    base: BLIND,
    alter: rewritten(
      ANSWER,
      inRow('Contact', (value) => value.replace('>', ';transport=tcp>')),
    ),
    first: trait('contact', 'answer', 'INVITE'),
  },
  {
    name: 'the answer takes only another codec',
    base: BLIND,
    phones: 'rich',
    alter: rewritten(ANSWER, inBody(/RTP\/AVP 0 8 9 101/, 'RTP/AVP 18 101')),
    first: trait('codecs', 'answer', 'INVITE'),
  },
  {
    name: 'the offer has one codec alone',
    base: BLIND,
    phones: 'rich',
    alter: rewritten(INVITE, inBody(/RTP\/AVP 0 8 9 101/, 'RTP/AVP 9 101')),
    first: trait('codecs', 'request', 'INVITE'),
  },
  {
    name: 'the target takes another codec',
    base: PROXY,
    phones: 'rich',
    alter: rewritten(TARGET_ANSWER, inBody(/RTP\/AVP 0 8 9 101/, 'RTP/AVP 8 101')),
    first: trait('codecs', 'answer', 'INVITE', 'target'),
  },
  {
    name: 'ptime of the answer',
    base: BLIND,
    phones: 'rich',
    alter: rewritten(ANSWER, inBody(/a=ptime:20/, 'a=ptime:60')),
    first: trait('ptime', 'answer', 'INVITE'),
  },
  {
    name: 'no telephone-event in the answer',
    base: BLIND,
    alter: rewritten(ANSWER, inBody(/RTP\/AVP 0 8 101/, 'RTP/AVP 0 8')),
    first: trait('dtmf', 'answer', 'INVITE'),
  },
  {
    name: 'no telephone-event in the offer',
    base: ATTENDED,
    alter: rewritten(INVITE, inBody(/RTP\/AVP 0 8 101/, 'RTP/AVP 0 8')),
    first: trait('dtmf', 'request', 'INVITE'),
  },
  {
    name: 'the answer only sends',
    base: BLIND,
    alter: rewritten(ANSWER, inBody(/a=sendrecv/, 'a=sendonly')),
    first: trait('direction', 'answer', 'INVITE'),
  },
  {
    name: 'the target answers inactive',
    base: PROXY,
    alter: rewritten(TARGET_ANSWER, inBody(/a=sendrecv/, 'a=inactive')),
    first: trait('direction', 'answer', 'INVITE', 'target'),
  },
  {
    name: 'media to a private address',
    base: BLIND,
    alter: rewritten(ANSWER, inBody(/c=IN IP4 \S+/, 'c=IN IP4 192.168.9.9')),
    first: trait('mediaAddress', 'answer', 'INVITE'),
  },
  {
    name: 'media to no address',
    base: BLIND,
    alter: rewritten(TARGET_ANSWER, inBody(/c=IN IP4 \S+/, 'c=IN IP4 0.0.0.0')),
    first: trait('mediaAddress', 'answer', 'INVITE', 'target'),
  },
  {
    name: 'media to a public address',
    base: PROXY,
    alter: rewritten(INVITE, inBody(/c=IN IP4 \S+/, 'c=IN IP4 198.51.100.9')),
    first: trait('mediaAddress', 'request', 'INVITE'),
  },
  {
    name: 'media refused with port 0',
    base: BLIND,
    alter: rewritten(ANSWER, inBody(/m=audio \d+/, 'm=audio 0')),
    first: trait('mediaRefused', 'answer', 'INVITE'),
  },
  {
    name: 'the answer has no keys',
    base: BLIND,
    phones: 'secure',
    alter: rewritten(ANSWER, inBody(/a=crypto:[^\r]*\r\n/, '')),
    first: trait('crypto', 'answer', 'INVITE'),
  },
  {
    name: 'the answer is not encrypted',
    base: BLIND,
    phones: 'secure',
    alter: rewritten(ANSWER, inBody(/RTP\/SAVP/, 'RTP/AVP')),
    first: trait('profile', 'answer', 'INVITE'),
  },
  {
    name: 'another suite in the offer',
    base: ATTENDED,
    phones: 'secure',
    alter: rewritten(INVITE, inBody(/AES_CM_128_HMAC_SHA1_80/, 'AES_CM_128_HMAC_SHA1_32')),
    first: trait('crypto', 'request', 'INVITE'),
  },
  {
    name: 'the answer brings no session description',
    base: BLIND,
    alter: rewritten(ANSWER, (text) =>
      withRow(
        'Content-Type',
        null,
      )(text.slice(0, text.indexOf('\r\n\r\n') + 4).replace(/^(content-length:)[^\r]*/im, '$1 0')),
    ),
    first: trait('body', 'answer', 'INVITE'),
  },
  {
    name: 'a short session interval',
    base: BLIND,
    phones: 'rich',
    alter: rewritten(ANSWER, withRow('Session-Expires', '90;refresher=uac')),
    first: trait('sessionExpires', 'answer', 'INVITE'),
  },
  {
    name: 'another refresher',
    base: PROXY,
    phones: 'rich',
    alter: rewritten(ANSWER, withRow('Session-Expires', '1800;refresher=uas')),
    first: trait('refresher', 'answer', 'INVITE'),
  },
  {
    name: 'a longer Min-SE',
    base: BLIND,
    phones: 'rich',
    alter: rewritten(INVITE, withRow('Min-SE', '3600')),
    first: trait('minSe', 'request', 'INVITE'),
  },
  {
    name: 'an extension is required',
    base: BLIND,
    alter: rewritten(INVITE, withRow('Require', '100rel')),
    first: trait('require', 'request', 'INVITE'),
  },
  {
    name: 'a proxy must know an extension',
    base: PROXY,
    alter: rewritten(INVITE, withRow('Proxy-Require', 'sec-agree')),
    first: trait('proxyRequire', 'request', 'INVITE'),
  },
  {
    name: 'replaces is not supported',
    base: ATTENDED,
    alter: rewritten(TARGET, withRow('Supported', 'timer')),
    first: trait('supported', 'request', 'INVITE', 'consult'),
  },
  {
    name: 'few hops are left',
    base: PROXY,
    alter: rewritten(INVITE, withRow('Max-Forwards', '1')),
    first: trait('maxForwards', 'request', 'INVITE'),
  },
  {
    name: 'the ACK goes another way',
    base: PROXY,
    alter: rewritten(ACK, withRow('Route', null)),
    first: trait('route', 'ack', 'INVITE'),
  },
  {
    name: 'the REFER leaves the route',
    base: PROXY,
    alter: rewritten(REFER, withRow('Route', '<sip:203.0.113.9;lr>')),
    first: trait('route', 'request', 'REFER'),
  },
  {
    name: 'no Record-Route in the answer',
    base: PROXY,
    alter: rewritten(ANSWER, withRow('Record-Route', null)),
    first: trait('recordRoute', 'answer', 'INVITE'),
  },
  {
    name: 'the REFER is not sent to the Contact',
    base: BLIND,
    alter: rewritten(REFER, (text) => text.replace(/^REFER \S+/, 'REFER sip:other@10.55.0.12')),
    first: trait('requestUri', 'request', 'REFER'),
  },
  {
    name: 'the REFER names an unknown dialog',
    base: BLIND,
    alter: rewritten(
      REFER,
      inRow('To', (value) => value.replace(/tag=\w+/, 'tag=unknown123')),
    ),
    first: trait('tags', 'request', 'REFER'),
  },
  {
    name: 'the CSeq of the REFER falls',
    base: BLIND,
    alter: numbered([[/^CSeq: 3 REFER/m, 'CSeq: 1 REFER']]),
    first: trait('cseq', 'request', 'REFER'),
  },
  {
    name: 'the tags of Replaces are swapped',
    base: ATTENDED,
    alter: (messages) =>
      messages.map((message) => ({
        ...message,
        text: message.text.replace(/to-tag(=|%3D)(\w+)(;|%3B)from-tag(=|%3D)(\w+)/gi, 'to-tag$1$5$3from-tag$4$2'),
      })),
    first: trait('replaces', 'request', 'REFER'),
  },
  {
    name: 'Replaces is early-only',
    base: ATTENDED,
    alter: (messages) =>
      messages.map((message) => ({
        ...message,
        text: message.text
          .replace(/(from-tag%3D\w+)/gi, '$1%3Bearly-only')
          .replace(/(from-tag=\w+)/gi, '$1;early-only'),
      })),
    first: trait('earlyOnly', 'request', 'REFER'),
  },
  {
    name: 'the REFER carries no Replaces',
    base: ATTENDED,
    alter: rewritten(
      REFER,
      inRow('Refer-To', (value) => value.replace(/\?Replaces=[^>]*/i, '')),
    ),
    first: trait('replaces', 'request', 'REFER'),
  },
  {
    name: 'the INVITE carries no Replaces',
    base: ATTENDED,
    alter: rewritten({ what: 'INVITE', leg: 2 }, withRow('Replaces', null)),
    first: { trait: 'replaces', method: 'INVITE' },
  },
  {
    name: 'Refer-To is a telephone number',
    base: BLIND,
    alter: rewritten(REFER, withRow('Refer-To', '<tel:+4930123456>')),
    first: trait('referTo', 'request', 'REFER'),
  },
  {
    name: 'no subscription is wanted',
    base: BLIND,
    alter: rewritten(REFER, withRow('Refer-Sub', 'false')),
    first: trait('referSub', 'request', 'REFER'),
  },
  {
    name: 'the report ends at 100 Trying',
    base: BLIND,
    alter: inTurn(
      rewritten(REPORT, withRow('Subscription-State', 'terminated;reason=timeout')),
      without(LAST_REPORT, { what: '200 NOTIFY', nth: 1 }),
    ),
    first: { method: 'NOTIFY' },
  },
  {
    name: 'the last report says giveup',
    base: BLIND,
    alter: rewritten(LAST_REPORT, withRow('Subscription-State', 'terminated;reason=giveup')),
    first: trait('subscriptionState', 'request', 'NOTIFY'),
  },
  {
    name: 'the last report claims 503',
    base: BLIND,
    alter: rewritten(LAST_REPORT, inBody(/SIP\/2\.0 200 OK/, 'SIP/2.0 503 Service Unavailable')),
    first: trait('sipfrag', 'request', 'NOTIFY'),
  },
  {
    name: 'no report at all',
    base: BLIND,
    alter: without(REPORT, { what: '200 NOTIFY', nth: 0 }, LAST_REPORT, { what: '200 NOTIFY', nth: 1 }),
    first: lacking('request', 'NOTIFY'),
  },
  {
    name: 'no last report',
    base: PROXY,
    alter: without(LAST_REPORT, { what: '200 NOTIFY', nth: 1 }),
    first: lacking('request', 'NOTIFY'),
  },
  {
    name: 'the last report is refused',
    base: BLIND,
    alter: rewritten({ what: '200 NOTIFY', nth: 1 }, refused('481 Subscription Does Not Exist')),
    first: trait('status', 'answer', 'NOTIFY'),
  },
  {
    name: 'the event of the report',
    base: BLIND,
    alter: rewritten(LAST_REPORT, withRow('Event', 'dialog')),
    first: { trait: 'event', method: 'NOTIFY' },
  },
  { name: 'no ACK', base: BLIND, alter: without(ACK), first: lacking('ack', 'INVITE') },
  {
    name: 'no ACK of the target call',
    base: PROXY,
    alter: without({ what: 'ACK', leg: 1 }),
    first: lacking('ack', 'INVITE', 'target'),
  },
  {
    name: 'no BYE',
    base: BLIND,
    alter: without({ what: 'BYE', leg: 0 }, { what: '200 BYE', leg: 0 }),
    first: lacking('request', 'BYE'),
  },
  {
    name: 'the BYE is not answered',
    base: BLIND,
    alter: without({ what: '200 BYE', leg: 0 }),
    first: lacking('answer', 'BYE'),
  },
  {
    name: 'the REFER is not answered',
    base: BLIND,
    alter: without({ what: '202 REFER' }),
    first: lacking('answer', 'REFER'),
  },
  {
    name: 'the REFER is challenged',
    base: BLIND,
    alter: inTurn(
      numbered([
        [/^CSeq: 4 BYE/m, 'CSeq: 5 BYE'],
        [/^CSeq: 3 REFER/m, 'CSeq: 4 REFER'],
      ]),
      challenged(3, 'Digest realm="lab", nonce="abc", algorithm=MD5'),
    ),
    first: more('REFER'),
  },
  {
    name: 'the REFER is challenged twice',
    base: AUTH,
    alter: inTurn(
      numbered([
        [/^CSeq: 5 BYE/m, 'CSeq: 7 BYE'],
        [/^CSeq: 4 REFER/m, 'CSeq: 5 REFER'],
        [/^CSeq: 3 REFER/m, 'CSeq: 4 REFER'],
      ]),
      challenged(3, 'Digest realm="lab", nonce="abc", algorithm=MD5'),
    ),
    first: more('REFER'),
  },
  {
    name: 'credentials for another realm',
    base: AUTH,
    alter: rewritten(
      { what: 'REFER', nth: 1 },
      inRow('Authorization', (value) => value.replace(/realm="[^"]*"/, 'realm="elsewhere"')),
    ),
    first: trait('authRealm', 'request', 'REFER'),
  },
  {
    name: 'credentials for another request',
    base: AUTH,
    alter: rewritten(
      { what: 'REFER', nth: 1 },
      inRow('Authorization', (value) => value.replace(/uri="[^"]*"/, 'uri="sip:nobody@192.0.2.1"')),
    ),
    first: trait('authUri', 'request', 'REFER'),
  },
  {
    name: 'another digest algorithm',
    base: AUTH,
    alter: rewritten(
      { what: '401 REFER' },
      inRow('WWW-Authenticate', (value) => `${value.replace(/,\s*algorithm=[^,]*/, '')}, algorithm=SHA-256`),
    ),
    first: trait('authAlgorithm', 'answer', 'REFER'),
  },
  {
    name: 'the challenge is not answered',
    base: AUTH,
    alter: cutAfterChallenge,
    first: { kind: 'missing', method: 'REFER' },
  },
  {
    name: 'the target is busy',
    base: BLIND,
    alter: targetRefused('486 Busy Here'),
    first: trait('status', 'answer', 'INVITE', 'target'),
  },
  {
    name: 'the target is unavailable, with a cause',
    base: PROXY,
    alter: targetRefused('480 Temporarily Unavailable', ['Reason', 'Q.850;cause=20']),
    first: trait('status', 'answer', 'INVITE', 'target'),
  },
  {
    name: 'the REFER is forbidden',
    base: BLIND,
    alter: rewritten({ what: '202 REFER' }, refused('403 Forbidden')),
    first: trait('status', 'answer', 'REFER'),
  },
  {
    name: 'the call itself is refused with a cause',
    base: 'captures/g06-long-dialog',
    alter: rewritten(ANSWER, refused('503 Service Unavailable', ['Reason', 'Q.850;cause=38'])),
    first: trait('status', 'answer', 'INVITE'),
  },
  {
    name: 'a cause in the BYE',
    base: BLIND,
    alter: rewritten({ what: 'BYE', leg: 0 }, withRow('Reason', 'Q.850;cause=102;text="recovery on timer expiry"')),
    first: trait('reason', 'request', 'BYE'),
  },
  {
    name: 'another cause in the refusal',
    base: 'captures/t02-blind-busy',
    both: rewritten({ what: '486 INVITE' }, withRow('Reason', 'Q.850;cause=17')),
    alter: rewritten({ what: '486 INVITE' }, withRow('Reason', 'Q.850;cause=34')),
    first: trait('reason', 'answer', 'INVITE', 'target'),
  },
  {
    name: 'another warning in the refusal',
    base: 'captures/t02-blind-busy',
    alter: rewritten({ what: '486 INVITE' }, withRow('Warning', '399 host "no line"')),
    first: trait('warning', 'answer', 'INVITE', 'target'),
  },
  {
    name: 'it rang for 5 s instead of 30',
    base: 'captures/t04v-blind-480',
    both: later({ what: '480 INVITE' }, 30 * SECOND),
    alter: later({ what: '480 INVITE' }, -25 * SECOND),
    first: trait('rang', 'answer', 'INVITE', 'target'),
  },
  {
    name: 'the BYE came before the target was called',
    base: BLIND,
    alter: hungUpEarly,
    first: { kind: 'order', method: 'BYE' },
  },
  {
    name: 'the identities are signed',
    base: BLIND,
    alter: rewritten(INVITE, withRow('Identity', 'eyJhbGciOiJFUzI1NiJ9.e30.x;info=<https://cert.example/a>;alg=ES256')),
    first: trait('identity', 'request', 'INVITE'),
  },
  {
    name: 'the registration is granted for less',
    base: REGISTER,
    alter: rewritten(
      { what: '200 REGISTER' },
      inRow('Contact', (value) =>
        /expires=/.test(value) ? value.replace(/expires=\d+/, 'expires=30') : `${value};expires=30`,
      ),
    ),
    first: { method: 'REGISTER', step: 'answer' },
  },
  {
    name: 'the reason of the proxy: credentials were taken off',
    base: PHONES,
    alter: rewritten({ what: 'REFER', nth: 1 }, withRow('Proxy-Authorization', null)),
    first: trait('credentials', 'request', 'REFER'),
  },

  /* With what came of it: the cause is told, not its effect. */
  {
    name: 'private Contact, and the ACK never came',
    base: 'captures/g06-long-dialog',
    alter: inTurn(rewritten(ANSWER, contact('<sip:bob@192.168.77.5:5060>')), cutAt(ACK)),
    first: trait('contact', 'answer', 'INVITE'),
  },
  {
    name: 'no codec in common, and 488',
    base: BLIND,
    phones: 'rich',
    alter: inTurn(
      rewritten(TARGET, inBody(/RTP\/AVP 0 8 9 101/, 'RTP/AVP 18 101')),
      targetRefused('488 Not Acceptable Here'),
    ),
    first: trait('codecs', 'request', 'INVITE', 'target'),
  },
  {
    name: 'encrypted offer, and 488',
    base: BLIND,
    alter: inTurn(rewritten(TARGET, inBody(/RTP\/AVP/, 'RTP/SAVP')), targetRefused('488 Not Acceptable Here')),
    first: trait('profile', 'request', 'INVITE', 'target'),
  },
  {
    name: 'an extension is required, and 420',
    base: BLIND,
    alter: inTurn(
      rewritten(TARGET, withRow('Require', '100rel')),
      targetRefused('420 Bad Extension', ['Unsupported', '100rel']),
    ),
    first: trait('require', 'request', 'INVITE', 'target'),
  },
  {
    name: 'too few hops, and 483',
    base: BLIND,
    alter: inTurn(rewritten(TARGET, withRow('Max-Forwards', '0')), targetRefused('483 Too Many Hops')),
    first: trait('maxForwards', 'request', 'INVITE', 'target'),
  },
  {
    name: 'a short session interval, and 422',
    base: BLIND,
    phones: 'rich',
    alter: inTurn(
      rewritten(TARGET, withRow('Session-Expires', '60')),
      targetRefused('422 Session Interval Too Small', ['Min-SE', '90']),
    ),
    first: trait('sessionExpires', 'request', 'INVITE', 'target'),
  },
  {
    name: 'tags of Replaces swapped, and 481',
    base: ATTENDED,
    alter: inTurn(
      swappedTags,
      rewritten({ what: '200 INVITE', leg: 2 }, refused('481 Call/Transaction Does Not Exist')),
      rewritten(LAST_REPORT, inBody(/SIP\/2\.0 200 OK/, 'SIP/2.0 481 Call/Transaction Does Not Exist')),
    ),
    first: trait('replaces', 'request', 'REFER'),
  },
  {
    name: 'early-only, and 486',
    base: ATTENDED,
    alter: inTurn(
      earlyOnly,
      rewritten({ what: '200 INVITE', leg: 2 }, refused('486 Busy Here')),
      rewritten(LAST_REPORT, inBody(/SIP\/2\.0 200 OK/, 'SIP/2.0 486 Busy Here')),
    ),
    first: trait('earlyOnly', 'request', 'REFER'),
  },
  {
    name: 'another realm, and 403',
    base: AUTH,
    alter: inTurn(otherRealm, endedBy({ what: '202 REFER' }, '403 Forbidden')),
    first: trait('authRealm', 'request', 'REFER'),
  },
  {
    name: 'an unknown dialog, and 481',
    base: BLIND,
    alter: inTurn(
      rewritten(
        REFER,
        inRow('To', (value) => value.replace(/tag=\w+/, 'tag=unknown123')),
      ),
      endedBy({ what: '202 REFER' }, '481 Call/Transaction Does Not Exist'),
    ),
    first: trait('tags', 'request', 'REFER'),
  },
  {
    name: 'another route, and 404',
    base: PROXY,
    alter: inTurn(
      rewritten(REFER, withRow('Route', '<sip:203.0.113.9;lr>')),
      endedBy({ what: '202 REFER' }, '404 Not Found'),
    ),
    first: trait('route', 'request', 'REFER'),
  },
  {
    name: 'Refer-To is a number, and 416',
    base: BLIND,
    alter: inTurn(
      rewritten(REFER, withRow('Refer-To', '<tel:+4930123456>')),
      endedBy({ what: '202 REFER' }, '416 Unsupported URI Scheme'),
    ),
    first: trait('referTo', 'request', 'REFER'),
  },
  {
    name: 'the CSeq falls, and 500',
    base: BLIND,
    alter: inTurn(
      numbered([[/^CSeq: 3 REFER/m, 'CSeq: 1 REFER']]),
      endedBy({ what: '202 REFER' }, '500 Server Internal Error'),
    ),
    first: trait('cseq', 'request', 'REFER'),
  },
  {
    name: 'private Contact of the REFER, and no report',
    base: BLIND,
    alter: inTurn(
      rewritten(REFER, contact('<sip:alice@192.168.1.9>')),
      without(REPORT, { what: '200 NOTIFY', nth: 0 }, LAST_REPORT, { what: '200 NOTIFY', nth: 1 }),
    ),
    first: trait('contact', 'request', 'REFER'),
  },
  {
    name: 'hung up early, and no last report',
    base: BLIND,
    alter: inTurn(hungUpEarly, without(LAST_REPORT, { what: '200 NOTIFY', nth: 1 })),
    first: { kind: 'order', method: 'BYE' },
  },
];
