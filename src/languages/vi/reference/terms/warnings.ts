import type { TermTexts } from '../../../../reference/terms/term.ts';

const OFFER = 'So SDP của lời chào với khả năng của phía kia, rồi sửa lời chào.';

export const WARNINGS: TermTexts['warning'] = {
  300: [
    'Phía đó không dùng được giao thức mạng trong mô tả phiên.',
    'Chào cả IPv4 và IPv6 (ICE hoặc ALTC), hoặc loại mà phía kia có.',
  ],
  301: ['Phía đó không dùng được dạng địa chỉ mạng trong mô tả phiên.', OFFER],
  302: [
    'Phía đó không dùng được cách truyền media này: thường là chào media mã hoá cho bên không mã hoá, hoặc ngược lại.',
    'Đặt hai bên giống nhau: RTP/AVP hoặc RTP/SAVP.',
  ],
  303: ['Không hiểu một đơn vị băng thông.', 'Bỏ các dòng b= lạ.'],
  304: [
    'Phía đó không có một loại media (âm thanh, video, hình ảnh).',
    'Bỏ thứ phía kia không có: thường là image (T.38) hoặc video.',
  ],
  305: ['Hai bên không chung codec nào.', 'Cho hai bên một codec chung: G.711 (PCMU, PCMA) hầu như luôn được.'],
  306: ['Không hiểu một số thuộc tính của mô tả phiên.', OFFER],
  307: ['Không hiểu một phần của mô tả phiên, và không có cảnh báo nào khác hợp hơn.', OFFER],
  330: ['Nơi người dùng đang ở không có multicast.', 'Chào địa chỉ unicast.'],
  331: ['Nơi người dùng đang ở không có unicast.', OFFER],
  370: ['Yêu cầu cần nhiều băng thông hơn số hiện có.', 'Chào codec tốn ít hơn, hoặc giải phóng đường truyền.'],
  380: [
    'Không cho phép SIPS: địa chỉ được gọi bằng sips:, còn bên trả lời chỉ nhận sip: (RFC 5630).',
    'Gọi bằng sip:, hoặc bật SIPS ở đó.',
  ],
  381: [
    'Bắt buộc SIPS: địa chỉ được gọi bằng sip:, còn bên trả lời chỉ nhận sips: (RFC 5630).',
    'Gọi bằng sips:, TLS trên mọi chặng.',
  ],
  399: [
    'Chữ tự do cho người đọc: bên gửi nói bằng lời của mình. Nó không thay cho mã phản hồi nào.',
    'Đọc nội dung; nhiều sản phẩm ghi nguyên nhân thật của lời từ chối ở đây.',
  ],
};
