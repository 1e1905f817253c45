import { ADDRESS_WAYS } from './addresses.ts';
import { CARRIER_WAYS } from './carriers.ts';
import { FORM_WAYS } from './form.ts';
import { ADDED_HOP } from './hop.ts';
import { INTERLEAVED } from './interleaved.ts';
import { RENAMED } from './names.ts';
import { ORDER_WAYS } from './order.ts';
import { PARTIAL_WAYS } from './partial.ts';
import type { Way } from './way.ts';

export type { Derived, Way } from './way.ts';

export const WAYS: readonly Way[] = [
  ...FORM_WAYS,
  RENAMED,
  ...ADDRESS_WAYS,
  ADDED_HOP,
  ...ORDER_WAYS,
  INTERLEAVED,
  ...CARRIER_WAYS,
  ...PARTIAL_WAYS,
];
