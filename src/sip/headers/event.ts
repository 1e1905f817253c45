import { type Parameters, splitHead } from './parameters.ts';

export type EventHeader = {
  /** Compared byte by byte (RFC 6665 §8.2.1), so as it stood. */
  readonly package: string;
  readonly id: string | null;
  readonly parameters: Parameters;
};

/** Reads an Event value (RFC 6665 §8.2.1). */
export function parseEvent(value: string): EventHeader {
  const { head, parameters } = splitHead(value);
  return { package: head, id: parameters.get('id') ?? null, parameters };
}
