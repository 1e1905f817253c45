import type { FormTable } from '../form-words.ts';

/** RFC 3261 §7, §18.3, §20.14, §20.15. */
export const FRAMING = {
  'blank-line-missing': {
    en: {
      title: 'No empty line after the headers',
      why: 'Strict receivers wait for the rest or drop the message.',
      fix: ['End the headers with an empty line (CR LF CR LF), also where there is no body.'],
    },
    vi: {
      title: 'Thiếu dòng trống sau các header',
      says: 'bản tin kết thúc mà không có dòng trống sau các header',
      why: 'Bên nhận nghiêm ngặt chờ phần còn lại hoặc bỏ bản tin.',
      fix: ['Kết thúc phần header bằng một dòng trống (CR LF CR LF), kể cả khi không có body.'],
    },
  },
  'line-end-lf': {
    en: {
      title: 'Lines end in LF alone',
      why: 'Most stacks read it; strict ones see one endless line.',
      fix: ['Write CR LF; scripts and templates edited on Unix often lose the CR.'],
    },
    vi: {
      title: 'Dòng chỉ kết thúc bằng LF',
      says: 'các dòng chỉ kết thúc bằng LF',
      why: 'Đa số stack đọc được; stack nghiêm ngặt thấy một dòng dài vô tận.',
      fix: ['Ghi CR LF; kịch bản và mẫu sửa trên Unix hay mất CR.'],
    },
  },
  'line-end-cr': {
    en: {
      title: 'CR alone inside a line',
      why: 'Some parsers take it for the end of the line, others do not: elements read different headers, which is also a way to smuggle one in.',
      fix: ['Remove control characters from what is put into headers.'],
    },
    vi: {
      title: 'CR lẻ ở giữa dòng',
      says: 'có CR đứng một mình ở giữa dòng',
      why: 'Bộ phân tích này coi là hết dòng, bộ kia thì không: mỗi thiết bị đọc ra header khác nhau, cũng là cách chèn lén header.',
      fix: ['Loại ký tự điều khiển khỏi nội dung đưa vào header.'],
    },
  },
  'not-utf8': {
    en: {
      title: 'Header that is not UTF-8',
      why: 'Names are shown wrongly, or the message is refused.',
      fix: ['Write display names and phrases in UTF-8; look for a directory in another character set.'],
    },
    vi: {
      title: 'Header không phải UTF-8',
      says: 'một giá trị header không phải UTF-8',
      why: 'Tên hiện sai, hoặc bản tin bị từ chối.',
      fix: ['Ghi tên hiển thị và cụm chữ bằng UTF-8; tìm danh bạ dùng bảng mã khác.'],
    },
  },
  'control-character': {
    en: {
      title: 'Control character in a header',
      why: 'No header may hold one unescaped; the message may be cut there or refused.',
      fix: ['Find where the value comes from (a name of a directory, a script) and clean it there.'],
    },
    vi: {
      title: 'Ký tự điều khiển trong header',
      says: 'có ký tự điều khiển không được escape trong header',
      why: 'Header không được chứa ký tự đó; bản tin có thể bị cắt ở đó hoặc bị từ chối.',
      fix: ['Tìm nguồn của giá trị (tên trong danh bạ, kịch bản) và làm sạch tại đó.'],
    },
  },
  'content-length-unreadable': {
    en: {
      title: 'Content-Length is no number',
      why: 'On TCP nobody knows where the message ends; it is refused with 400 or the connection is closed.',
      fix: ['Write the length of the body in bytes, as digits.'],
    },
    vi: {
      title: 'Content-Length không phải là số',
      says: 'Content-Length không phải là số',
      why: 'Trên TCP không ai biết bản tin hết ở đâu; bản tin bị trả 400 hoặc kết nối bị đóng.',
      fix: ['Ghi độ dài body tính bằng byte, bằng chữ số.'],
    },
  },
  'content-length-conflict': {
    en: {
      title: 'Two Content-Lengths that disagree',
      why: 'Elements find the end of the message at different places; on TCP what follows is read as another message.',
      fix: ['Send one Content-Length; let the element that changes the body replace it.'],
    },
    vi: {
      title: 'Hai Content-Length mâu thuẫn',
      says: 'hai dòng Content-Length mâu thuẫn nhau',
      why: 'Mỗi thiết bị thấy bản tin hết ở một chỗ; trên TCP phần sau bị đọc thành bản tin khác.',
      fix: ['Chỉ gửi một Content-Length; thiết bị sửa body phải thay giá trị đó.'],
    },
  },
  'content-length-too-large': {
    en: {
      title: 'Content-Length larger than the body',
      why: 'Over UDP the request is refused with 400 or dropped; over TCP the receiver waits for bytes that never come.',
      fix: [
        'Count the body in bytes after the last change to it; an SBC that rewrites SDP must write the length anew.',
        'Over UDP look for a datagram that was cut on the way.',
      ],
    },
    vi: {
      title: 'Content-Length lớn hơn body',
      says: 'Content-Length lớn hơn phần body thực có',
      why: 'Trên UDP yêu cầu bị trả 400 hoặc bị bỏ; trên TCP bên nhận chờ những byte không bao giờ tới.',
      fix: [
        'Đếm body theo byte sau lần sửa cuối; SBC sửa SDP phải ghi lại độ dài.',
        'Trên UDP tìm xem datagram có bị cắt trên đường không.',
      ],
    },
  },
  'content-length-missing': {
    en: {
      title: 'No Content-Length on a stream',
      why: 'On TCP and TLS only this header says where the message ends.',
      fix: ['Write Content-Length into every message, also where it is 0.'],
    },
    vi: {
      title: 'Thiếu Content-Length trên kết nối luồng',
      says: 'thiếu Content-Length trên giao vận dạng luồng',
      why: 'Trên TCP và TLS chỉ header này cho biết bản tin hết ở đâu.',
      fix: ['Ghi Content-Length trong mọi bản tin, kể cả khi bằng 0.'],
    },
  },
  'trailing-bytes': {
    en: {
      title: 'Bytes behind the body',
      why: 'They are discarded: where they are the end of the body, SDP or a report is cut short.',
      fix: ['Count the body in bytes after the last change to it, line ends as CR LF.'],
    },
    vi: {
      title: 'Byte thừa sau body',
      says: 'sau body còn những byte không thuộc bản tin nào',
      why: 'Chúng bị bỏ: nếu đó là phần cuối của body thì SDP hay báo cáo bị cụt.',
      fix: ['Đếm body theo byte sau lần sửa cuối, cuối dòng tính là CR LF.'],
    },
  },
  'content-type-missing': {
    en: {
      title: 'Body without Content-Type',
      why: 'The receiver may ignore the body or answer 415.',
      fix: ['Say what the body is: Content-Type: application/sdp for an offer or answer.'],
    },
    vi: {
      title: 'Có body mà thiếu Content-Type',
      says: 'có body mà không có Content-Type',
      why: 'Bên nhận có thể bỏ qua body hoặc trả 415.',
      fix: ['Nói rõ body là gì: Content-Type: application/sdp cho offer hay answer.'],
    },
  },
} as const satisfies FormTable;
