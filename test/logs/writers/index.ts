import { CAPTURE_TOOL_WRITERS } from './capture-tools.ts';
import { CLIENT_WRITERS } from './clients.ts';
import { ENTERPRISE_WRITERS } from './enterprise.ts';
import { SERVER_WRITERS } from './servers.ts';
import { GENERIC_WRITERS, WRAPPER_WRITERS } from './wrappers.ts';
import type { Writer } from './writer.ts';

/** Every way in which the dialog is printed. */
export const WRITERS: readonly Writer[] = [
  ...SERVER_WRITERS,
  ...ENTERPRISE_WRITERS,
  ...CLIENT_WRITERS,
  ...CAPTURE_TOOL_WRITERS,
  ...WRAPPER_WRITERS,
  ...GENERIC_WRITERS,
];
