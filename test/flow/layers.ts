import { inflateRawInNode, tlsCryptoInNode } from '../../src/capture/node.ts';
import { Flows, KeyLog, StreamLayers } from '../../src/flow/index.ts';
import * as opening from '../../src/flow/opening-tls.ts';
import { type Arrival, DEFAULT_LIMITS, type Limits, type Problem } from '../../src/model/index.ts';
import { packetDecoder } from '../../src/packet/index.ts';
import { looksLikeSip, StreamFramer } from '../../src/sip/index.ts';
import { ipv4, tcp } from '../packet/build.ts';

const RAW_IP = 101;

/** A piece of one direction, in the order of the capture. */
export type Piece = { readonly isFromClient: boolean; readonly bytes: Uint8Array };

export type ReadOptions = {
  readonly keyLog?: string;
  readonly privateKeys?: readonly string[];
  /** False: a platform without inflate and cryptography. */
  readonly isPlatformAble?: boolean;
  readonly serverPort?: number;
  readonly limits?: Partial<Limits>;
  /** Pieces the capture did not see, by their index. */
  readonly lost?: readonly number[];
  /** Whether the TCP handshake is in the capture. */
  readonly hasSyn?: boolean;
};

export type ReadMessage = {
  readonly text: string;
  readonly transport: string;
  readonly frame: number;
  readonly cutBytes: number;
};

/** The messages of one TCP connection, each piece a segment, through the layers between TCP and SIP. */
export function readConnection(
  pieces: readonly Piece[],
  options: ReadOptions = {},
): { messages: ReadMessage[]; problems: Problem[] } {
  const messages: ReadMessage[] = [];
  const problems: Problem[] = [];
  const limits = { ...DEFAULT_LIMITS, ...options.limits };
  const isAble = options.isPlatformAble ?? true;
  const keyLog = new KeyLog();
  keyLog.add(options.keyLog ?? '');
  const keys = (options.privateKeys ?? []).map((pem) => tlsCryptoInNode.readPrivateKey(pem));
  const onMessage = (bytes: Uint8Array, start: number, end: number, arrival: Arrival): void => {
    const { transport, frame, cutBytes } = arrival;
    messages.push({ text: Buffer.from(bytes.subarray(start, end)).toString('latin1'), transport, frame, cutBytes });
  };
  const layers = new StreamLayers({
    limits,
    report: (problem) => problems.push(problem),
    looksLikeSip,
    openSip: () => new StreamFramer({ limits, onMessage, onProblem: () => {} }),
    onMessage,
    inflateRaw: isAble ? inflateRawInNode : null,
    tls: isAble ? { crypto: tlsCryptoInNode, keyLog, opening, privateKeys: keys.filter((key) => key !== null) } : null,
  });
  const flows = new Flows(
    {
      wantsDatagram: () => false,
      datagram: () => {},
      wantsSegment: (bytes, start, end) => layers.wantsSegment(bytes, start, end),
      openStream: (stream) => layers.open(stream),
    },
    { limits, decoder: packetDecoder, report: (problem) => problems.push(problem) },
  );
  let number = 0;
  const send = (isFromClient: boolean, bytes: Uint8Array, sequence: number, flags: string): void => {
    const ports = [40_000, options.serverPort ?? 5061] as const;
    const [sourcePort, destinationPort] = isFromClient ? ports : [ports[1], ports[0]];
    const [src, dst] = isFromClient ? ['10.0.0.1', '10.0.0.2'] : ['10.0.0.2', '10.0.0.1'];
    const segment = tcp(bytes, { sequence, flags, sourcePort, destinationPort });
    const packet = ipv4(segment, { src, dst, protocol: 6 });
    const place = { input: 0, number: ++number, offset: number * 100, timeUs: number * 1000 };
    flows.accept({
      ...place,
      bytes: packet,
      start: 0,
      end: packet.length,
      originalLength: packet.length,
      linkType: RAW_IP,
      position: -1,
    });
  };
  if (options.hasSyn ?? true) {
    send(true, new Uint8Array(0), 99, 'S');
    send(false, new Uint8Array(0), 99, 'SA');
  }
  const sequence = { client: 100, server: 100 };
  for (const [index, { isFromClient, bytes }] of pieces.entries()) {
    const side = isFromClient ? 'client' : 'server';
    if (!(options.lost ?? []).includes(index)) {
      send(isFromClient, bytes, sequence[side], 'A');
    }
    sequence[side] += bytes.length;
  }
  flows.end();
  layers.end();
  return { messages, problems };
}

/** A message that says which one it is, with a body of so many bytes. */
export function numbered(number: number, bodyBytes = 4): string {
  const body = 'x'.repeat(bodyBytes);
  return `MESSAGE sip:bob@example.test SIP/2.0\r\nVia: SIP/2.0/TLS a.test;branch=z9hG4bK${number}\r\nFrom: <sip:a@a.test>;tag=1\r\nTo: <sip:bob@example.test>\r\nCall-ID: ${number}@a.test\r\nCSeq: ${number} MESSAGE\r\nContent-Length: ${bodyBytes}\r\n\r\n${body}`;
}
