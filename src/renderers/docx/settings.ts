// word/settings.xml: what a Japanese Word writes about line breaking, languages and compatibility.
import { element, type Node, part, value } from './xml.js';

/** The settings part. Its elements stand in the order of CT_Settings (ISO/IEC 29500-1, 17.15.1.78). */
export function settingsPart(): string {
  return part(
    element('w:settings', { 'xmlns:w': WORD }, [
      element('w:zoom', { 'w:percent': 100 }),
      element('w:bordersDoNotSurroundHeader'),
      element('w:bordersDoNotSurroundFooter'),
      value('w:defaultTabStop', 840),
      value('w:characterSpacingControl', 'compressPunctuation'),
      element('w:noLineBreaksAfter', { 'w:lang': 'ja-JP', 'w:val': NEVER_LAST }),
      element('w:noLineBreaksBefore', { 'w:lang': 'ja-JP', 'w:val': NEVER_FIRST }),
      compatibility(),
      element('w:themeFontLang', { 'w:val': 'en-US', 'w:eastAsia': 'ja-JP' }),
      element('w:clrSchemeMapping', COLOR_MAPPING),
      value('w:decimalSymbol', '.'),
      value('w:listSeparator', ','),
    ]),
  );
}

/** The namespace of WordprocessingML, transitional. */
export const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

function compatibility(): Node {
  const setting = ([name, val]: readonly [string, number]) =>
    element('w:compatSetting', { 'w:name': name, 'w:uri': 'http://schemas.microsoft.com/office/word', 'w:val': val });
  return element('w:compat', {}, [
    element('w:spaceForUL'),
    element('w:balanceSingleByteDoubleByteWidth'),
    element('w:doNotLeaveBackslashAlone'),
    element('w:ulTrailSpace'),
    element('w:doNotExpandShiftReturn'),
    element('w:adjustLineHeightInTable'),
    ...MODES.map(setting),
  ]);
}

// 15 is Word 2013 and later: no “compatibility mode” in the title bar.
const MODES: readonly (readonly [string, number])[] = [
  ['compatibilityMode', 15],
  ['overrideTableStyleFontSizeAndJustification', 1],
  ['enableOpenTypeFeatures', 1],
  ['doNotFlipMirrorIndents', 1],
  ['differentiateMultirowTableHeaders', 1],
];

// 禁則: JIS X 4051's strict set, so that ー and small kana too begin no line.
const NEVER_LAST = '$([\\{£¥‘“〈《「『【〔＄（［｛｢￡￥';
const NEVER_FIRST =
  '!%),.:;?]}¢°’”‰′″℃、。々〉》」』】〕ぁぃぅぇぉっゃゅょゎ゛゜ゝゞァィゥェォッャュョヮヵヶ・ーヽヾ！％），．：；？］｝｡｣､･ｧｨｩｪｫｬｭｮｯｰﾞﾟ￠';

const COLOR_MAPPING = {
  'w:bg1': 'light1',
  'w:t1': 'dark1',
  'w:bg2': 'light2',
  'w:t2': 'dark2',
  'w:accent1': 'accent1',
  'w:accent2': 'accent2',
  'w:accent3': 'accent3',
  'w:accent4': 'accent4',
  'w:accent5': 'accent5',
  'w:accent6': 'accent6',
  'w:hyperlink': 'hyperlink',
  'w:followedHyperlink': 'followedHyperlink',
};
