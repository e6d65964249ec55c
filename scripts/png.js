// Makes screenshots small: a PNG as the tools write it, in true colour, to one with a palette of its most frequent colours.
// Text on paper has few; the picture looks the same at a third of the size.
import { crc32, deflateSync, inflateSync } from 'node:zlib';

const signature = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1');

/** The same picture with at most `colors` colours (256 at most), chosen by how often they occur. */
export function quantize(png, colors = 48) {
  const { width, height, pixels } = decode(png);
  const { palette, nearest } = choosePalette(pixels, colors);
  const rows = Buffer.alloc(height * (width + 1)); // each begins with filter type 0, which palettes compress best with
  for (let y = 0, from = 0, to = 0; y < height; y++) {
    to++;
    for (let x = 0; x < width; x++, from += 3) rows[to++] = nearest(bucketOf(pixels, from));
  }
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 3, 0, 0, 0], 8); // eight bits, palette
  return Buffer.concat([
    signature,
    chunk('IHDR', head),
    chunk('PLTE', Buffer.from(palette.flat())),
    chunk('IDAT', deflateSync(rows, { level: 9, memLevel: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** Red, green and blue of every pixel of a PNG of eight bits a channel, not interlaced; transparency is put on white. */
function decode(png) {
  const data = [];
  let head;
  for (let at = signature.length; at < png.length; ) {
    const length = png.readUInt32BE(at);
    const type = png.toString('latin1', at + 4, at + 8);
    const content = png.subarray(at + 8, at + 8 + length);
    if (type === 'IHDR') head = content;
    if (type === 'IDAT') data.push(content);
    at += 12 + length;
  }
  const [width, height] = [head.readUInt32BE(0), head.readUInt32BE(4)];
  const channels = { 0: 1, 2: 3, 4: 2, 6: 4 }[head[9]];
  if (head[8] !== 8 || channels === undefined || head[12] !== 0) throw new Error('This kind of PNG is not read here.');
  const raw = unfilter(inflateSync(Buffer.concat(data)), width * channels, height, channels);
  const pixels = Buffer.alloc(width * height * 3);
  for (let pixel = 0; pixel < width * height; pixel++) {
    const from = pixel * channels;
    const alpha = channels === 2 || channels === 4 ? raw[from + channels - 1] / 255 : 1;
    for (let part = 0; part < 3; part++) {
      pixels[pixel * 3 + part] = 255 - alpha * (255 - raw[from + (channels < 3 ? 0 : part)]);
    }
  }
  return { width, height, pixels };
}

/** Undoes the filters of the lines (W3C PNG, §9). */
function unfilter(bytes, stride, height, channels) {
  const raw = Buffer.alloc(stride * height);
  for (let y = 0; y < height; y++) {
    const filter = bytes[y * (stride + 1)];
    for (let x = 0; x < stride; x++) {
      const at = y * stride + x;
      const left = x < channels ? 0 : raw[at - channels];
      const up = y === 0 ? 0 : raw[at - stride];
      const corner = x < channels || y === 0 ? 0 : raw[at - stride - channels];
      raw[at] = bytes[y * (stride + 1) + 1 + x] + predict(filter, left, up, corner);
    }
  }
  return raw;
}

function predict(filter, left, up, corner) {
  switch (filter) {
    case 0:
      return 0;
    case 1:
      return left;
    case 2:
      return up;
    case 3:
      return (left + up) >> 1;
    default: {
      const [a, b, c] = [Math.abs(up - corner), Math.abs(left - corner), Math.abs(left + up - 2 * corner)];
      if (a <= b && a <= c) return left;
      return b <= c ? up : corner;
    }
  }
}

/** Five bits of each channel: colours that differ less look the same. */
function bucketOf(pixels, at) {
  return ((pixels[at] >> 3) << 10) | ((pixels[at + 1] >> 3) << 5) | (pixels[at + 2] >> 3);
}

/** The most frequent colours, each the mean of its bucket, and for a bucket the palette's nearest. */
function choosePalette(pixels, colors) {
  const sums = new Map();
  for (let at = 0; at < pixels.length; at += 3) {
    const bucket = bucketOf(pixels, at);
    const sum = sums.get(bucket) ?? [0, 0, 0, 0];
    sum[0]++;
    for (let part = 0; part < 3; part++) sum[part + 1] += pixels[at + part];
    sums.set(bucket, sum);
  }
  const mean = ([count, ...parts]) => parts.map(part => Math.round(part / count));
  const palette = [...sums.values()]
    .sort((a, b) => b[0] - a[0])
    .slice(0, colors)
    .map(mean);
  const known = new Map();
  const nearest = bucket => {
    if (!known.has(bucket)) known.set(bucket, indexOfNearest(palette, mean(sums.get(bucket))));
    return known.get(bucket);
  };
  return { palette, nearest };
}

function indexOfNearest(palette, color) {
  const distances = palette.map(entry => entry.reduce((sum, part, index) => sum + (part - color[index]) ** 2, 0));
  return distances.indexOf(Math.min(...distances));
}

function chunk(type, content) {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), content]);
  const buffer = Buffer.alloc(body.length + 8);
  buffer.writeUInt32BE(content.length, 0);
  buffer.set(body, 4);
  buffer.writeUInt32BE(crc32(body), body.length + 4);
  return buffer;
}
