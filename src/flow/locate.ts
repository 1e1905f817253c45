import type { Arrival } from '../model/index.ts';

/** Says in `arrival` in which frame something stands; where its bytes can be read again is not known yet. */
export function locate(arrival: Arrival, input: number, frame: number, offset: number, timeUs: number): void {
  arrival.input = input;
  arrival.frame = frame;
  arrival.offset = offset;
  arrival.timeUs = timeUs;
  arrival.position = -1;
  arrival.length = 0;
}
