import type { RuleText } from '../../../../findings/rule.ts';
import { transfereeName, transferorName } from '../../../../findings/transfer/facts/transfer-facts.ts';
import { lossOf } from '../../../../findings/transfer/rules/referred-by-lost.ts';
import type { TransferRecord } from '../../../../records/index.ts';

export const referredByLost: RuleText<TransferRecord> = {
  title: 'Referred-By không được chuyển tiếp',
  what: 'REFER có Referred-By, còn INVITE tới đích không có, hoặc có nhưng đã bị bỏ escape hay sửa đổi.',
  why: 'Đích không biết ai gửi người gọi tới; có nơi định tuyến, tính cước hoặc cho phép dựa vào đó.',
  needs: 'REFER và INVITE tới đích.',
  message: (t) =>
    `${transfereeName(t)} ${lossOf(t) === 'lost' ? 'bỏ mất Referred-By trong INVITE' : 'sửa Referred-By trong INVITE'}; đích không được biết ${transferorName(t)} đã gửi cuộc gọi tới${lossOf(t) === 'lost' ? '' : ' bằng đúng những lời đó'}`,
  fix: () => ['Chép nguyên Referred-By của REFER vào INVITE, kể cả các ký tự đã escape (RFC 3892 §2.2).'],
};
