import type { TransferRecord } from '../../../records/index.ts';
import type { Rule, RuleText } from '../../rule.ts';
import { confidenceOf, isEarlyByeOfTransferor, match, targetName, transferorName } from '../facts/transfer-facts.ts';

const en: RuleText<TransferRecord> = {
  title: 'Original call ended before the transfer had failed',
  what: 'The transferor hung up before the outcome was known, and the transfer then failed.',
  why: 'The caller was left with no call at all.',
  needs: 'The BYE of the transferor before the failure of the call to the target.',
  message: (t) =>
    `${transferorName(t)} hung up before the outcome was known; when the call to ${targetName(t)} failed, there was no call left to resume`,
  fix: () => ['Keep the original call on hold until a NOTIFY reports success.'],
};

const vi: RuleText<TransferRecord> = {
  title: 'Cuộc gọi gốc đã ngắt trước khi chuyển thất bại',
  what: 'Bên chuyển cuộc gọi gác máy khi chưa biết kết quả, sau đó cuộc chuyển thất bại.',
  why: 'Người gọi mất cả hai: cuộc gọi gốc đã ngắt, cuộc gọi mới không thành.',
  needs: 'BYE của bên chuyển trước khi cuộc gọi tới đích thất bại.',
  message: (t) =>
    `${transferorName(t)} gác máy khi chưa biết kết quả; đến lúc cuộc gọi tới ${targetName(t)} thất bại thì không còn cuộc gọi nào để lấy lại`,
  fix: () => ['Giữ máy (hold) cuộc gọi gốc cho tới khi có NOTIFY báo thành công.'],
};

export const callerLost: Rule<TransferRecord> = {
  id: 'transfer/caller-lost',
  severity: 'warning',
  references: ['RFC 5589 §6'],
  check: (t) => (t.outcome === 'failed' && isEarlyByeOfTransferor(t) ? match('transferor', confidenceOf(t)) : null),
  text: { en, vi },
};
