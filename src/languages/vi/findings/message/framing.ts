import type { FaultTable } from '../../../../findings/message/form-words.ts';

export const FRAMING = {
  'blank-line-missing': {
    title: 'Thiếu dòng trống sau các header',
    says: 'bản tin kết thúc mà không có dòng trống sau các header',
    why: 'Bên nhận kiểm tra chặt chờ phần còn lại hoặc bỏ bản tin.',
    fix: ['Kết thúc phần header bằng một dòng trống (CR LF CR LF), kể cả khi không có body.'],
  },
  'line-end-lf': {
    title: 'Dòng chỉ kết thúc bằng LF',
    says: 'các dòng chỉ kết thúc bằng LF',
    why: 'Đa số stack đọc được; stack kiểm tra chặt thấy một dòng dài vô tận.',
    fix: ['Ghi CR LF; kịch bản và mẫu sửa trên Unix hay mất CR.'],
  },
  'line-end-cr': {
    title: 'CR lẻ ở giữa dòng',
    says: 'có CR đứng một mình ở giữa dòng',
    why: 'Bộ phân tích này coi là hết dòng, bộ kia thì không: mỗi thiết bị đọc ra header khác nhau, cũng là cách chèn lén header.',
    fix: ['Loại ký tự điều khiển khỏi nội dung đưa vào header.'],
  },
  'not-utf8': {
    title: 'Header không phải UTF-8',
    says: 'một giá trị header không phải UTF-8',
    why: 'Tên hiện sai, hoặc bản tin bị từ chối.',
    fix: ['Ghi tên hiển thị và cụm chữ bằng UTF-8; tìm danh bạ dùng bảng mã khác.'],
  },
  'control-character': {
    title: 'Ký tự điều khiển trong header',
    says: 'có ký tự điều khiển không được escape trong header',
    why: 'Header không được chứa ký tự đó; bản tin có thể bị cắt ở đó hoặc bị từ chối.',
    fix: ['Tìm nguồn của giá trị (tên trong danh bạ, kịch bản) và làm sạch tại đó.'],
  },
  'content-length-unreadable': {
    title: 'Content-Length không phải là số',
    says: 'Content-Length không phải là số',
    why: 'Trên TCP không ai biết bản tin hết ở đâu; bản tin bị trả 400 hoặc kết nối bị đóng.',
    fix: ['Ghi độ dài body tính bằng byte, bằng chữ số.'],
  },
  'content-length-conflict': {
    title: 'Hai Content-Length mâu thuẫn',
    says: 'hai dòng Content-Length mâu thuẫn nhau',
    why: 'Mỗi thiết bị thấy bản tin hết ở một chỗ; trên TCP phần sau bị đọc thành bản tin khác.',
    fix: ['Chỉ gửi một Content-Length; thiết bị sửa body phải thay giá trị đó.'],
  },
  'content-length-too-large': {
    title: 'Content-Length lớn hơn body',
    says: 'Content-Length lớn hơn phần body thực có',
    why: 'Trên UDP yêu cầu bị trả 400 hoặc bị bỏ; trên TCP bên nhận chờ những byte không bao giờ tới.',
    fix: [
      'Đếm body theo byte sau lần sửa cuối; SBC sửa SDP phải ghi lại độ dài.',
      'Trên UDP tìm xem datagram có bị cắt trên đường không.',
    ],
  },
  'content-length-missing': {
    title: 'Thiếu Content-Length trên kết nối luồng',
    says: 'thiếu Content-Length trên giao vận dạng luồng',
    why: 'Trên TCP và TLS chỉ header này cho biết bản tin hết ở đâu.',
    fix: ['Ghi Content-Length trong mọi bản tin, kể cả khi bằng 0.'],
  },
  'trailing-bytes': {
    title: 'Byte thừa sau body',
    says: 'sau body còn những byte không thuộc bản tin nào',
    why: 'Chúng bị bỏ: nếu đó là phần cuối của body thì SDP hay báo cáo bị cụt.',
    fix: ['Đếm body theo byte sau lần sửa cuối, cuối dòng tính là CR LF.'],
  },
  'content-type-missing': {
    title: 'Có body mà thiếu Content-Type',
    says: 'có body mà không có Content-Type',
    why: 'Bên nhận có thể bỏ qua body hoặc trả 415.',
    fix: ['Nói rõ body là gì: Content-Type: application/sdp cho offer hay answer.'],
  },
} as const satisfies FaultTable;
