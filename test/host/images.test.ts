// Pictures: what is taken, what is told of them to nobody, and what is refused and why.
import { execFileSync } from 'node:child_process';
import { mkdirSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { crc32, deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { orientationOnly, readNotes } from '../../src/host/images/exif.js';
import { maxImageBytes, readImage } from '../../src/host/images.js';
import { problemOf, temporaryFolder, told } from './support.js';

/** A grey JPEG of 2×1 pixels, by ImageMagick. */
const jpeg = Buffer.from(
  '/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDABsSFBcUERsXFhceHBsgKEIrKCUlKFE6PTBCYFVlZF9VXVtqeJmBanGQc1tdhbWGkJ6jq62rZ4C8ybqmx5moq6T/wAALCAABAAIBAREA/8QAFAABAAAAAAAAAAAAAAAAAAAAAf/EABQQAQAAAAAAAAAAAAAAAAAAAAD/2gAIAQEAAD8AH//Z',
  'base64',
);
const secret = 'GPS 35.6812N 139.7671E 東京 2026:11:24 撮影者 𠮷田';

describe('a JPEG', () => {
  it('without notes is taken as it is', async () => {
    const { mime, bytes, facts } = await taken('a.jpg', jpeg);
    expect([mime, Buffer.from(bytes).equals(jpeg)]).toEqual(['image/jpeg', true]);
    expect([facts.size, facts.hasLocation]).toEqual([jpeg.length, false]);
  });

  it('loses place, time, owner, thumbnails and the film behind it, and keeps its picture', async () => {
    const notes = [
      segment(0xe1, exif([[0x0112, 1]], secret)),
      segment(0xe1, `http://ns.adobe.com/xap/1.0/\0<x:xmpmeta>${secret}</x:xmpmeta>`),
      segment(0xe2, `MPF\0${secret}`),
      segment(0xed, `Photoshop 3.0\0${secret}`),
      segment(0xfe, secret),
    ];
    const noted = Buffer.concat([withSegments(...notes), Buffer.from(`MotionPhoto ${secret}`)]);
    expect(noted.includes(secret)).toBe(true);
    const { bytes } = await taken('a.jpg', noted);
    expect(Buffer.from(bytes).equals(jpeg)).toBe(true);
  });

  it.each([
    ['EXIF', segment(0xe1, exif([[0x8825, 26]], secret))],
    ['XMP', segment(0xe1, `http://ns.adobe.com/xap/1.0/\0<x exif:GPSLatitude="35,40N"/>`)],
  ])('is known to have said in %s where it was taken', async (_, note) => {
    expect((await taken('a.jpg', withSegments(note))).facts.hasLocation).toBe(true);
  });

  it('is measured as it is looked at', async () => {
    const [upright, lying] = [
      await taken('a.jpg', jpeg),
      await taken('b.jpg', withSegments(segment(0xe1, exif([[0x0112, 6]])))),
    ];
    expect([lying.facts.width, lying.facts.height]).toEqual([upright.facts.height, upright.facts.width]);
  });

  it('loses a note between its scans too', async () => {
    const scan = jpeg.subarray(jpeg.indexOf(Buffer.of(0xff, 0xda)), -2);
    const noted = Buffer.concat([jpeg.subarray(0, -2), segment(0xfe, secret), scan, jpeg.subarray(-2)]);
    const { bytes } = await taken('a.jpg', noted);
    expect(Buffer.from(bytes).equals(Buffer.concat([jpeg.subarray(0, -2), scan, jpeg.subarray(-2)]))).toBe(true);
  });

  it('keeps colour profile and colour model', async () => {
    const kept = withSegments(segment(0xe2, 'ICC_PROFILE\0\x01\x01profile'), segment(0xee, 'Adobe\0d\0\0\0\0\x01'));
    expect(Buffer.from((await taken('a.jpg', kept)).bytes).equals(kept)).toBe(true);
  });

  it.each([
    ['II', 6],
    ['MM', 8],
  ] as const)('keeps the note that it lies on its side, in %s order, and that alone', async (order, orientation) => {
    const noted = withSegments(
      segment(
        0xe1,
        exif(
          [
            [0x010f, 7],
            [0x0112, orientation],
          ],
          secret,
          order,
        ),
      ),
    );
    const { bytes } = await taken('a.jpg', noted);
    expect(Buffer.from(bytes).includes('GPS')).toBe(false);
    const at = Buffer.from(bytes).indexOf('Exif\0\0');
    expect(readNotes(bytes.subarray(at + 6)).orientation).toBe(orientation);
    expect(bytes.length - jpeg.length).toBe(36);
    expect(Buffer.from(bytes).subarray(38).equals(jpeg.subarray(2))).toBe(true);
  });

  it.each([0, 9, 65535])('with the orientation %d, which does not exist, is upright', async value => {
    const noted = withSegments(segment(0xe1, exif([[0x0112, value]])));
    expect(Buffer.from((await taken('a.jpg', noted)).bytes).equals(jpeg)).toBe(true);
  });

  it('cut off at any byte is damaged, and never breaks the reader', async () => {
    const noted = withSegments(segment(0xe1, exif([[0x0112, 6]], secret)));
    for (let length = 3; length < noted.length; length++) {
      const { diagnostic } = await problemOf(() => taken('a.jpg', noted.subarray(0, length)));
      expect([length, diagnostic.code]).toEqual([length, 'photo/damaged']);
    }
  });
});

describe('a PNG', () => {
  it('loses texts, times, EXIF, animation and what follows it, and keeps colours', async () => {
    const kept = [chunk('sRGB', '\0'), chunk('pHYs', '\0\0\x0b\x13\0\0\x0b\x13\x01'), chunk('tRNS', '\0\0')];
    const lost = ['tEXt', 'zTXt', 'iTXt', 'tIME', 'eXIf', 'acTL', 'fcTL', 'fdAT', 'prVW'].map(type =>
      chunk(type, `Author\0${secret}`),
    );
    const noted = Buffer.concat([png(...lost, ...kept, ...lost), Buffer.from(secret)]);
    const { mime, bytes } = await taken('a.png', noted);
    expect(mime).toBe('image/png');
    expect(Buffer.from(bytes).equals(png(...kept))).toBe(true);
  });

  it('keeps a bare note of its orientation, with a checksum that fits', async () => {
    const { bytes } = await taken('a.png', png(chunk('eXIf', exif([[0x0112, 3]], secret).subarray(6))));
    expect(Buffer.from(bytes).equals(png(chunk('eXIf', orientationOnly(3))))).toBe(true);
  });

  it('cut off at any byte is damaged', async () => {
    const whole = png();
    for (let length = 8; length < whole.length; length++) {
      const { diagnostic } = await problemOf(() => taken('a.png', whole.subarray(0, length)));
      expect(diagnostic.code).toBe('photo/damaged');
    }
  });

  it('of too many pixels is refused, however small the file', async () => {
    const folder = temporaryFolder();
    writeFileSync(path.join(folder, 'bomb.png'), pngOf(40_000, 40_000));
    expect(told(await problemOf(() => readImage(folder, 'bomb.png')), folder)).toMatchInlineSnapshot(`
      [
        "photo/too-large",
        1,
        "写真「bomb.png」は 40000×40000 画素あり、上限の 5000万画素を超えています。",
        "縮小して保存し直してください（30 mm × 40 mm の証明写真なら 900×1200 画素で十分です）。",
        "The photo \`bomb.png\` has 40000×40000 pixels; the limit is 50 million.",
        "save a smaller copy: 900×1200 pixels are plenty for a photo of 30 mm × 40 mm",
      ]
    `);
  });
});

describe('the kind', () => {
  it('counts, not the name', async () => {
    expect((await taken('a.png', jpeg)).mime).toBe('image/jpeg');
    expect((await taken('写真', png())).mime).toBe('image/png');
  });

  it.each([
    ['a WebP picture', 'RIFF\x24\0\0\0WEBPVP8 '],
    ['a GIF picture', 'GIF89a\x01\0\x01\0'],
    ["a HEIC picture, the iPhone's own format", '\0\0\0\x18ftypheic\0\0\0\0'],
    ['an AVIF picture', '\0\0\0\x18ftypavif\0\0\0\0'],
    ['a video', '\0\0\0\x18ftypisom\0\0\0\0'],
    ['a TIFF or raw picture', 'II*\0\x08\0\0\0'],
    ['a BMP picture', 'BM\x46\0\0\0\0\0\0\0'],
    ['a PDF file', '%PDF-1.7\n'],
    ['a ZIP or Office file', 'PK\x03\x04\x14\0'],
    ['a Photoshop file', '8BPS\0\x01'],
    ['an SVG picture', '<?xml version="1.0"?>\n<!-- x -->\n<svg xmlns="http://www.w3.org/2000/svg">'],
    ['an HTML file', '<!DOCTYPE html><html>'],
    ['a Git LFS pointer, its content not fetched', 'version https://git-lfs.github.com/spec/v1\n'],
    ['a text file', 'name: 髙橋 𠮷子\n'],
    ['an empty file', ''],
    ['data of an unknown kind', '\0\x01\x02\x03'],
  ])('is told where it cannot be printed: %s', async (kind, content) => {
    const latin = [...content].every(character => character.charCodeAt(0) < 256);
    const { diagnostic, exitCode } = await problemOf(() =>
      taken('photo.jpg', Buffer.from(content, latin ? 'latin1' : 'utf8')),
    );
    expect([diagnostic.code, exitCode]).toEqual(['photo/not-an-image', 1]);
    expect(diagnostic.message.en).toBe(`\`photo.jpg\` is ${kind}; a photo must be a JPEG or a PNG.`);
    expect(diagnostic.message.ja).toMatch(/^「photo\.jpg」の中身は.+です。写真に使えるのは JPEG と PNG だけです。$/);
  });

  it('is told of a folder, and of a pipe without waiting for it', async () => {
    const folder = temporaryFolder();
    mkdirSync(path.join(folder, 'photo'));
    execFileSync('mkfifo', [path.join(folder, 'pipe.png')]);
    expect(told(await problemOf(() => readImage(folder, 'photo')), folder)).toMatchInlineSnapshot(`
      [
        "photo/not-an-image",
        1,
        "「photo」の中身はフォルダーです。写真に使えるのは JPEG と PNG だけです。",
        "写真を開き、JPEG 形式で書き出してください（拡張子を変えるだけでは変換されません）。",
        "\`photo\` is a folder; a photo must be a JPEG or a PNG.",
        "open the photo and export it as JPEG; renaming the file does not convert it",
      ]
    `);
    expect((await problemOf(() => readImage(folder, 'pipe.png'))).diagnostic.code).toBe('photo/not-an-image');
  });

  it('does not matter in a file that is too large: it is not read', async () => {
    const folder = temporaryFolder();
    writeFileSync(path.join(folder, 'a.png'), png());
    truncateSync(path.join(folder, 'a.png'), maxImageBytes);
    expect((await readImage(folder, 'a.png')).bytes).toHaveLength(png().length);
    truncateSync(path.join(folder, 'a.png'), 2 ** 40);
    expect(told(await problemOf(() => readImage(folder, 'a.png')), folder)).toMatchInlineSnapshot(`
      [
        "photo/too-large",
        1,
        "写真「a.png」は 1099511.7 MB あり、上限の 10 MB を超えています。",
        "縮小して保存し直してください（30 mm × 40 mm の証明写真なら 900×1200 画素で十分です）。",
        "The photo \`a.png\` is 1099511.7 MB; the limit is 10 MB.",
        "save a smaller copy: 900×1200 pixels are plenty for a photo of 30 mm × 40 mm",
      ]
    `);
  });
});

describe('a photo that is missing', () => {
  it('names the one that was probably meant', async () => {
    const folder = temporaryFolder();
    mkdirSync(path.join(folder, 'img'));
    for (const name of ['photo.JPG', 'other.png']) writeFileSync(path.join(folder, 'img', name), jpeg);
    expect(told(await problemOf(() => readImage(folder, 'img/photo.jpg')), folder)).toMatchInlineSnapshot(`
      [
        "photo/not-found",
        1,
        "写真「img/photo.jpg」が見つかりません。",
        "「img/photo.JPG」ではありませんか。",
        "There is no photo \`img/photo.jpg\`.",
        "did you mean \`img/photo.JPG\`?",
      ]
    `);
  });

  it.each(['photo.jpg', 'no/such/folder.png', '', '長'.repeat(400), 'a\0b.png'])('is not found: %j', async name => {
    const folder = temporaryFolder();
    const { diagnostic, exitCode } = await problemOf(() => readImage(folder, name));
    expect([diagnostic.code, exitCode]).toEqual([name === '' ? 'photo/not-an-image' : 'photo/not-found', 1]);
  });

  it('is not found behind a link to nothing', async () => {
    const folder = temporaryFolder();
    symlinkSync('nowhere.jpg', path.join(folder, 'a.jpg'));
    expect((await problemOf(() => readImage(folder, 'a.jpg'))).diagnostic.code).toBe('photo/not-found');
  });
});

describe('the folder', () => {
  it.each([
    ['a path up', '../secret.png'],
    ['a path up in the middle', 'img/../../secret.png'],
    ['a path up to a file that is not there', '../nothing.png'],
    ['a folder whose name begins alike', '../cv-private/secret.png'],
    ['an absolute path', '<above>/secret.png'],
    ['a link to a file', 'link.png'],
    ['a link to a folder', 'img/up/secret.png'],
    ['a link by way of another', 'chain.png'],
    ['a device', '/dev/zero'],
  ])('is not left by %s', async (_what, name) => {
    const { above, folder } = house();
    const { diagnostic, exitCode } = await problemOf(() => readImage(folder, name.replace('<above>', above)));
    expect([diagnostic.code, exitCode]).toEqual(['photo/outside-folder', 1]);
  });

  it.each([
    'photo.png',
    './img/../photo.png',
    'img/inner.png',
    '..photo.png',
    '<above>/cv/photo.png',
    '<above>/alias/photo.png',
  ])('is not left by %s', async name => {
    const { above, folder } = house();
    expect(
      (await readImage(name.includes('alias') ? path.join(above, 'alias') : folder, name.replace('<above>', above)))
        .mime,
    ).toBe('image/png');
  });

  it.each(['../secret.png', '<above>/secret.png', 'link.png', 'img/up/secret.png', 'photo.png'])(
    'may be left by %s where that is allowed',
    async name => {
      const { above, folder } = house();
      const picture = await readImage(folder, name.replace('<above>', above), { allowOutside: true });
      expect(picture.mime).toBe('image/png');
    },
  );

  it.each([
    ['/dev/zero', 'photo/not-an-image'],
    ['../nothing.png', 'photo/not-found'],
    ['/etc/passwd', 'photo/not-an-image'],
  ])('is left by %s for nothing', async (name, code) => {
    const { folder } = house();
    expect((await problemOf(() => readImage(folder, name, { allowOutside: true }))).diagnostic.code).toBe(code);
  });

  it('is named in what is said', async () => {
    const { above, folder } = house();
    expect(told(await problemOf(() => readImage(folder, '../secret.png')), above)).toMatchInlineSnapshot(`
      [
        "photo/outside-folder",
        1,
        "写真「../secret.png」は、経歴データのあるフォルダーの外にあります。意図しないファイルが文書に入るのを防ぐため、読み込みません。",
        "写真を経歴データと同じフォルダーにコピーし、そのファイル名を指定してください。このまま読み込むには --allow-outside を付けます。",
        "The photo \`../secret.png\` is outside the résumé's folder and is not read, so that no file slips into a document unseen.",
        "copy the photo into the résumé's folder and give its name, or allow it with \`--allow-outside\`",
      ]
    `);
  });
});

/** A résumé's folder `cv` with ways out of it. */
function house(): { readonly above: string; readonly folder: string } {
  const above = temporaryFolder();
  const folder = path.join(above, 'cv');
  for (const name of ['cv/img', 'cv-private']) mkdirSync(path.join(above, name), { recursive: true });
  for (const name of ['secret.png', 'cv-private/secret.png', 'cv/photo.png', 'cv/..photo.png'])
    writeFileSync(path.join(above, name), png());
  symlinkSync('../secret.png', path.join(folder, 'link.png'));
  symlinkSync('link.png', path.join(folder, 'chain.png'));
  symlinkSync('../..', path.join(folder, 'img/up'));
  symlinkSync('../photo.png', path.join(folder, 'img/inner.png'));
  symlinkSync('cv', path.join(above, 'alias'));
  return { above, folder };
}

async function taken(name: string, bytes: Uint8Array) {
  const folder = temporaryFolder();
  writeFileSync(path.join(folder, name), bytes);
  return readImage(folder, name);
}

function segment(marker: number, content: string | Uint8Array): Buffer {
  const bytes = Buffer.from(content);
  return Buffer.concat([Buffer.of(0xff, marker, (bytes.length + 2) >> 8, (bytes.length + 2) & 255), bytes]);
}

/** The JPEG with segments behind its JFIF head, where cameras put them. */
function withSegments(...segments: readonly Buffer[]): Buffer {
  return Buffer.concat([jpeg.subarray(0, 20), ...segments, jpeg.subarray(20)]);
}

/** An EXIF block with SHORT entries, and a text behind them. */
function exif(
  entries: readonly (readonly [tag: number, value: number])[],
  text = '',
  order: 'II' | 'MM' = 'II',
): Buffer {
  const u16 = (value: number) => (order === 'II' ? [value & 255, value >> 8] : [value >> 8, value & 255]);
  const u32 = (value: number) => (order === 'II' ? [...u16(value), 0, 0] : [0, 0, ...u16(value)]);
  const directory = entries.flatMap(([tag, value]) => [...u16(tag), ...u16(3), ...u32(1), ...u16(value), 0, 0]);
  const head = [...Buffer.from(`Exif\0\0${order}`), ...u16(42), ...u32(8), ...u16(entries.length)];
  return Buffer.concat([Buffer.from([...head, ...directory, 0, 0, 0, 0]), Buffer.from(text)]);
}

function chunk(type: string, content: string | Uint8Array): Buffer {
  const body = Buffer.concat([
    Buffer.from(type),
    typeof content === 'string' ? Buffer.from(content, 'latin1') : content,
  ]);
  const buffer = Buffer.alloc(body.length + 8);
  buffer.writeUInt32BE(body.length - 4, 0);
  buffer.set(body, 4);
  buffer.writeUInt32BE(crc32(body), body.length + 4);
  return buffer;
}

/** A grey PNG of one pixel with chunks before its pixels. */
function png(...before: readonly Buffer[]): Buffer {
  return pngOf(1, 1, before);
}

function pngOf(width: number, height: number, before: readonly Buffer[] = []): Buffer {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 0, 0, 0, 0], 8);
  const signature = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1');
  return Buffer.concat([
    signature,
    chunk('IHDR', head),
    ...before,
    chunk('IDAT', deflateSync(Buffer.of(0, 128))),
    chunk('IEND', ''),
  ]);
}
