import { describe, expect, test } from 'vitest';
import { ladderFactsOf, refMaker } from '../../src/report/index.ts';
import { analyzeFixture } from './fixture.ts';
import {
  ALICE,
  BOB,
  CAROL,
  ladderOf,
  laidOutFrom,
  messagesOf,
  PROXY,
  refAt,
  rowsOf,
  storiesOf,
} from './ladder-parts.ts';

const SIDE = { announced: null, packets: 0, firstUs: null, lastUs: null, owedUs: 5e6, isWatched: true };
const START_US = Date.parse('2026-11-22T06:00:00Z') * 1000;

describe('columns', () => {
  test('are a host each, however many ports, and one for each port where a host speaks with itself', () => {
    const hosts = laidOutFrom({
      messages: messagesOf([
        [0, ALICE, BOB, 'INVITE'],
        [1, '10.0.0.2:40000', '10.0.0.1:33000', '200 OK'],
        [2, '127.0.0.1:5060', '127.0.0.1:5070', 'INVITE'],
        [3, '127.0.0.1:5070', BOB, 'INVITE'],
      ]),
    });
    expect(hosts.participants.map(({ address }) => address)).toEqual([
      '10.0.0.1',
      '10.0.0.2',
      '127.0.0.1:5060',
      '127.0.0.1:5070',
    ]);
    expect(rowsOf(hosts, 'message').map(({ from, to }) => [from, to])).toEqual([
      [0, 1],
      [1, 0],
      [2, 3],
      [3, 1],
    ]);
  });

  test('take name and role of who is there, and neither where two are', () => {
    const { participants } = laidOutFrom({
      messages: messagesOf([
        [0, ALICE, BOB, 'REFER'],
        [1, BOB, CAROL, 'INVITE'],
      ]),
      parties: [
        { uri: 'sip:1042@example.com', role: 'transferor', address: '10.0.0.1' },
        { uri: 'sip:bob@example.com', role: 'transferee', address: '10.0.0.2' },
        { uri: 'sip:ben@example.com', role: 'target', address: '10.0.0.2' },
        { uri: 'sip:carol@10.0.0.3:5060' },
      ],
    });
    expect(participants.map(({ name, role }) => [name, role])).toEqual([
      ['1042', 'transferor'],
      [null, null],
      ['carol', null],
    ]);
  });

  test('of a transfer count before those of a call', () => {
    const { participants } = laidOutFrom({
      messages: messagesOf([[0, ALICE, BOB, 'INVITE']]),
      parties: [
        { uri: 'sip:a@x', role: 'caller', address: '10.0.0.1' },
        { uri: 'sip:a@x', role: 'transferor', address: '10.0.0.1' },
      ],
    });
    expect(participants[0]).toEqual({ address: '10.0.0.1', name: 'a', role: 'transferor', others: 0 });
  });

  const FORK = [
    [0, ALICE, PROXY, 'INVITE'],
    [1, PROXY, BOB, 'INVITE'],
    [2, PROXY, CAROL, 'INVITE'],
    [3, CAROL, PROXY, '486 Busy'],
  ] as const;
  const HUNT = { uri: 'sip:hunt@example.com', role: 'target' as const, address: '10.0.0.2' };
  const calledAt = (uris: readonly string[], ...answers: Parameters<typeof messagesOf>[0]) =>
    laidOutFrom({
      messages: messagesOf([...FORK, ...answers]),
      parties: [HUNT, ...uris.map((uri) => ({ uri }))],
    }).participants.find(({ address }) => address === '10.0.0.2');

  test('of a fork that did not take the call are no target, and have the name that is called there', () => {
    const busy = [4, BOB, PROXY, '486 Busy'] as const;
    const cancelled = [
      [4, BOB, PROXY, '200 OK'],
      [5, BOB, PROXY, '487 Request Terminated'],
    ] as const;
    expect(calledAt(['sip:bob@10.0.0.2'], busy)).toMatchObject({ name: 'bob', role: null });
    expect(calledAt(['sip:bob@10.0.0.2'], ...cancelled)).toMatchObject({ name: 'bob', role: null });
    expect(calledAt([], busy)).toMatchObject({ name: null, role: null });
    expect(calledAt(['sip:bob@10.0.0.2', 'sip:ben@10.0.0.2'], busy)).toMatchObject({ name: null, role: null });
  });

  test('of a fork that took the call are the target, by the name that is called there', () => {
    const taken = [4, BOB, PROXY, '200 OK'] as const;
    expect(calledAt(['sip:bob@10.0.0.2'], taken)).toMatchObject({ name: 'bob', role: 'target' });
    expect(calledAt([], taken)).toMatchObject({ name: 'hunt', role: 'target' });
  });

  test('of no fork have the name of the target, whatever its Contact is', () => {
    const { participants } = laidOutFrom({
      messages: messagesOf([FORK[0], FORK[1]]),
      parties: [HUNT, { uri: 'sip:7f3a@10.0.0.2' }],
    });
    expect(participants[2]).toMatchObject({ name: 'hunt', role: 'target' });
  });

  test('stand for a role where the trace names no address', () => {
    const messages = [{ ref: refAt(0, null, null, 'REFER'), roles: ['transferor', 'transferee'] as const }];
    const parties = [{ uri: 'sip:alice@a.example', role: 'transferor' as const }];
    const { participants, rows } = laidOutFrom({ messages, parties });
    expect(participants).toEqual([
      { address: '', name: 'alice', role: 'transferor', others: 0 },
      { address: '', name: null, role: 'transferee', others: 0 },
    ]);
    expect(rows[0]).toMatchObject({ from: 0, to: 1 });
  });

  test('the one that must have sent it stands where it is known to be', () => {
    const messages = [
      { ref: refAt(0, ALICE, BOB, 'INVITE') },
      { ref: refAt(1, null, null, 'REFER'), roles: ['transferor', 'transferee'] as const },
    ];
    const parties = [{ uri: 'sip:a@x', role: 'transferor' as const, address: '10.0.0.1' }];
    expect(laidOutFrom({ messages, parties }).rows[1]).toMatchObject({ from: 0, to: 2 });
  });

  test('beyond the most are one for all the others', () => {
    const messages = messagesOf(
      [1, 2, 3, 4].map((i) => [i, `10.0.1.${i}:5060`, `10.0.1.${i + 1}:5060`, 'INVITE'] as const),
    );
    const { participants, rows } = laidOutFrom({ messages }, { maxParticipants: 3 });
    expect(participants.map(({ address, others }) => [address, others])).toEqual([
      ['10.0.1.1', 0],
      ['10.0.1.2', 0],
      ['', 3],
    ]);
    expect(rows.map((row) => (row.kind === 'message' ? [row.from, row.to] : null))).toEqual([
      [0, 1],
      [1, 2],
      [2, 2],
      [2, 2],
    ]);
  });
});

