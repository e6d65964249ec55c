// Characters of the block CJK Radicals Supplement that look like a whole kanji, and that kanji, by Unicode's property
// Equivalent_Unified_Ideograph. They come from text copied out of a PDF; NFKC leaves them, unlike the Kangxi radicals.

export const radicals: Readonly<Record<string, string>> = {
  '\u2e92': '巳',
  '\u2e93': '幺',
  '\u2e9f': '母',
  '\u2ea0': '民',
  '\u2ec1': '虎',
  '\u2ec4': '西',
  '\u2ec6': '角',
  '\u2ed1': '長',
  '\u2ed8': '青',
  '\u2edd': '食',
  '\u2ee3': '骨',
  '\u2ee4': '鬼',
  '\u2ee8': '麦',
  '\u2ee9': '黄',
  '\u2eeb': '斉',
  '\u2eed': '歯',
  '\u2eef': '竜',
  '\u2ef2': '亀',
};
