/** Words that may stand as they are: they are of the protocols and of those who wrote programs, and name no one. */

/** Of the texts that say why something was refused or ended: phrases, Warning, Reason. `sip/meaning/` reads these. */
const OF_REFUSALS = `
a able about absent accept acceptable accepted access account accounts active activity additional address after again against
agent agreement alert alerting alias all allocated allow allowed already also always ambiguous an analytics and ani anonymity
anonymous another answer answered answering any apologies application are area as asserted assigned at attempt attended
attempts audio auth authenticate authenticated authentication authorisation authorised authorization authorized available away
back bad balance banned barred bearer because been before being belong better between billing bindings blacklist blacklisted
blind block blocked blocklist body branch breadth bridge broken buffer busy by bye call callback called callee caller callerid
calling calls can cancel canceled cancelled cannot capability capabilities capacity card cards carrier carriers cause central
certificate change changed channel channels check checked cid circuit circuits class cleared clearing cli client close closed
code codec codecs codes completed completion concurrency concurrent condition conditional conference configuration configured
confirmed conflict congested congestion connect connected connection consent contact contacts content context control could
countries country cps creating credential credentials credit credits cs currently d35 daily data database datagram date day
days dead declined decline declines default deferred degraded delay delivered demand denied deny denylist deployed
description desired destination destinations detected device devices diagnostics dial dialed dialled dialog dialing dialling
dialplan did digest digit digits direct directory disabled disallowed disconnect disconnected disconnecting discovery disturb
divert diverted dnd dno dns do does doesn domain down due duplicate duration during e each early echo element elsewhere email
emergency empty enabled encrypted encryption end endpoint endpoints enotfound enough entity entries entry equipment error
errors escaped established event ever everywhere exceeded except exhausted exist exists exiting expected expired expires
external extension extensions facility fail failed failing failure far fatal fax field file filter final find first fixed flow
for forbidden fork format forward forwarded forwarding found fraud free from full funds further gateway gateways general
generic geo global go gone good group had handle handler handling hangup has have having header headers hello here high hold
home hop hops host hostname hour however icall icid id identification identifier identities identity idle if ignored immediate
implemented important impossible in inactive inactivity inbound incoming incompatible incomplete incorrect indication info
information initial initiated inside insufficient inter interactive interface interim internal international internet
interval interworking intrusion invalid invalidated invite ip is isn issue isup it items its join jwscard keep kind known lack
lacks large last later leg length less level licence licences license licenses like limit limited limits line lines link list
listed load local locally locked log logged login logout long lookup loop loss lost low made mailbox make malfunction malformed
mandatory manual many map mapping match matches matching matrix max maximum may maybe me media medium member message messages
method methods minimum minutes mismatch missed missing mobile mode module more moved multiple must my na name names nature
need needed negotiation network never new next no nobody node none nor normal normally not notified notify now nuisance null
number numbering numbers object obtain occurred of off offer offered offline ok old on once one only online open operating
operation operator option optional options or order origin original originate originated originating origination originator
other our out outbound outgoing outside over overdue overlap overload overloaded owned owner package packet packets page paid
pai param parameter parameters parse parser part partial partner party pass passed passwd password path paths payload payment
peer peers pending per perhaps period permanent permanently permission permissions permitted person phone phones pick pickup
place plain plan please plugin policy pool port ports pos position possible precondition preconditions preemption preempted
prefer preference prefix premium prepaid present presentation previous primary prior priority privacy private probable probably
problem procedure process processing profile progress prohibited protocol provide provided provider provisioned proxy public
purpose queue queued quota r range rate re reach reachable reached ready realm reason received receiver reception recipient
recognised recognized record records recovered recovery redirect redirected redirection refer reference referrer referred
refuse refused refuses regarding region registered register registrar registration registrations reject rejected rejection
rejects rejecting relay release released remote removed repeat replaced replaces reply reported reporting request requested
requestor requests require required requires reset resolution resolve resolved resource resources respond responding response
responses restart restarted restricted result resume retried retries retry return reverse right ring ringing robo robocall
route routed router routes routing rtcp rtp rule rules running s same saved says scam scheme screen screened screening
sdp second seconds secondary secret section secure security see seen select selected self semi send sender sending sent
separate sequence served server servers service services session sessions set setting setup several shared short should show
shut shutdown side signal signaling signalling signature silent simultaneous since sip size so softphone software some source
space spam specified spend spent spoof spoofed srtp srv stack stale standards standby start started state status step still
stir stop stopped stored stream streams strict string subject subscribe subscribed subscriber subscription success successful
successfully such suitable support supported supports supplementary suspended suspicious switch switched switching syntax
system systems t tag target task tear telephone temporarily temporary tenant terminal terminate terminated terminating
termination test text than that the their then there these they this threshold throttled through time timed timeout timer
times tls tn to today token toll too top topology total traffic transaction transcoder transcoding transfer transferred
transferring transferor transferee transit translation transport treated trunk trunks trusted try trying two type types ua
udp unable unacceptable unallocated unassigned unauthorised unauthorized unavailable unblocked undecipherable under undefined
unexpected unfortunately unique unit unknown unloaded unmatched unobtainable unpaid unreachable unreadable unregistered
unresolvable unresolved unspecified unsubscribed unsuccessful unsupported until unverified unwanted up update upgrade upstream
uri url us usable usage use used user username users using usy v valid validated validation value values vendor verification
verified verify version very via video violation visited voice voicemail wait waiting want warning was way we were what when
where which whitelist whitelisted while who whose will wire with within without word work working would write wrong yes yet
you your yours zone zero x`;

