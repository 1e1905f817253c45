import { constants, deflateRawSync } from 'node:zlib';
import { describe, expect, it, test } from 'vitest';
import { numbered, type Piece, type ReadOptions, readConnection } from './layers.ts';
import { converse } from './tls-conversation.ts';

const PORT: ReadOptions = { serverPort: 8080 };

type FrameOptions = {
  readonly opcode?: number;
  readonly isLast?: boolean;
  readonly isCompressed?: boolean;
  /** Four bytes; none from a server. */
  readonly key?: readonly number[];
  /** Writes the length with so many bytes, however short it is. */
  readonly lengthBytes?: 0 | 2 | 8;
};

/** A frame of RFC 6455 §5.2. */
function frame(payload: string | Uint8Array, options: FrameOptions = {}): Uint8Array {
  const body = Buffer.from(payload as string, 'latin1');
  const { opcode = 1, isLast = true, isCompressed = false, key } = options;
  const lengthBytes = options.lengthBytes ?? (body.length < 126 ? 0 : body.length < 65_536 ? 2 : 8);
  const length = Buffer.alloc(lengthBytes);
  if (lengthBytes === 2) {
    length.writeUInt16BE(body.length);
  } else if (lengthBytes === 8) {
    length.writeBigUInt64BE(BigInt(body.length));
  }
  const short = lengthBytes === 0 ? body.length : lengthBytes === 2 ? 126 : 127;
  const head = [(isLast ? 0x80 : 0) | (isCompressed ? 0x40 : 0) | opcode, (key === undefined ? 0 : 0x80) | short];
  const masked = key === undefined ? body : body.map((byte, index) => byte ^ key[index % 4]!);
  return Uint8Array.from(Buffer.concat([Buffer.from(head), length, Buffer.from(key ?? []), masked]));
}

const KEY = [0x37, 0xfa, 0x21, 0x3d];

function upgrade(extension = '', protocol = 'sip'): [Piece, Piece] {
  const line = extension === '' ? '' : `Sec-WebSocket-Extensions: ${extension}\r\n`;
  const ask = `GET / HTTP/1.1\r\nHost: a.test\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Protocol: ${protocol}\r\n${line}\r\n`;
  const grant = `HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Protocol: ${protocol}\r\n${line}\r\n`;
  return [
    { isFromClient: true, bytes: Buffer.from(ask) },
    { isFromClient: false, bytes: Buffer.from(grant) },
  ];
}

function client(...frames: Uint8Array[]): Piece {
  return { isFromClient: true, bytes: Buffer.concat(frames) };
}

function server(...frames: Uint8Array[]): Piece {
  return { isFromClient: false, bytes: Buffer.concat(frames) };
}

function texts(pieces: readonly Piece[], options: ReadOptions = PORT): string[] {
  return readConnection(pieces, options).messages.map(({ text }) => text);
}

/** Compresses messages of one side as RFC 7692 §7.2.1 has it, with one context for all of them. */
function compressor(keepsContext: boolean): (text: string) => Uint8Array {
  let before = '';
  return (text) => {
    const dictionary = Buffer.from(before.slice(-32_768), 'latin1');
    const deflated = deflateRawSync(Buffer.from(text, 'latin1'), {
      finishFlush: constants.Z_SYNC_FLUSH,
      ...(keepsContext && before !== '' ? { dictionary } : {}),
    });
    before += text;
    return deflated.subarray(0, -4);
  };
}

