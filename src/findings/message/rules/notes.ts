import type { FormTable } from '../form-words.ts';

/** What is legal, or old, and explains what the other side does. */
export const NOTES = {
  'from-tag-missing': {
    en: {
      title: 'From without a tag',
      why: 'Stacks before RFC 3261 sent none; others answer 400, since the dialog has no name.',
      fix: ['Write a tag into From in every request.'],
    },
    vi: {
      title: 'From không có tag',
      says: 'From không có tag, như trước RFC 3261',
      why: 'Stack trước RFC 3261 không gửi tag; stack khác trả 400, vì dialog không có tên.',
      fix: ['Ghi tag vào From trong mọi yêu cầu.'],
    },
  },
  'contact-missing': {
    en: {
      title: 'INVITE without Contact',
      why: 'The answer has nowhere to send what follows in the call; many answer 400.',
      fix: ['Write one Contact into every INVITE.'],
    },
    vi: {
      title: 'INVITE không có Contact',
      says: 'INVITE không có Contact',
      why: 'Bên trả lời không biết gửi các yêu cầu tiếp theo của cuộc gọi tới đâu; nhiều bên trả 400.',
      fix: ['Ghi một Contact trong mọi INVITE.'],
    },
  },
  'method-unknown': {
    en: {
      title: 'Method that is not registered',
      why: 'Receivers answer 405 or 501.',
      fix: ['See whether the method was mistyped; letters count as they stand, in capitals.'],
    },
    vi: {
      title: 'Phương thức chưa đăng ký',
      says: 'phương thức không có trong danh mục đăng ký',
      why: 'Bên nhận trả 405 hoặc 501.',
      fix: ['Xem phương thức có gõ sai không; chữ hoa và chữ thường là khác nhau.'],
    },
  },
  'option-unknown': {
    en: {
      title: 'Required option that is not registered',
      why: 'Who does not know it must refuse with 420.',
      fix: ['See whether the option tag was mistyped, or name it in Supported instead of Require.'],
    },
    vi: {
      title: 'Option bắt buộc chưa đăng ký',
      says: 'option tag được yêu cầu không có trong danh mục đăng ký',
      why: 'Bên không biết nó phải từ chối bằng 420.',
      fix: ['Xem option tag có gõ sai không, hoặc nêu trong Supported thay vì Require.'],
    },
  },
  'content-type-unknown': {
    en: {
      title: 'Body of a type endpoints do not know',
      why: 'Receivers answer 415, or ignore the body.',
      fix: ['Send what the other side names in Accept; mark what may be ignored with Content-Disposition.'],
    },
    vi: {
      title: 'Body thuộc loại mà thiết bị đầu cuối không biết',
      says: 'body thuộc loại mà thiết bị đầu cuối không biết',
      why: 'Bên nhận trả 415, hoặc bỏ qua body.',
      fix: ['Gửi loại mà phía kia nêu trong Accept; đánh dấu phần có thể bỏ qua bằng Content-Disposition.'],
    },
  },
  'accept-without-sdp': {
    en: {
      title: 'INVITE that accepts no SDP',
      why: 'Without application/sdp in Accept nobody may answer with a session description: the answer is 406.',
      fix: ['Name application/sdp in Accept, or leave Accept out.'],
    },
    vi: {
      title: 'INVITE không chấp nhận SDP',
      says: 'Accept của INVITE không có application/sdp',
      why: 'Accept không có application/sdp thì không ai được trả lời bằng mô tả phiên: phản hồi là 406.',
      fix: ['Nêu application/sdp trong Accept, hoặc bỏ Accept.'],
    },
  },
  'auth-scheme-unknown': {
    en: {
      title: 'Authentication scheme that is not known',
      why: 'The receiver cannot check it and challenges again.',
      fix: ['Answer the challenge with its own scheme, as a rule Digest.'],
    },
    vi: {
      title: 'Phương thức xác thực không quen biết',
      says: 'phương thức xác thực không được biết đến',
      why: 'Bên nhận không kiểm tra được và lại gửi challenge.',
      fix: ['Trả lời challenge bằng đúng phương thức của nó, thường là Digest.'],
    },
  },
} as const satisfies FormTable;