describe('who sends an INVITE on is a proxy', () => {
  const INVITED = messagesOf([
    [0, ALICE, PROXY, 'INVITE'],
    [1, PROXY, BOB, 'INVITE'],
  ]);

  test('and has no name that only a URI gives it', () => {
    const parties = [{ uri: 'sip:bob@10.0.0.9' }, { uri: 'sip:bob@10.0.0.2' }];
    const { participants } = laidOutFrom({ messages: INVITED, parties });
    expect(participants.map(({ name, role }) => [name, role])).toEqual([
      [null, null],
      [null, 'proxy'],
      ['bob', null],
    ]);
  });

  test('but not who sends one within the call, nor under another Call-ID', () => {
    const within = messagesOf([
      [2, BOB, ALICE, 'INVITE'],
      [3, BOB, CAROL, 'INVITE', { callId: 'b' }],
    ]);
    const { participants } = laidOutFrom({ messages: [...INVITED, ...within] });
    expect(participants.map(({ role }) => role)).toEqual([null, 'proxy', null, null]);
  });

  const NATED = '192.168.1.20:5060';
  const calledAgain = (vias: number | undefined, ...before: Parameters<typeof messagesOf>[0]) =>
    laidOutFrom({
      messages: [
        ...messagesOf([[0, ALICE, BOB, 'INVITE'], ...before]),
        ...messagesOf([[9, BOB, NATED, 'INVITE', vias === undefined ? {} : { vias }]]),
      ],
      parties: [{ uri: 'sip:bob@10.0.0.2' }],
    }).participants[1];

  test.each([
    ['whose INVITE has one Via', calledAgain(1)],
    ['who had accepted the first', calledAgain(undefined, [5, BOB, ALICE, '200 OK'])],
  ])('but not who was called, %s: it goes to the Contact, an address behind a NAT', (_, bob) => {
    expect(bob).toMatchObject({ name: 'bob', role: null });
  });

  test.each([
    ['several Vias', calledAgain(2)],
    ['Vias that nobody counted', calledAgain(undefined, [5, BOB, ALICE, '180 Ringing'], [6, BOB, ALICE, '407 Who'])],
    ['one that another accepted', calledAgain(undefined, [5, CAROL, ALICE, '200 OK'])],
  ])('with %s it is', (_, proxy) => {
    expect(proxy).toMatchObject({ name: null, role: 'proxy' });
  });

  test('what it is in a transfer says more', () => {
    const parties = [{ uri: '', role: 'transferee' as const, address: '10.0.0.9' }];
    expect(laidOutFrom({ messages: INVITED, parties }).participants[1]?.role).toBe('transferee');
  });
});

