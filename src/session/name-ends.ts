import type { Arrival, Endpoint } from '../model/index.ts';

/** The one object of this analysis for an IPv4 address, as an unsigned number, and a port. */
export type Ipv4Endpoint = (address: number, port: number) => Endpoint;

/** Makes `src` and `dst` of an arrival that tells its ends in numbers. */
export function nameEnds(arrival: Arrival, endpointOf: Ipv4Endpoint): void {
  const { ipv4 } = arrival;
  if (ipv4 !== null && arrival.src === null) {
    arrival.src = endpointOf(ipv4.source, ipv4.sourcePort);
    arrival.dst = endpointOf(ipv4.destination, ipv4.destinationPort);
  }
}