/** Of the protocols: methods, option tags, packages, types, names and values of parameters. */
const OF_PROTOCOLS = `
sip sips tel udp tcp tls sctp ws wss dtls tls-sctp pstn isdn q.850 q850 h.323 e.164 e164 rfc3261 rfc3262 rfc3264 rfc3265
rfc3326 rfc3515 rfc3891 rfc3892 rfc4028 rfc4733 rfc6665 rfc8688 2.0 3gpp ietf urn uuid uid params xml ns lr ob gr gruu pub-gruu
temp-gruu
invite ack bye cancel options register prack subscribe notify publish info refer message update
100rel 199 answermode dnssec-chain early-session eventlist explicitsub from-change geolocation-http geolocation-sip gin gruu
histinfo ice join multiple-refer norefersub nosub outbound path policy precondition pref privacy recipient-list-invite
recipient-list-message recipient-list-subscribe record-aware replaces resource-priority sdp-anat sec-agree siprec tdialog timer
trickle-ice uui callerid extended-refer eventlist ms-dialog-route-set-update ms-forking x-cisco-callinfo x-cisco-escapecodes
x-cisco-serviceuri x-cisco-monrec x-cisco-config x-cisco-sis x-cisco-xsi x-cisco-srtp-fallback x-cisco-original-called
refer presence dialog message-summary reg conference ua-profile sip-profile talk hold check-sync keep-alive line-seize call-info
as-feature-event uaprofile winfo presence.winfo dialog.winfo xcap-diff consent-pending-additions load-control poc-settings
spirits-intdps spirits-user-prof vq-rtcpxr kpml sla x-broadworks-callcenter x-broadworks-hoteling calling-name infopackage dtmf
dtmf-relay dtmf-info g.3gpp.cs-voice
active pending terminated noresource timeout rejected deactivated probation giveup invariant early confirmed trying proceeding
application audio video image text multipart model font data mixed alternative related signed form-data sdp sipfrag sip isup
qsig html xml json jose jwt jcard vcard vcard+xml vcard+json pidf pidf+xml pidf-diff+xml dialog-info dialog-info+xml reginfo
reginfo+xml rlmi rlmi+xml cpim-pidf+xml watcherinfo+xml conference-info conference-info+xml resource-lists resource-lists+xml
simple-message-summary media_control+xml csta csta+xml broadsoft hook-flash octet-stream pkcs7-mime pkcs7-signature
im-iscomposing+xml simple-filter+xml rs-metadata rs-metadata+xml trickle-ice-sdpfrag x-private-abc1 auth-policy+xml ccmp+xml cpim
vnd.3gpp.ussd+xml vnd.etsi.aoc+xml vnd.etsi.mcid+xml vnd.3gpp.sms load-control+xml xcap-diff+xml kpml-request+xml
kpml-response+xml x-as-feature-event+xml x-cisco-remotecc-request+xml x-cisco-remotecc-response+xml x-cisco-remotecc-cm+xml
session render icon alert early-session recording-session info-package by-reference aib optional required handling
attachment inline charset utf-8 us-ascii iso-8859-1 8bit 7bit binary base64 quoted-printable gzip deflate identity chunked
compress encoding en en-us en-gb de fr es it cs vi ja
digest basic bearer ntlm negotiate kerberos md5 md5-sess sha-256 sha-256-sess sha-512-256 akav1-md5 akav2-md5 auth auth-int true
false yes no none id user header critical history full off on hotline uac uas local remote both
phone ip dialstring udp,tcp unconditional user-busy no-answer unavailable unknown time-of-day do-not-disturb deflection
follow-me out-of-service away deflected party cfb cfu cfnr cfna screen privacy called calling third-party
normal urgent non-urgent emergency parallel sequential proxy redirect fork no-fork recurse no-recurse queue no-queue
supported gated sendonly sendrecv recvonly inactive
nearest user-reported network network-provided stir shaken div rph compact passport es256 es384 rs256 ppt alg info cause
text location preemption
purpose jwscard card analytics1 u lpn ln tn rln rpn intl bi from to replaces reason accept-contact referred-by target-dialog require subject contact index np mp rc
ieee-802.11 ieee-802.11a ieee-802.11b ieee-802.11g ieee-802.11n 3gpp-geran 3gpp-utran-fdd 3gpp-utran-tdd 3gpp-e-utran-fdd
3gpp-e-utran-tdd 3gpp-e-utran 3gpp-nr 3gpp-nr-fdd 3gpp-nr-tdd adsl adsl2 vdsl dsl docsis ethernet ieee-802.3 ieee-802.3a fiber
sos service sg server client monitor callee caller principal
dns-srv ipsec-ike ipsec-man ipsec-3gpp hmac-md5-96 hmac-sha-1-96 aes-cbc des-ede3-cbc null trans tun prot mod ealg q
gmt mon tue wed thu fri sat sun jan feb mar apr may jun jul aug sep oct nov dec
sdp-fragment events pending-fork urgent-call simple pcmu pcma refresher uac-refresh`;

