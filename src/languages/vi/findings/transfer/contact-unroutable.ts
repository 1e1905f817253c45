import { plain } from '../../../../findings/names.ts';
import type { RuleText } from '../../../../findings/rule.ts';
import { transfereeName, transferorName } from '../../../../findings/transfer/facts/transfer-facts.ts';
import { whereOf } from '../../../../findings/transfer/rules/contact-unroutable.ts';
import type { TransferRecord } from '../../../../records/index.ts';

export const contactUnroutable: RuleText<TransferRecord> = {
  title: 'Contact không tới được',
  what: 'Các bản tin của cuộc chuyển đã gửi, hoặc lẽ ra phải gửi, tới một địa chỉ mạng riêng, trong khi chủ của nó lại ở chỗ khác.',
  why: 'Yêu cầu trong cuộc gọi được gửi tới Contact: sau NAT, Contact riêng nuốt mất REFER và NOTIFY dù bản thân cuộc gọi vẫn chạy.',
  needs:
    'Một địa chỉ riêng trong Contact hoặc Request-URI, chủ của nó ở địa chỉ công cộng, và REFER hoặc NOTIFY không có phản hồi.',
  message: (t) =>
    `${whereOf(t) === 'transferor' ? `${transferorName(t)} ghi Contact là ${plain(t.refer.contactUri ?? '')} nhưng bản ghi thấy nó ở ${t.transferor.address ?? '?'}: ${t.notifies.length > 0 ? 'các NOTIFY không có phản hồi' : 'không có NOTIFY nào tới'}` : `REFER được gửi tới ${plain(t.refer.requestUri)}, Contact của ${transfereeName(t)}, một địa chỉ riêng, và không có phản hồi`}`,
  fix: () => [
    'Đưa ra Contact tới được: đặt địa chỉ ngoài (external address), hoặc để SBC ghi địa chỉ của chính nó vào Contact.',
    'Cho proxy ở biên sửa Contact riêng thành nơi bản tin thật sự đến từ (“fix NATed contact”), và giữ ánh xạ NAT bằng keep-alive.',
    'Dùng Record-Route để các yêu cầu của cuộc gọi quay về đúng đường đã đi.',
  ],
};
