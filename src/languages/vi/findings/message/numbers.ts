import type { FaultTable } from '../../../../findings/message/form-words.ts';

export const NUMBERS = {
  'cseq-unreadable': {
    title: 'CSeq không có số và phương thức',
    says: 'CSeq không gồm một số và một phương thức',
    why: 'Bản tin không thuộc giao dịch nào: bị trả 400 hoặc bị bỏ.',
    fix: ['Ghi một số, một dấu cách rồi phương thức.'],
  },
  'cseq-too-large': {
    title: 'Số CSeq vượt quá 32 bit',
    says: 'số CSeq vượt quá 32 bit',
    why: 'Thiết bị chỉ giữ 32 bit sẽ từ chối hoặc coi là yêu cầu cũ.',
    fix: ['Bắt đầu bằng số nhỏ và tăng từng đơn vị.'],
  },
  'cseq-above-31-bits': {
    title: 'Số CSeq vượt quá 31 bit',
    says: 'số CSeq từ 2^31 trở lên',
    why: 'Số đầu phải còn chỗ để tăng; stack dùng số có dấu sẽ thấy số âm.',
    fix: ['Bắt đầu dưới 2^31.'],
  },
  'cseq-method-mismatch': {
    title: 'CSeq ghi phương thức khác',
    says: 'phương thức trong CSeq không phải phương thức của yêu cầu',
    why: 'Yêu cầu phải bị trả 400, và phản hồi của nó không khớp với gì.',
    fix: ['Ghi cùng một phương thức ở dòng đầu và trong CSeq.'],
  },
  'max-forwards-missing': {
    title: 'Thiếu Max-Forwards',
    says: 'thiếu Max-Forwards',
    why: 'Proxy tự thêm nên đa số yêu cầu vẫn qua; trước đó không có gì chặn vòng lặp.',
    fix: ['Gửi Max-Forwards: 70.'],
  },
  'max-forwards-invalid': {
    title: 'Max-Forwards ngoài phạm vi',
    says: 'Max-Forwards không phải là số từ 0 đến 255',
    why: 'Proxy trả 400, hoặc coi như bằng 0.',
    fix: ['Gửi Max-Forwards: 70.'],
  },
  'max-forwards-zero': {
    title: 'Max-Forwards đã cạn',
    says: 'Max-Forwards là 0: không proxy nào được chuyển tiếp',
    why: 'Proxy kế tiếp phải trả 483: hoặc yêu cầu chạy vòng, hoặc cố ý gửi như vậy.',
    fix: ['Tìm xem cùng một yêu cầu có đi qua hai lần không; traceroute của SIP cố ý gửi 0.'],
  },
  'expires-invalid': {
    title: 'Thời hạn không phải số dùng được',
    says: 'thời hạn không phải là số nhỏ hơn 2^32',
    why: 'Bên nhận dùng giá trị mặc định hoặc trả 400: đăng ký hết hạn sớm hơn bên đăng ký tưởng.',
    fix: ['Ghi số giây bằng chữ số, nhỏ hơn 2^32.'],
  },
  'retry-after-invalid': {
    title: 'Retry-After không có số dùng được',
    says: 'Retry-After không bắt đầu bằng một số dùng được',
    why: 'Không ai biết phải chờ bao lâu: có bên thử lại ngay.',
    fix: ['Ghi số giây bằng chữ số trước tiên.'],
  },
  'warning-invalid': {
    title: 'Warning không có mã',
    says: 'một Warning không có mã ba chữ số',
    why: 'Điều bên từ chối muốn nói bị mất.',
    fix: ['Ghi ba chữ số, tên bên cảnh báo, và lời cảnh báo trong ngoặc kép.'],
  },
  'date-not-gmt': {
    title: 'Date không theo GMT',
    says: 'Date không theo GMT',
    why: 'Chữ ký (RFC 8224 §4) được so với nó, và đồng hồ chỉnh theo nó sẽ sai.',
    fix: ['Ghi Date theo giờ GMT và ghi rõ GMT.'],
  },
} as const satisfies FaultTable;
