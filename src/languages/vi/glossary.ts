/** One word for one thing in every Vietnamese text; the tests hold all texts against it. */
export type Term = {
  /** The thing, in English. */
  readonly en: string;
  /** What it is called. */
  readonly vi: string;
  /** What it may not be called, in lower case. */
  readonly not: readonly string[];
  /** Longer words that hold one of those and mean something else. */
  readonly unless?: readonly string[];
};

export const GLOSSARY: readonly Term[] = [
  { en: 'calling number', vi: 'số chủ gọi (caller ID)', not: ['số gọi'] },
  { en: 'called party, called number', vi: 'bên được gọi, số được gọi', not: ['bên bị gọi', 'số bị gọi'] },
  { en: 'network element', vi: 'thiết bị', not: ['phần tử'] },
  { en: 'registrar', vi: 'registrar', not: ['máy chủ đăng ký'] },
  { en: 'trunk', vi: 'trunk', not: ['trung kế'] },
  { en: 'originating carrier', vi: 'nhà mạng gọi đi (originating)', not: ['nhà mạng gốc', 'nhà cung cấp chiều đi'] },
  { en: 'leg', vi: 'leg (chặng gọi)', not: ['nhánh (leg)', 'chặng (leg)'] },
  { en: 'branch of a fork', vi: 'nhánh; rẽ nhánh', not: ['chia nhánh'] },
  { en: 'dialog', vi: 'dialog', not: ['hội thoại'] },
  { en: 'response', vi: 'phản hồi', not: ['câu trả lời', 'mã trả lời', 'trả lời cuối', 'không có trả lời'] },
  { en: 'answered call', vi: 'cuộc gọi đã được nhấc máy', not: ['cuộc gọi được trả lời', 'cuộc gọi đã được trả lời'] },
  { en: 'reason phrase', vi: 'cụm chữ', not: ['cụm từ'] },
  { en: 'To tag, From tag', vi: 'To tag, From tag', not: ['tag to', 'tag from'] },
  { en: 'challenge', vi: 'challenge', not: ['thử thách'] },
  {
    en: 'SDP offer, SDP answer',
    vi: 'SDP offer, SDP answer',
    not: ['bản chào', 'bản đề nghị', 'sdp đề nghị', 'bản trả lời'],
  },
  { en: 'session timer', vi: 'session timer (Session-Expires)', not: ['hạn phiên'], unless: ['gia hạn phiên'] },
  { en: 'keep-alive check', vi: 'kiểm tra còn hoạt động', not: ['sống còn'] },
  { en: 'dial plan', vi: 'dial plan', not: ['dialplan', 'kế hoạch quay số'] },
  { en: 'log', vi: 'nhật ký', not: ['log'] },
  { en: 'capture', vi: 'bản bắt gói; bắt gói', not: ['ghi gói', 'bản ghi gói tin'] },
  { en: 'public address', vi: 'địa chỉ công cộng', not: ['địa chỉ công khai', 'ip công khai', 'domain công khai'] },
  { en: 'certificate', vi: 'chứng chỉ', not: ['chứng thư'] },
  { en: 'attestation', vi: 'mức attestation (A, B, C)', not: ['chứng thực'] },
  {
    en: 'escaping (%xx)',
    vi: 'escape, bỏ escape',
    not: ['mã hoá ký tự', 'ký tự mã hoá', 'chưa mã hoá', 'replaces mã hoá'],
  },
  { en: 'redress card (jCard)', vi: 'thẻ liên hệ', not: ['danh thiếp'] },
  { en: 'rule', vi: 'quy tắc', not: ['luật'] },
  { en: 'IANA registry', vi: 'danh mục IANA', not: ['sổ bộ', 'bảng đăng ký'] },
  { en: 'attended transfer', vi: 'chuyển có tư vấn (attended); cuộc tư vấn', not: ['tham vấn'] },
  { en: 'original call', vi: 'cuộc gọi gốc', not: ['cuộc gọi ban đầu'] },
  { en: 'to replace a call', vi: 'thay thế', not: ['thế chỗ'] },
  {
    en: 'strict, lenient receiver',
    vi: 'kiểm tra chặt, kiểm tra lỏng',
    not: ['dễ tính', 'khắt khe', 'nghiêm ngặt', 'chặt chẽ'],
  },
  { en: 'line in use', vi: 'kênh (đường dây) bị chiếm', not: ['đường bị giữ', 'đường vẫn bị giữ'] },
  { en: 'spam call', vi: 'cuộc gọi spam', not: ['gọi rác'] },
  { en: 'suspect', vi: 'chỗ đáng nghi', not: ['nghi can'] },
  { en: 'expected', vi: 'kỳ vọng', not: ['mong đợi'] },
  { en: 'severity info', vi: 'thông tin', not: ['lưu ý'] },
  { en: 'reading problem', vi: 'lỗi khi đọc dữ liệu', not: ['vấn đề đọc'] },
  { en: 'voicemail', vi: 'hộp thư thoại', not: ['voicemail', 'hộp thư tiếng'] },
  { en: 'firewall', vi: 'tường lửa', not: ['firewall'] },
];
