import { u16be, u16le, u32be, u32le, utf8 } from '../../bytes/index.ts';
import { eachOption } from './pcapng-options.ts';
import { type TimeScale, timeScale } from './pcapng-time.ts';

/** What an Interface Description Block says that reading packets needs. */
export type PcapngInterface = {
  readonly linkType: number;
  /** Longest capture of a packet, 0 when unlimited: a Simple Packet Block does not say its captured length. */
  readonly snapLength: number;
  readonly time: TimeScale;
  /** As the host calls it; null where nothing says so. */
  readonly name: string | null;
};

/* draft-ietf-opsawg-pcapng §4.2, from the block's body on: | linktype 2 | reserved 2 | snaplen 4 | options... */
const BODY = { linkType: 0, snapLength: 4, options: 8 } as const;
const OPTION = { name: 2, timeResolution: 9, timeOffset: 14 } as const;
const LONGEST_NAME = 255;

/** Reads the body [start, end) of an Interface Description Block; null when it is too short to be one. */
export function readInterface(
  bytes: Uint8Array,
  start: number,
  end: number,
  isBigEndian: boolean,
): PcapngInterface | null {
  if (end - start < BODY.options) {
    return null;
  }
  const u16 = isBigEndian ? u16be : u16le;
  const u32 = isBigEndian ? u32be : u32le;
  let resolution: number | undefined;
  let offsetSeconds: number | undefined;
  let name: string | null = null;
  eachOption(bytes, start + BODY.options, end, isBigEndian, (code, value, length) => {
    if (code === OPTION.timeResolution && length >= 1) {
      resolution = bytes[value]!;
    } else if (code === OPTION.name && length > 0) {
      name = utf8(bytes, value, value + Math.min(length, LONGEST_NAME));
    } else if (code === OPTION.timeOffset && length >= 8) {
      offsetSeconds = signed64(u32(bytes, value + (isBigEndian ? 0 : 4)), u32(bytes, value + (isBigEndian ? 4 : 0)));
    }
  });
  return {
    linkType: u16(bytes, start + BODY.linkType),
    snapLength: u32(bytes, start + BODY.snapLength),
    time: timeScale(resolution, offsetSeconds),
    name,
  };
}

function signed64(high: number, low: number): number {
  return (high | 0) * 0x100000000 + low;
}
