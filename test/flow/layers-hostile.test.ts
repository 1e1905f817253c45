import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { KeyLog } from '../../src/flow/index.ts';
import { numbered, type Piece, readConnection } from './layers.ts';
import { type Conversation, converse } from './tls-conversation.ts';

const TEXTS = [1, 2, 3, 4, 5, 6].map((number) => numbered(number));

/** What a bad capture does to a conversation. */
type Damage = {
  readonly piece: number;
  readonly at: number;
  readonly kind: 'flip' | 'cut' | 'lose' | 'repeat' | 'swap';
};

const damages = fc.array(
  fc.record({
    piece: fc.nat(20),
    at: fc.nat(2000),
    kind: fc.constantFrom('flip', 'cut', 'lose', 'repeat', 'swap'),
  }),
  { minLength: 1, maxLength: 4 },
);

function damaged(pieces: readonly Piece[], list: readonly Damage[]): Piece[] {
  const result = pieces.map(({ isFromClient, bytes }) => ({ isFromClient, bytes: bytes.slice() }));
  for (const { piece, at, kind } of list) {
    const index = piece % result.length;
    const one = result[index]!;
    if (kind === 'flip') {
      one.bytes[at % Math.max(1, one.bytes.length)]! ^= 1 + (at % 255);
    } else if (kind === 'cut') {
      one.bytes = one.bytes.slice(0, at % Math.max(1, one.bytes.length));
    } else if (kind === 'repeat') {
      result.splice(index, 0, one);
    } else if (kind === 'swap') {
      result.push(...result.splice(index, 1));
    } else {
      result.splice(index, 1);
    }
  }
  return result;
}

describe('a damaged TLS conversation', () => {
  let conversations: Conversation[] = [];
  beforeAll(async () => {
    conversations = await Promise.all([
      converse(TEXTS, { minVersion: 'TLSv1.3' }),
      converse(TEXTS, { maxVersion: 'TLSv1.2' }),
      converse(TEXTS, { maxVersion: 'TLSv1.2', ciphers: 'ECDHE-RSA-AES128-SHA256' }),
    ]);
  });

  it('gives only messages that were in it', () => {
    fc.assert(
      fc.property(fc.nat(2), damages, (which, list) => {
        const { pieces, keyLog } = conversations[which]!;
        const { messages } = readConnection(damaged(pieces, list), { keyLog });
        for (const { text, cutBytes } of messages) {
          expect(cutBytes > 0 || TEXTS.includes(text)).toBe(true);
        }
      }),
      { numRuns: 150 },
    );
  });

  it('is read behind a loss wherever that lies after the handshake', () => {
    for (const { pieces, keyLog } of conversations) {
      const ofTexts = pieces.slice(-TEXTS.length);
      for (const [index] of ofTexts.entries()) {
        const lost = [pieces.length - TEXTS.length + index];
        const texts = readConnection(pieces, { keyLog, lost }).messages.map(({ text }) => text);
        expect(texts.sort()).toEqual(TEXTS.filter((_, other) => other !== index));
      }
    }
  });
});

describe('random bytes', () => {
  it('of any beginning are read to their end without a message', () => {
    const beginnings = fc.constantFrom(
      '160301',
      '16030300',
      '170303',
      '8181',
      'c17e',
      '474554202f',
      '818512345678',
      '',
    );
    fc.assert(
      fc.property(beginnings, fc.array(fc.uint8Array({ maxLength: 300 }), { maxLength: 6 }), (head, parts) => {
        const first = Buffer.from(head, 'hex');
        const pieces = [first, ...parts].map((bytes, index) => ({ isFromClient: index % 3 !== 2, bytes }));
        expect(readConnection(pieces).messages).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });

  it('as a key log leave what is good in it', () => {
    const random = 'ab'.repeat(32);
    fc.assert(
      fc.property(fc.string(), fc.string(), (before, after) => {
        const log = new KeyLog();
        log.add(`${before}\nCLIENT_RANDOM ${random} ${'01'.repeat(48)}\r\n${after}`);
        expect(log.of(random)?.CLIENT_RANDOM?.length).toBe(48);
      }),
      { numRuns: 100 },
    );
  });
});

describe('a TLS connection whose answer was never captured', () => {
  it('holds no more than the limit, and says so', async () => {
    const { pieces, keyLog } = await converse([numbered(1, 1_000_000)], { minVersion: 'TLSv1.3' });
    const fromClient = pieces.flatMap(({ isFromClient, bytes }) => {
      const parts: Piece[] = [];
      for (let at = 0; isFromClient && at < bytes.length; at += 30_000) {
        parts.push({ isFromClient, bytes: bytes.subarray(at, at + 30_000) });
      }
      return parts;
    });
    const { messages, problems } = readConnection(fromClient, { keyLog });
    expect(messages).toEqual([]);
    expect(problems.map(({ code }) => code)).toEqual(['tls-no-handshake']);
  });
});