describe('rows', () => {
  test('say what, when, where and how it went', () => {
    const messages = messagesOf([
      [0, ALICE, BOB, 'REFER (sip:carol@10.0.0.3)', { tie: 1 }],
      [50, BOB, ALICE, '401 Unauthorized', { repeats: 2 }],
      [1432, BOB, ALICE, '486 Busy Here', { isDecisive: true }],
      [1500, BOB, ALICE, '302 Moved'],
      [1501, BOB, ALICE, '200 OK'],
      [1502, BOB, ALICE, '180 Ringing'],
      [1503, BOB, ALICE, 'NOTIFY (486 Busy (really))'],
    ]);
    const rows = rowsOf(laidOutFrom({ messages }, { timezone: '+01:00' }), 'message');
    expect(rows.map(({ label, detail, tone }) => [label, detail, tone])).toEqual([
      ['REFER', 'sip:carol@10.0.0.3', 'request'],
      ['401 Unauthorized', null, 'redirect'],
      ['486 Busy Here', null, 'failure'],
      ['302 Moved', null, 'redirect'],
      ['200 OK', null, 'success'],
      ['180 Ringing', null, 'provisional'],
      ['NOTIFY', '486 Busy (really)', 'request'],
    ]);
    expect(rows[2]).toMatchObject({
      offset: '+1.432',
      clock: '07:00:01.432',
      place: '#1433',
      isDecisive: true,
      tie: null,
    });
    expect(rows.slice(0, 2)).toMatchObject([
      { repeats: 0, tie: 1, leg: 0 },
      { repeats: 2, tie: null, leg: 0 },
    ]);
  });

  test('of a log without times, or without a date, say what it says', () => {
    const bare = { input: 'x.log', line: 3, time: null, src: ALICE, dst: BOB, label: 'INVITE' };
    const [none, ofDay] = rowsOf(
      laidOutFrom({ messages: [{ ref: bare }, { ref: { ...bare, timeOfDay: '06:10:24.512345' } }] }),
      'message',
    );
    expect(none).toMatchObject({ clock: '', offset: '', place: ':3' });
    expect(ofDay).toMatchObject({ clock: '06:10:24.512', offset: '+0.000' });
  });

  test('name their input where there are several', () => {
    const other = { ...refAt(1, BOB, ALICE, '200 OK'), input: 'x/b.pcap' };
    const messages = [{ ref: refAt(0, ALICE, BOB, 'INVITE') }, { ref: other }];
    expect(rowsOf(laidOutFrom({ messages }), 'message').map(({ place }) => place)).toEqual(['a.pcap#1', 'b.pcap#2']);
  });

  test('that are too many give way to a number, what decided never', () => {
    const messages = messagesOf(
      Array.from({ length: 30 }, (_, i) => [i, ALICE, BOB, `INFO ${i}`, { isDecisive: i === 15 }] as const),
    );
    const layout = laidOutFrom({ messages }, { maxMessages: 6 });
    const shown = layout.rows.map((row) =>
      row.kind === 'message' ? row.label : row.kind === 'gap' ? row.left : 'RTP',
    );
    expect(shown).toEqual(['INFO 0', 'INFO 1', 'INFO 2', 12, 'INFO 15', 12, 'INFO 28', 'INFO 29']);
    expect(layout.left).toBe(24);
    expect(laidOutFrom({ messages }, { maxMessages: 30 }).left).toBe(0);
  });
});

