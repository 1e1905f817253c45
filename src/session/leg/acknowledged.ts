import { isRefusal } from '../../sip/index.ts';
import { keepReply, type Transaction } from './transaction.ts';

/**
 * An ACK proves a refusal that was not seen on its hop, as where a proxy logs only what it receives. Where a hop farther away,
 * whose INVITE was not seen either, shows a refusal with the To tag of the ACK, that is the one the caller got.
 *
 * @param invite has no final response yet.
 */
export function takeAcknowledged(invite: Transaction, all: readonly Transaction[], toTag: string | null): void {
  if (toTag === null) {
    return;
  }
  const farther = all.find(
    (t) =>
      t.method === 'INVITE' &&
      t.cseq === invite.cseq &&
      t.request === null &&
      t.viaCount > invite.viaCount &&
      t.finalToTag === toTag &&
      isRefusal(t.final?.status),
  );
  if (farther !== undefined) {
    invite.final = farther.final;
    invite.finalToTag = farther.finalToTag;
    invite.lastFinalUs = farther.lastFinalUs;
    invite.refusal = farther.refusal;
    keepReply(invite, farther.replied);
  }
}
