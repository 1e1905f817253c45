// Written by `npm run docs` from fixtures/rules; change those, not this file.
import type { RuleExamples } from './example.ts';

export const REJECTION_EXAMPLES: RuleExamples = {
  "rejection/announcement-owed": {
    "atFault": "network",
    "confidence": "likely",
    "said": {
      "en": {
        "message": "the INVITE did not announce sip.608, and 198.51.100.20 sent the 608 without playing an announcement first",
        "howToFix": [
          "Let the calling side send Feature-Caps: *;+sip.608 if it can show the card.",
          "Otherwise have the blocking service (or an SBC before it) answer 183 with early media, say whom to ask, then send the 608.",
          "Nothing is owed where the service suspects abuse, or cannot place media."
        ]
      },
      "vi": {
        "message": "INVITE không báo là hiểu sip.608, và 198.51.100.20 gửi 608 mà không phát lời thông báo trước",
        "howToFix": [
          "Cho phía gọi gửi Feature-Caps: *;+sip.608 nếu nó hiển thị được thẻ.",
          "Nếu không, cho dịch vụ chặn (hoặc SBC đứng trước) trả lời 183 kèm early media, nói cần hỏi ai, rồi mới gửi 608.",
          "Không bắt buộc khi dịch vụ nghi bị lạm dụng, hoặc không phát được media."
        ]
      }
    }
  },
  "rejection/attestation-too-low": {
    "atFault": null,
    "confidence": "possible",
    "said": {
      "en": {
        "message": "the call from +15555550117 carried attestation B and got 488 Not Acceptable Here: the network may want more than B",
        "howToFix": [
          "Ask the originating provider why it does not attest A, and prove to it that the number is yours.",
          "Call over the provider that the number belongs to."
        ]
      },
      "vi": {
        "message": "cuộc gọi từ +15555550117 mang mức chứng thực B và nhận 488 Not Acceptable Here: có thể mạng đòi hơn mức B",
        "howToFix": [
          "Hỏi nhà mạng gốc vì sao không chứng thực mức A, và chứng minh với họ rằng số này là của bạn.",
          "Gọi qua chính nhà mạng quản lý số đó."
        ]
      }
    }
  },
  "rejection/blocked-by-network": {
    "atFault": "network",
    "confidence": "certain",
    "said": {
      "en": {
        "message": "a service in the network, not bert, rejected the call from anna (608 Rejected)",
        "howToFix": [
          "The contact is in the card at https://redress.example/r/1 (not fetched, unverified).",
          "Check how the calling number is registered and attested, and whether its call pattern looks like spam.",
          "Do not redial or try other routes: a 6xx speaks for every route."
        ]
      },
      "vi": {
        "message": "một dịch vụ trong mạng, không phải bert, đã từ chối cuộc gọi từ anna (608 Rejected)",
        "howToFix": [
          "Nơi liên hệ nằm trong thẻ tại https://redress.example/r/1 (chưa tải về, chưa xác minh).",
          "Kiểm tra số gọi được đăng ký và chứng thực (attestation) ra sao, và kiểu gọi có giống spam không.",
          "Không gọi lại và không thử tuyến khác: 6xx có hiệu lực cho mọi tuyến."
        ]
      }
    }
  },
  "rejection/blocked-on-the-other-side": {
    "atFault": "network",
    "confidence": "likely",
    "said": {
      "en": {
        "message": "the network blocked the call to bert: beyond 192.0.2.50 the answer was 603 Network Blocked, and the caller got 603 Decline",
        "howToFix": [
          "Let 192.0.2.50 pass code, phrase, Reason and Call-Info on unchanged.",
          "Contact whoever blocked the call; the rejection on the far leg says whom.",
          "Do not redial or try other routes."
        ]
      },
      "vi": {
        "message": "mạng đã chặn cuộc gọi tới bert: phía bên kia 192.0.2.50 phản hồi là 603 Network Blocked, còn bên gọi nhận được 603 Decline",
        "howToFix": [
          "Cho 192.0.2.50 chuyển nguyên mã, cụm chữ, Reason và Call-Info.",
          "Liên hệ bên đã chặn; phản hồi trên chặng xa cho biết là ai.",
          "Không gọi lại và không thử tuyến khác."
        ]
      }
    }
  },
  "rejection/call-info-without-card": {
    "atFault": "network",
    "confidence": "certain",
    "said": {
      "en": {
        "message": "the 608 has a Call-Info, but none of its values has purpose=jwscard",
        "howToFix": [
          "Have the blocking service add a value with purpose=jwscard.",
          "Look whether an SBC on the way rewrites Call-Info."
        ]
      },
      "vi": {
        "message": "608 có Call-Info, nhưng không giá trị nào ghi purpose=jwscard",
        "howToFix": [
          "Cho dịch vụ chặn thêm một giá trị có purpose=jwscard.",
          "Xem có SBC nào dọc đường viết lại Call-Info không."
        ]
      }
    }
  },
  "rejection/caller-not-account": {
    "atFault": null,
    "confidence": "possible",
    "said": {
      "en": {
        "message": "anna called with the credentials of another account, and 603 Decline came without ringing: the trunk may refuse callers it does not know",
        "howToFix": [
          "Put the account, or a number that belongs to it, into From or P-Asserted-Identity (fromuser, caller ID of the trunk).",
          "If other calls with the same From go through, look for the cause elsewhere."
        ]
      },
      "vi": {
        "message": "anna gọi bằng thông tin xác thực của tài khoản khác, và 603 Decline đến khi chưa đổ chuông: có thể trung kế từ chối bên gọi mà nó không biết",
        "howToFix": [
          "Ghi tài khoản, hoặc số thuộc tài khoản đó, vào From hay P-Asserted-Identity (fromuser, số hiển thị của trung kế).",
          "Nếu những cuộc khác cùng From vẫn gọi được thì hãy tìm nguyên nhân ở chỗ khác."
        ]
      }
    }
  },
  "rejection/caller-refused-widely": {
    "atFault": null,
    "confidence": "likely",
    "said": {
      "en": {
        "message": "anna was refused by 3 different numbers in this trace, each time by a network or before anybody could decide: the calling number is probably blocked",
        "howToFix": [
          "Register the number with the services that label calls (in the US: the Free Caller Registry), and check its attestation.",
          "Look whether all the refusing numbers are with one carrier: then its call screening decides.",
          "Space calls out, and stop lists of short unanswered calls."
        ]
      },
      "vi": {
        "message": "anna bị 3 số khác nhau từ chối trong bản ghi này, lần nào cũng do mạng hoặc trước khi ai kịp quyết định: số gọi có lẽ đang bị chặn",
        "howToFix": [
          "Đăng ký số với các dịch vụ gắn nhãn cuộc gọi (ở Mỹ: Free Caller Registry), và kiểm tra mức chứng thực của nó.",
          "Xem các số từ chối có cùng một nhà mạng không: nếu cùng thì hệ thống lọc của nhà mạng đó quyết định.",
          "Giãn các cuộc gọi ra, và ngừng gọi hàng loạt cuộc ngắn không ai nghe."
        ]
      }
    }
  },
  "rejection/card-address-not-https": {
    "atFault": "network",
    "confidence": "certain",
    "said": {
      "en": {
        "message": "the address of the card begins with http: and callers expect https",
        "howToFix": [
          "Have the blocking service publish its cards over https and name that address in Call-Info."
        ]
      },
      "vi": {
        "message": "địa chỉ của thẻ bắt đầu bằng http: trong khi thiết bị gọi chờ https",
        "howToFix": [
          "Cho dịch vụ chặn công bố thẻ qua https và nêu địa chỉ ấy trong Call-Info."
        ]
      }
    }
  },
  "rejection/card-incomplete": {
    "atFault": "network",
    "confidence": "certain",
    "said": {
      "en": {
        "message": "the card is not as RFC 8688 wants it: its header has no x5u; its payload has no iat; its jCard has no fn",
        "howToFix": [
          "Tell the blocking provider what its card lacks."
        ]
      },
      "vi": {
        "message": "thẻ không đúng với RFC 8688: header thiếu x5u; payload thiếu iat; jCard thiếu fn",
        "howToFix": [
          "Báo cho nhà mạng chặn biết thẻ của họ thiếu gì."
        ]
      }
    }
  },
  "rejection/card-signature-wrong": {
    "atFault": "network",
    "confidence": "likely",
    "said": {
      "en": {
        "message": "the card is signed by none of the keys given: it was altered on the way, or somebody else made it",
        "howToFix": [
          "Do not use the contact in it.",
          "Make sure that the key is the one the blocking provider signs with; it changes its certificate now and then.",
          "Ask your own carrier who blocks, instead of the card's contact."
        ]
      },
      "vi": {
        "message": "không khoá nào đã cho ký tấm thẻ này: nó bị sửa dọc đường, hoặc do người khác tạo",
        "howToFix": [
          "Đừng dùng nơi liên hệ ghi trong thẻ.",
          "Kiểm tra xem khoá có đúng là khoá nhà mạng chặn dùng để ký không; thỉnh thoảng họ đổi chứng thư.",
          "Hãy hỏi nhà mạng của chính bạn ai đã chặn, thay vì liên hệ theo thẻ."
        ]
      }
    }
  },
  "rejection/card-stale": {
    "atFault": "network",
    "confidence": "likely",
    "said": {
      "en": {
        "message": "the card was made 900 s before the rejection, by its own word and the trace's clock: a caller must not use it",
        "howToFix": [
          "Compare the clock of the capture with the blocking provider: if they differ by this much, the card may be fine.",
          "Otherwise ask the provider to sign a card for each rejection."
        ]
      },
      "vi": {
        "message": "thẻ được tạo trước lúc từ chối 900 giây, theo lời của chính nó và đồng hồ của bản ghi: người gọi không được dùng",
        "howToFix": [
          "So đồng hồ của máy bắt gói với nhà mạng chặn: nếu lệch đúng chừng ấy thì thẻ có thể vẫn tốt.",
          "Nếu không, đề nghị nhà mạng ký thẻ riêng cho từng lần từ chối."
        ]
      }
    }
  },
  "rejection/card-unreadable": {
    "atFault": "network",
    "confidence": "certain",
    "said": {
      "en": {
        "message": "the card cannot be used: it does not consist of three parts with dots between them",
        "howToFix": [
          "Do not use a contact out of it.",
          "Make sure that the file given is the compact JWS itself, as it came from the address in Call-Info.",
          "Otherwise tell the blocking provider what its card lacks."
        ]
      },
      "vi": {
        "message": "không dùng được thẻ này: không gồm ba phần ngăn bằng dấu chấm",
        "howToFix": [
          "Đừng dùng nơi liên hệ nào lấy từ thẻ này.",
          "Kiểm tra xem tệp đã cho có đúng là JWS dạng gọn, nguyên như lấy từ địa chỉ trong Call-Info không.",
          "Nếu đúng, báo cho nhà mạng chặn biết thẻ của họ thiếu gì."
        ]
      }
    }
  },
  "rejection/code-rewritten": {
    "atFault": "network",
    "confidence": "certain",
    "said": {
      "en": {
        "message": "an element on the way turned a 608 into 480: SIP;cause=608;text=\"Rejected\"",
        "howToFix": [
          "Ask the operator of the SBC or gateway on the way to pass 607, 608 and 603+ on unchanged, with Call-Info and Reason."
        ]
      },
      "vi": {
        "message": "một thiết bị trên đường đi đã đổi 608 thành 480: SIP;cause=608;text=\"Rejected\"",
        "howToFix": [
          "Yêu cầu đơn vị vận hành SBC hoặc gateway trên đường đi giữ nguyên 607, 608 và 603+, cùng với Call-Info và Reason."
        ]
      }
    }
  },
  "rejection/declined": {
    "atFault": "target",
    "confidence": "likely",
    "said": {
      "en": {
        "message": "the call from anna to bert was declined (603 Decline) after it had rung for 3.9 s",
        "howToFix": [
          "Do not redial at once.",
          "If nobody at the called side declined, check do not disturb and screening there."
        ]
      },
      "vi": {
        "message": "cuộc gọi từ anna tới bert bị từ chối (603 Decline) sau khi đã đổ chuông 3,9 giây",
        "howToFix": [
          "Không gọi lại ngay.",
          "Nếu phía được gọi không ai bấm từ chối, kiểm tra DND và lọc cuộc gọi ở đó."
        ]
      }
    }
  },
  "rejection/forks-stopped": {
    "atFault": "target",
    "confidence": "likely",
    "said": {
      "en": {
        "message": "203.0.113.30 answered 603, and 1 other device of bert had to stop ringing",
        "howToFix": [
          "If the device means only itself, let it answer 486 or 480 (most phones have a setting for the code of the reject button).",
          "If it cannot, let the proxy turn 603 of one branch into 486 before it chooses."
        ]
      },
      "vi": {
        "message": "203.0.113.30 trả lời 603, và 1 máy khác của bert phải ngừng đổ chuông",
        "howToFix": [
          "Nếu máy chỉ nói cho riêng nó, hãy cho nó trả lời 486 hoặc 480 (phần lớn điện thoại có mục chọn mã cho nút từ chối).",
          "Nếu không được, cho proxy đổi 603 của một nhánh thành 486 trước khi chọn."
        ]
      }
    }
  },
  "rejection/hangup-as-decline": {
    "atFault": "network",
    "confidence": "likely",
    "said": {
      "en": {
        "message": "no person declined: 198.51.100.20 hung the call to bert up itself (603 Declined): its Reason names no refusal; Reason Q.850 16 (normal clearing)",
        "howToFix": [
          "See in the log and dial plan of 198.51.100.20 what happened to the call behind it: that is to be repaired.",
          "Let it answer the caller with what happened (480, 486, 503; in an Asterisk dial plan Congestion() or Busy() in place of a bare Hangup())."
        ]
      },
      "vi": {
        "message": "không ai bấm từ chối: 198.51.100.20 tự ngắt cuộc gọi tới bert (603 Declined): Reason của nó không ghi là bị từ chối; Reason Q.850 16 (kết thúc bình thường)",
        "howToFix": [
          "Xem trong log và dial plan của 198.51.100.20 cuộc gọi phía sau nó đã gặp gì: phải sửa ở đó.",
          "Cho nó trả cho bên gọi đúng điều đã xảy ra (480, 486, 503; trong dial plan của Asterisk dùng Congestion() hoặc Busy() thay cho Hangup() trơn)."
        ]
      }
    }
  },
  "rejection/lost-on-the-way": {
    "atFault": "network",
    "confidence": "certain",
    "said": {
      "en": {
        "message": "608 Rejected became 480 Temporarily Unavailable at 192.0.2.50; the Call-Info with the card was lost at 192.0.2.50",
        "howToFix": [
          "Let 192.0.2.50 pass code, phrase, Reason and Call-Info of a 6xx on unchanged.",
          "Where a gateway to the telephone network stands between, keep the cause location; code and data cannot survive there."
        ]
      },
      "vi": {
        "message": "tại 192.0.2.50, 608 Rejected bị đổi thành 480 Temporarily Unavailable; tại 192.0.2.50, Call-Info kèm thẻ bị mất",
        "howToFix": [
          "Cho 192.0.2.50 chuyển nguyên mã, cụm chữ, Reason và Call-Info của 6xx.",
          "Nếu ở giữa có gateway sang mạng điện thoại, hãy giữ cause location; mã và dữ liệu không qua được chỗ đó."
        ]
      }
    }
  },
  "rejection/mapped-through-isup": {
    "atFault": null,
    "confidence": "likely",
    "said": {
      "en": {
        "message": "480 Temporarily Unavailable carries Q.850 cause 21 (Q.850;cause=21;location=U): behind the gateway this was a rejection, 603, 607 or 608, and location user is written for a person and for a network that blocks alike",
        "howToFix": [
          "Treat it as a rejection: do not try other routes.",
          "Ask the operator of the gateway what the far side sent, and to keep cause and location when mapping."
        ]
      },
      "vi": {
        "message": "480 Temporarily Unavailable mang Q.850 cause 21 (Q.850;cause=21;location=U): phía sau gateway đây là một lời từ chối, 603, 607 hoặc 608, và location là người dùng thì người hay mạng chặn đều ghi như nhau",
        "howToFix": [
          "Coi như bị từ chối: không thử tuyến khác.",
          "Hỏi đơn vị vận hành gateway xem phía kia đã gửi gì, và đề nghị giữ cause cùng location khi ánh xạ."
        ]
      }
    }
  },
  "rejection/media-refusal-hidden": {
    "atFault": null,
    "confidence": "possible",
    "said": {
      "en": {
        "message": "the 603 Decline of the call to bert is about media, not about anybody's wish: it came without ringing, to an offer of g729 alone",
        "howToFix": [
          "Offer a codec that both sides have (PCMU, PCMA, Opus), or let the SBC transcode.",
          "Have the element that turned the refusal into 603 pass 488 on with its Warning."
        ]
      },
      "vi": {
        "message": "603 Decline của cuộc gọi tới bert là do media chứ không phải do ý ai: nó đến khi chưa đổ chuông, cho một bản chào chỉ có g729",
        "howToFix": [
          "Chào thêm codec mà cả hai phía đều có (PCMU, PCMA, Opus), hoặc cho SBC chuyển mã.",
          "Cho thiết bị đã đổi phản hồi thành 603 chuyển nguyên 488 cùng Warning của nó."
        ]
      }
    }
  },
  "rejection/network-blocked-incomplete": {
    "atFault": "network",
    "confidence": "certain",
    "said": {
      "en": {
        "message": "the 603+ is not as ATIS-1000099 wants it: v=analytics1 stands beside the text instead of inside its quotes",
        "howToFix": [
          "Send this list to the provider that blocks (or to whoever passed the answer on, if it left there complete).",
          "Quote the id and the time of the call, where there is an id."
        ]
      },
      "vi": {
        "message": "603+ không đúng với ATIS-1000099: v=analytics1 nằm cạnh text thay vì ở trong dấu ngoặc kép",
        "howToFix": [
          "Gửi danh sách này cho nhà mạng đã chặn (hoặc cho bên chuyển tiếp, nếu lúc rời nhà mạng nó vẫn đầy đủ).",
          "Nếu có id thì nêu id cùng thời điểm của cuộc gọi."
        ]
      }
    }
  },
  "rejection/network-blocked-phrase-lost": {
    "atFault": "network",
    "confidence": "likely",
    "said": {
      "en": {
        "message": "the response says Decline, its Reason says Network Blocked",
        "howToFix": [
          "Let the SBC or PBX that built this response pass the phrase through (FreeSWITCH and others rewrite it by default)."
        ]
      },
      "vi": {
        "message": "phản hồi ghi Decline, còn Reason của nó cho thấy Network Blocked",
        "howToFix": [
          "Cho SBC hoặc tổng đài đã tạo phản hồi này giữ nguyên cụm chữ (FreeSWITCH và một số phần mềm khác mặc định viết lại nó)."
        ]
      }
    }
  },
  "rejection/network-blocked-reason-missing": {
    "atFault": "network",
    "confidence": "likely",
    "said": {
      "en": {
        "message": "the phrase says Network Blocked, and the Reason does not say so (Q.850;cause=21;text=\"Call Rejected\"): an element on the way dropped it, or the blocking service never wrote it",
        "howToFix": [
          "Ask the neighbour that sent this 603 whether its own leg had a Reason with v=analytics1.",
          "Let SBC and PBX pass Reason through in responses."
        ]
      },
      "vi": {
        "message": "cụm chữ ghi Network Blocked, còn Reason không ghi như vậy (Q.850;cause=21;text=\"Call Rejected\"): một thiết bị dọc đường đã bỏ mất, hoặc bên chặn chưa hề ghi",
        "howToFix": [
          "Hỏi bên kế cận đã gửi 603 này xem trên chặng của họ có Reason với v=analytics1 không.",
          "Cho SBC và tổng đài giữ nguyên Reason trong phản hồi."
        ]
      }
    }
  },
  "rejection/no-redress-contact": {
    "atFault": "network",
    "confidence": "likely",
    "said": {
      "en": {
        "message": "the 608 names nobody to contact",
        "howToFix": [
          "Ask your own carrier which service on the path blocks; give it Call-ID and time of the call.",
          "Check whether an SBC on your side strips Call-Info or Reason from responses."
        ]
      },
      "vi": {
        "message": "phản hồi 608 không nêu ai để liên hệ",
        "howToFix": [
          "Hỏi nhà mạng của bạn xem dịch vụ nào trên đường đi đã chặn; cung cấp Call-ID và thời điểm của cuộc gọi.",
          "Kiểm tra SBC phía bạn có bỏ Call-Info hoặc Reason khỏi phản hồi không."
        ]
      }
    }
  },
  "rejection/rang-before-block": {
    "atFault": null,
    "confidence": "possible",
    "said": {
      "en": {
        "message": "the phone of bert had rung for 5.0 s when 608 Rejected came: the label says network, the ringing says a person",
        "howToFix": [
          "Ask the called person whether the phone rang and was declined.",
          "If so, have the element that built the answer send 603 or 607 instead."
        ]
      },
      "vi": {
        "message": "máy của bert đã đổ chuông 5,0 giây khi 608 Rejected tới: nhãn nói là mạng, tiếng chuông nói là người",
        "howToFix": [
          "Hỏi người được gọi xem máy có đổ chuông và họ có từ chối không.",
          "Nếu có, cho thiết bị đã tạo phản hồi gửi 603 hoặc 607."
        ]
      }
    }
  },
  "rejection/reason-added": {
    "atFault": "network",
    "confidence": "possible",
    "said": {
      "en": {
        "message": "beside SIP;cause=603 the Reason says Q.850;cause=17, which is no rejection: probably an element on the way added it",
        "howToFix": [
          "Have the SBC or PBX leave the Reason of a response as it came."
        ]
      },
      "vi": {
        "message": "bên cạnh SIP;cause=603, Reason còn ghi Q.850;cause=17, vốn không phải từ chối: có lẽ một thiết bị dọc đường đã thêm vào",
        "howToFix": [
          "Cho SBC hoặc tổng đài để nguyên Reason của phản hồi như khi nhận được."
        ]
      }
    }
  },
  "rejection/redialled-after-rejection": {
    "atFault": null,
    "confidence": "certain",
    "said": {
      "en": {
        "message": "192.0.2.10 got 603 Decline and sent the call to bert again, to 198.51.100.20, 1.6 s later",
        "howToFix": [
          "Let 192.0.2.10 stop at a 6xx: no failover, no route advance, no redial (in a PBX the list of codes to hunt on, in a proxy failure_route).",
          "If the far side sends 603 for a mere fault of its own, have that changed to 480 or 503 instead."
        ]
      },
      "vi": {
        "message": "192.0.2.10 nhận 603 Decline rồi vẫn gửi cuộc gọi tới bert lần nữa, đến 198.51.100.20, sau 1,6 giây",
        "howToFix": [
          "Cho 192.0.2.10 dừng lại khi gặp 6xx: không chuyển dự phòng, không sang tuyến khác, không gọi lại (ở tổng đài là danh sách mã được thử tiếp, ở proxy là failure_route).",
          "Nếu phía kia gửi 603 chỉ vì lỗi của chính nó, đề nghị đổi thành 480 hoặc 503."
        ]
      }
    }
  },
  "rejection/refused-at-once": {
    "atFault": null,
    "confidence": "possible",
    "said": {
      "en": {
        "message": "198.51.100.20 declined the call from anna to bert (603 Decline) 0.4 s after it was sent, without ringing: no person decides that fast, and the answer does not say who did",
        "howToFix": [
          "Call from another number: if that rings, the first number is blocked somewhere; ask the carrier.",
          "If every call ends like this, check do not disturb, call screening and routing at the called side.",
          "A capture nearer to the called phone settles it: where the INVITE never arrives, the network decided."
        ]
      },
      "vi": {
        "message": "198.51.100.20 từ chối cuộc gọi từ anna tới bert (603 Decline) sau 0,4 giây, không đổ chuông: không ai quyết định nhanh như vậy, và phản hồi không ghi ai đã từ chối",
        "howToFix": [
          "Gọi thử từ một số khác: nếu đổ chuông thì số cũ đang bị chặn ở đâu đó, hãy hỏi nhà mạng.",
          "Nếu cuộc gọi nào cũng kết thúc như vậy, kiểm tra DND, lọc cuộc gọi và định tuyến ở phía được gọi.",
          "Bắt gói ở gần máy được gọi sẽ rõ: nếu INVITE không hề tới đó thì chính mạng đã quyết định."
        ]
      }
    }
  },
  "rejection/sent-by-stranger": {
    "atFault": null,
    "confidence": "possible",
    "said": {
      "en": {
        "message": "192.0.2.66 sent 607 Unwanted (#3) and takes no other part in this call: such a message may be forged and proves nothing",
        "howToFix": [
          "Find out whose address it is. One of your own (a second interface, a node that took over): ignore this, or capture there too.",
          "Otherwise take messages only from the peers you know, and use TLS between them (RFC 3261 §26.2)."
        ]
      },
      "vi": {
        "message": "192.0.2.66 gửi 607 Unwanted (#3) mà không tham gia gì khác trong cuộc gọi này: bản tin như vậy có thể là giả mạo và không chứng minh được gì",
        "howToFix": [
          "Tìm xem đó là địa chỉ của ai. Nếu là của hệ thống mình (giao diện thứ hai, nút dự phòng vừa tiếp quản): bỏ qua, hoặc bắt gói ở cả đó.",
          "Nếu không, chỉ nhận bản tin từ các thiết bị ngang hàng đã biết, và dùng TLS giữa chúng (RFC 3261 §26.2)."
        ]
      }
    }
  },
  "rejection/stated-cause": {
    "atFault": null,
    "confidence": "likely",
    "said": {
      "en": {
        "message": "198.51.100.20 refused the call because of its calling number, anna; nobody declined (603 Caller ID not verified)",
        "howToFix": [
          "Call with a number that your account owns, in the form the provider wants (mostly E.164 with +), or have this one verified there.",
          "If the number is yours, have its owner taken off the do-not-originate list (numbers that only receive calls stand there).",
          "Have the element that built the 603 send the code that fits (403, 404, 480, 488, 503)."
        ]
      },
      "vi": {
        "message": "198.51.100.20 từ chối cuộc gọi vì số gọi của nó, anna; không ai bấm từ chối (603 Caller ID not verified)",
        "howToFix": [
          "Gọi bằng số thuộc tài khoản của bạn, đúng dạng nhà cung cấp yêu cầu (thường là E.164 có dấu +), hoặc xác minh số này ở đó.",
          "Nếu số đúng là của bạn, yêu cầu gỡ nó khỏi danh sách cấm gọi đi (nơi ghi những số chỉ để nhận cuộc gọi).",
          "Cho thiết bị đã tạo 603 gửi đúng mã (403, 404, 480, 488, 503)."
        ]
      }
    }
  },
  "rejection/timeout-as-decline": {
    "atFault": "network",
    "confidence": "likely",
    "said": {
      "en": {
        "message": "198.51.100.20 ended the call to bert with 603 Decline 30.0 s later, although nobody declined: it says itself that the time ran out; Reason Q.850 19 (rang, no answer): \"No answer from user\"",
        "howToFix": [
          "Have the PBX or carrier that built the 603 send 480 (or 408) when nobody answers.",
          "Until then treat this 603 as no answer: voicemail or the next number may take the call."
        ]
      },
      "vi": {
        "message": "198.51.100.20 kết thúc cuộc gọi tới bert bằng 603 Decline sau 30,0 giây dù không ai từ chối: chính nó cho biết đã hết thời gian chờ; Reason Q.850 19 (đổ chuông, không nhấc máy): “No answer from user”",
        "howToFix": [
          "Cho tổng đài hoặc nhà mạng đã tạo 603 này gửi 480 (hoặc 408) khi không ai trả lời.",
          "Trong lúc chờ, coi 603 này như không trả lời: có thể chuyển sang hộp thư thoại hoặc số kế tiếp."
        ]
      }
    }
  },
  "rejection/unsigned-call": {
    "atFault": null,
    "confidence": "possible",
    "said": {
      "en": {
        "message": "the call from +15555550117 reached 198.51.100.20 without an Identity header: nobody vouched for the number, which may have counted against it",
        "howToFix": [
          "Have the originating provider sign the call (SHAKEN: A where it knows the customer and the number, else B or C).",
          "If it does, find out which element on the way drops Identity."
        ]
      },
      "vi": {
        "message": "cuộc gọi từ +15555550117 tới 198.51.100.20 mà không có header Identity: không ai chứng thực số này, và điều đó có thể đã bất lợi cho nó",
        "howToFix": [
          "Cho nhà mạng gốc ký cuộc gọi (SHAKEN: A nếu biết khách hàng và số, nếu không thì B hoặc C).",
          "Nếu họ đã ký, hãy tìm xem thiết bị nào dọc đường bỏ mất Identity."
        ]
      }
    }
  },
  "rejection/unwanted": {
    "atFault": "target",
    "confidence": "certain",
    "said": {
      "en": {
        "message": "bert marked the call from anna as unwanted (607 Unwanted)",
        "howToFix": [
          "Take the number off the calling list and use another way of contact.",
          "There is no appeal path for 607: a network block would be 608 or 603+."
        ]
      },
      "vi": {
        "message": "bert đánh dấu cuộc gọi từ anna là không mong muốn (607 Unwanted)",
        "howToFix": [
          "Xoá số này khỏi danh sách gọi và dùng cách liên hệ khác.",
          "607 không có đường khiếu nại: nếu mạng chặn thì mã đã là 608 hoặc 603+."
        ]
      }
    }
  }
};
