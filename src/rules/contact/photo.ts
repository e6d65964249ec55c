// A photo that does not fit the 30 × 40 mm of the form, is too coarse or too heavy for it, or says where it was taken.
import type { Finding, PhotoFacts, Rule } from '../rule.js';

export const photo: Rule = {
  name: 'contact/photo',
  severity: 'warning',
  words: {
    ja: {
      title: '写真が履歴書の写真欄に合っていません',
      why: '写真欄は横30mm・縦40mmです。比率が違うと端が切れ、画素数が足りないとぼやけて印刷されます。',
    },
    en: {
      title: 'The photo does not suit the form',
      why: 'The frame is 30 mm wide and 40 mm high: another proportion is cropped, and too few pixels are printed blurred.',
    },
  },
  bad: `basics:
  image: photo.jpg # 800 × 800`,
  good: `basics:
  image: photo.jpg # 709 × 945`,
  check({ basics }, { photo: facts, at }) {
    if (!facts || basics.image === undefined) return;
    for (const finding of findingsOf(facts)) at(['basics', 'image'], finding);
  },
};

/** In millimetres. */
const frame = { width: 30, height: 40 };
/** By how much the proportion may differ. */
const tolerance = 0.05;
const leastDpi = 300;
/** In bytes. */
const mostSize = 5_000_000;

function findingsOf(facts: PhotoFacts): readonly Finding[] {
  return [wrongProportion(facts), tooCoarse(facts), tooHeavy(facts), withLocation(facts)].filter(
    finding => finding !== undefined,
  );
}

function wrongProportion({ width, height }: PhotoFacts): Finding | undefined {
  const difference = width / height / (frame.width / frame.height) - 1;
  if (Math.abs(difference) <= tolerance) return undefined;
  const sides = difference > 0 ? { ja: '左右', en: 'sides' } : { ja: '上下', en: 'top and bottom' };
  return {
    message: {
      ja: `写真の比率が横3：縦4ではないため（${width}×${height}ピクセル）、印刷すると${sides.ja}が切れます。`,
      en: `The photo is ${width} × ${height} pixels, not 3 to 4, so its ${sides.en} will be cropped.`,
    },
    help: {
      ja: '顔の位置を確かめながら、横3：縦4に切り抜いてください。',
      en: 'crop it to 3 by 4 yourself, so that the face stays where it should',
    },
  };
}

function tooCoarse({ width, height }: PhotoFacts): Finding | undefined {
  // What is left after cropping decides.
  const dpi = Math.round(Math.min(width / frame.width, height / frame.height) * 25.4);
  if (dpi >= leastDpi) return undefined;
  return {
    message: {
      ja: `写真の解像度が${dpi}dpi相当しかなく（${width}×${height}ピクセル）、印刷するとぼやけて見えます。`,
      en: `The photo has only ${dpi} dpi at its printed size (${width} × ${height} pixels) and will look blurred.`,
    },
    help: {
      ja: '横354×縦472ピクセル以上（30×40mmで300dpi）の写真を使ってください。',
      en: 'use one of at least 354 × 472 pixels, which is 300 dpi at 30 × 40 mm',
    },
  };
}

function tooHeavy({ size }: PhotoFacts): Finding | undefined {
  if (size <= mostSize) return undefined;
  const megabytes = (size / 1_000_000).toFixed(1);
  return {
    message: {
      ja: `写真のファイルが${megabytes}MBあります。書類に埋め込むと、メールや応募フォームの上限を超えることがあります。`,
      en: `The photo's file has ${megabytes} MB, and so has every document that holds it: too much for many mail boxes.`,
    },
    help: {
      ja: '横709×縦945ピクセル（600dpi）程度に縮小すれば、印刷には十分です。',
      en: 'scale it down to about 709 × 945 pixels, which is 600 dpi and enough for print',
    },
  };
}

function withLocation({ hasLocation }: PhotoFacts): Finding | undefined {
  if (!hasLocation) return undefined;
  return {
    severity: 'info',
    message: {
      ja: '写真のファイルに撮影場所の位置情報が残っています。書類からは取り除かれますが、元のファイルには残ります。',
      en: 'The photo says where it was taken. The documents do not carry that, but the file itself keeps it.',
    },
    help: {
      ja: 'リポジトリなどで公開する場合は、位置情報を消した写真に差し替えてください。',
      en: 'replace it with a copy without location data if the file is published, as in a repository',
    },
  };
}
