// Base64 of bytes without Node's Buffer, so that the renderer runs wherever JavaScript does.

/** `bytes` in base64, as `data:` URLs hold it. */
export function base64(bytes: Uint8Array): string {
  const chunks: string[] = [];
  for (let start = 0; start < bytes.length; start += chunkSize) {
    chunks.push(String.fromCharCode(...bytes.subarray(start, start + chunkSize)));
  }
  return btoa(chunks.join(''));
}

/** Few enough for the arguments of one call. */
const chunkSize = 0x2000;
