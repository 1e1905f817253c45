import { packetsOf, pcapOf } from '../../builders/pcap-part.ts';
import { LZ4, NETMON, PCAP, PCAPNG, SNOOP, TAR } from '../mutate/layouts.ts';
import { changeHeaders, changeTimes, withinPayload } from '../mutate/packets.ts';
import { SIP_MUTATORS } from '../mutate/sip.ts';
import { TEXT_MUTATORS } from '../mutate/text.ts';
import { unitMutators } from '../mutate/units.ts';
import { fixture } from '../promises/trace.ts';
import type { Mutator, Target } from '../target.ts';
import { runTrace } from './trace-run.ts';

const BUSY = 'containers/t02-blind-busy';

function containerTarget(name: string, paths: readonly string[], mutators: readonly Mutator[]): Target {
  return { name, seeds: () => paths.map(fixture), mutators, run: runTrace };
}

/** Files that hold captures: their own structure is damaged, what they carry only by the way. */
export const CONTAINER_TARGETS: readonly Target[] = [
  containerTarget(
    'pcap',
    ['captures/t02-blind-busy.pcap', 'captures/f04-formats-attended.bigendian.pcap', `${BUSY}.modpcap`],
    [...unitMutators(PCAP), changeTimes, changeHeaders],
  ),
  containerTarget(
    'pcapng',
    ['captures/f04-formats-attended.editcap.pcapng', 'captures/f04-formats-attended.two-if.pcapng'],
    unitMutators(PCAPNG),
  ),
  containerTarget('snoop', [`${BUSY}.snoop`], unitMutators(SNOOP)),
  containerTarget('netmon', [`${BUSY}.netmon2`], unitMutators(NETMON)),
  containerTarget(
    'hex-dump',
    ['hexdump-C', 'od', 'tcpdump-vXX', 'tcpdump-x', 'tshark-Px'].map((kind) => `${BUSY}.${kind}.txt`),
    TEXT_MUTATORS,
  ),
  containerTarget('gzip', [`${BUSY}.pcap.gz`, `${BUSY}.tar.gz`], []),
  containerTarget('xz', [`${BUSY}.pcap.xz`, `${BUSY}.gnu.tar.xz`], []),
  containerTarget('bzip2', [`${BUSY}.pcap.bz2`, `${BUSY}.pax.tar.bz2`], []),
  containerTarget('lz4', [`${BUSY}.pcap.lz4`], unitMutators(LZ4)),
  containerTarget('zstd', [`${BUSY}.pcap.zst`, `${BUSY}.tar.zst`], []),
  containerTarget(
    'zip',
    ['zip', 'descriptor.zip', 'stored.zip', 'zip64.zip', 'nested.zip', 'encrypted.zip'].map(
      (kind) => `${BUSY}.${kind}`,
    ),
    [],
  ),
  containerTarget('tar', [`${BUSY}.tar`], unitMutators(TAR)),
];

/** Captures whose calls, transfers and rejections the rules have the most to say about. */
const STORIES: readonly string[] = [
  't02-blind-busy',
  't18-attended-success',
  't15-notify-before-202',
  't21-two-refers-id',
  't26-transfer-via-proxy',
  't27-refer-auth-401',
  'r30-608-kamailio-jwscard',
  'r34-603plus-network-blocked',
  'r36-fork-608-stops-all',
  'g01-cancel-487',
];

/** The packets of both, as a capture of one of them would hold them: every packet of the one, then some of the other. */
const mixCaptures: Mutator = (input, random, other) => {
  const [ours, theirs] = [packetsOf(input), packetsOf(other)];
  const mixed = ours.flatMap((packet) =>
    random.once(3) && theirs.length > 0 ? [packet, random.pick(theirs)] : [packet],
  );
  return pcapOf(input, mixed);
};

/** What is said within the packets is damaged, the packets seldom. */
export const STORY_TARGET: Target = {
  name: 'stories',
  seeds: () => STORIES.map((name) => fixture(`captures/${name}.pcap`)),
  mutators: [
    withinPayload(SIP_MUTATORS),
    withinPayload(SIP_MUTATORS),
    withinPayload(SIP_MUTATORS),
    ...unitMutators(PCAP),
    changeTimes,
    mixCaptures,
  ],
  run: runTrace,
};