describe('branches', () => {
  const forked = (second: number, label = '486 Busy') =>
    rowsOf(
      laidOutFrom({
        messages: messagesOf(
          [
            [0, PROXY, BOB, 'INVITE'] as const,
            [20, BOB, PROXY, label] as const,
            [second, PROXY, CAROL, 'INVITE'] as const,
            [40, CAROL, PROXY, '200 OK'] as const,
            [41, PROXY, CAROL, 'ACK'] as const,
            [50, ALICE, PROXY, 'BYE'] as const,
          ].sort((a, b) => a[0] - b[0]),
        ),
      }),
      'message',
    ).map(({ branch }) => branch?.number ?? null);

  test('are INVITEs that are out at once, with what belongs to them', () => {
    expect(forked(1)).toEqual([1, 2, 1, 2, 2, null]);
    expect(forked(30, '180 Ringing')).toEqual([1, 1, 2, 2, 2, null]);
  });

  test('one after the other is no fork', () => {
    expect(forked(30)).toEqual([null, null, null, null, null, null]);
  });
});

describe('RTP', () => {
  const MESSAGES = messagesOf([
    [0, ALICE, BOB, 'INVITE'],
    [100, BOB, ALICE, '200 OK'],
    [110, ALICE, BOB, 'ACK'],
    [5000, ALICE, BOB, 'INFO'],
    [9000, ALICE, BOB, 'BYE'],
  ]);
  const caller = { ...SIDE, packets: 400, firstUs: START_US + 200_000, lastUs: START_US + 8_000_000 };

  test('is a row where it begins, and says until when and how much', () => {
    const callee = { ...caller, packets: 300, firstUs: START_US + 150_000, lastUs: START_US + 7_000_000 };
    const layout = laidOutFrom({ messages: MESSAGES, media: [{ callId: 'a', isOdd: false, caller, callee }] });
    expect(layout.rows.map(({ kind }) => kind)).toEqual([
      'message',
      'message',
      'message',
      'media',
      'message',
      'message',
    ]);
    expect(layout.rows[3]).toEqual({
      kind: 'media',
      from: 0,
      to: 1,
      offset: '+0.150',
      until: '+8.000',
      through: 4,
      packets: [400, 300],
      silent: null,
    });
  });

  test.each([
    ['one that was to and did not is silent', true, true, 0, 'to'],
    ['but not where nothing about it is odd', false, true, 0, null],
    ['nor where the trace would not have shown it', true, false, null, null],
  ])('%s', (_, isOdd, isWatched, packets, silent) => {
    const callee = { ...SIDE, isWatched };
    const layout = laidOutFrom({ messages: MESSAGES, media: [{ callId: 'a', isOdd, caller, callee }] });
    expect(rowsOf(layout, 'media')).toMatchObject([{ packets: [400, packets], silent }]);
  });

  test('goes between those who asked for it, and is none where neither sent', () => {
    const messages = [...MESSAGES.slice(0, 3), ...messagesOf([[120, BOB, CAROL, 'INVITE', { callId: 'b' }]])];
    const callee = { ...SIDE, announced: '10.0.0.3:4000' };
    const band = laidOutFrom({ messages, media: [{ callId: 'a', isOdd: false, caller, callee }] });
    expect(rowsOf(band, 'media')).toMatchObject([{ from: 0, to: 2, through: 4 }]);
    const none = laidOutFrom({ messages, media: [{ callId: 'a', isOdd: true, caller: SIDE, callee }] });
    expect(rowsOf(none, 'media')).toEqual([]);
  });

  test('keeps its place and its end where messages are left out', () => {
    const layout = laidOutFrom(
      { messages: MESSAGES, media: [{ callId: 'a', isOdd: false, caller, callee: SIDE }] },
      { maxMessages: 3 },
    );
    expect(layout.rows.map(({ kind }) => kind)).toEqual(['message', 'message', 'gap', 'media', 'gap', 'message']);
    expect(rowsOf(layout, 'media')[0]?.through).toBe(4);
  });
});

