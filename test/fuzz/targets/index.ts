import type { Target } from '../target.ts';
import { CONTAINER_TARGETS, STORY_TARGET } from './captures.ts';
import { CARRIER_TARGETS } from './carriers.ts';
import { LOG_TARGETS } from './logs.ts';
import { MESSAGE_TARGETS } from './messages.ts';
import { PACKET_TARGET } from './packets.ts';
import { SETTING_TARGETS } from './settings.ts';

/** Every reader and every output. */
export const TARGETS: readonly Target[] = [
  ...CONTAINER_TARGETS,
  STORY_TARGET,
  PACKET_TARGET,
  ...CARRIER_TARGETS,
  ...MESSAGE_TARGETS,
  ...LOG_TARGETS,
  ...SETTING_TARGETS,
];
