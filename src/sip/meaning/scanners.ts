/**
 * Products that are made to find, try and break into SIP servers, as they name themselves in User-Agent: SIPVicious and what
 * was made of it, scanners and dialers that abuse accounts. Phones, servers and libraries that are sold to anybody (VaxSIP)
 * have other names.
 */
const SCANNERS =
  /friendly-?scanner|friendly-request|sipvicious|sundayddr|\bsvcrack|\bsvwar|\bsvmap|\bsip-?scan(?:ner)?\b|\biwar\b|\bsipcli\b|\bpplsip\b|\bsmap\b|sip-?brute-?force|\bsipptk\b|\bsippts\b|sipflanker|siparmyknife/i;

/** Whether a product that calls itself so is made to scan or to break in. */
export function isScanner(product: string | null | undefined): boolean {
  return product != null && SCANNERS.test(product.slice(0, 200));
}
