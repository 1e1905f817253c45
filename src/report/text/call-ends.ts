import { nameOf } from '../../findings/index.ts';
import type { Sighting } from '../../records/index.ts';

/** The two ends of a message of a call, as they are shown. */
export type CallEnds = (sighting: Sighting) => string;

/** What the caller of a call sends before it is answered, whoever else stands on the way. */
const OF_CALLER: ReadonlySet<string> = new Set(['INVITE', 'ACK', 'CANCEL', 'MESSAGE', 'REGISTER']);

const ofCaller = (method: string): boolean => OF_CALLER.has(method);

/** For a request that stands for itself: whatever its method, `from` sent it. */
export const ofSender = (): boolean => true;

/**
 * Shows who sent a message to whom: by address and port, and where the trace does not give an end (a log often leaves out
 * its own side) by the name of the party that it must be.
 */
export function callEnds(
  call: { readonly from: string; readonly to: string },
  evidence: readonly Sighting[],
  isOfCallersMethod: (method: string) => boolean = ofCaller,
): CallEnds {
  const names = { caller: nameOf(call.from), callee: nameOf(call.to) };
  const own = ownSide(evidence, isOfCallersMethod);
  return ({ src, dst, method, status }) => {
    const isOfCaller = isOfCallersMethod(method) ? status === 0 : null;
    const [from, to] = isOfCaller === false ? (['callee', 'caller'] as const) : (['caller', 'callee'] as const);
    if (src === null && dst === null) {
      return isOfCaller === null ? `${names.caller} – ${names.callee}` : `${names[from]} → ${names[to]}`;
    }
    const known = own === null ? null : names[own];
    return `${src?.text ?? known ?? names[from]} → ${dst?.text ?? known ?? names[to]}`;
  };
}

/** The side whose end is never given: what it sends has no source, what it gets no destination. */
function ownSide(
  evidence: readonly Sighting[],
  isOfCallersMethod: (method: string) => boolean,
): 'caller' | 'callee' | null {
  const telling = evidence.find(
    ({ src, dst, method }) => isOfCallersMethod(method) && (src === null) !== (dst === null),
  );
  if (telling === undefined) {
    return null;
  }
  const isOfCaller = telling.status === 0;
  return isOfCaller === (telling.src === null) ? 'caller' : 'callee';
}
