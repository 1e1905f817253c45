import { back, datagrams, request, response } from './sip.js';
import { pcapng, udp } from './wire.js';

/**
 * Shapes of calls. `make` gives the file of a trace that is so many times `n` large.
 *
 * @type {readonly import('./shapes.js').Shape[]}
 */
export const CALL_SHAPES = [
  {
    name: 'REFERs open to one number, each with its INVITE',
    n: 400,
    make: (n) => datagrams(n, (i) => [...refer(i), ...triggered(i)]),
  },
  {
    name: 'REFERs open to one number, and then INVITEs',
    n: 400,
    make: (n) => datagrams(2 * n, (i) => (i < n ? refer(i) : triggered(i - n))),
  },
  {
    name: 'refused calls of many to one number',
    n: 700,
    make: (n) =>
      datagrams(n, (i) => {
        const call = { callId: `r${i}`, from: `caller${i}` };
        return [request('INVITE', call), back(response('603 Decline', 'INVITE', call)), request('ACK', call)];
      }),
  },
  {
    name: 'refused calls whose Call-ID is -b2b-1-b2b-1…',
    n: 700,
    make: (n) =>
      datagrams(n, (i) => {
        const call = { callId: `${i}${'-b2b-1'.repeat(30)}x`, to: `bob${i}` };
        return [request('INVITE', call), back(response('486 Busy Here', 'INVITE', call))];
      }),
  },
  {
    name: 'a Call-ID that is -b2b-1-b2b-1… for many kilobytes',
    n: 1000,
    make: (n) =>
      datagrams(10, (i) => {
        const call = { callId: `${i}${'-b2b-1'.repeat(n)}`, branch: `z9hG4bK${i}` };
        return [request('INVITE', call), back(response('486 Busy Here', 'INVITE', call))];
      }),
  },
  {
    name: 'one Call-ID',
    n: 8000,
    make: (n) => datagrams(n, (i) => [request('INVITE', { cseq: i + 1, toTag: 'b' })]),
    bounds: ['transactionsPerCallId', 'evidencePerStory'],
  },
  {
    name: 'a call of re-INVITEs that are answered',
    n: 2500,
    make: (n) =>
      datagrams(n, (i) => {
        const step = { cseq: i + 1, ...(i > 0 ? { toTag: 'b' } : {}) };
        return [request('INVITE', step), back(response('200 OK', 'INVITE', step))];
      }),
    bounds: ['evidencePerStory'],
  },
  {
    name: 'Call-IDs that never end',
    n: 3000,
    make: (n) => datagrams(n, (i) => [request('INVITE', { callId: `e${i}` })]),
    limits: { openCallIds: 2000 },
    bounds: ['openCallIds', 'keptCalls'],
  },
  {
    name: 'calls that are kept until there is no more room',
    n: 1000,
    make: (n) =>
      datagrams(
        n,
        (i) => {
          const call = { callId: `k${i}`, to: `bob${i}` };
          return [request('INVITE', call), back(response('500 Server Error', 'INVITE', call))];
        },
        0.05,
      ),
    limits: { keptCalls: 250 },
    bounds: ['keptCalls'],
  },
  {
    name: 'rejections that are kept until there is no more room',
    n: 700,
    make: (n) =>
      datagrams(
        n,
        (i) => {
          const call = { callId: `j${i}`, to: `bob${i}` };
          return [request('INVITE', call), back(response('607 Unwanted', 'INVITE', call))];
        },
        0.05,
      ),
    limits: { keptRejections: 200 },
    bounds: ['keptRejections'],
  },
  {
    name: 'transfers that are kept until there is no more room',
    n: 800,
    make: (n) => datagrams(n, (i) => refer(i, `carol${i}`), 0.05),
    limits: { keptTransfers: 200 },
    bounds: ['keptTransfers'],
  },
  {
    name: 'REGISTERs of a scan',
    n: 2000,
    make: (n) => datagrams(n, (i) => registration(i)),
  },
  {
    name: 'registrations that are kept until there is no more room',
    n: 1000,
    make: (n) => datagrams(n, (i) => registration(i), 0.05),
    limits: { keptRegistrations: 250 },
    bounds: ['keptRegistrations'],
  },
  {
    name: 'registrations beyond those that are followed',
    n: 2000,
    make: (n) => datagrams(n, (i) => registration(i)),
    limits: { openRegistrations: 1000 },
    bounds: ['openRegistrations'],
  },
  {
    name: 'one REGISTER to many registrars',
    n: 4000,
    make: (n) => datagrams(n, (i) => [{ text: request('REGISTER'), src: 1, dst: i + 2 }]),
  },
  {
    name: 'faults of form of many senders',
    n: 2000,
    make: (n) =>
      datagrams(n, (i) => [
        { text: request('OPTIONS', { callId: `f${i}`, method: 'INVITE' }), src: 3 + (i % 5000), dst: 2 },
      ]),
    limits: { formGroups: 100, formInspections: 1500 },
    bounds: ['formGroups', 'formInspections'],
  },
  {
    name: 'REFERs under one Call-ID',
    n: 2500,
    make: (n) => datagrams(n, (i) => refer(i, 'carol', 'c')),
    bounds: ['transfersPerCallId'],
  },
  {
    name: 'NOTIFYs of one transfer',
    n: 2000,
    make: (n) => datagrams(n, (i) => [...(i === 0 ? refer(0, 'carol', 'c') : []), back(notify('c', 'b', 'a', i))]),
    bounds: ['notifiesPerTransfer'],
  },
  {
    name: 'NOTIFYs that fit no transfer',
    n: 2000,
    make: (n) => datagrams(n, (i) => [back(notify(`n${i}`, `x${i}`, 'y', i))]),
  },
  {
    name: 'messages without a time, many Call-IDs',
    n: 3000,
    make: (n) =>
      pcapng(
        Array.from({ length: n }, (_, i) => ({
          units: 2n ** 62n,
          bytes: udp(request('INVITE', { callId: `t${i}` }), { id: (i % 65_535) + 1 }),
        })),
      ),
    limits: { openCallIds: 1000 },
    bounds: ['openCallIds'],
  },
];

function refer(i, target = '5551234567', callId = `d${i}`) {
  const dialog = { callId, cseq: i + 1, fromTag: 'a', toTag: 'b', headers: [`Refer-To: <sip:${target}@10.0.0.3>`] };
  return [request('REFER', dialog), back(response('202 Accepted', 'REFER', { ...dialog, headers: [] }))];
}

function registration(i) {
  const user = { callId: `s${i}`, from: `${i}`, to: `${i}` };
  return [request('REGISTER', user), back(response('403 Forbidden', 'REGISTER', user))];
}

function triggered(i) {
  const text = request('INVITE', { callId: `t${i}`, from: 'bob', to: '5551234567', fromTag: `t${i}` });
  return [{ text, src: 2, dst: 3 }];
}

function notify(callId, fromTag, toTag, i) {
  const headers = ['Event: refer', 'Subscription-State: active;expires=60', 'Content-Type: message/sipfrag'];
  return request('NOTIFY', { callId, cseq: i + 1, fromTag, toTag, headers, body: 'SIP/2.0 100 Trying' });
}
