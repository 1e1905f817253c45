import type { RtpRun } from '../../records/index.ts';

/** A run of one direction of the call. */
export type Sent = { readonly run: RtpRun; readonly from: string; readonly to: string };

/** An end as `from` and `to` have it. */
export function endText(address: string, port: number): string {
  return address.includes(':') ? `[${address}]:${port}` : `${address}:${port}`;
}

export function addressIn(end: string): string {
  return end.startsWith('[') ? end.slice(1, end.indexOf(']')) : end.slice(0, end.lastIndexOf(':'));
}