describe('a story', () => {
  test('ties REFER, its answer and its NOTIFYs together, and marks what decided', async () => {
    const layout = await ladderOf('t02-blind-busy.pcap');
    expect(layout.participants.map(({ name, role, address }) => [name, role, address])).toEqual([
      ['alice', 'transferor', '10.55.0.11'],
      ['bob', 'transferee', '10.55.0.12'],
      ['carol', 'target', '10.55.0.13'],
    ]);
    const rows = rowsOf(layout, 'message');
    expect(rows.filter(({ tie }) => tie === 1).map(({ ref }) => ref.frame)).toEqual([6, 7, 8, 9, 15, 16]);
    expect(rows.filter(({ isDecisive }) => isDecisive).map(({ ref }) => ref.frame)).toEqual([13]);
    expect(new Set(rows.map(({ ref }) => ref.frame)).size).toBe(rows.length);
    expect(layout.callIds).toHaveLength(2);
  });

  test('ties every hop of them', async () => {
    const rows = rowsOf(await ladderOf('t26-transfer-via-proxy.pcap'), 'message');
    expect(rows.filter(({ tie }) => tie !== null).map(({ ref }) => ref.frame)).toEqual([
      11, 12, 13, 14, 15, 16, 17, 18, 29, 30, 31, 32,
    ]);
  });

  test('ties two transfers apart', async () => {
    const rows = rowsOf(await ladderOf('t21-two-refers-id.pcap'), 'message');
    const refers = rows.filter(({ label }) => label === 'REFER');
    expect(refers.map(({ tie }) => tie)).toEqual([1, 2]);
  });

  test('of a registration is between the client and the registrar', async () => {
    const { participants } = await ladderOf('g05-register-wrong-password.pcap');
    expect(participants.map(({ name, role }) => [name, role])).toEqual([
      ['lena', 'client'],
      [null, 'registrar'],
    ]);
  });

  test('of a fork marks the rejection that stopped it', async () => {
    const rows = rowsOf(await ladderOf('r36-fork-608-stops-all.pcap'), 'message');
    expect(rows.filter(({ isDecisive }) => isDecisive).map(({ label }) => label)).toEqual(['608 Rejected']);
    expect(rows.filter(({ label }) => label === 'INVITE').map(({ branch }) => branch?.of ?? null)).toEqual([
      null,
      2,
      2,
    ]);
  });

  test('of which an element hid the refusal marks that one, and none where it is not among the messages', async () => {
    const analysis = await analyzeFixture('../labelled/n14y-transfer-608-into-503-same-number.pcap');
    const stories = storiesOf(analysis);
    const decisiveIn = (shown: typeof stories) => {
      const { messages } = ladderFactsOf(shown, refMaker(['a.pcap']));
      return messages.filter(({ isDecisive }) => isDecisive).map(({ ref }) => ref.label);
    };
    expect(decisiveIn(stories)).toEqual([expect.stringMatching(/^608 /)]);
    expect(stories[0]?.type).toBe('transfer');
    expect(decisiveIn(stories.slice(0, 1))).toEqual([]);
  });
});
