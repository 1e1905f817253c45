import type { FormTable } from '../form-words.ts';

/** RFC 3261 §19.1, §20.10, §25.1. */
export const ADDRESSES = {
  'quote-unterminated': {
    title: 'Quoted string that never closes',
    why: 'Everything behind the quote belongs to the name: there is no address left.',
    fix: ['Escape quotes inside display names, and close the string.'],
  },
  'bracket-unclosed': {
    title: 'Angle bracket that never closes',
    why: 'Nobody can tell where the address ends and the parameters begin.',
    fix: ['Close the bracket behind the URI; look for a value cut at a fixed length.'],
  },
  'address-blank': {
    title: 'White space inside an address',
    why: 'A URI holds no blank; strict stacks answer 400.',
    fix: ['Trim what is put between the brackets, and escape blanks of the user part as %20.'],
  },
  'address-needs-brackets': {
    title: 'Address that needs brackets has none',
    why: 'What stands behind ?, comma or semicolon is taken for part of the header, or the message is refused.',
    fix: ['Put the URI into angle brackets.'],
  },
  'address-unreadable': {
    title: 'Address that is no URI',
    why: 'There is nobody to send to or to answer.',
    fix: ['Write a scheme: sip:, sips: or tel:.'],
  },
  'display-not-token': {
    title: 'Display name without its quotes',
    why: 'Names with other than letters, digits and a few signs need quotes; strict stacks answer 400.',
    fix: ['Put display names into quotes.'],
  },
  'text-after-address': {
    title: 'Text behind the closing bracket',
    why: 'Only parameters may follow, each behind a semicolon; the value is refused.',
    fix: ['Look for a bracket inside the address, or a parameter added without its semicolon.'],
  },
  'ipv6-unbracketed': {
    title: 'IPv6 address without brackets',
    why: 'Nobody can tell the address from the port.',
    fix: ['Write sip:user@[2001:db8::1]:5060.'],
  },
  'ipv6-three-colons': {
    title: 'IPv6 address with three colons',
    why: 'The grammar of RFC 3261 made it by mistake; parsers that follow RFC 5954 refuse it.',
    fix: ['Write two colons.'],
  },
  'ipv6-port-inside': {
    title: 'Port inside the brackets of IPv6',
    why: 'It is read as part of the address: the message goes to another host, and to the usual port.',
    fix: ['Write the port behind the closing bracket.'],
  },
  'uri-host-invalid': {
    title: 'SIP URI without a usable host or port',
    why: 'What is sent there goes nowhere.',
    fix: ['Look at what filled in the host: an empty setting, a name with illegal characters, a port beyond 65535.'],
  },
  'uri-scheme-unknown': {
    title: 'URI of a scheme SIP does not route',
    why: 'A receiver that does not know the scheme answers 416.',
    fix: ['Send sip:, sips: or tel:; the rest is for elements that agreed on it.'],
  },
  'contact-parameter-outside': {
    title: 'Contact parameter outside the URI',
    why: 'Without brackets transport and the like belong to the header: requests to this Contact go without them.',
    fix: ['Put the URI with its parameters into angle brackets.'],
  },
  'contact-uri-parameter-unknown': {
    title: 'Contact URI with a parameter of its own',
    why: 'Legal, and only its maker knows what it means; it must come back unchanged in every request to this Contact.',
    fix: ['Nothing, as long as nobody on the way strips it.'],
  },
  'contact-uri-headers': {
    title: 'Contact URI with headers',
    why: 'Whoever calls this Contact is asked to send these headers; many do not.',
    fix: ['Carry what is needed in URI parameters, or in Path.'],
  },
} as const satisfies FormTable;
