import type { ExtractNotes } from '../../../report/extract/extract-words.ts';

export const EXTRACT: ExtractNotes = {
  takenFrom: (program, inputs) => `${program}: trích từ ${inputs}, các số trong những dòng sau là số của bản ghi đó`,
  rule: (rule, severity, party, confidence) => `${rule}: ${severity}, ${confidence}; bên có lỗi: ${party}`,
  evidence: (numbers) => `Bằng chứng trong tệp này: ${numbers}`,
  packet: (rule, severity, title) => `siptriage: ${rule} (${severity}): ${title}`,
  severity: { error: 'lỗi', warning: 'cảnh báo', info: 'thông tin' },
  synthesized:
    'tạo lại từ nhật ký dạng văn bản: bản tin là của nhật ký, gói tin bao quanh thì không; các địa chỉ thuộc 169.254.0.0/16 thay cho địa chỉ mà nhật ký không ghi',
  anonymized:
    'đã ẩn danh: bản tin được viết lại để không nêu ai, và được đặt vào các gói tin tạo riêng cho chúng; cả hai đều không phải thứ đã bắt được',
  noDate: 'nhật ký không ghi ngày: dùng năm 1970 thay thế',
  headersOnly: 'một số gói tin chỉ còn phần đầu: nội dung của chúng thuộc cuộc gọi khác, hoặc là âm thanh',
  clock: (path, seconds) =>
    `${path}: đồng hồ của nó nhanh hơn các đầu vào khác ${seconds} giây; thời gian ở đây đã được lùi lại chừng ấy`,
  more: (stories) => `và ${stories} trường hợp nữa`,
};