/** Products by the names they give themselves; `sip/meaning/scanners.ts` knows those that scan. */
const OF_PRODUCTS = `
3cx 3cxphone 3cxphonesystem acrobits ag1688 aastra acme algo altigen ami android apple asterisk audiocodes audiocodes-sip-gateway
avaya avm axis baresip belle-sip belledonne bellesip blink bria broadsoft broadworks bulgaria callcentric certified chrome cisco
ciscosystems clearone client commpeak counterpath csipsimple cube cucm cucm10 cucm11 dahdi darwin debian desktop dialogic digium
drachtio edge elastix enterprise ericsson exosip exosip2 expressway eyebeam fanvil firefox five9 flexisip fpbx freepbx freeswitch
fritz fusionpbx genesys gigaset git go grandstream greenlight gxp gxv gxw htek huawei ims inc incredible innovaphone ios ipphone
ippbx iphone ipad isac issabel itel jain jami jitsi jssip kamailio kapanga karel lifesize linksys linphone linphonec linux
livekit lync mac macos mediatrix meetecho metaswitch microlite microsip microsoft mitel mizudroid mizuphone mod_sofia mobile nec node node-sip
nortel obihai obi oai ooma openser opensips openscape oracle osip panasonic patton pbx pbxact pexip phone phonerlite pjproject
pjsip pjsua pjsua2 plantronics plivo polycom polycomsoundpointip polycomvvx poly portsip portgo pstn ribbon raspbian release rtc
rtcsession safari sangoma sbc sems ser server session-border-controller shoretel siemens signalwire sipdroid sipek sipjs sip.js
sipp siproxd sipsorcery sipura sippy siremis skype snom snomd softswitch sofia sofia-sip sonus spa starface svn switch switchvox
sylkserver symbian tandberg tadiran teams telco telestax telnyx teles thirdlane thomson trixbox twilio ubuntu unify
vega vaxsip voipms vonage vos voip vtech webrtc webrtc2sip wildix windows win32 win64 x-lite xlite yate yealink yeastar zoiper
zoom zulu zycoo x86_64 amd64 arm arm64 i386 sip-ua ua uas uac sipua user agent gateway gw telephony softphone communicator
system ip-phone videophone vvx soundpoint soundstation unified cm ccm media gateway ip telephone version build rev revision v
stable beta alpha rc dev lts compatible like test testing the for of by with and`;

