import type { PartiesRegistered } from '../../records/index.ts';

/** Of a call that is not asked about. */
export const UNKNOWN_PARTIES: PartiesRegistered = { caller: null, callee: null };
