import { BLOCK_TYPE, TLS_KEY_LOG } from '../containers/pcapng-blocks.ts';
import { BlockBytes } from './block-bytes.ts';
import type { WrittenCapture, WrittenInterface, WrittenPacket } from './written-packet.ts';

/*
 * draft-ietf-opsawg-pcapng: one section, little-endian, times in nanoseconds.
 *
 *   | section header | interface description ... | decryption secrets ... | interface statistics ... | packet ... |
 *
 * The statistics stand before the packets, where a reader that shares the packets out finds them too.
 */
const BYTE_ORDER_MAGIC = 0x1a2b3c4d;
const OPTION = { end: 0, comment: 1, name: 2, application: 4, startTime: 2, endTime: 3, resolution: 9 } as const;
const NANOSECONDS = 9;
const MICROSECONDS = 6;
/** What a packet block says whose time nobody knows: in microseconds it is further off than any calendar. */
const NO_TIME = 2n ** 64n - 1n;
/** No limit of the length of packets. */
const UNLIMITED = 0;

const encoder = new TextEncoder();

/** A capture as pcapng, block by block. Asks for each packet when the one before was taken. @throws RangeError for a packet without a time on an interface that is not timeless. */
export function* writePcapng(capture: WrittenCapture): Generator<Uint8Array, void, undefined> {
  const { interfaces, keyLogs = [] } = capture;
  yield section(capture);
  for (const each of interfaces) {
    yield interfaceDescription(each);
  }
  for (const text of keyLogs) {
    yield secrets(text);
  }
  for (const [index, each] of interfaces.entries()) {
    if (each.startNs != null || each.endNs != null) {
      yield statistics(index, each);
    }
  }
  for (const packet of capture.packets) {
    yield packetBlock(packet, interfaces);
  }
}

function section({ comment, application }: WrittenCapture): Uint8Array {
  const body = new BlockBytes().u32(BYTE_ORDER_MAGIC).u16(1).u16(0).u32(0xffffffff).u32(0xffffffff);
  body.textOption(OPTION.comment, comment).textOption(OPTION.application, application);
  return block(BLOCK_TYPE.sectionHeader, withEnd(body));
}

function interfaceDescription({ linkType, name, comment, isTimeless }: WrittenInterface): Uint8Array {
  const body = new BlockBytes().u16(linkType).u16(0).u32(UNLIMITED);
  body.textOption(OPTION.comment, comment).textOption(OPTION.name, name);
  body.option(OPTION.resolution, Uint8Array.of(isTimeless === true ? MICROSECONDS : NANOSECONDS));
  return block(BLOCK_TYPE.interfaceDescription, withEnd(body));
}

/** draft-ietf-opsawg-pcapng §4.7. */
function secrets(text: string): Uint8Array {
  const bytes = encoder.encode(text);
  return block(BLOCK_TYPE.decryptionSecrets, new BlockBytes().u32(TLS_KEY_LOG).u32(bytes.length).bytes(bytes).pad());
}

function packetBlock(packet: WrittenPacket, interfaces: readonly WrittenInterface[]): Uint8Array {
  return isSimple(packet) ? simplePacket(packet) : enhancedPacket(packet, interfaces[packet.interface]);
}

/** A packet without a time has a block of its own, which knows one interface, no cut and no comment. */
function isSimple({ timeNs, interface: index, bytes, originalLength, comment }: WrittenPacket): boolean {
  return timeNs === null && index === 0 && originalLength === bytes.length && (comment ?? '') === '';
}

function simplePacket({ bytes }: WrittenPacket): Uint8Array {
  return block(BLOCK_TYPE.simplePacket, new BlockBytes().u32(bytes.length).bytes(bytes).pad());
}

function enhancedPacket(packet: WrittenPacket, captured: WrittenInterface | undefined): Uint8Array {
  const { interface: index, bytes, originalLength, comment } = packet;
  const body = new BlockBytes().u32(index).time(unitsOf(packet, captured)).u32(bytes.length);
  body.u32(Math.max(originalLength, bytes.length)).bytes(bytes).pad();
  const isCommented = (comment ?? '') !== '';
  return block(BLOCK_TYPE.enhancedPacket, isCommented ? withEnd(body.textOption(OPTION.comment, comment)) : body);
}

function unitsOf({ timeNs }: WrittenPacket, captured: WrittenInterface | undefined): bigint {
  const isTimeless = captured?.isTimeless === true;
  if (timeNs === null && !isTimeless) {
    throw new RangeError('a packet without a time, where each was to have one');
  }
  return timeNs === null ? NO_TIME : inUnits(timeNs, isTimeless);
}

function inUnits(timeNs: bigint, isTimeless = false): bigint {
  return isTimeless ? timeNs / 1000n : timeNs;
}

/** draft-ietf-opsawg-pcapng §4.6: over what time the interface was captured. */
function statistics(index: number, { startNs, endNs, isTimeless }: WrittenInterface): Uint8Array {
  const body = new BlockBytes().u32(index).time(inUnits(endNs ?? startNs ?? 0n, isTimeless));
  for (const [code, time] of [
    [OPTION.startTime, startNs],
    [OPTION.endTime, endNs],
  ] as const) {
    if (time != null) {
      body.option(code, new BlockBytes().time(inUnits(time, isTimeless)).taken());
    }
  }
  return block(BLOCK_TYPE.interfaceStatistics, withEnd(body));
}

function withEnd(body: BlockBytes): BlockBytes {
  return body.option(OPTION.end, new Uint8Array(0));
}

/** §3.1: the length stands before and behind. */
function block(type: number, body: BlockBytes): Uint8Array {
  const bytes = body.taken();
  const total = bytes.length + 12;
  return new BlockBytes().u32(type).u32(total).bytes(bytes).u32(total).taken();
}
