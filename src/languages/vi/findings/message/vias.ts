import type { FaultTable } from '../../../../findings/message/form-words.ts';

export const VIAS = {
  'via-unreadable': {
    title: 'Không đọc được Via',
    says: 'một giá trị Via không có giao thức, giao vận và host',
    why: 'Phản hồi đi theo Via: không ai biết gửi về đâu.',
    fix: ['Ghi giao thức, giao vận và host: SIP/2.0/UDP 192.0.2.1:5060;branch=z9hG4bK…'],
  },
  'via-version-unsupported': {
    title: 'Via của giao thức khác',
    says: 'một Via ghi giao thức khác SIP/2.0',
    why: 'Thiết bị chỉ biết SIP/2.0 sẽ bỏ bản tin hoặc trả 505.',
    fix: ['Via phải ghi là SIP/2.0.'],
  },
  'via-too-many': {
    title: 'Hơn 100 Via',
    says: 'có hơn 100 giá trị Via',
    why: 'Không mạng nào sâu như vậy: yêu cầu chạy vòng, hoặc có người thử sức bộ phân tích.',
    fix: ['Tìm xem có địa chỉ nào xuất hiện hai lần trong các Via.'],
  },
  'via-received-brackets': {
    title: 'Tham số received có IPv6 trong ngoặc vuông',
    says: 'tham số received chứa địa chỉ IPv6 trong ngoặc vuông',
    why: 'Tham số chỉ chứa địa chỉ; bên nhận so nó với địa chỉ nguồn sẽ không khớp.',
    fix: ['Ghi địa chỉ trong received không có ngoặc; bên đọc nên chấp nhận cả hai.'],
  },
  'via-broadcast': {
    title: 'Via ghi địa chỉ broadcast',
    says: 'một Via ghi địa chỉ broadcast',
    why: 'Phản hồi gửi tới đó sẽ tới mọi máy trong mạng: không được gửi.',
    fix: ['Bên gửi phải ghi địa chỉ của chính nó; chặn các bản tin như vậy ở biên mạng.'],
  },
  'branch-empty': {
    title: 'Branch không có gì sau cookie',
    says: 'branch chỉ có magic cookie mà không có gì khác',
    why: 'Nó hứa là duy nhất nhưng không phải: các giao dịch khác nhau bị lẫn.',
    fix: ['Tạo giá trị mới sau z9hG4bK cho mỗi giao dịch.'],
  },
  'branch-rfc2543': {
    title: 'Branch không có magic cookie',
    says: 'branch trên cùng thiếu magic cookie: phải so khớp theo RFC 2543',
    why: 'Bên gửi theo RFC 2543: giao dịch phải so khớp bằng nhiều thứ hơn branch, và chậm hơn.',
    fix: ['Bắt đầu branch bằng z9hG4bK; thiết bị cũ như vậy nên được cập nhật.'],
  },
} as const satisfies FaultTable;
