import type { Arrival } from '../model/index.ts';
import type { Packet } from '../packet/index.ts';
import type { Endpoints } from './endpoints.ts';

/** Says in `arrival` in which frame something stands; where its bytes can be read again is not known yet. */
export function locate(arrival: Arrival, input: number, frame: number, offset: number, timeUs: number): void {
  arrival.input = input;
  arrival.frame = frame;
  arrival.offset = offset;
  arrival.timeUs = timeUs;
  arrival.position = -1;
  arrival.length = 0;
}

/** Notes the ends of a packet. */
export function address(arrival: Arrival, endpoints: Endpoints, bytes: Uint8Array, packet: Packet): void {
  const length = packet.addressLength;
  arrival.src = endpoints.of(bytes, packet.sourceAt, length, packet.sourcePort);
  arrival.dst = endpoints.of(bytes, packet.destinationAt, length, packet.destinationPort);
  arrival.transport = packet.exportedFrom ?? 'udp';
  arrival.cutBytes = packet.missing;
}
