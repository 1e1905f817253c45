import { splitHead } from './parameters.ts';

/** The dialog a Replaces header names, from the view of its recipient: `toTag` is the recipient's own tag. */
export type Replaces = {
  readonly callId: string;
  readonly toTag: string;
  readonly fromTag: string;
  readonly earlyOnly: boolean;
};

/** Reads `call-id;to-tag=a;from-tag=b[;early-only]` (RFC 3891 §6.1). Null when one of the three parts is missing. */
export function parseReplaces(value: string): Replaces | null {
  const { head, parameters } = splitHead(value);
  const callId = head.trim();
  const toTag = parameters.get('to-tag') ?? '';
  const fromTag = parameters.get('from-tag') ?? '';
  if (callId === '' || toTag === '' || fromTag === '') {
    return null;
  }
  return { callId, toTag, fromTag, earlyOnly: parameters.has('early-only') };
}