describe('SIP over WebSocket', () => {
  it('is read after the upgrade: masked and not, text and binary, with keep-alives and control frames between', () => {
    const read = readConnection(
      [
        ...upgrade(),
        client(frame(numbered(1), { key: KEY }), frame('\r\n\r\n', { key: KEY })),
        server(frame(numbered(2)), frame('ping', { opcode: 9 }), frame(numbered(3), { opcode: 2 })),
        client(frame('', { opcode: 8, key: KEY })),
      ],
      PORT,
    );
    expect(read.messages).toMatchObject([
      { text: numbered(1), transport: 'ws', frame: 5, cutBytes: 0 },
      { text: numbered(2), transport: 'ws', frame: 6 },
      { text: numbered(3), transport: 'ws', frame: 6 },
    ]);
    expect(read.problems).toEqual([]);
  });

  test.each([0, 2, 8] as const)('is read with a length of %i more bytes', (lengthBytes) => {
    const short = 'OPTIONS sip:a SIP/2.0\r\nCall-ID: 1\r\n\r\n';
    expect(texts([...upgrade(), server(frame(short, { lengthBytes }))])).toEqual([short]);
  });

  it('is read with a message longer than 64 KiB', () => {
    const bytes = frame(numbered(1, 70_000), { key: KEY });
    const halves = [bytes.subarray(0, 40_000), bytes.subarray(40_000)].map((half) => client(half));
    expect(texts([...upgrade(), ...halves])).toEqual([numbered(1, 70_000)]);
  });

  it('is put together from fragments, with a ping between them', () => {
    const text = numbered(1);
    const parts = server(
      frame(text.slice(0, 10), { isLast: false }),
      frame('are you there', { opcode: 9 }),
      frame(text.slice(10, 50), { opcode: 0, isLast: false }),
      frame(text.slice(50), { opcode: 0 }),
    );
    expect(texts([...upgrade(), parts])).toEqual([text]);
  });

  it('is read however frames lie in segments', () => {
    const whole = client(frame(numbered(1), { key: KEY }), frame(numbered(2), { key: KEY }));
    const bytes = [...whole.bytes].map((byte): Piece => ({ isFromClient: true, bytes: Uint8Array.of(byte) }));
    const ask = [...upgrade()[0].bytes].map((byte): Piece => ({ isFromClient: true, bytes: Uint8Array.of(byte) }));
    expect(texts([...ask, ...bytes])).toEqual([numbered(1), numbered(2)]);
  });

  it('is read from the middle of a connection', () => {
    const pieces = [client(frame(numbered(1), { key: KEY })), server(frame(numbered(2)))];
    expect(texts(pieces, { ...PORT, hasSyn: false })).toEqual([numbered(1), numbered(2)]);
  });

  it('is marked as cut where the rest of a frame was not captured, and goes on behind it', () => {
    const bytes = frame(numbered(1, 3000));
    const pieces = [
      ...upgrade(),
      { isFromClient: false, bytes: bytes.subarray(0, 1000) },
      { isFromClient: false, bytes: bytes.subarray(1000, 2000) },
      { isFromClient: false, bytes: bytes.subarray(2000) },
      server(frame(numbered(2))),
    ];
    const { messages } = readConnection(pieces, { ...PORT, lost: [3] });
    expect(messages.map(({ text, cutBytes }) => [text.length, cutBytes])).toEqual([
      [1000 - 4, bytes.length - 1000],
      [numbered(2).length, 0],
    ]);
  });

  it('is found again after a gap of whole frames', () => {
    const pieces = [...upgrade(), ...[1, 2, 3].map((number) => server(frame(numbered(number))))];
    expect(texts(pieces, { ...PORT, lost: [3] })).toEqual([numbered(1), numbered(3)]);
  });

  it('is inflated, whether the context is kept from message to message or not', () => {
    for (const extension of ['permessage-deflate', 'permessage-deflate; server_no_context_takeover']) {
      const press = compressor(!extension.includes('no_context'));
      const pieces = [1, 2, 3].map((number) => server(frame(press(numbered(number)), { isCompressed: true })));
      expect(texts([...upgrade(extension), ...pieces])).toEqual([1, 2, 3].map((number) => numbered(number)));
    }
  });

  it('is reported where compression cannot be undone', () => {
    const press = compressor(true);
    const pieces = [1, 2, 3].map((number) => server(frame(press(numbered(number)), { isCompressed: true })));
    const all = [...upgrade('permessage-deflate'), ...pieces];
    const broken = readConnection(all, { ...PORT, lost: [2] });
    expect(broken.messages).toEqual([]);
    expect(broken.problems.map(({ code }) => code)).toEqual(['websocket-compressed']);
    const unable = readConnection(all, { ...PORT, isPlatformAble: false });
    expect(unable.problems.map(({ code }) => code)).toEqual(['websocket-compressed']);
  });

  it('is passed over where it is longer than a message may be', () => {
    const limits = { sipHeaderBytes: 1000, sipBodyBytes: 1000 };
    const pieces = [...upgrade(), server(frame(numbered(1, 3000))), server(frame(numbered(2)))];
    const read = readConnection(pieces, { ...PORT, limits });
    expect(read.messages.map(({ text }) => text)).toEqual([numbered(2)]);
    expect(read.problems.map(({ code }) => code)).toEqual(['websocket-message-too-long']);
  });

  it('is not looked for in what other programs say over HTTP and WebSocket', () => {
    const page = server(Buffer.from('HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nhi'));
    const chat = [...upgrade('', 'chat'), server(frame('MESSAGE is no start line'))];
    expect(readConnection([page], PORT)).toEqual({ messages: [], problems: [] });
    expect(readConnection(chat, PORT)).toEqual({ messages: [], problems: [] });
  });

  it('is read within TLS', async () => {
    const [ask, grant] = upgrade();
    const said = [ask.bytes, grant.bytes, frame(numbered(1), { key: KEY }), frame(numbered(2))];
    const { pieces, keyLog } = await converse(said.map((bytes) => Buffer.from(bytes).toString('latin1')));
    const { messages } = readConnection(pieces, { keyLog, serverPort: 443 });
    expect(messages).toMatchObject([
      { text: numbered(1), transport: 'wss' },
      { text: numbered(2), transport: 'wss' },
    ]);
  });
});
