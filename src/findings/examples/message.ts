// Written by `npm run docs` from fixtures/rules; change those, not this file.
import type { RuleExamples } from './example.ts';

export const MESSAGE_EXAMPLES: RuleExamples = {
  "message/accept-without-sdp": {
    "atFault": null,
    "confidence": "likely",
    "said": {
      "en": {
        "message": "the INVITE of 192.0.2.10:5060 was answered 406 Not Acceptable, and an INVITE accepts no application/sdp (text/plain)",
        "howToFix": [
          "Name application/sdp in Accept, or leave Accept out."
        ]
      },
      "vi": {
        "message": "bản tin INVITE của 192.0.2.10:5060 bị trả lời 406 Not Acceptable, và Accept của INVITE không có application/sdp (text/plain)",
        "howToFix": [
          "Nêu application/sdp trong Accept, hoặc bỏ Accept."
        ]
      }
    }
  },
  "message/address-blank": {
    "atFault": null,
    "confidence": "certain",
    "said": {
      "en": {
        "message": "1 message of 192.0.2.10:5060: white space stands inside the address (< sip:anna@a.example >;tag=o-anna)",
        "howToFix": [
          "Trim what is put between the brackets, and escape blanks of the user part as %20."
        ]
      },
      "vi": {
        "message": "1 bản tin của 192.0.2.10:5060: có khoảng trắng bên trong địa chỉ (< sip:anna@a.example >;tag=o-anna)",
        "howToFix": [
          "Cắt bỏ khoảng trắng ở phần trong ngoặc, và escape khoảng trắng của phần user thành %20."
        ]
      }
    }
  },
  "message/address-needs-brackets": {
    "atFault": null,
    "confidence": "certain",
    "said": {
      "en": {
        "message": "1 message of 192.0.2.10:5060: an address with ?, comma or semicolon stands without angle brackets (sip:anna@192.0.2.10?Priority=***)",
        "howToFix": [
          "Put the URI into angle brackets."
        ]
      },
      "vi": {
        "message": "1 bản tin của 192.0.2.10:5060: địa chỉ có dấu ?, dấu phẩy hay dấu chấm phẩy mà không nằm trong ngoặc nhọn (sip:anna@192.0.2.10?Priority=***)",
        "howToFix": [
          "Đặt URI trong ngoặc nhọn."
        ]
      }
    }
  },
  "message/address-unreadable": {
    "atFault": null,
    "confidence": "certain",
    "said": {
      "en": {
        "message": "1 message of 192.0.2.10:5060: an address is no URI (<anna>)",
        "howToFix": [
          "Write a scheme: sip:, sips: or tel:."
        ]
      },
      "vi": {
        "message": "1 bản tin của 192.0.2.10:5060: một địa chỉ không phải là URI (<anna>)",
        "howToFix": [
          "Địa chỉ phải có scheme: sip:, sips: hay tel:."
        ]
      }
    }
  },
  "message/auth-scheme-unknown": {
    "atFault": null,
    "confidence": "certain",
    "said": {
      "en": {
        "message": "1 message of 192.0.2.10:5060: the authentication scheme is not known (lottery)",
        "howToFix": [
          "Answer the challenge with its own scheme, as a rule Digest."
        ]
      },
      "vi": {
        "message": "1 bản tin của 192.0.2.10:5060: phương thức xác thực không được biết đến (lottery)",
        "howToFix": [
          "Trả lời challenge bằng đúng phương thức của nó, thường là Digest."
        ]
      }
    }
  },
  "message/blank-line-missing": {
    "atFault": null,
    "confidence": "certain",
    "said": {
      "en": {
        "message": "1 message of 192.0.2.10:5060: the message ends without the empty line after its headers",
        "howToFix": [
          "End the headers with an empty line (CR LF CR LF), also where there is no body."
        ]
      },
      "vi": {
        "message": "1 bản tin của 192.0.2.10:5060: bản tin kết thúc mà không có dòng trống sau các header",
        "howToFix": [
          "Kết thúc phần header bằng một dòng trống (CR LF CR LF), kể cả khi không có body."
        ]
      }
    }
  },
  "message/bracket-unclosed": {
    "atFault": null,
    "confidence": "certain",
    "said": {
      "en": {
        "message": "1 message of 192.0.2.10:5060: an angle bracket never closes (<sip:anna@192.0.2.10)",
        "howToFix": [
          "Close the bracket behind the URI; look for a value cut at a fixed length."
        ]
      },
      "vi": {
        "message": "1 bản tin của 192.0.2.10:5060: một dấu ngoặc nhọn không bao giờ đóng (<sip:anna@192.0.2.10)",
        "howToFix": [
          "Đóng ngoặc sau URI; tìm giá trị bị cắt ở một độ dài cố định."
        ]
      }
    }
  },
  "message/branch-empty": {
    "atFault": null,
    "confidence": "certain",
    "said": {
      "en": {
        "message": "1 message of 192.0.2.10:5060: the branch is the magic cookie and nothing else",
        "howToFix": [
          "Make a new value behind z9hG4bK for every transaction."
        ]
      },
      "vi": {
        "message": "1 bản tin của 192.0.2.10:5060: branch chỉ có magic cookie mà không có gì khác",
        "howToFix": [
          "Tạo giá trị mới sau z9hG4bK cho mỗi giao dịch."
        ]
      }
    }
  },
  "message/branch-rfc2543": {
    "atFault": null,
    "confidence": "certain",
    "said": {
      "en": {
        "message": "1 message of 192.0.2.10:5060: the topmost branch lacks the magic cookie: RFC 2543 matching applies (4711)",
        "howToFix": [
          "Begin the branch with z9hG4bK; a device this old deserves an update."
        ]
      },
      "vi": {
        "message": "1 bản tin của 192.0.2.10:5060: branch trên cùng thiếu magic cookie: phải so khớp theo RFC 2543 (4711)",
        "howToFix": [
          "Bắt đầu branch bằng z9hG4bK; thiết bị cũ như vậy nên được cập nhật."
        ]
      }
    }
  },
  "message/contact-missing": {
    "atFault": null,
    "confidence": "likely",
    "said": {
      "en": {
        "message": "the INVITE of 192.0.2.10:5060 was answered 400 Missing Contact, and an INVITE carries no Contact",
        "howToFix": [
          "Write one Contact into every INVITE."
        ]
      },
      "vi": {
        "message": "bản tin INVITE của 192.0.2.10:5060 bị trả lời 400 Missing Contact, và INVITE không có Contact",
        "howToFix": [
          "Ghi một Contact trong mọi INVITE."
        ]
      }
    }
  },
  "message/contact-parameter-outside": {
    "atFault": null,
    "confidence": "certain",
    "said": {
      "en": {
        "message": "1 message of 192.0.2.10:5060: a parameter after an address without brackets belongs to the header, not to the URI (transport)",
        "howToFix": [
          "Put the URI with its parameters into angle brackets."
        ]
      },
      "vi": {
        "message": "1 bản tin của 192.0.2.10:5060: tham số sau địa chỉ không có ngoặc thuộc về header, không thuộc URI (transport)",
        "howToFix": [
          "Đặt URI cùng tham số của nó trong ngoặc nhọn."
        ]
      }
    }
  },
  "message/contact-uri-headers": {
    "atFault": null,
    "confidence": "certain",
    "said": {
      "en": {
        "message": "1 message of 192.0.2.10:5060: a Contact URI carries headers for the requests sent to it (Route=%3Csip:a.example%3E)",
        "howToFix": [
          "Carry what is needed in URI parameters, or in Path."
        ]
      },
      "vi": {
        "message": "1 bản tin của 192.0.2.10:5060: URI của Contact mang theo header cho các yêu cầu gửi tới nó (Route=%3Csip:a.example%3E)",
        "howToFix": [
          "Mang thông tin cần thiết trong tham số của URI, hoặc trong Path."
        ]
      }
    }
  },
  "message/contact-uri-parameter-unknown": {
    "atFault": null,
    "confidence": "certain",
    "said": {
      "en": {
        "message": "1 message of 192.0.2.10:5060: a Contact URI carries a parameter without registered meaning (rinstance)",
        "howToFix": [
          "Nothing, as long as nobody on the way strips it."
        ]
      },
      "vi": {
        "message": "1 bản tin của 192.0.2.10:5060: URI của Contact có tham số không có nghĩa đã đăng ký (rinstance)",
        "howToFix": [
          "Không cần làm gì, miễn là không ai trên đường cắt bỏ nó."
        ]
      }
    }
  },
  "message/content-length-conflict": {
    "atFault": null,
    "confidence": "certain",
    "said": {
      "en": {
        "message": "1 message of 192.0.2.10:5060: two Content-Length rows disagree (0 and 7)",
        "howToFix": [
          "Send one Content-Length; let the element that changes the body replace it."
        ]
      },
      "vi": {
        "message": "1 bản tin của 192.0.2.10:5060: hai dòng Content-Length mâu thuẫn nhau (0 and 7)",
        "howToFix": [
          "Chỉ gửi một Content-Length; thiết bị sửa body phải thay giá trị đó."
        ]
      }
    }
  },
  "message/content-length-missing": {
    "atFault": null,
    "confidence": "certain",
    "said": {
      "en": {
        "message": "1 message of 192.0.2.10:5060: Content-Length is missing on a stream transport",
        "howToFix": [
          "Write Content-Length into every message, also where it is 0."
        ]
      },
      "vi": {
        "message": "1 bản tin của 192.0.2.10:5060: thiếu Content-Length trên giao vận dạng luồng",
        "howToFix": [
          "Ghi Content-Length trong mọi bản tin, kể cả khi bằng 0."
        ]
      }
    }
  },
  "message/content-length-too-large": {
    "atFault": null,
    "confidence": "certain",
    "said": {
      "en": {
        "message": "1 message of 192.0.2.10:5060: Content-Length promises more body than there is (12 of 0)",
        "howToFix": [
          "Count the body in bytes after the last change to it; an SBC that rewrites SDP must write the length anew.",
          "Over UDP look for a datagram that was cut on the way."
        ]
      },
      "vi": {
        "message": "1 bản tin của 192.0.2.10:5060: Content-Length lớn hơn phần body thực có (12 of 0)",
        "howToFix": [
          "Đếm body theo byte sau lần sửa cuối; SBC sửa SDP phải ghi lại độ dài.",
          "Trên UDP tìm xem datagram có bị cắt trên đường không."
        ]
      }
    }
  },
  "message/content-length-unreadable": {
    "atFault": null,
    "confidence": "certain",
    "said": {
      "en": {
        "message": "1 message of 192.0.2.10:5060: Content-Length is not a number (none)",
        "howToFix": [
          "Write the length of the body in bytes, as digits."
        ]
      },
      "vi": {
        "message": "1 bản tin của 192.0.2.10:5060: Content-Length không phải là số (none)",
        "howToFix": [
          "Ghi độ dài body tính bằng byte, bằng chữ số."
        ]
      }
    }
  },
  "message/content-type-missing": {
    "atFault": null,
    "confidence": "certain",
    "said": {
      "en": {
        "message": "1 message of 192.0.2.10:5060: there is a body without Content-Type",
        "howToFix": [
          "Say what the body is: Content-Type: application/sdp for an offer or answer."
        ]
      },
      "vi": {
        "message": "1 bản tin của 192.0.2.10:5060: có body mà không có Content-Type",
        "howToFix": [
          "Nói rõ body là gì: Content-Type: application/sdp cho offer hay answer."
        ]
      }
    }
  },
  "message/content-type-unknown": {
    "atFault": null,
    "confidence": "certain",
    "said": {
      "en": {
        "message": "1 message of 192.0.2.10:5060: the body type is one endpoints do not know (application/x-private)",
        "howToFix": [
          "Send what the other side names in Accept; mark what may be ignored with Content-Disposition."
        ]
      },
      "vi": {
        "message": "1 bản tin của 192.0.2.10:5060: body thuộc loại mà thiết bị đầu cuối không biết (application/x-private)",
        "howToFix": [
          "Gửi loại mà phía kia nêu trong Accept; đánh dấu phần có thể bỏ qua bằng Content-Disposition."
        ]
      }
    }
  },
  "message/control-character": {
    "atFault": null,
    "confidence": "certain",
    "said": {
      "en": {
        "message": "1 message of 192.0.2.10:5060: a control character stands unescaped in a header",
        "howToFix": [
          "Find where the value comes from (a name of a directory, a script) and clean it there."
        ]
      },
      "vi": {
        "message": "1 bản tin của 192.0.2.10:5060: có ký tự điều khiển không được escape trong header",
        "howToFix": [
          "Tìm nguồn của giá trị (tên trong danh bạ, kịch bản) và làm sạch tại đó."
        ]
      }
    }
  },
  "message/cseq-above-31-bits": {
    "atFault": null,
    "confidence": "certain",
    "said": {
      "en": {
        "message": "1 message of 192.0.2.10:5060: the CSeq number is 2^31 or more (2147483648 OPTIONS)",
        "howToFix": [
          "Begin below 2^31."
        ]
      },
      "vi": {
        "message": "1 bản tin của 192.0.2.10:5060: số CSeq từ 2^31 trở lên (2147483648 OPTIONS)",
        "howToFix": [
          "Bắt đầu dưới 2^31."
        ]
      }
    }
  },
  "message/cseq-method-mismatch": {
    "atFault": null,
    "confidence": "certain",
    "said": {
      "en": {
        "message": "1 message of 192.0.2.10:5060: the method in CSeq is not the method of the request (OPTIONS with 1 INFO)",
        "howToFix": [
          "Write the same method in the start line and in CSeq."
        ]
      },
      "vi": {
        "message": "1 bản tin của 192.0.2.10:5060: phương thức trong CSeq không phải phương thức của yêu cầu (OPTIONS with 1 INFO)",
        "howToFix": [
          "Ghi cùng một phương thức ở dòng đầu và trong CSeq."
        ]
      }
    }
  },
  "message/cseq-too-large": {
    "atFault": null,
    "confidence": "certain",
    "said": {
      "en": {
        "message": "1 message of 192.0.2.10:5060: the CSeq number exceeds 32 bits (4294967296 OPTIONS)",
        "howToFix": [
          "Begin with a small number and count up by one."
        ]
      },
      "vi": {
        "message": "1 bản tin của 192.0.2.10:5060: số CSeq vượt quá 32 bit (4294967296 OPTIONS)",
        "howToFix": [
          "Bắt đầu bằng số nhỏ và tăng từng đơn vị."
        ]
      }
    }
  },
  "message/cseq-unreadable": {
    "atFault": null,
    "confidence": "certain",
    "said": {
      "en": {
        "message": "1 message of 192.0.2.10:5060: CSeq is not a number and a method (one OPTIONS)",
        "howToFix": [
          "Write a number, a space and the method."
        ]
      },
      "vi": {
        "message": "1 bản tin của 192.0.2.10:5060: CSeq không gồm một số và một phương thức (one OPTIONS)",
        "howToFix": [
          "Ghi một số, một dấu cách rồi phương thức."
        ]
      }
    }
  },
  "message/date-not-gmt": {
    "atFault": null,
    "confidence": "certain",
    "said": {
      "en": {
        "message": "1 message of 192.0.2.10:5060: the Date is not in GMT (Sun, 29 Nov 2026 07:10:00 CET)",
        "howToFix": [
          "Write the Date in GMT, and say so."
        ]
      },
      "vi": {
        "message": "1 bản tin của 192.0.2.10:5060: Date không theo GMT (Sun, 29 Nov 2026 07:10:00 CET)",
        "howToFix": [
          "Ghi Date theo giờ GMT và ghi rõ GMT."
        ]
      }
    }
  },
  "message/display-not-token": {
    "atFault": null,
    "confidence": "certain",
    "said": {
      "en": {
        "message": "1 message of 192.0.2.10:5060: a display name that needs quotes has none (Dr. Anna: ext(7) <sip:anna@a.example>;tag=o-anna)",
        "howToFix": [
          "Put display names into quotes."
        ]
      },
      "vi": {
        "message": "1 bản tin của 192.0.2.10:5060: tên hiển thị cần ngoặc kép mà không có (Dr. Anna: ext(7) <sip:anna@a.example>;tag=o-anna)",
        "howToFix": [
          "Đặt tên hiển thị trong ngoặc kép."
        ]
      }
    }
  },
  "message/expires-invalid": {
    "atFault": null,
    "confidence": "certain",
    "said": {
      "en": {
        "message": "1 message of 192.0.2.10:5060: an expiry is not a number below 2^32 (99999999999)",
        "howToFix": [
          "Write seconds as digits, below 2^32."
        ]
      },
      "vi": {
        "message": "1 bản tin của 192.0.2.10:5060: thời hạn không phải là số nhỏ hơn 2^32 (99999999999)",
        "howToFix": [
          "Ghi số giây bằng chữ số, nhỏ hơn 2^32."
        ]
      }
    }
  },
  "message/from-tag-missing": {
    "atFault": null,
    "confidence": "certain",
    "said": {
      "en": {
        "message": "1 message of 192.0.2.10:5060: From has no tag, as before RFC 3261",
        "howToFix": [
          "Write a tag into From in every request."
        ]
      },
      "vi": {
        "message": "1 bản tin của 192.0.2.10:5060: From không có tag, như trước RFC 3261",
        "howToFix": [
          "Ghi tag vào From trong mọi yêu cầu."
        ]
      }
    }
  },
  "message/header-duplicate": {
    "atFault": null,
    "confidence": "certain",
    "said": {
      "en": {
        "message": "1 message of 192.0.2.10:5060: a header that may stand once stands more often; the first counts (From)",
        "howToFix": [
          "Let header rules replace the header instead of adding one."
        ]
      },
      "vi": {
        "message": "1 bản tin của 192.0.2.10:5060: một header chỉ được có một lần lại có nhiều lần; dòng đầu được tính (From)",
        "howToFix": [
          "Để quy tắc sửa header thay thế chứ không thêm dòng."
        ]
      }
    }
  },
  "message/header-empty": {
    "atFault": null,
    "confidence": "certain",
    "said": {
      "en": {
        "message": "1 message of 192.0.2.10:5060: a mandatory header has no value (To)",
        "howToFix": [
          "Look for a variable that was empty where the header is built."
        ]
      },
      "vi": {
        "message": "1 bản tin của 192.0.2.10:5060: một header bắt buộc không có giá trị (To)",
        "howToFix": [
          "Tìm biến bị rỗng ở chỗ tạo header."
        ]
      }
    }
  },
  "message/header-misplaced": {
    "atFault": null,
    "confidence": "certain",
    "said": {
      "en": {
        "message": "1 message of 192.0.2.10:5060: a header stands in a message where it has no meaning (Replaces)",
        "howToFix": [
          "Send it in the method that it belongs to."
        ]
      },
      "vi": {
        "message": "1 bản tin của 192.0.2.10:5060: một header nằm trong bản tin mà ở đó nó không có ý nghĩa (Replaces)",
        "howToFix": [
          "Gửi header đó trong đúng phương thức của nó."
        ]
      }
    }
  },
  "message/header-missing": {
    "atFault": null,
    "confidence": "certain",
    "said": {
      "en": {
        "message": "1 message of 192.0.2.10:5060: a header that every message carries is missing (To)",
        "howToFix": [
          "Look for the rule on the way that removes it; the sender itself must write all five."
        ]
      },
      "vi": {
        "message": "1 bản tin của 192.0.2.10:5060: thiếu một header mà bản tin nào cũng phải có (To)",
        "howToFix": [
          "Tìm quy tắc trên đường đã xoá header đó; chính bên gửi phải ghi đủ cả năm."
        ]
      }
    }
  },
  "message/header-row-unreadable": {
    "atFault": null,
    "confidence": "certain",
    "said": {
      "en": {
        "message": "1 message of 192.0.2.10:5060: a header row has no name and colon (X-Trunk 7)",
        "howToFix": [
          "Look for a header rule that adds text without a name, or for a line that was broken without a blank before it."
        ]
      },
      "vi": {
        "message": "1 bản tin của 192.0.2.10:5060: có dòng header không có tên và dấu hai chấm (X-Trunk 7)",
        "howToFix": [
          "Tìm quy tắc sửa header thêm chữ mà không có tên, hoặc dòng bị ngắt mà dòng sau không bắt đầu bằng khoảng trắng."
        ]
      }
    }
  },
  "message/header-rows-too-many": {
    "atFault": null,
    "confidence": "certain",
    "said": {
      "en": {
        "message": "1 message of 192.0.2.10:5060: there are more header rows than are kept (8 more)",
        "howToFix": [
          "See which header repeats: a loop adds Via and Record-Route, a rule may add the same header again and again."
        ]
      },
      "vi": {
        "message": "1 bản tin của 192.0.2.10:5060: có nhiều dòng header hơn số được giữ lại (8 more)",
        "howToFix": [
          "Xem header nào lặp: vòng lặp sinh Via và Record-Route, hoặc quy tắc cứ thêm mãi cùng một header."
        ]
      }
    }
  },
  "message/ipv6-port-inside": {
    "atFault": null,
    "confidence": "certain",
    "said": {
      "en": {
        "message": "1 message of 192.0.2.10:5060: the last group of an IPv6 address looks like a port that belongs outside the brackets (sip:anna@[2001:db8::10:5070])",
        "howToFix": [
          "Write the port behind the closing bracket."
        ]
      },
      "vi": {
        "message": "1 bản tin của 192.0.2.10:5060: nhóm cuối của địa chỉ IPv6 giống một cổng lẽ ra ở ngoài ngoặc vuông (sip:anna@[2001:db8::10:5070])",
        "howToFix": [
          "Ghi cổng sau dấu ngoặc vuông đóng."
        ]
      }
    }
  },
  "message/ipv6-three-colons": {
    "atFault": null,
    "confidence": "certain",
    "said": {
      "en": {
        "message": "1 message of 192.0.2.10:5060: an IPv6 address has three colons in a row (sip:anna@[2001:db8:::10])",
        "howToFix": [
          "Write two colons."
        ]
      },
      "vi": {
        "message": "1 bản tin của 192.0.2.10:5060: địa chỉ IPv6 có ba dấu hai chấm liền nhau (sip:anna@[2001:db8:::10])",
        "howToFix": [
          "Chỉ ghi hai dấu hai chấm liền nhau."
        ]
      }
    }
  },
  "message/ipv6-unbracketed": {
    "atFault": null,
    "confidence": "certain",
    "said": {
      "en": {
        "message": "1 message of 192.0.2.10:5060: an IPv6 address stands in a URI without brackets (sip:anna@2001:db8::10)",
        "howToFix": [
          "Write sip:user@[2001:db8::1]:5060."
        ]
      },
      "vi": {
        "message": "1 bản tin của 192.0.2.10:5060: địa chỉ IPv6 trong URI không có ngoặc vuông (sip:anna@2001:db8::10)",
        "howToFix": [
          "Ghi sip:user@[2001:db8::1]:5060 (địa chỉ nằm trong ngoặc)."
        ]
      }
    }
  },
  "message/line-end-cr": {
    "atFault": null,
    "confidence": "certain",
    "said": {
      "en": {
        "message": "1 message of 192.0.2.10:5060: a CR stands alone inside a line",
        "howToFix": [
          "Remove control characters from what is put into headers."
        ]
      },
      "vi": {
        "message": "1 bản tin của 192.0.2.10:5060: có CR đứng một mình ở giữa dòng",
        "howToFix": [
          "Loại ký tự điều khiển khỏi nội dung đưa vào header."
        ]
      }
    }
  },
  "message/line-end-lf": {
    "atFault": null,
    "confidence": "certain",
    "said": {
      "en": {
        "message": "1 message of 192.0.2.10:5060: lines end in LF alone",
        "howToFix": [
          "Write CR LF; scripts and templates edited on Unix often lose the CR."
        ]
      },
      "vi": {
        "message": "1 bản tin của 192.0.2.10:5060: các dòng chỉ kết thúc bằng LF",
        "howToFix": [
          "Ghi CR LF; kịch bản và mẫu sửa trên Unix hay mất CR."
        ]
      }
    }
  },
  "message/max-forwards-invalid": {
    "atFault": null,
    "confidence": "certain",
    "said": {
      "en": {
        "message": "1 message of 192.0.2.10:5060: Max-Forwards is not a number from 0 to 255 (300)",
        "howToFix": [
          "Send Max-Forwards: 70."
        ]
      },
      "vi": {
        "message": "1 bản tin của 192.0.2.10:5060: Max-Forwards không phải là số từ 0 đến 255 (300)",
        "howToFix": [
          "Gửi Max-Forwards: 70."
        ]
      }
    }
  },
  "message/max-forwards-missing": {
    "atFault": null,
    "confidence": "certain",
    "said": {
      "en": {
        "message": "1 message of 192.0.2.10:5060: Max-Forwards is missing",
        "howToFix": [
          "Send Max-Forwards: 70."
        ]
      },
      "vi": {
        "message": "1 bản tin của 192.0.2.10:5060: thiếu Max-Forwards",
        "howToFix": [
          "Gửi Max-Forwards: 70."
        ]
      }
    }
  },
  "message/max-forwards-zero": {
    "atFault": null,
    "confidence": "certain",
    "said": {
      "en": {
        "message": "1 message of 192.0.2.10:5060: Max-Forwards is 0: no proxy may forward it",
        "howToFix": [
          "Look for the same request passing twice; a traceroute of SIP sends 0 on purpose."
        ]
      },
      "vi": {
        "message": "1 bản tin của 192.0.2.10:5060: Max-Forwards là 0: không proxy nào được chuyển tiếp",
        "howToFix": [
          "Tìm xem cùng một yêu cầu có đi qua hai lần không; traceroute của SIP cố ý gửi 0."
        ]
      }
    }
  },
  "message/method-unknown": {
    "atFault": null,
    "confidence": "certain",
    "said": {
      "en": {
        "message": "1 message of 192.0.2.10:5060: the method is not registered (OPTION)",
        "howToFix": [
          "See whether the method was mistyped; letters count as they stand, in capitals."
        ]
      },
      "vi": {
        "message": "1 bản tin của 192.0.2.10:5060: phương thức không có trong danh mục đăng ký (OPTION)",
        "howToFix": [
          "Xem phương thức có gõ sai không; chữ hoa và chữ thường là khác nhau."
        ]
      }
    }
  },
  "message/not-utf8": {
    "atFault": null,
    "confidence": "certain",
    "said": {
      "en": {
        "message": "1 message of 192.0.2.10:5060: a header value is not UTF-8",
        "howToFix": [
          "Write display names and phrases in UTF-8; look for a directory in another character set."
        ]
      },
      "vi": {
        "message": "1 bản tin của 192.0.2.10:5060: một giá trị header không phải UTF-8",
        "howToFix": [
          "Ghi tên hiển thị và cụm chữ bằng UTF-8; tìm danh bạ dùng bảng mã khác."
        ]
      }
    }
  },
  "message/option-unknown": {
    "atFault": null,
    "confidence": "certain",
    "said": {
      "en": {
        "message": "1 message of 192.0.2.10:5060: an option tag that is required is not registered (precondtion)",
        "howToFix": [
          "See whether the option tag was mistyped, or name it in Supported instead of Require."
        ]
      },
      "vi": {
        "message": "1 bản tin của 192.0.2.10:5060: option tag được yêu cầu không có trong danh mục đăng ký (precondtion)",
        "howToFix": [
          "Xem option tag có gõ sai không, hoặc nêu trong Supported thay vì Require."
        ]
      }
    }
  },
  "message/parameter-duplicate": {
    "atFault": null,
    "confidence": "certain",
    "said": {
      "en": {
        "message": "1 message of 192.0.2.10:5060: a parameter stands twice in one value; the first counts (tag in From)",
        "howToFix": [
          "Find the element that adds the parameter without looking whether it is there."
        ]
      },
      "vi": {
        "message": "1 bản tin của 192.0.2.10:5060: một tham số có hai lần trong cùng một giá trị; lần đầu được tính (tag in From)",
        "howToFix": [
          "Tìm thiết bị thêm tham số mà không xem đã có chưa."
        ]
      }
    }
  },
  "message/quote-unterminated": {
    "atFault": null,
    "confidence": "certain",
    "said": {
      "en": {
        "message": "1 message of 192.0.2.10:5060: a quoted string never closes (\"Anna <sip:anna@a.example>;tag=o-anna)",
        "howToFix": [
          "Escape quotes inside display names, and close the string."
        ]
      },
      "vi": {
        "message": "1 bản tin của 192.0.2.10:5060: một chuỗi trong ngoặc kép không bao giờ đóng (\"Anna <sip:anna@a.example>;tag=o-anna)",
        "howToFix": [
          "Escape dấu ngoặc kép bên trong tên hiển thị, và đóng chuỗi."
        ]
      }
    }
  },
  "message/reason-separator-missing": {
    "atFault": null,
    "confidence": "certain",
    "said": {
      "en": {
        "message": "1 message of 198.51.100.20:5060: no space follows the status code",
        "howToFix": [
          "Write the space behind the code even without a phrase."
        ]
      },
      "vi": {
        "message": "1 bản tin của 198.51.100.20:5060: sau mã trạng thái không có dấu cách",
        "howToFix": [
          "Luôn ghi dấu cách sau mã, kể cả khi không có cụm chữ."
        ]
      }
    }
  },
  "message/request-uri-blank": {
    "atFault": null,
    "confidence": "certain",
    "said": {
      "en": {
        "message": "1 message of 192.0.2.10:5060: the Request-URI contains white space (sip:bert b@b.example)",
        "howToFix": [
          "Escape blanks in the user part as %20, and do not fold the request line."
        ]
      },
      "vi": {
        "message": "1 bản tin của 192.0.2.10:5060: Request-URI có khoảng trắng (sip:bert b@b.example)",
        "howToFix": [
          "Escape khoảng trắng trong phần user thành %20, và không ngắt dòng yêu cầu."
        ]
      }
    }
  },
  "message/request-uri-brackets": {
    "atFault": null,
    "confidence": "certain",
    "said": {
      "en": {
        "message": "1 message of 192.0.2.10:5060: the Request-URI stands in angle brackets (<sip:bert@b.example>)",
        "howToFix": [
          "Write the Request-URI bare; where it was copied from Contact or Refer-To, take the brackets off."
        ]
      },
      "vi": {
        "message": "1 bản tin của 192.0.2.10:5060: Request-URI nằm trong dấu ngoặc nhọn (<sip:bert@b.example>)",
        "howToFix": [
          "Ghi Request-URI không có ngoặc; nếu chép từ Contact hay Refer-To thì bỏ ngoặc đi."
        ]
      }
    }
  },
  "message/request-uri-headers": {
    "atFault": null,
    "confidence": "certain",
    "said": {
      "en": {
        "message": "1 message of 192.0.2.10:5060: the Request-URI carries headers (sip:bert@b.example?Priority=***)",
        "howToFix": [
          "Turn what stands behind ? into headers of the request (RFC 3261 §19.1.5) before it is sent."
        ]
      },
      "vi": {
        "message": "1 bản tin của 192.0.2.10:5060: Request-URI có header đi kèm (sip:bert@b.example?Priority=***)",
        "howToFix": [
          "Chuyển phần sau dấu ? thành header của yêu cầu (RFC 3261 §19.1.5) trước khi gửi."
        ]
      }
    }
  },
  "message/request-uri-unreadable": {
    "atFault": null,
    "confidence": "certain",
    "said": {
      "en": {
        "message": "1 message of 192.0.2.10:5060: the Request-URI is no URI (15555550117)",
        "howToFix": [
          "Look at what built the Request-URI: a dial plan that gives a bare number, an empty host."
        ]
      },
      "vi": {
        "message": "1 bản tin của 192.0.2.10:5060: Request-URI không phải là URI (15555550117)",
        "howToFix": [
          "Xem nơi tạo Request-URI: dial plan chỉ đưa ra số trần, hoặc host để trống."
        ]
      }
    }
  },
  "message/retry-after-invalid": {
    "atFault": null,
    "confidence": "certain",
    "said": {
      "en": {
        "message": "1 message of 198.51.100.20:5060: Retry-After does not begin with a usable number (soon)",
        "howToFix": [
          "Write seconds as digits first."
        ]
      },
      "vi": {
        "message": "1 bản tin của 198.51.100.20:5060: Retry-After không bắt đầu bằng một số dùng được (soon)",
        "howToFix": [
          "Ghi số giây bằng chữ số trước tiên."
        ]
      }
    }
  },
  "message/start-line-blanks": {
    "atFault": null,
    "confidence": "certain",
    "said": {
      "en": {
        "message": "1 message of 192.0.2.10:5060: the start line has more than single spaces between or after its parts",
        "howToFix": [
          "Write one space between the parts, and none at the end."
        ]
      },
      "vi": {
        "message": "1 bản tin của 192.0.2.10:5060: dòng đầu có thừa khoảng trắng giữa hoặc sau các phần",
        "howToFix": [
          "Viết đúng một dấu cách giữa các phần, và không có gì ở cuối dòng."
        ]
      }
    }
  },
  "message/status-code-invalid": {
    "atFault": null,
    "confidence": "certain",
    "said": {
      "en": {
        "message": "1 message of 198.51.100.20:5060: the status code is not a number from 100 to 699 (SIP/2.0 2000 OK)",
        "howToFix": [
          "Send three digits from 100 to 699."
        ]
      },
      "vi": {
        "message": "1 bản tin của 198.51.100.20:5060: mã trạng thái không phải là số từ 100 đến 699 (SIP/2.0 2000 OK)",
        "howToFix": [
          "Gửi đúng ba chữ số từ 100 đến 699."
        ]
      }
    }
  },
  "message/stray-separators": {
    "atFault": null,
    "confidence": "certain",
    "said": {
      "en": {
        "message": "1 message of 192.0.2.10:5060: separators follow each other with nothing between them (From)",
        "howToFix": [
          "Look for a parameter that was removed with its name but not its semicolon or comma."
        ]
      },
      "vi": {
        "message": "1 bản tin của 192.0.2.10:5060: các dấu phân cách đứng liền nhau, giữa chúng không có gì (From)",
        "howToFix": [
          "Tìm tham số bị xoá tên mà còn sót dấu chấm phẩy hay dấu phẩy."
        ]
      }
    }
  },
  "message/text-after-address": {
    "atFault": null,
    "confidence": "certain",
    "said": {
      "en": {
        "message": "1 message of 192.0.2.10:5060: text follows the closing angle bracket (<sip:anna@a.example> Anna;tag=o-anna)",
        "howToFix": [
          "Look for a bracket inside the address, or a parameter added without its semicolon."
        ]
      },
      "vi": {
        "message": "1 bản tin của 192.0.2.10:5060: có chữ theo sau dấu ngoặc nhọn đóng (<sip:anna@a.example> Anna;tag=o-anna)",
        "howToFix": [
          "Tìm dấu ngoặc nằm trong địa chỉ, hoặc tham số thêm vào mà thiếu dấu chấm phẩy."
        ]
      }
    }
  },
  "message/trailing-bytes": {
    "atFault": null,
    "confidence": "certain",
    "said": {
      "en": {
        "message": "1 message of 192.0.2.10:5060: bytes follow the body and belong to no message (2)",
        "howToFix": [
          "Count the body in bytes after the last change to it, line ends as CR LF."
        ]
      },
      "vi": {
        "message": "1 bản tin của 192.0.2.10:5060: sau body còn những byte không thuộc bản tin nào (2)",
        "howToFix": [
          "Đếm body theo byte sau lần sửa cuối, cuối dòng tính là CR LF."
        ]
      }
    }
  },
  "message/uri-host-invalid": {
    "atFault": null,
    "confidence": "certain",
    "said": {
      "en": {
        "message": "1 message of 192.0.2.10:5060: a SIP URI has no usable host or port (sip:anna@a)b.example)",
        "howToFix": [
          "Look at what filled in the host: an empty setting, a name with illegal characters, a port beyond 65535."
        ]
      },
      "vi": {
        "message": "1 bản tin của 192.0.2.10:5060: SIP URI không có host hay cổng dùng được (sip:anna@a)b.example)",
        "howToFix": [
          "Xem nơi điền host: cấu hình để trống, tên có ký tự sai, cổng lớn hơn 65535."
        ]
      }
    }
  },
  "message/uri-scheme-unknown": {
    "atFault": null,
    "confidence": "certain",
    "said": {
      "en": {
        "message": "1 message of 192.0.2.10:5060: a URI is neither SIP, SIPS nor TEL (http)",
        "howToFix": [
          "Send sip:, sips: or tel:; the rest is for elements that agreed on it."
        ]
      },
      "vi": {
        "message": "1 bản tin của 192.0.2.10:5060: URI không phải SIP, SIPS hay TEL (http)",
        "howToFix": [
          "Gửi sip:, sips: hay tel:; scheme khác chỉ dùng giữa các thiết bị đã thoả thuận."
        ]
      }
    }
  },
  "message/version-unsupported": {
    "atFault": null,
    "confidence": "certain",
    "said": {
      "en": {
        "message": "1 message of 192.0.2.10:5060: the SIP version is not 2.0 (OPTIONS sip:bert@b.example SIP/3.0)",
        "howToFix": [
          "Send SIP/2.0; look at the element that wrote the start line."
        ]
      },
      "vi": {
        "message": "1 bản tin của 192.0.2.10:5060: phiên bản SIP không phải 2.0 (OPTIONS sip:bert@b.example SIP/3.0)",
        "howToFix": [
          "Gửi SIP/2.0; xem thiết bị đã ghi dòng đầu."
        ]
      }
    }
  },
  "message/via-broadcast": {
    "atFault": null,
    "confidence": "certain",
    "said": {
      "en": {
        "message": "1 message of 192.0.2.10:5060: a Via names a broadcast address (SIP/2.0/UDP 255.255.255.255;branch=z9hG4bKx)",
        "howToFix": [
          "Let the sender write its own address; drop such messages at the border."
        ]
      },
      "vi": {
        "message": "1 bản tin của 192.0.2.10:5060: một Via ghi địa chỉ broadcast (SIP/2.0/UDP 255.255.255.255;branch=z9hG4bKx)",
        "howToFix": [
          "Bên gửi phải ghi địa chỉ của chính nó; chặn các bản tin như vậy ở biên mạng."
        ]
      }
    }
  },
  "message/via-received-brackets": {
    "atFault": null,
    "confidence": "certain",
    "said": {
      "en": {
        "message": "1 message of 192.0.2.10:5060: the received parameter holds an IPv6 address in brackets (SIP/2.0/UDP 192.0.2.10:5060;branch=z9hG4bK-o-1;received=[20…)",
        "howToFix": [
          "Write the address in received without brackets; readers should accept both."
        ]
      },
      "vi": {
        "message": "1 bản tin của 192.0.2.10:5060: tham số received chứa địa chỉ IPv6 trong ngoặc vuông (SIP/2.0/UDP 192.0.2.10:5060;branch=z9hG4bK-o-1;received=[20…)",
        "howToFix": [
          "Ghi địa chỉ trong received không có ngoặc; bên đọc nên chấp nhận cả hai."
        ]
      }
    }
  },
  "message/via-too-many": {
    "atFault": null,
    "confidence": "certain",
    "said": {
      "en": {
        "message": "1 message of 192.0.2.10:5060: there are more than 100 Via values (101)",
        "howToFix": [
          "Look for the same address twice among the Vias."
        ]
      },
      "vi": {
        "message": "1 bản tin của 192.0.2.10:5060: có hơn 100 giá trị Via (101)",
        "howToFix": [
          "Tìm xem có địa chỉ nào xuất hiện hai lần trong các Via."
        ]
      }
    }
  },
  "message/via-unreadable": {
    "atFault": null,
    "confidence": "certain",
    "said": {
      "en": {
        "message": "1 message of 192.0.2.10:5060: a Via value has no protocol, transport and host (SIP/2.0/UDP)",
        "howToFix": [
          "Write protocol, transport and host: SIP/2.0/UDP 192.0.2.1:5060;branch=z9hG4bK…"
        ]
      },
      "vi": {
        "message": "1 bản tin của 192.0.2.10:5060: một giá trị Via không có giao thức, giao vận và host (SIP/2.0/UDP)",
        "howToFix": [
          "Ghi giao thức, giao vận và host: SIP/2.0/UDP 192.0.2.1:5060;branch=z9hG4bK…"
        ]
      }
    }
  },
  "message/via-version-unsupported": {
    "atFault": null,
    "confidence": "certain",
    "said": {
      "en": {
        "message": "1 message of 192.0.2.10:5060: a Via names another protocol than SIP/2.0 (SIP/3.0/UDP 192.0.2.9;branch=z9hG4bKx)",
        "howToFix": [
          "Write SIP/2.0 in Via."
        ]
      },
      "vi": {
        "message": "1 bản tin của 192.0.2.10:5060: một Via ghi giao thức khác SIP/2.0 (SIP/3.0/UDP 192.0.2.9;branch=z9hG4bKx)",
        "howToFix": [
          "Via phải ghi là SIP/2.0."
        ]
      }
    }
  },
  "message/warning-invalid": {
    "atFault": null,
    "confidence": "certain",
    "said": {
      "en": {
        "message": "1 message of 198.51.100.20:5060: a Warning has no three-digit code (39 b.example \"too short\")",
        "howToFix": [
          "Write three digits, who warns, and a text in quotes."
        ]
      },
      "vi": {
        "message": "1 bản tin của 198.51.100.20:5060: một Warning không có mã ba chữ số (39 b.example \"too short\")",
        "howToFix": [
          "Ghi ba chữ số, tên bên cảnh báo, và lời cảnh báo trong ngoặc kép."
        ]
      }
    }
  }
};
