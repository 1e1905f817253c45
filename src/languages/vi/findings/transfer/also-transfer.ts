import { plain } from '../../../../findings/names.ts';
import type { RuleText } from '../../../../findings/rule.ts';
import { transfereeName } from '../../../../findings/transfer/facts/transfer-facts.ts';
import type { TransferRecord } from '../../../../records/index.ts';

export const alsoTransfer: RuleText<TransferRecord> = {
  title: 'Chuyển bằng BYE có Also',
  what: 'Sau REFER, cuộc gọi được kết thúc bằng BYE có Also: cách điện thoại yêu cầu chuyển trước khi có REFER.',
  why: 'Also chưa bao giờ thành chuẩn; bên nhận không biết nó thì chỉ gác máy.',
  needs: 'BYE có Also trong cuộc gọi của REFER.',
  message: (t) =>
    `cuộc gọi được kết thúc bằng BYE có Also: ${plain(t.original.also ?? '')}, cách chuyển từ thời chưa có REFER; bản ghi không cho thấy ${transfereeName(t)} có làm theo hay không`,
  fix: () => ['Nâng cấp điện thoại, hoặc để tổng đài thực hiện việc chuyển.'],
};
