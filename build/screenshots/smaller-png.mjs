// A screenshot as a PNG of at most 256 colours: an interface has few, and the file is a third as large. The browser's own
// PNG is read here (8 bits a channel, not interlaced), because no library is needed for that little.

import { deflateSync, inflateSync } from 'node:zlib';

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const CHANNELS = { 2: 3, 6: 4 };
const MOST = 256;

const chunksOf = (png) => {
  const chunks = [];
  for (let at = SIGNATURE.length; at < png.length; ) {
    const length = png.readUInt32BE(at);
    chunks.push({ type: png.toString('latin1', at + 4, at + 8), data: png.subarray(at + 8, at + 8 + length) });
    at += length + 12;
  }
  return chunks;
};

const paeth = (a, b, c) => {
  const [pa, pb, pc] = [Math.abs(b - c), Math.abs(a - c), Math.abs(a + b - 2 * c)];
  if (pa <= pb && pa <= pc) return a;
  return pb <= pc ? b : c;
};

/** By the number of the filter: what a byte was told as the difference to. */
const FILTERS = [() => 0, (a) => a, (_, b) => b, (a, b) => (a + b) >> 1, paeth];

/** What stands left of a byte, above it, and left above; 0 outside the picture. */
const around = (bytes, at, { size, stride }) => {
  const [first, top] = [at % stride < size, at < stride];
  return [first ? 0 : bytes[at - size], top ? 0 : bytes[at - stride], first || top ? 0 : bytes[at - stride - size]];
};

const unfiltered = (raw, shape) => {
  const { stride, height } = shape;
  const bytes = Buffer.alloc(stride * height);
  for (let at = 0; at < bytes.length; at += 1) {
    const line = Math.floor(at / stride);
    const filter = FILTERS[raw[line * (stride + 1)]];
    bytes[at] = raw[at + line + 1] + filter(...around(bytes, at, shape));
  }
  return bytes;
};

/** Bytes of the pixels, line by line, and how many make one pixel. */
const pixelsOf = (png) => {
  const chunks = chunksOf(png);
  const head = chunks[0].data;
  const [width, height, size] = [head.readUInt32BE(0), head.readUInt32BE(4), CHANNELS[head[9]]];
  if (head[8] !== 8 || head[12] !== 0 || size === undefined) throw new Error('a PNG of another kind');
  const packed = Buffer.concat(chunks.filter(({ type }) => type === 'IDAT').map(({ data }) => data));
  const bytes = unfiltered(inflateSync(packed), { stride: width * size, height, size });
  return { width, height, size, bytes };
};

/** Steps of four in each channel: what the eye does not tell apart is one colour. */
const near = (colour) => colour & 0xfcfcfc;

const distance = (one, other) =>
  [16, 8, 0].reduce((sum, shift) => sum + (((one >> shift) & 255) - ((other >> shift) & 255)) ** 2, 0);

const nearestIn = (palette, colour) =>
  palette.reduce((best, one, index) => (distance(one, colour) < distance(palette[best], colour) ? index : best), 0);

/** The most frequent colours, one of those that look alike, and for every colour the index of what stands for it. */
const paletteOf = (colours) => {
  const counts = new Map();
  for (const colour of colours) counts.set(colour, (counts.get(colour) ?? 0) + 1);
  const byCount = [...counts.keys()].sort((a, b) => counts.get(b) - counts.get(a));
  const alike = new Map();
  for (const colour of byCount) if (!alike.has(near(colour))) alike.set(near(colour), colour);
  const palette = [...alike.values()].slice(0, MOST);
  return { palette, indexOf: new Map(byCount.map((colour) => [colour, nearestIn(palette, colour)])) };
};

const CRC = Array.from({ length: 256 }, (_, n) =>
  Array.from({ length: 8 }).reduce((c) => (c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1), n),
);

const chunk = (type, data) => {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const sum = body.reduce((crc, byte) => CRC[(crc ^ byte) & 255] ^ (crc >>> 8), 0xffffffff) ^ 0xffffffff;
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  check.writeInt32BE(sum);
  return Buffer.concat([length, body, check]);
};

export const smallerPng = (png) => {
  const { width, height, size, bytes } = pixelsOf(png);
  const colours = Array.from({ length: width * height }, (_, n) => bytes.readUIntBE(n * size, 3));
  const { palette, indexOf } = paletteOf(colours);
  const lines = Buffer.alloc((width + 1) * height);
  colours.forEach((colour, n) => {
    lines[n + Math.floor(n / width) + 1] = indexOf.get(colour);
  });
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 3, 0, 0, 0], 8);
  const rgb = Buffer.from(palette.flatMap((one) => [16, 8, 0].map((shift) => (one >> shift) & 255)));
  const packed = deflateSync(lines, { level: 9, memLevel: 9 });
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', head),
    chunk('PLTE', rgb),
    chunk('IDAT', packed),
    chunk('IEND', Buffer.alloc(0)),
  ]);
};
