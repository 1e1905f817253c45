import { TextHash } from '../../bytes/index.ts';
import type { PendingRequest } from './pending-requests.ts';

/** Who asks for what: the same client, user, target and event. A NOTIFY goes the other way. */
type Named = Pick<PendingRequest, 'method' | 'from' | 'to' | 'event' | 'src' | 'dst'>;

/** What a client asked for, whatever the Call-ID: a later request for the same is another try. */
export function subjectOf({ method, from, to, event, src }: Named): string {
  return `${method}\n${src?.address ?? ''}\n${from}\n${to}\n${event ?? ''}`;
}

const hash = new TextHash();

/** 64 bits that stand for who is told of whom by NOTIFY. The instance is reused. @param event '' where it is not known. */
export function notifiedOf(watcher: string, watched: string, event: string, address: string): TextHash {
  hash.of(`${address}\n${watcher}\n${watched}\n${event}`);
  return hash;
}
