import type { TransferRecord } from '../../../records/index.ts';
import type { Rule, RuleText } from '../../rule.ts';
import { match, transferorName } from '../facts/transfer-facts.ts';

const en: RuleText<TransferRecord> = {
  title: 'SUBSCRIBE for the reports refused',
  what: 'The transferor sent SUBSCRIBE with event refer, and it was refused: such a subscription is made by REFER alone, and can only be refreshed while it lives.',
  why: 'It asks in vain for reports that have ended or never existed.',
  needs: 'SUBSCRIBE of event refer in the call of a transfer, and its refusal.',
  message: (t) =>
    `${transferorName(t)} sent SUBSCRIBE for event refer and was refused with ${t.resubscribeRefusedWith ?? '?'}: REFER alone makes that subscription`,
  fix: () => [
    'Refresh it only while it is active, in the same dialog and with the same id.',
    'For reports in a dialog of their own, use Require: explicitsub and the address in Refer-Events-At (RFC 7614).',
  ],
};

const vi: RuleText<TransferRecord> = {
  title: 'SUBSCRIBE xin báo cáo bị từ chối',
  what: 'Bên chuyển gửi SUBSCRIBE với event refer và bị từ chối: subscription loại này chỉ do REFER tạo ra, và chỉ gia hạn được khi còn hiệu lực.',
  why: 'Nó xin những báo cáo đã kết thúc hoặc chưa từng có.',
  needs: 'SUBSCRIBE của event refer trong cuộc gọi có cuộc chuyển, và phản hồi từ chối.',
  message: (t) =>
    `${transferorName(t)} gửi SUBSCRIBE cho event refer và bị trả ${t.resubscribeRefusedWith ?? '?'}: chỉ REFER mới tạo được subscription đó`,
  fix: () => [
    'Chỉ gia hạn khi nó còn active, trong cùng dialog và cùng id.',
    'Muốn nhận báo cáo trong dialog riêng thì dùng Require: explicitsub và địa chỉ trong Refer-Events-At (RFC 7614).',
  ],
};

export const resubscribeRefused: Rule<TransferRecord> = {
  id: 'transfer/resubscribe-refused',
  severity: 'info',
  references: ['RFC 3515 §2.4.4', 'RFC 7614 §4.3'],
  check: (t) => (t.resubscribeRefusedWith === null ? null : match('transferor', 'likely')),
  text: { en, vi },
};