/** Of descriptions of sessions: codecs, attributes, their values. */
const OF_SESSIONS = `
in ip4 ip6 audio video image text application message rtp avp savp savpf avpf udp tcp tls dtls sctp udptl udp/tls udptls tcpmsrp
pcmu pcma g722 g723 g726-16 g726-24 g726-32 g726-40 g729 g728 g729a g729ab g729d g729e gsm gsm-efr gsm-hr-08 ilbc isac speex opus
amr amr-wb amrwb evs l16 l8 dvi4 lpc qcelp g7221 g719 silk siren7 siren14 mp3 mpa cn cnxx comfort-noise telephone-event
cisco_telephone_event encaprtp clearmode x-data red ulpfec flexfec-03 rtx h261 h263 h263-1998 h263-2000 h264 h264-svc h265 vp8 vp9
av1 x-h264uc x-ulpfecuc x-rtvc1 jpeg mpv t38 t140 aal2-g726-16 aal2-g726-24 aal2-g726-32 aal2-g726-40 vdvi eg711u bv16 bv32
mode-set mode octet-align mode-change-capability mode-change-period mode-change-neighbor max-red robust-sorting crc annexb annexa
bitrate useinbandfec usedtx stereo sprop-stereo maxplaybackrate sprop-maxcapturerate maxaveragebitrate minptime cbr vbr cng
packetization-mode profile-level-id level-asymmetry-allowed max-mbps max-fs max-fr max-br max-cpb max-dpb max-smbps apt profile-id
tier-flag level-id tx-mode profile cif qcif sqcif cif4 cif16 br bw evs-mode-switch hf-only dtx ch-aw-recv mode
rtpmap fmtp ptime maxptime minptime sendrecv sendonly recvonly inactive rtcp rtcp-mux rtcp-mux-only rtcp-rsize rtcp-fb rtcp-xr
candidate ice-ufrag ice-pwd ice-options ice-lite ice-mismatch end-of-candidates remote-candidates crypto fingerprint setup
connection key-mgmt mid group msid msid-semantic ssrc ssrc-group cname mslabel label extmap extmap-allow-mixed simulcast rid
sctp-port sctpmap max-message-size content curr des conf cur qos nosec direction anat silencesupp gpmd ecan x-nat nortpproxy
path accept-types accept-wrapped-types t38faxversion t38maxbitrate t38faxfillbitremoval t38faxtranscodingmmr t38faxtranscodingjbig
t38faxratemanagement t38faxmaxbuffer t38faxmaxdatagram t38faxudpec t38vendorinfo transferredtcf localtcf t38udpredundancy t38udpfec
t38udpnoec framerate framesize quality orient lang sdplang type charset keywds cat tool rtcp-unicast source-filter incl excl ts-refclk
mediaclk pcfg acap tcap creq csup cap bfcp floorctrl confid userid floorid confver maxsize zrtp-hash
e2e mandatory optional none failure unknown send recv local remote active passive actpass holdconn host srflx prflx relay
typ raddr rport generation network-id network-cost tcptype so ufrag trickle renomination ice2 bundle ls lip-sync fid fec fec-fr wms
nack pli fir tmmbr ccm goog-remb transport-cc sli rpsi rrtr rcvr-rtt stat-summary voip-metrics lossy
aes_cm_128_hmac_sha1_80 aes_cm_128_hmac_sha1_32 aes_256_cm_hmac_sha1_80 aes_256_cm_hmac_sha1_32 aes_192_cm_hmac_sha1_80
aes_192_cm_hmac_sha1_32 aead_aes_128_gcm aead_aes_256_gcm f8_128_hmac_sha1_80 inline sha-1 sha-256 sha-384 sha-512 md5
as ct tias rs rr x-yzabc slides main alt sl speaker http https www.webrtc.org webrtc.org experiments rtp-hdrext abs-send-time
hdrext abs send time wide cc extensions 01 playout delay content capture audio level repaired stream color space type timing
transport-wide-cc-extensions-01 playout-delay video-content-type video-timing color-space abs-capture-time
urn ietf params ssrc-audio-level toffset 3gpp video-orientation sdes mid rtp-stream-id repaired-rtp-stream-id webrtc-datachannel
udp/dtls/sctp udp/dtls udp/tls/rtp/savpf rtp/avp rtp/savp rtp/savpf rtp/avpf dtls/sctp tcp/tls tcp/msrp tcp/bfcp session sip call
conversation media talk - stream phone user2 sdp data yes no`;

