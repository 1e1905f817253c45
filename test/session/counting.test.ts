import { describe, expect, test } from 'vitest';
import { reportOf, reportOfCapture, reportOfMessages } from '../builders/analyse.ts';
import { CALL } from '../builders/phrases.ts';
import { readScenario } from '../builders/scenario.ts';
import { captureOf } from '../builders/wire.ts';

const INVITE = readScenario('0.00 o > INVITE');

describe('the summary counts', () => {
  test('requests, responses and calls', async () => {
    expect((await reportOf(CALL)).summary).toMatchObject({
      messages: 4,
      unique: 4,
      requests: 2,
      responses: 2,
      retransmissions: 0,
      calls: 1,
    });
  });

  test('a retransmission as a message, not as a distinct one', async () => {
    const { summary } = await reportOf(
      '0.00 o > INVITE\n0.50 o > again INVITE\n1.50 o > again INVITE\n1.60 o < 180 Ringing',
    );
    expect(summary).toMatchObject({
      messages: 4,
      unique: 2,
      retransmissions: 2,
      requests: 3,
      responses: 1,
      calls: 1,
    });
  });

  test('the same bytes from another source as distinct', async () => {
    const [invite] = INVITE;
    const { summary } = await reportOfMessages([...INVITE, { ...invite!, seconds: 0.1, src: '192.0.2.77' }]);
    expect(summary).toMatchObject({
      messages: 2,
      unique: 2,
      retransmissions: 0,
    });
  });

  test('a packet captured by two machines once', async () => {
    const capture = captureOf(readScenario(CALL));
    expect((await reportOfCapture(capture, capture)).summary).toMatchObject({
      messages: 4,
      unique: 4,
      duplicates: 4,
    });
  });

  test('a request on both sides of a proxy as two messages of one call', async () => {
    const { summary } = await reportOf('0.00 o anna>p INVITE\n0.01 o p>bert INVITE');
    expect(summary).toMatchObject({
      messages: 2,
      unique: 2,
      retransmissions: 0,
      calls: 1,
    });
  });

  test('a start line without CSeq as a problem', async () => {
    const report = await reportOf('0.00 o > INVITE\n  -CSeq');
    expect(report).toMatchObject({ summary: { messages: 0 }, calls: [] });
    expect(report.problems).toHaveLength(1);
  });

  test('every status code, with where it was seen first', async () => {
    const { responses } = await reportOf(CALL, '0.60 o < again 200');
    expect(responses).toMatchObject([
      { code: 180, count: 1 },
      {
        code: 200,
        count: 2,
        first: {
          label: '200 OK',
          src: '198.51.100.20:5060',
          dst: '192.0.2.10:5060',
        },
      },
    ]);
  });
});

test('messages sent again late in a long call are known too', async () => {
  const lines = ['0.00 o > INVITE', '0.10 o < 200 OK', '0.20 o > ACK'];
  for (let number = 0; number < 20; number++) {
    const second = 1 + number;
    lines.push(`${second}.00 o > MESSAGE`, `${second}.10 o < 200 OK`, `${second}.60 o > again MESSAGE`);
  }
  lines.push('30.00 o > BYE', '30.10 o < 200 OK');
  const { summary } = await reportOf(lines.join('\n'));
  expect(summary).toMatchObject({ messages: 65, unique: 45, retransmissions: 20 });
});
