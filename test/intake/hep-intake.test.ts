import { describe, expect, test } from 'vitest';
import { extractMessages } from '../../src/analysis/index.ts';
import { DECODERS_IN_NODE } from '../../src/analysis/node.ts';
import { HepIntake, type HepIntakeOptions } from '../../src/intake/index.ts';
import { hep3, hep3Chunks, hep3Of, hepChunk, oldHep } from '../builders/hep.ts';

const SECONDS = 1_795_327_800;

function request(callId: string): Uint8Array {
  const rows = [`Call-ID: ${callId}`, 'CSeq: 1 OPTIONS', 'From: <sip:a@h>;tag=1', 'To: <sip:b@h>', 'Content-Length: 0'];
  return Buffer.from(`OPTIONS sip:b@h SIP/2.0\r\n${rows.join('\r\n')}\r\n\r\n`);
}

function intakeOf(packets: readonly Uint8Array[], options?: HepIntakeOptions): HepIntake {
  const intake = new HepIntake(options);
  for (const packet of packets) {
    intake.take(packet, '192.0.2.9', 0);
  }
  return intake;
}

/** The messages of what goes out, as `Call-ID time`, and the problems of reading it. */
async function messagesOf(
  intake: HepIntake,
  blocks: Uint8Array[] = [],
): Promise<{ messages: string[]; problems: string[] }> {
  intake.end();
  for (let block = intake.rest(0); block !== null; block = intake.rest(0)) {
    blocks.push(block);
  }
  const messages: string[] = [];
  const input = { path: 'hep', canReopen: false, open: async () => sourceOf(blocks) };
  const { problems } = await extractMessages([input], DECODERS_IN_NODE, {
    message: (message, { timeUs, src }) => messages.push(`${message.callId()} ${timeUs / 1e6 - SECONDS} ${src?.text}`),
    copies: () => {},
    flush: async () => {},
  });
  return { messages, problems: problems.map(({ code }) => code) };
}

function sourceOf(blocks: readonly Uint8Array[]) {
  const left = [...blocks];
  return { read: async () => left.shift() ?? null, close: async () => {} };
}

describe('HEP that is sent', () => {
  test('goes out as a capture in the order of its time, HEP3 and HEP2, compressed or as long as HEP can be', async () => {
    const long = Buffer.concat([request('long'), new Uint8Array(65_535 - 400)]);
    const intake = intakeOf([
      hep3(request('later'), { seconds: SECONDS + 2 }),
      oldHep(2, request('earlier'), { seconds: SECONDS + 1 }),
      hep3(long, { seconds: SECONDS + 3 }),
    ]);
    expect(await messagesOf(intake)).toEqual({
      messages: ['earlier 1.25 192.0.2.1:5060', 'later 2.25 192.0.2.1:5060', 'long 3.25 192.0.2.1:5060'],
      problems: [],
    });
  });

  test('the same message of two agents counts once, a repetition twice', async () => {
    const again = [0, 10_000, 500_000].map((microseconds) => hep3(request('same'), { microseconds }));
    expect((await messagesOf(intakeOf(again))).messages).toEqual(['same 0 192.0.2.1:5060', 'same 0.5 192.0.2.1:5060']);
  });

  test('what is none is counted, told once at once and once at the end, and loses nothing else', async () => {
    const whole = hep3(request('good'));
    const floods = Array.from({ length: 200 }, (_, at) => whole.slice(0, at % whole.length));
    const intake = intakeOf([...floods, hep3Of(hep3Chunks(request('x')), 20), whole]);
    expect(intake.counts).toMatchObject({ received: 202, dropped: { malformed: 201 } });
    expect(intake.counts.take()).toEqual([
      { code: 'hep-malformed', message: '192.0.2.9 is no HEP packet; it is passed over' },
    ]);
    expect((await messagesOf(intake)).messages).toEqual(['good 0.25 192.0.2.1:5060']);
    expect(intake.counts.take()).toEqual([
      { code: 'hep-malformed', message: '201 packets were no HEP packets; they were passed over' },
    ]);
  });

  test('other payloads are counted and not told', async () => {
    const intake = intakeOf([hep3(request('rtcp'), { payloadType: 5 })]);
    expect(intake.counts.dropped).toMatchObject({ 'not-sip': 1, malformed: 0 });
    expect((await messagesOf(intake)).messages).toEqual([]);
    expect(intake.counts.take()).toEqual([]);
  });

  test('with a key only what shows it comes in', async () => {
    const withKey = (id: string, key: string) => hep3Of([hepChunk(14, Buffer.from(key)), ...hep3Chunks(request(id))]);
    const isKey = (bytes: Uint8Array) => Buffer.from(bytes).toString() === 'secret';
    const intake = intakeOf(
      [withKey('right', 'secret'), withKey('wrong', 'secre'), hep3(request('none')), oldHep(2, request('old'))],
      { isKey },
    );
    expect((await messagesOf(intake)).messages).toEqual(['right 0.25 192.0.2.1:5060']);
    expect(intake.counts.take().map(({ message }) => message)).toEqual([
      'A HEP packet from 192.0.2.9 does not have the key that is asked for; it is passed over',
      '3 HEP packets did not have the key that is asked for; they were passed over',
    ]);
  });

  test.each([
    ['HEP3', (id: string, seconds: number) => hep3(request(id), { seconds })],
    ['HEP2', (id: string, seconds: number) => oldHep(2, request(id), { seconds })],
  ])('a time that is moved is not said by the %s packet any more', async (_, packet) => {
    const intake = new HepIntake();
    intake.take(packet('now', SECONDS), 'a', 0);
    const blocks = [intake.block(0), intake.block(1000)].filter((block) => block !== null);
    intake.take(packet('past', SECONDS - 4000), 'b', 1000);
    const { messages } = await messagesOf(intake, blocks);
    expect(messages).toEqual(['now 0.25 192.0.2.1:5060', 'past 0.25 192.0.2.1:5060']);
  });

  test('agents are told apart by their id', () => {
    const other = hep3Of([
      ...hep3Chunks(request('a')).slice(0, 9),
      hepChunk(12, Uint8Array.of(0, 0, 0, 9)),
      hepChunk(15, request('b')),
    ]);
    expect(intakeOf([hep3(request('a')), other, hep3(request('c'))]).figures(0).sources).toBe(2);
  });

  test('what comes faster than it is read is dropped beyond the bound, counted and told', () => {
    const packets = Array.from({ length: 40 }, (_, at) => hep3(request(`c${at + 10}`)));
    const bytes = packets[0]!.length + 256;
    const intake = intakeOf(packets, { mostBytes: 10 * bytes });
    expect(intake.figures(0)).toMatchObject({ received: 40, waiting: 21, dropped: { full: 19 } });
    expect(intake.isFull).toBe(true);
    expect(intake.counts.take()).toEqual([
      {
        code: 'hep-dropped',
        message: 'HEP packets came faster than they are read: what is told may lack messages from here on',
      },
    ]);
  });
});
