// Domains of mail services that many people have, and how they are mistyped. Those that exist (yahoo.ne.jp, outlook.jp,
// hotmail.co.jp, i.softbank.jp) are no slips.

/** Slips, by the domain that was meant. */
export const mailDomainSlips: Readonly<Record<string, readonly string[]>> = {
  'gmail.com': [
    ...['gmial.com', 'gmai.com', 'gmal.com', 'gamil.com', 'gmaill.com', 'gnail.com', 'gmeil.com', 'gmali.com'],
    ...['gimail.com', 'gmil.com', 'gmaul.com', 'gmaik.com', 'gmsil.com', 'gmaio.com', 'ggmail.com', 'gmmail.com'],
    ...['gmail.co', 'gmail.cm', 'gmail.om', 'gmail.co.jp', 'gmail.jp', 'gmail.ne.jp', 'gmail.net', 'gmailcom.com'],
    ...['gmial.co.jp', 'gmail.co.com', 'gmail.com.jp'],
  ],
  'yahoo.co.jp': [
    ...['yahho.co.jp', 'yaho.co.jp', 'yahooo.co.jp', 'yhoo.co.jp', 'yhaoo.co.jp', 'yaoo.co.jp', 'yahoo.cp.jp'],
    ...['yahoo.or.jp', 'yahoo.com.jp', 'yafoo.co.jp', 'yahoo.c.jp', 'yahoo.co.jpn', 'ahoo.co.jp', 'uahoo.co.jp'],
  ],
  'yahoo.com': ['yahho.com', 'yaho.com', 'yahooo.com', 'yhoo.com', 'yhaoo.com'],
  'hotmail.com': ['hotmial.com', 'hotmai.com', 'hotmal.com', 'hotmil.com', 'hotmaill.com', 'htomail.com', 'hotmail.co'],
  'hotmail.co.jp': ['hotmial.co.jp', 'hotmai.co.jp', 'hotmal.co.jp', 'hotmaill.co.jp'],
  'outlook.com': ['outlok.com', 'outloo.com', 'outllok.com', 'outook.com', 'outlool.com', 'outlook.co', 'oultook.com'],
  'outlook.jp': ['outlok.jp', 'outloo.jp', 'outook.jp'],
  'icloud.com': [
    ...['iclould.com', 'icoud.com', 'iclud.com', 'icluod.com', 'iclowd.com', 'icloude.com', 'icloud.co', 'icloud.cm'],
    ...['icloud.co.jp', 'icloud.jp', 'icloud.ne.jp'],
  ],
  'docomo.ne.jp': ['docomo.co.jp', 'docomo.jp', 'docomo.or.jp', 'dokomo.ne.jp', 'docmo.ne.jp', 'docomo.nejp'],
  'ezweb.ne.jp': ['ezweb.co.jp', 'ezweb.jp', 'ezwed.ne.jp', 'ezwev.ne.jp', 'ezeb.ne.jp', 'ezweb.or.jp'],
  'softbank.ne.jp': ['sofbank.ne.jp', 'softbnk.ne.jp', 'softbak.ne.jp', 'softbank.or.jp'],
  'i.softbank.jp': ['i.softbank.ne.jp', 'i.softbank.co.jp', 'i.sofbank.jp'],
};

/** Endings that no domain has, and the ending that was meant. */
export const endingSlips: readonly (readonly [RegExp, string])[] = [
  [/\.(?:con|cmo|ocm|comm|coom|ccom|cpm|vom|xom|cim|c0m|clm)$/, '.com'],
  [/\.(co|ne|or|ac|go|ed|gr|lg)\.(?:jo|pj|jpp|jjp|jpn|ip|jp0|kp|jl)$/, '.$1.jp'],
  [/\.(co|ne|or|ac|go)jp$/, '.$1.jp'],
  [/\.(?:nte|ney|ner|nett)$/, '.net'],
];
