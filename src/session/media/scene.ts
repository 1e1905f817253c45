import type { RtpSight } from '../../records/index.ts';
import type { Leg } from '../leg/leg.ts';
import type { Said } from './announcements.ts';
import type { Span } from './owed.ts';

export type AudioPlace = { readonly address: string; readonly port: number };

/** An answered call, and what was seen and said of its audio. */
export type Scene = {
  readonly leg: Leg;
  readonly sight: RtpSight;
  readonly said: Said;
  readonly caller: readonly AudioPlace[];
  readonly callee: readonly AudioPlace[];
  readonly span: Span;
};