/** Names that elements of bodies in XML have, and their attributes. */
const OF_DOCUMENTS = `
xml version encoding standalone utf-8 xmlns xsi schemalocation xs xsd xml:lang lang w3 w3.org www.w3.org xmlschema-instance xmlschema
presence tuple status basic contact note timestamp priority entity id open closed person device activities activity mood place-type
on-the-phone busy away meeting available idle dm rpid rp cp pidf data-model
dialog-info dialog state call-id local-tag remote-tag direction initiator recipient duration replaces referred-by local remote
identity target param pname pval display session-description cseq full partial notify confirmed terminated early trying proceeding
event rejected cancelled replaced timeout error code local-bye remote-bye
reginfo registration aor callid uri display-name unknown-param name active init registered created refreshed shortened expired
deactivated probation unregistered expires retry-after duration-registered q pub-gruu temp-gruu
list resource instance cid fullstate rlmi resource-lists entry external
conference-info conference-description conference-state users user endpoint media type subject free-text keywords conf-uris
service-uris maximum-user-count available-media user-count locked host-info roles role associated-aors languages cascaded-focus
referred joining-method joining-info disconnection-method disconnection-info call call-info sip from-tag to-tag label src-id
media_control vc_primitive to_encoder picture_fast_update freeze_picture general_error
watcherinfo watcher-list watcher package
iscomposing lastactive refresh contenttype composing
recording datamode complete session participant stream sipsessionid group participantsessionassoc participantstreamassoc
sessionrecordingassoc associate-time disassociate-time start-time stop-time nameid send recv metadata
kpml-request kpml-response pattern regex tag text digits forced_flush
ims-3gpp alternative-service reason action emergency-registration service-info
cpl incoming outgoing location proxy success failure
geopriv location-info usage-rules method retransmission-allowed retention-expiry gml gp point pos circle radius srsname civicaddress
http https urn ietf params ns opengis net gml pidflo pidf:geopriv10 urn:ietf:params:xml:ns yes no true false`;

const wordsIn = (...lists: readonly string[]): ReadonlySet<string> => new Set(lists.join('\n').split(/\s+/));

/** For texts that people read. */
export const TEXT_WORDS = wordsIn(OF_REFUSALS, OF_PROTOCOLS);
/** For values that programs read. */
export const TOKEN_WORDS = wordsIn(OF_PROTOCOLS);
/** For what a product calls itself. */
export const PRODUCT_WORDS = wordsIn(OF_PRODUCTS, OF_PROTOCOLS);
export const SESSION_WORDS = wordsIn(OF_SESSIONS);
export const DOCUMENT_WORDS = wordsIn(OF_DOCUMENTS, OF_PROTOCOLS);
