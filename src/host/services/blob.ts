// Blob: bytes with a name. Apps Script bytes are signed, as in Java.

type GoogleBlob = GoogleAppsScript.Base.Blob;

/** Unsigned bytes → the signed ones scripts see. */
export const signed = (bytes: Uint8Array): number[] => Array.from(new Int8Array(bytes));

/** Bytes or text from a script → unsigned bytes. Throws on what is not a signed byte. */
export const bytesOf = (data: unknown): Uint8Array => {
  if (typeof data === 'string') return new Uint8Array(Buffer.from(data, 'utf8'));
  const list: readonly unknown[] | null = Array.isArray(data) ? data : null;
  const isByte = (item: unknown): boolean => Number.isInteger(item) && Number(item) >= -128 && Number(item) <= 127;
  if (list === null || !list.every(isByte)) throw new Error('Invalid argument: bytes must be numbers from -128 to 127');
  return Uint8Array.from(list as readonly number[], (byte) => byte & 0xff);
};

export class Blob
  implements
    Pick<
      GoogleBlob,
      'copyBlob' | 'getBytes' | 'getContentType' | 'getDataAsString' | 'getName' | 'setContentType' | 'setName'
    >
{
  readonly bytes: Uint8Array;
  contentType: string | null;
  name: string | null;
  readonly wrap: (blob: Blob) => GoogleBlob;

  constructor(data: Pick<Blob, 'bytes' | 'contentType' | 'name' | 'wrap'>) {
    this.bytes = data.bytes;
    this.contentType = data.contentType;
    this.name = data.name;
    this.wrap = data.wrap;
  }

  getBytes() {
    return signed(this.bytes);
  }

  getDataAsString(charset = 'UTF-8') {
    return new TextDecoder(charset).decode(this.bytes);
  }

  getName() {
    return this.name;
  }

  setName(name: string) {
    this.name = name;
    return this as unknown as GoogleBlob;
  }

  getContentType() {
    return this.contentType;
  }

  setContentType(contentType: string | null) {
    this.contentType = contentType;
    return this as unknown as GoogleBlob;
  }

  copyBlob() {
    return this.wrap(new Blob(this));
  }
}
