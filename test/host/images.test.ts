// Pictures: what is taken, what is told of them to nobody, and what is refused and why.
import { execFileSync } from 'node:child_process';
import { mkdirSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { crc32, deflateSync } from 'node:zlib';
import { PhotonImage } from '@cf-wasm/photon';
import { describe, expect, it } from 'vitest';
import { lookAtImage, maxImageBytes, readImage as readPicture } from '../../src/host/images.js';
import type { Reach } from '../../src/host/inside.js';
import { jpegPhoto, photo, squares, squaresIn } from '../support/photos.js';
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

describe('which way is up', () => {
  it.each([
    [1, 'ABC/DEF'],
    [2, 'CBA/FED'],
    [3, 'FED/CBA'],
    [4, 'DEF/ABC'],
    [5, 'AD/BE/CF'],
    [6, 'DA/EB/FC'],
    [7, 'FC/EB/DA'],
    [8, 'CF/BE/AD'],
  ])('is seen by every reader: orientation %i', async (orientation, upright) => {
    for (const order of ['II', 'MM'] as const) {
      const note = segment(0xe1, exif([[0x010f, 7], [0x0112, orientation]], secret, order)); // biome-ignore format: pairs
      const { mime, bytes, width, height, facts } = await taken('a.jpg', withSegmentsIn(squares.baseline, note));
      expect([mime, squaresIn(bytes)]).toEqual(['image/jpeg', upright]);
      expect([facts.width, facts.height]).toEqual([width, height]);
      expect(Buffer.from(bytes).includes('Exif') || Buffer.from(bytes).includes('GPS')).toBe(false);
    }
  });

  it('is seen in a progressive JPEG and in a PNG', async () => {
    const note = exif([[0x0112, 6]]);
    const jpegs = await taken('a.jpg', withSegmentsIn(squares.progressive, segment(0xe1, note)));
    expect(squaresIn(jpegs.bytes)).toBe('DA/EB/FC');
    const drawn = PhotonImage.new_from_byteslice(squares.baseline).get_bytes();
    const noted = Buffer.concat([drawn.subarray(0, 33), chunk('eXIf', note.subarray(6)), drawn.subarray(33)]);
    const { bytes, mime } = await taken('a.png', noted);
    expect([mime, squaresIn(bytes)]).toEqual(['image/jpeg', 'DA/EB/FC']);
  });

  it('has the same bytes every time', async () => {
    const noted = withSegmentsIn(squares.baseline, segment(0xe1, exif([[0x0112, 8]])));
    const [first, second] = [await taken('a.jpg', noted), await taken('b.jpg', noted)];
    expect(Buffer.from(first.bytes).equals(second.bytes)).toBe(true);
  });

  it('cannot be told of what cannot be decoded', async () => {
    const noted = withSegments(segment(0xe1, exif([[0x0112, 6]])));
    const broken = Buffer.from(noted);
    broken[broken.indexOf(Buffer.of(0xff, 0xc0)) + 4] = 12; // bits a sample
    expect((await problemOf(() => taken('a.jpg', broken))).diagnostic.code).toBe('photo/damaged');
  });
});

describe('the picture', () => {
  it('in inks becomes one of red, green and blue, its profile lost', async () => {
    const noted = withSegmentsIn(squares.inks, segment(0xe2, 'ICC_PROFILE\0\x01\x01inks'));
    const { bytes } = await taken('a.jpg', noted);
    expect(squaresIn(bytes)).toBe('ABC/DEF');
    expect(Buffer.from(bytes).includes('ICC_PROFILE')).toBe(false);
    expect(bytes[Buffer.from(bytes).indexOf(Buffer.of(0xff, 0xc0)) + 9]).toBe(3);
  });

  it('keeps its colour profile when it is turned', async () => {
    const profile = segment(0xe2, 'ICC_PROFILE\0\x01\x01a wide gamut');
    const noted = withSegmentsIn(squares.baseline, segment(0xe1, exif([[0x0112, 3]])), profile);
    const { bytes } = await taken('a.jpg', noted);
    expect(
      Buffer.from(bytes)
        .subarray(20, 20 + profile.length)
        .equals(profile),
    ).toBe(true);
    expect(squaresIn(bytes)).toBe('FED/CBA');
  });

  it('with a profile in a PNG keeps that too', async () => {
    const drawn = photo(600, 800).get_bytes();
    const profiled = chunk('iCCP', Buffer.concat([Buffer.from('wide\0\0'), deflateSync('a wide gamut')]));
    const { bytes, mime } = await taken('a.png', Buffer.concat([drawn.subarray(0, 33), profiled, drawn.subarray(33)]));
    expect(mime).toBe('image/jpeg');
    const profile = segment(0xe2, 'ICC_PROFILE\0\x01\x01a wide gamut');
    expect(
      Buffer.from(bytes)
        .subarray(20, 20 + profile.length)
        .equals(profile),
    ).toBe(true);
  });

  it.each([
    ['of the right size', 709, 945],
    ['of twice the pixels that are enough', 1000, 1330],
  ])('%s stays as it is', async (_, width, height) => {
    const file = jpegPhoto(width, height, 150_000);
    const { bytes } = await taken('a.jpg', file);
    expect(Buffer.from(bytes).equals(file)).toBe(true);
  });

  it.each([
    [3000, 4000, 709, 945],
    [2200, 1600, 1299, 945],
    [1100, 2000, 709, 1288],
  ])('of %i × %i pixels is shrunk to %i × %i', async (width, height, across, up) => {
    const file = photo(width, height).get_bytes_jpeg(95);
    const picture = await taken('a.jpg', file);
    expect([picture.width, picture.height]).toEqual([across, up]);
    expect(picture.bytes.length).toBeLessThan(file.length * 0.7);
    expect([picture.facts.width, picture.facts.size]).toEqual([width, file.length]);
  });

  it('is shrunk as it stands, not as it lies', async () => {
    const file = photo(3200, 2400).get_bytes_jpeg(95);
    const { width, height } = await taken('a.jpg', withSegmentsIn(file, segment(0xe1, exif([[0x0112, 6]]))));
    expect([width, height]).toEqual([709, 945]);
  });

  it('that is small for its many pixels is not made larger', async () => {
    const file = photo(1100, 1500, { grain: 80 }).get_bytes_jpeg(1);
    const { bytes, width } = await taken('a.jpg', file);
    expect([width, Buffer.from(bytes).equals(file)]).toEqual([1100, true]);
  });

  it('of a PNG becomes a JPEG where that is smaller, on white where it was transparent', async () => {
    const grained = photo(600, 800);
    const pixels = grained.get_raw_pixels();
    for (let at = 3; at < pixels.length / 2; at += 4) pixels[at] = 0;
    const png = new PhotonImage(pixels, 600, 800).get_bytes();
    const { mime, bytes } = await taken('a.png', png);
    expect([mime, bytes.length < png.length / 3]).toEqual(['image/jpeg', true]);
    expect(Math.min(...PhotonImage.new_from_byteslice(bytes).get_raw_pixels().subarray(0, 400))).toBeGreaterThan(250);
  });

  it('of a PNG with few colours stays a PNG', async () => {
    const png = new PhotonImage(new Uint8Array(600 * 800 * 4).fill(200), 600, 800).get_bytes();
    const { mime, width } = await taken('a.png', png);
    expect([mime, width]).toEqual(['image/png', 600]);
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
  return { ...(await readImage(folder, name)), facts: await lookAtImage(folder, name) };
}

/** At the size of the form. */
function readImage(folder: string, name: string, options: Reach = {}) {
  return readPicture(folder, name, { ...options, size: { widthMm: 30, heightMm: 40 } });
}

function segment(marker: number, content: string | Uint8Array): Buffer {
  const bytes = Buffer.from(content);
  return Buffer.concat([Buffer.of(0xff, marker, (bytes.length + 2) >> 8, (bytes.length + 2) & 255), bytes]);
}

/** The JPEG with segments behind its JFIF head, where cameras put them. */
function withSegments(...segments: readonly Buffer[]): Buffer {
  return withSegmentsIn(jpeg, ...segments);
}

/** The same of any JPEG; one in inks has another head, of 16 bytes. */
function withSegmentsIn(file: Uint8Array, ...segments: readonly Buffer[]): Buffer {
  const end = file[3] === 0xe0 ? 20 : 18;
  return Buffer.concat([file.subarray(0, end), ...segments, file.subarray(end)]);
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
