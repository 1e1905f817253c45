import type { Code4xx } from '../../../reference/codes.ts';
import type { CodeText } from '../../../reference/entry.ts';

/** Client errors 400 to 417 in Vietnamese. */
export const CODES_400_417 = {
  400: {
    title: 'Yêu cầu sai cú pháp',
    description:
      'Bên nhận không hiểu được yêu cầu vì cú pháp hỏng hoặc thiếu thành phần bắt buộc. Cụm chữ sau mã hoặc header Warning thường nói rõ sai ở đâu. Mọi mã 4xx lạ cũng được xử lý như 400.',
    whenYouSeeIt:
      'REFER không có hoặc có nhiều Refer-To; INVITE mang nhiều Replaces, hoặc cả Replaces lẫn Join; Content-Length sai; URI chứa ký tự chưa escape (%xx). Cũng gặp khi ALG trên router sửa hỏng bản tin dọc đường.',
    howToFix: [
      'Đọc cụm chữ sau mã và header Warning; chúng thường nêu tên header sai.',
      'So yêu cầu với chính nó lúc rời bên gửi: chỗ khác nhau chỉ ra SBC hay ALG ở giữa.',
      'Với REFER: gửi đúng một Refer-To, đặt trong dấu ngoặc nhọn, Replaces escape đúng một lần (%3B, %3D, %40).',
      'Bên kia đòi Referred-By (một số tổng đài đòi): thêm vào; gửi lại y nguyên sẽ lại hỏng.',
    ],
    whatFollows: 'ACK nếu là INVITE; chỉ gửi lại sau khi đã sửa nội dung.',
    useWhen: 'Dùng khi bản tin sai cú pháp và không mã nào cụ thể hơn (415, 416, 420, 481) diễn tả được lỗi.',
  },
  401: {
    title: 'Yêu cầu xác thực',
    description:
      'Máy chủ đích (UAS, registrar hoặc notifier) đòi xác thực, kèm challenge trong WWW-Authenticate. Lần 401 đầu tiên là bước bình thường, chưa phải lỗi.',
    whenYouSeeIt:
      'Trong mọi lần REGISTER và thường cả INVITE: gửi, nhận 401, gửi lại kèm Authorization với CSeq tăng một, nhận 200. Nhận 401 lần nữa cùng realm mà không có stale=true thì gần như chắc là sai tài khoản hoặc mật khẩu.',
    howToFix: [
      'Có yêu cầu kèm Authorization theo sau và thành công: không có gì sai.',
      '401 lặp lại: kiểm tra tên xác thực (có thể khác số máy lẻ), mật khẩu và realm; stale=true chỉ có nghĩa là nonce đã hết hạn.',
      'Không có yêu cầu thứ hai: cấp cho bên gửi tài khoản của realm đó, cả cho REFER và NOTIFY trong dialog.',
      'Sau REFER bị đòi xác thực, NOTIFY mang CSeq của REFER gửi lại làm event id.',
      'Để ý nhiều 401 từ một địa chỉ lạ: đó là dò mật khẩu.',
    ],
    whatFollows: 'ACK nếu là INVITE, rồi giao dịch mới cùng Call-ID, CSeq tăng một, có Authorization.',
    useWhen: 'Dùng khi chính máy đích hay registrar đòi xác thực; proxy ở giữa đòi thì là 407.',
  },
  402: {
    title: 'Cần thanh toán',
    description:
      'RFC 3261 để dành mã này, chưa định nghĩa cách dùng; bên nhận xử lý như 400. Khi gặp, đó là quy ước riêng của hệ thống tính cước.',
    whenYouSeeIt: 'Nhà cung cấp trả trước dùng để báo hết tiền hoặc vượt hạn mức trên trunk.',
    howToFix: [
      'Kiểm tra số dư và hạn mức của tài khoản với nhà cung cấp.',
      'Xem bảng giá có giá cước cho đích này không.',
      'Nếu không: hỏi nhà cung cấp; chỉ tài liệu của họ cho biết mã này nghĩa là gì.',
    ],
    whatFollows: 'ACK nếu là INVITE; không có bước tự động nào tiếp theo.',
    useWhen: 'Chưa nên dùng: hệ thống tính cước cần từ chối thì 403 kèm cụm chữ rõ ràng được hiểu đúng hơn.',
  },
  403: {
    title: 'Bị cấm',
    description:
      'Bên nhận hiểu yêu cầu nhưng không cho thực hiện, và xác thực thêm cũng vô ích. Lý do thật thường nằm ở chính sách: quyền gọi, IP chưa được phép, số chủ gọi không hợp lệ.',
    whenYouSeeIt:
      'Trunk chặn hướng quốc tế, IP nguồn không có trong danh sách cho phép, số chủ gọi không thuộc khách hàng. REFER bị 403 khi SBC hoặc trunk không cho chuyển cuộc gọi. Hệ thống STIR dùng 403 “Stale Date” khi Date hoặc iat đã cũ, và gateway đổi Q.850 21, 55, 57 và 87 thành 403.',
    howToFix: [
      'Đọc cụm chữ, Reason và Warning, rồi xem tài khoản được phép gì: gọi quốc tế, chuyển cuộc gọi, số contact.',
      'Xem số chủ gọi trong From và P-Asserted-Identity có thuộc tài khoản không.',
      'Xem địa chỉ và cổng nguồn có đúng như trong danh sách của bên kia không.',
      'Với REFER: xem host trong Refer-To (phải là domain của trunk); ngoài dialog thì thêm Target-Dialog và Require: tdialog.',
      '“Stale Date”: chỉnh đồng hồ của bên ký (NTP); thường chỉ cho lệch khoảng 60 giây.',
      'Có Reason: Q.850;cause=21: tìm mã gốc phía sau gateway, có thể là 603 hoặc 603+.',
    ],
    whatFollows: 'ACK nếu là INVITE; không được lặp lại cùng yêu cầu.',
    useWhen: 'Dùng khi chính sách của máy chủ cấm; cần xác thực thì 401 hoặc 407, người dùng tự từ chối thì 603.',
  },
  404: {
    title: 'Không tìm thấy',
    description:
      'Máy chủ có thẩm quyền của domain khẳng định không có người dùng này, hoặc domain trong Request-URI không do nó phục vụ. Máy tồn tại nhưng chưa đăng ký thì phải là 480.',
    whenYouSeeIt:
      'Sai số, thiếu hoặc thừa mã vùng, sai domain, gọi nhầm context trên tổng đài. Gateway đổi Q.850 1, 2, 3 và 26 thành 404, nên “không có tuyến” ở PSTN cũng ra 404. Trong NOTIFY của cuộc chuyển, 404 là Refer-To sai dạng số.',
    howToFix: [
      'So Request-URI với dial plan của máy chủ đã trả lời: tiền tố, dấu cộng, domain.',
      'Xem người dùng hoặc số đó có được khai ở đó không, chứ không chỉ đăng ký ở nơi khác.',
      'Khi chuyển cuộc gọi: đưa Refer-To về dạng trunk cần (E.164 và domain của trunk).',
      'Trong dialog: xem Contact; yêu cầu tới địa chỉ không ai biết bị trả 404.',
      'Có Reason: Q.850;cause=3 là không có tuyến: sửa bảng định tuyến của gateway chứ không sửa số.',
    ],
    whatFollows: 'ACK nếu là INVITE; chỉ thử lại với Request-URI khác; trong dialog, 404 kết thúc cả dialog.',
    useWhen:
      'Dùng khi chắc chắn không có người dùng này ở đây; không có ở bất cứ đâu thì 604, tạm vắng thì 480, đã bỏ hẳn thì 410.',
  },
  405: {
    title: 'Method không được phép',
    description:
      'Bên nhận biết method này nhưng không cho dùng với địa chỉ được gọi. Header Allow (bắt buộc) liệt kê method được phép.',
    whenYouSeeIt:
      'REFER gửi tới trunk hay máy bị tắt tính năng chuyển cuộc gọi; NOTIFY gửi tới bên không xử lý NOTIFY dù chính nó đã gửi REFER; PUBLISH, MESSAGE tới tổng đài không có presence hay nhắn tin.',
    howToFix: [
      'So Allow trong phản hồi với method đã gửi; có method khác dùng được thì dùng.',
      'Với REFER: bật chuyển cuộc gọi ở bên kia, hoặc đổi vai và gửi REFER cho bên còn lại kèm Replaces, hoặc để tổng đài tự chuyển bằng re-INVITE.',
      'Với NOTIFY: cho bên chuyển nhận NOTIFY của event refer và liệt kê nó trong Allow của mình.',
    ],
    whatFollows:
      'ACK nếu là INVITE; bên gửi đổi method theo Allow hoặc dừng; NOTIFY nhận 405 thì đăng ký nhận thông báo (subscription) bị xoá.',
    useWhen: 'Dùng khi biết method nhưng không cho phép ở địa chỉ này; hoàn toàn không biết method thì 501.',
  },
  406: {
    title: 'Không có dạng nội dung chấp nhận được',
    description:
      'Bên nhận không tạo được phản hồi hay thông báo ở dạng mà header Accept, Accept-Encoding hoặc Accept-Language của yêu cầu cho phép. Mã này nói về dạng nội dung, không phải về codec.',
    whenYouSeeIt: 'SUBSCRIBE có Accept không chứa kiểu nội dung nào mà notifier gửi được; hiếm thấy ở INVITE.',
    howToFix: [
      'Thêm vào Accept kiểu thân mà notifier dùng, hoặc bỏ hẳn Accept để lấy kiểu mặc định.',
      'Đọc Warning nếu có.',
      'Trả lời cho INVITE: xem cả codec; mã đúng cho việc đó là 488.',
    ],
    whatFollows: 'ACK nếu là INVITE; bên gửi có thể gửi lại với Accept rộng hơn.',
    useWhen:
      'Dùng khi không trả lời được theo Accept*; không đọc được thân của yêu cầu thì 415, không hợp codec thì 488.',
  },
  407: {
    title: 'Proxy yêu cầu xác thực',
    description:
      'Một proxy hoặc SBC trên đường đi đòi xác thực trước khi chuyển tiếp, kèm challenge trong Proxy-Authenticate. Giống 401, lần đầu là bình thường.',
    whenYouSeeIt:
      'INVITE, REFER, MESSAGE gửi qua proxy của nhà cung cấp. Nếu chuỗi có nhiều proxy, mỗi proxy có thể đòi một lần với realm riêng. REFER hay NOTIFY gặp 407 rồi im lặng là lỗi thường thấy khi chuyển cuộc gọi.',
    howToFix: [
      'Yêu cầu được gửi lại kèm Proxy-Authorization và đi qua: không có gì sai.',
      '407 lặp lại mà không có stale=true: kiểm tra tài khoản, mật khẩu và realm ở outbound proxy hoặc trunk.',
      'Bên gửi không gửi lại: cấp tài khoản cho realm nêu trong Proxy-Authenticate, hoặc miễn xác thực ở proxy cho yêu cầu trong dialog như NOTIFY.',
      'Trunk nhận theo địa chỉ: xem vì sao proxy không nhận ra địa chỉ nguồn.',
      'Nhiều proxy cùng đòi: lần gửi lại phải giữ thông tin xác thực của các realm trước.',
    ],
    whatFollows: 'ACK nếu là INVITE, rồi giao dịch mới CSeq tăng một kèm Proxy-Authorization.',
    useWhen: 'Dùng khi proxy đòi xác thực; máy đích, registrar hay notifier đòi thì luôn là 401.',
  },
  408: {
    title: 'Hết thời gian chờ',
    description:
      'Không có phản hồi đúng hạn. Rất hay gặp trường hợp 408 do phần mềm tự sinh khi Timer B hoặc F (32 giây) hết hạn; mã đó không hề xuất hiện trong bản bắt gói.',
    whenYouSeeIt:
      'Proxy trả 408 khi không nhánh nào trả lời hoặc hết Timer C (hơn 3 phút đổ chuông); gateway cũng trả khi gặp Q.850 18. Trong nhật ký thiết bị có 408 mà bản bắt gói (capture) không có thì đó là mã tự sinh. Theo RFC 4320, 408 cho yêu cầu không phải INVITE (như REFER) là dấu hiệu của thiết bị cũ.',
    howToFix: [
      'Xem INVITE có bị gửi lại mà không có phản hồi nào, cả 100 cũng không: khi đó đường đã chết (NAT, tường lửa, DNS, Contact sai).',
      'Rút ngắn chu kỳ đăng ký hoặc bật keep-alive để đăng ký chết biến mất.',
      'Máy đã đổ chuông (180): tăng thời gian chờ nhấc máy, hoặc cho vào hộp thư thoại trước đó.',
      '408 không có trong bản bắt gói: nó do chính bên gửi tự sinh; xem yêu cầu không được trả lời, lớn hơn 1300 byte qua UDP thì có thể mất mảnh (dùng TCP).',
    ],
    whatFollows: 'ACK nếu là INVITE; bên gửi được phép gửi lại yêu cầu đó bất cứ lúc nào về sau.',
    useWhen:
      'Dùng cho INVITE khi không tìm được người dùng kịp thời; chờ máy chủ khác không trả lời thì 504, biết người dùng đang vắng thì 480.',
  },
  410: {
    title: 'Không còn ở đây nữa',
    description:
      'Địa chỉ từng tồn tại nhưng đã bỏ hẳn và không biết địa chỉ mới. Tình trạng này được xem là vĩnh viễn.',
    whenYouSeeIt: 'Số đã thu hồi hoặc máy lẻ đã xoá. Gateway sinh 410 từ Q.850 22 (số đã đổi, không kèm số mới) và 23.',
    howToFix: [
      'Xoá hoặc sửa số trong danh bạ, phím gọi nhanh và danh sách quay số tự động.',
      'Hỏi chủ số hoặc nhà mạng để lấy số mới.',
      'Số vẫn đang dùng: kiểm tra tình trạng chuyển mạng giữ số và định tuyến tại nhà mạng.',
    ],
    whatFollows: 'ACK nếu là INVITE; không thử lại; trong dialog, 410 kết thúc cả dialog.',
    useWhen: 'Dùng khi biết chắc địa chỉ đã bị bỏ; chưa từng có hoặc không chắc thì 404, biết địa chỉ mới thì 301.',
  },
  412: {
    title: 'Điều kiện của yêu cầu không khớp',
    description:
      'PUBLISH cập nhật trạng thái theo SIP-If-Match, nhưng thẻ (entity-tag) đó máy chủ không còn giữ. Thường là do bản công bố trước đã hết hạn.',
    whenYouSeeIt: 'Sau khi máy chủ presence khởi động lại, hoặc thiết bị gia hạn PUBLISH quá muộn.',
    howToFix: [
      'Thiết bị phải bỏ thẻ cũ và PUBLISH lại từ đầu, không kèm SIP-If-Match.',
      'Gia hạn sớm hơn Expires mà máy chủ trả về.',
      '412 lặp lại liên tục: hai máy chủ không chia sẻ trạng thái, hãy cố định định tuyến cho từng người dùng.',
    ],
    whatFollows: 'Một PUBLISH ban đầu với nội dung đầy đủ và không có SIP-If-Match, được cấp SIP-ETag mới.',
    useWhen: 'Dùng khi SIP-If-Match của PUBLISH không khớp thẻ nào; gói sự kiện không được hỗ trợ thì 489.',
  },
  413: {
    title: 'Thân yêu cầu quá lớn',
    description:
      'Phần thân (body) của yêu cầu lớn hơn mức máy chủ chịu xử lý. Nếu chỉ là tạm thời, Retry-After cho biết khi nào thử lại.',
    whenYouSeeIt:
      'MESSAGE mang tin quá dài hoặc ảnh, PUBLISH, NOTIFY với XML lớn, SDP quá nhiều codec và ICE candidate.',
    howToFix: [
      'Rút gọn thân bản tin (bớt codec, bớt candidate), hoặc gửi nội dung lớn bằng MSRP hay HTTP và chỉ để liên kết trong bản tin.',
      'Có Retry-After: giới hạn chỉ là tạm thời, hãy chờ đủ thời gian đó.',
      'Tăng giới hạn kích thước thân trên máy chủ nếu nội dung là chính đáng.',
    ],
    whatFollows: 'ACK nếu là INVITE; gửi lại với thân ngắn hơn, hoặc sau Retry-After.',
    useWhen: 'Dùng khi riêng phần thân quá lớn; cả bản tin vượt mức xử lý thì 513, Request-URI quá dài thì 414.',
  },
  414: {
    title: 'Request-URI quá dài',
    description: 'Request-URI dài hơn mức máy chủ chấp nhận.',
    whenYouSeeIt:
      'Thường là lỗi của bên được chuyển: chép nguyên Refer-To cùng Replaces và các header nhúng vào Request-URI của INVITE thay vì tách chúng ra thành header.',
    howToFix: [
      'Khi chuyển cuộc gọi: sửa bên được chuyển; phần sau dấu hỏi trong Refer-To phải thành header, không nằm trong Request-URI của INVITE.',
      'Bỏ các tham số riêng mà mỗi chặng thêm vào.',
      'Tìm vòng lặp làm URI dài ra sau mỗi vòng.',
    ],
    whatFollows: 'ACK nếu là INVITE; chỉ gửi lại với URI ngắn hơn.',
    useWhen: 'Dùng khi riêng Request-URI quá dài; thân quá lớn thì 413, cả bản tin quá lớn thì 513.',
  },
  415: {
    title: 'Kiểu nội dung không được hỗ trợ',
    description:
      'Bên nhận không đọc được thân bản tin vì kiểu nội dung, Content-Encoding hoặc ngôn ngữ không được hỗ trợ. Accept, Accept-Encoding hoặc Accept-Language trong phản hồi cho biết những gì dùng được.',
    whenYouSeeIt:
      'INVITE có thân multipart (SDP kèm ISUP hay vị trí) gửi tới thiết bị chỉ hiểu SDP; INFO mang DTMF kiểu lạ; NOTIFY của cuộc chuyển mang thân không phải message/sipfrag.',
    howToFix: [
      'So Content-Type của yêu cầu với Accept trong phản hồi, và chỉ gửi kiểu được liệt kê.',
      'Tắt các phần thân thừa (ISUP, vị trí, XML riêng của hãng) về phía bên đó.',
      'DTMF qua INFO: chuyển sang RFC 4733 hoặc kiểu mà bên kia liệt kê.',
      'NOTIFY bị mã này: cho bên được chuyển gửi Content-Type: message/sipfrag.',
    ],
    whatFollows: 'ACK nếu là INVITE; bên gửi có thể gửi lại với kiểu nội dung được chấp nhận.',
    useWhen:
      'Dùng khi không hiểu kiểu của thân yêu cầu; hiểu SDP nhưng không hợp codec thì 488, bên gửi hạn chế phản hồi thì 406.',
  },
  416: {
    title: 'Không hỗ trợ loại URI',
    description: 'Bên nhận không xử lý được loại (scheme) của Request-URI, ví dụ tel: hoặc sips:.',
    whenYouSeeIt: 'Gửi tel: tới tổng đài chỉ nhận sip:, hoặc sips: tới thiết bị không có TLS.',
    howToFix: [
      'Gửi Request-URI dạng sip: với số ở phần user và user=phone.',
      'Khi chuyển cuộc gọi: ghi Refer-To dạng sip: với domain của trunk.',
      'Cho proxy đổi tel: thành sip:; cần sips: thì bật TLS trên mọi chặng thay vì lùi về sip:.',
    ],
    whatFollows: 'ACK nếu là INVITE; bên gửi nên thử lại bằng URI sip:; trong dialog, 416 kết thúc cả dialog.',
    useWhen: 'Dùng khi loại URI không được hỗ trợ; loại URI đúng nhưng sai người dùng thì 404, không đọc được thì 400.',
  },
  417: {
    title: 'Không rõ mức ưu tiên Resource-Priority',
    description:
      'Yêu cầu có Require: resource-priority nhưng không giá trị Resource-Priority nào được máy chủ nhận ra. Nếu không có Require, giá trị lạ chỉ bị bỏ qua.',
    whenYouSeeIt:
      'Mạng ưu tiên của chính phủ, quân đội, cứu hộ (các namespace ets, wps, dsn). Mạng doanh nghiệp hầu như không gặp.',
    howToFix: [
      'Dùng namespace và mức có trong Accept-Resource-Priority của phản hồi.',
      'Bỏ Require: resource-priority nếu cuộc gọi không bắt buộc ưu tiên.',
      'Khai báo namespace tương ứng trên máy chủ hoặc SBC.',
    ],
    whatFollows: 'ACK nếu là INVITE; gửi lại với mức ưu tiên được chấp nhận.',
    useWhen: 'Dùng khi Require đòi resource-priority mà giá trị lạ; không biết chính phần mở rộng này thì 420.',
  },
} as const satisfies Partial<Record<Code4xx, CodeText>>;
