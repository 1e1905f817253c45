import { readdirSync } from 'node:fs';
import { BYTE_MUTATORS } from '../mutate/bytes.ts';
import { HEP3, PCAP, SCTP, TLS, WEBSOCKET } from '../mutate/layouts.ts';
import { changeHeaders, changeTimes, withinPayload } from '../mutate/packets.ts';
import { SIP_MUTATORS } from '../mutate/sip.ts';
import { type Layout, unitMutators } from '../mutate/units.ts';
import { FIXTURES, fixture } from '../promises/trace.ts';
import type { Mutator, Target } from '../target.ts';
import { runTrace } from './trace-run.ts';

/** Every pcap in a folder of the fixtures. */
function capturesIn(folder: string): Uint8Array[] {
  const names = readdirSync(new URL(`${folder}/`, FIXTURES)).filter((name) => name.endsWith('.pcap'));
  return names.sort().map((name) => fixture(`${folder}/${name}`));
}

/** Units within the payloads, records around them, and the headers between. */
function carriedBy(layout: Layout | null): readonly Mutator[] {
  const units = layout === null ? [] : unitMutators(layout);
  return [
    withinPayload([...units, ...units, ...BYTE_MUTATORS]),
    withinPayload([...units, ...SIP_MUTATORS]),
    changeHeaders,
    ...unitMutators(PCAP),
    changeTimes,
  ];
}

/** What carries SIP between an IP packet and a message. */
export const CARRIER_TARGETS: readonly Target[] = [
  {
    name: 'ip-reassembly',
    seeds: () => ['f05-ip-fragments', 'f05-ip-fragments.port-filter'].map((name) => fixture(`captures/${name}.pcap`)),
    mutators: [changeHeaders, changeHeaders, ...carriedBy(null)],
    run: runTrace,
  },
  {
    name: 'tcp-reassembly',
    seeds: () =>
      ['t01x-blind-success-tcp', 's24v-baresip-refer-407-proxy-tcp'].map((name) => fixture(`captures/${name}.pcap`)),
    mutators: [changeHeaders, changeHeaders, ...carriedBy(null)],
    run: runTrace,
  },
  { name: 'sctp', seeds: () => capturesIn('sctp'), mutators: carriedBy(SCTP), run: runTrace },
  { name: 'hep', seeds: () => capturesIn('hep'), mutators: carriedBy(HEP3), run: runTrace },
  { name: 'tls', seeds: () => capturesIn('tls'), mutators: carriedBy(TLS), run: runTrace },
  { name: 'websocket', seeds: () => capturesIn('websocket'), mutators: carriedBy(WEBSOCKET), run: runTrace },
  { name: 'tunnels', seeds: () => capturesIn('encapsulations'), mutators: carriedBy(null), run: runTrace },
];
