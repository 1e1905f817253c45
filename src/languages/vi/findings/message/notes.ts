import type { FaultTable } from '../../../../findings/message/form-words.ts';

export const NOTES = {
  'from-tag-missing': {
    title: 'From không có tag',
    says: 'From không có tag, như trước RFC 3261',
    why: 'Stack trước RFC 3261 không gửi tag; stack khác trả 400, vì dialog không có tên.',
    fix: ['Ghi tag vào From trong mọi yêu cầu.'],
  },
  'contact-missing': {
    title: 'INVITE không có Contact',
    says: 'INVITE không có Contact',
    why: 'Bên trả lời không biết gửi các yêu cầu tiếp theo của cuộc gọi tới đâu; nhiều bên trả 400.',
    fix: ['Ghi một Contact trong mọi INVITE.'],
  },
  'method-unknown': {
    title: 'Phương thức chưa đăng ký',
    says: 'phương thức không có trong danh mục đăng ký',
    why: 'Bên nhận trả 405 hoặc 501.',
    fix: ['Xem phương thức có gõ sai không; chữ hoa và chữ thường là khác nhau.'],
  },
  'option-unknown': {
    title: 'Option bắt buộc chưa đăng ký',
    says: 'option tag được yêu cầu không có trong danh mục đăng ký',
    why: 'Bên không biết nó phải từ chối bằng 420.',
    fix: ['Xem option tag có gõ sai không, hoặc nêu trong Supported thay vì Require.'],
  },
  'content-type-unknown': {
    title: 'Body thuộc loại mà thiết bị đầu cuối không biết',
    says: 'body thuộc loại mà thiết bị đầu cuối không biết',
    why: 'Bên nhận trả 415, hoặc bỏ qua body.',
    fix: ['Gửi loại mà phía kia nêu trong Accept; đánh dấu phần có thể bỏ qua bằng Content-Disposition.'],
  },
  'accept-without-sdp': {
    title: 'INVITE không chấp nhận SDP',
    says: 'Accept của INVITE không có application/sdp',
    why: 'Accept không có application/sdp thì không ai được trả lời bằng mô tả phiên: phản hồi là 406.',
    fix: ['Nêu application/sdp trong Accept, hoặc bỏ Accept.'],
  },
  'auth-scheme-unknown': {
    title: 'Phương thức xác thực không quen biết',
    says: 'phương thức xác thực không được biết đến',
    why: 'Bên nhận không kiểm tra được và lại gửi challenge.',
    fix: ['Trả lời challenge bằng đúng phương thức của nó, thường là Digest.'],
  },
} as const satisfies FaultTable;
